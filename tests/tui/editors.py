"""An author's editor for tests: a real program, run as $VISUAL, that does what it was told."""

import json
import sys
from pathlib import Path

SCRIPT = """\
import json, pathlib, sys
here = pathlib.Path({script!r})
todo = json.loads(here.with_suffix(".json").read_text("utf-8"))
old, new, status = todo.pop(0)
here.with_suffix(".json").write_text(json.dumps(todo), "utf-8")
here.with_suffix(".told").write_text(json.dumps(sys.argv[1:]), "utf-8")
bank = pathlib.Path(sys.argv[-1])
bank.write_bytes(bank.read_bytes().replace(old.encode(), new.encode()))
sys.exit(status)
"""


class Editor:
    """A program in `folder` that makes one replacement each time it is opened."""

    def __init__(self, folder: Path) -> None:
        self.script = folder / "editor.py"
        self.script.write_text(SCRIPT.format(script=str(self.script)), "utf-8")
        self.command = f'"{sys.executable}" "{self.script}"'

    def will(self, *steps: tuple[str, str], status: int = 0) -> None:
        """Say which text it replaces by which, time for time."""
        todo = [(*step, status) for step in steps]
        self.script.with_suffix(".json").write_text(json.dumps(todo), "utf-8")

    def as_nano(self, folder: Path) -> str:
        """Return a command of the name by which an editor is known that takes a line."""
        nano = folder / "nano"
        nano.write_text(f"#!{sys.executable}\n{self.script.read_text('utf-8')}", "utf-8")
        nano.chmod(0o755)
        return str(nano)

    @property
    def told(self) -> list[str]:
        """What it was opened with, the last time."""
        words: list[str] = json.loads(self.script.with_suffix(".told").read_text("utf-8"))
        return words

    @property
    def left(self) -> int:
        """How many replacements it was not opened for."""
        return len(json.loads(self.script.with_suffix(".json").read_text("utf-8")))
