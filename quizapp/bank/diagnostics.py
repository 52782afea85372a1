"""What is wrong with a bank, as values: where, how bad, which rule, and the way out."""

from enum import StrEnum
from typing import NamedTuple

from quizapp.bank.text import cells, clean, clean_line
from quizapp.values import Value

WIDTH = 100


class Severity(StrEnum):
    """How bad it is: an error keeps the bank from being asked, the others do not."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


class Diagnostic(Value):
    """One problem at one place of one file.

    `line` and `column` count from 1, `length` is the number of characters the caret underlines.
    `source` is the offending line as it stands in the file, without its end; `hint` is the way out.
    `str()` gives the whole of it; `headline`, `snippet` and `fix` are its parts.
    """

    file: str
    line: int
    column: int
    severity: Severity
    rule: str
    message: str
    hint: str
    source: str = ""
    length: int = 1

    @property
    def headline(self) -> str:
        """`file:line:column: severity[rule] message`, on one line."""
        where = f"{clean_line(self.file)}:{self.line}:{self.column}"
        return f"{where}: {self.severity}[{self.rule}] {clean_line(self.message)}"

    @property
    def snippet(self) -> tuple[str, ...]:
        """The offending line and, under it, the carets; nothing if the line is not known.

        Each is cleaned and at most `WIDTH` columns wide: of a longer line, the part around the
        problem is shown. Wide and combining characters keep the carets under what they mean.
        """
        if not self.source.strip():
            return ()
        gutter = f"{self.line:5} | "
        room = WIDTH - len(gutter)
        line, at = clean(self.source), min(self.column - 1, len(self.source))
        start = 0 if cells(line) <= room else _back(line, at, room // 2)
        shown = _fitting(line[start:], room)
        at -= start
        indent = cells(shown[:at])
        width = max(1, min(cells(shown[at : at + self.length]), room - indent))
        return (f"{gutter}{shown}".rstrip(), f"{'|':>7} {' ' * indent}{'^' * width}")

    @property
    def fix(self) -> str:
        """`   fix: …`, on one line; empty if there is no hint."""
        return f"   fix: {clean_line(self.hint)}" if self.hint else ""

    def __str__(self) -> str:
        """Return the headline, the snippet with its caret, and the fix."""
        return "\n".join(part for part in (self.headline, *self.snippet, self.fix) if part)


def _back(line: str, at: int, room: int) -> int:
    """Return the index from which no more than `room` columns lead up to the index `at`."""
    start = max(0, at - room)
    while cells(line[start:at]) > room:
        start += 1
    return start


def _fitting(line: str, room: int) -> str:
    """Return as much of the beginning of `line` as `room` columns hold."""
    shown = line[:room]
    while cells(shown) > room:
        shown = shown[:-1]
    return shown


def every_rule(_: str) -> bool:
    """Want whatever any rule has to say."""
    return True


class Tally(NamedTuple):
    """How many problems a file has, of each severity."""

    errors: int = 0
    warnings: int = 0
    notes: int = 0


class BankError(Exception):
    """A bank that cannot be used. `diagnostics` says why, each with file, line and a way out.

    `total` is the number of problems found, of which `diagnostics` are the first.
    """

    def __init__(self, diagnostics: tuple[Diagnostic, ...], total: int | None = None) -> None:
        self.diagnostics = diagnostics
        self.total = total if total is not None else len(diagnostics)
        super().__init__(diagnostics[0].headline)
