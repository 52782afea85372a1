"""What is wrong with a bank, as values: where, how bad, which rule, and the way out."""

from dataclasses import dataclass
from enum import StrEnum

from quizapp.bank.text import clean, clean_line

WIDTH = 100


class Severity(StrEnum):
    """How bad it is: an error keeps the bank from being asked, the others do not."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One problem at one place of one file.

    `line` and `column` count from 1, `length` is the number of characters the caret underlines.
    `source` is the offending line as it stands in the file, without its end; `hint` is the way out.
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

    def __str__(self) -> str:
        """Return the headline, the snippet with its caret, and the fix."""
        lines = [self.headline, *self._snippet()]
        if self.hint:
            lines.append(f"   fix: {clean_line(self.hint)}")
        return "\n".join(lines)

    def _snippet(self) -> tuple[str, ...]:
        if not self.source:
            return ()
        gutter = f"{self.line:5} | "
        room = WIDTH - len(gutter)
        start = max(0, self.column - 1 - room // 2) if len(self.source) > room else 0
        shown = clean(self.source)[start : start + room]
        at = self.column - 1 - start
        carets = "^" * max(1, min(self.length, len(shown) - at))
        return (f"{gutter}{shown}", f"{'|':>7} {' ' * at}{carets}")


class BankError(Exception):
    """A bank that cannot be used. `diagnostics` says why, each with file, line and a way out."""

    def __init__(self, diagnostics: tuple[Diagnostic, ...], total: int | None = None) -> None:
        self.diagnostics = diagnostics
        self.total = total if total is not None else len(diagnostics)
        super().__init__(diagnostics[0].headline)
