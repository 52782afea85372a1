"""Collecting what is wrong with one file while it is read."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple, NoReturn, TypeAlias

from quizapp.bank.diagnostics import Diagnostic, Severity, Tally, every_rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quizapp.bank.lines import Lines
    from quizapp.bank.model import Place

SHOWN = 100
PATIENCE = 10_000


Wanted: TypeAlias = Callable[[str], bool]
"""Says of a rule, by its name, whether its warnings and notes are wanted."""


class GaveUpError(Exception):
    """The rest of the file cannot be read to any purpose; what was found has been reported."""


class Problem(NamedTuple):
    """One problem at `place`; `length` is how many characters of its line it concerns."""

    place: Place
    severity: Severity
    rule: str
    message: str
    hint: str
    length: int


def error(place: Place, rule: str, message: str, hint: str, length: int = 1) -> Problem:
    """Return an error."""
    return Problem(place, Severity.ERROR, rule, message, hint, length)


def warning(place: Place, rule: str, message: str, hint: str, length: int = 1) -> Problem:
    """Return a warning."""
    return Problem(place, Severity.WARNING, rule, message, hint, length)


class Problems:
    """The problems of one file, in the order in which they were found.

    `errors` is the number of errors so far: whoever remembers it from before a piece of work sees
    whether that piece is sound. Of warnings and notes only those are kept whose rule is `wanted`.
    """

    def __init__(self, wanted: Wanted = every_rule) -> None:
        self.errors = 0
        self._wanted = wanted
        self._found: list[Problem] = []

    def report(self, problem: Problem) -> None:
        """Add a problem. Raises GaveUpError past `PATIENCE` errors: such a file is no bank."""
        if problem.severity is Severity.ERROR:
            self.errors += 1
            self._found.append(problem)
            if self.errors >= PATIENCE:
                raise GaveUpError
        elif self._wanted(problem.rule):
            self._found.append(problem)

    def error(self, place: Place, rule: str, message: str, hint: str, length: int = 1) -> None:
        """Add an error, as `report` does."""
        self.report(error(place, rule, message, hint, length))

    def fatal(self, place: Place, rule: str, message: str, hint: str, length: int = 1) -> NoReturn:
        """Add an error after which nothing can be read. Always raises GaveUpError."""
        self.error(place, rule, message, hint, length)
        raise GaveUpError

    def warn(self, place: Place, rule: str, message: str, hint: str, length: int = 1) -> None:
        """Add a warning."""
        self.report(warning(place, rule, message, hint, length))

    def withdraw(self, is_void: Callable[[Problem], bool]) -> None:
        """Take back the errors that turn out to be void."""
        kept = [each for each in self._found if not (each.severity == "error" and is_void(each))]
        self.errors -= len(self._found) - len(kept)
        self._found = kept

    def on_line(self, line: int) -> bool:
        """Return whether an error was found on that line."""
        return any(each.place.line == line for each in self._found if each.severity == "error")

    def tally(self) -> Tally:
        """Count them all."""
        severities = [each.severity for each in self._found]
        return Tally(*(severities.count(each) for each in Severity))

    def diagnostics(self, file: str, lines: Lines) -> tuple[Diagnostic, ...]:
        """Return them by place, at most `SHOWN` and then a note that says how many more there are.

        Errors are never cut off in favour of warnings.
        """
        order = {severity: rank for rank, severity in enumerate(Severity)}
        first = sorted(self._found, key=lambda each: (order[each.severity], each.place))[:SHOWN]
        kept = tuple(_diagnostics(file, sorted(first, key=lambda each: each.place), lines))
        left = len(self._found) - len(kept)
        return (*kept, _more(kept[-1], left)) if left else kept


def _diagnostics(file: str, problems: list[Problem], lines: Lines) -> Iterator[Diagnostic]:
    for (line, column), severity, rule, message, hint, length in problems:
        source = lines.text(line)
        yield Diagnostic(file, line, column, severity, rule, message, hint, source, length)


def _more(last: Diagnostic, left: int) -> Diagnostic:
    message = f"and {left} more {'problem' if left == 1 else 'problems'}"
    hint = "mend these first, then check again"
    return Diagnostic(last.file, last.line, 1, Severity.NOTE, "more-problems", message, hint)
