"""Reading the source in a real terminal."""

from pathlib import Path

from tests.bank.copies.texts import BANK, TEXT
from tests.terminal.terminal import Terminal


def test_the_source_is_read_on_a_screen(home: Path, tmp_path: Path) -> None:
    bank, copy = tmp_path / "lighthouse.yaml", tmp_path / "light.txt"
    bank.write_text(BANK, "utf-8")
    copy.write_text(TEXT, "utf-8")
    with Terminal("read", str(bank), "--source", str(copy), home=home) as terminal:
        terminal.wait("Keepers lit the lamp on Ardel Rock")
        terminal.send("v")
        terminal.wait("The first lamp, of March 1841")
        terminal.send("q")
        terminal.wait("Press enter for your first question.")
        terminal.send("q")
        assert terminal.end() == 0
