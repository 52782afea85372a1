"""The last line of a check: how much is wrong, and how much can be asked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.bank.diagnostics import Tally

if TYPE_CHECKING:
    from collections.abc import Sequence

    from quizapp.bank.reading import Reading


def summary(readings: Sequence[Reading]) -> str:
    """Return one line such as `3 errors, 1 warning in 2 of 5 files; 214 questions can be asked`."""
    tally = Tally(*map(sum, zip(*(each.tally for each in readings), strict=True)))
    troubled = sum(1 for each in readings if each.total)
    questions = sum(len(each.bank.askables()) for each in readings if each.bank)
    return (
        f"{_problems(tally, troubled, len(readings))}; {_count(questions, 'question')} can be asked"
    )


def _problems(tally: Tally, troubled: int, files: int) -> str:
    nouns = ("error", "warning", "note")
    found = [_count(n, noun) for n, noun in zip(tally, nouns, strict=True) if n]
    if not found:
        return f"no problems in {_count(files, 'file')}"
    where = f"{troubled} of {_count(files, 'file')}" if files > 1 else "1 file"
    return f"{', '.join(found)} in {where}"


def _count(number: int, noun: str) -> str:
    return f"{number} {noun if number == 1 else noun + 's'}"
