"""Settings in a real terminal: the colours that were chosen are there again the next time."""

from pathlib import Path

import pytest

from tests.terminal.terminal import Terminal

SLATE, PAPER = "15171c", "faf7f0"
"""The backgrounds of the app's own dark theme and of its light one."""


def at_home(home: Path, banks: Path) -> Terminal:
    return Terminal("--bank-dir", str(banks), home=home, COLORTERM="truecolor")


def colours(terminal: Terminal) -> set[str]:
    return {terminal.screen.buffer[1][column].bg for column in range(80)}


def leave(terminal: Terminal) -> None:
    terminal.send("\x11")
    assert terminal.end() == 0


def test_colours_are_kept_and_nothing_else_is_touched(home: Path, banks: Path) -> None:
    home.mkdir()
    config = home / "config.yaml"
    config.write_text("# mine\nplayer: Ana  # me\n", "utf-8")
    with at_home(home, banks) as terminal:
        terminal.wait("Sums")
        assert colours(terminal) == {SLATE}
        terminal.send("t")
        terminal.wait("quizapp-day")
        leave(terminal)
    assert config.read_text("utf-8") == "# mine\nplayer: Ana  # me\ntheme: quizapp-day\n"
    with at_home(home, banks) as terminal:
        terminal.wait("Sums")
        assert colours(terminal) == {PAPER}
        leave(terminal)
    assert config.read_text("utf-8") == "# mine\nplayer: Ana  # me\ntheme: quizapp-day\n"


def test_who_changes_no_colours_gets_no_file(home: Path, banks: Path) -> None:
    with at_home(home, banks) as terminal:
        terminal.wait("Sums")
        leave(terminal)
    assert not (home / "config.yaml").exists()


@pytest.mark.parametrize("theme", ["no-such-theme", "[x]"])
def test_a_theme_there_is_not_stops_nobody(theme: str, home: Path, banks: Path) -> None:
    home.mkdir()
    (home / "config.yaml").write_text(f"theme: {theme}\n", "utf-8")
    with at_home(home, banks) as terminal:
        terminal.wait("Sums")
        assert colours(terminal) == {SLATE}
        leave(terminal)
    assert b"config.yaml:1:8: error[" in terminal.raw


def test_colours_that_cannot_be_kept_are_told_of_after_the_screen(home: Path, banks: Path) -> None:
    (home / "config.yaml").mkdir(parents=True)
    with at_home(home, banks) as terminal:
        terminal.wait("Sums")
        terminal.send("t")
        terminal.wait("quizapp-day")
        leave(terminal)
    after = terminal.raw.rpartition(b"\x1b[?1049l")[2]
    assert b"these colours hold this time only" in after
