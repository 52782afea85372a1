"""Statistics in a real terminal."""

from pathlib import Path

from tests.terminal.terminal import Terminal


def test_they_open_on_a_screen_and_end_with_it(home: Path, banks: Path) -> None:
    with Terminal("stats", home=home, QUIZAPP_BANKS=str(banks)) as terminal:
        terminal.wait("10 questions to study today.")
        terminal.send("q")
        assert terminal.end() == 0


def test_plainly_they_are_lines(home: Path, banks: Path) -> None:
    with Terminal("stats", "--plain", home=home, QUIZAPP_BANKS=str(banks)) as terminal:
        assert terminal.end() == 0
        assert "0 due, 10 new, 0 learning, 0 known." in terminal.text
        assert b"\x1b" not in terminal.raw


def test_values_for_programs_need_no_screen(home: Path, banks: Path) -> None:
    with Terminal("stats", "--json", home=home, QUIZAPP_BANKS=str(banks)) as terminal:
        assert terminal.end() == 0
        assert '"forecast"' in terminal.raw.decode()
        assert b"\x1b" not in terminal.raw
