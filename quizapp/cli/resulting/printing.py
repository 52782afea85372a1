"""Results on the standard output, and what to know of them beside it."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from quizapp.cli.handed import tell_left_out
from quizapp.cli.json_text import print_json
from quizapp.cli.resulting.telling import listed, tell_withheld
from quizapp.cli.results import GRADES
from quizapp.cli.streams import complain
from quizapp.plain.lines import counted
from quizapp.results import (
    Gradebook,
    Wordings,
    anonymous,
    answer_table,
    csv_text,
    graded,
    result_values,
    summary_table,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from quizapp.cli.resulting.choice import Choice
    from quizapp.cli.results import Wanted
    from quizapp.history.upkeep import HandedIn
    from quizapp.results import (
        Result,
    )
    from quizapp.results.csv_text import Table
    from quizapp.sitting.resulted import Found

_BOM = "\N{ZERO WIDTH NO-BREAK SPACE}"


def print_results(wanted: Wanted, choice: Choice, found: Found) -> None:
    """Print what was found.

    Raises:
        CommandError: there is no such bank, or no file counts.
    """
    if found.handed:
        tell_left_out(found.handed)
    if choice.unknown and not found.results:
        raise choice.unknown
    if found.handed:
        complain(f"{counted(len(found.handed.counted), 'file')} read")
    tell_withheld(found.withheld, named=not wanted.anonymous)
    if not found.results:
        complain("no round fits that")
    results = anonymous(found.results) if wanted.anonymous else found.results
    if wanted.shape == "json":
        left_out = _left_out(found.handed, named=not wanted.anonymous)
        print_json({"rounds": _values(wanted, choice, results), "left_out": left_out})
    else:
        _print_table(_table(wanted, choice, results), bom=wanted.bom)


def _values(wanted: Wanted, choice: Choice, results: Sequence[Result]) -> list[dict[str, object]]:
    return result_values(results, None if wanted.summary else Wordings(choice.banks))


def _left_out(handed: HandedIn | None, *, named: bool) -> list[dict[str, object]]:
    left_out = handed.left_out if handed else ()
    return [{"file": str(file) if named else None, "why": why} for file, why in left_out]


def _table(wanted: Wanted, choice: Choice, results: Sequence[Result]) -> Table:
    if wanted.shape in GRADES:
        return _grades(wanted, choice, results)
    if wanted.summary:
        return summary_table(results)
    return answer_table(results, Wordings(choice.banks))


def _grades(wanted: Wanted, choice: Choice, results: Sequence[Result]) -> Table:
    found = graded(results, Gradebook(wanted.shape), choice.title)
    for said, names in (
        ("no grade yet, for no round is over", found.open),
        ("of several rounds the latest that is over counts", found.several),
    ):
        if names:
            complain(f"{said}: {listed(names)}")
    if found.nameless:
        complain(f"left out: {counted(found.nameless, 'round')} of nobody's name")
    return found.table


def _print_table(table: Table, *, bom: bool) -> None:
    lines = csv_text(table)
    if sys.stdout.isatty():
        for line in lines:
            print(line.removesuffix("\r\n"))
    else:
        _write([_BOM] if bom else [], lines)


def _write(*texts: Iterable[str]) -> None:
    """Write texts as UTF-8 with their own ends of lines, whatever the system makes of others."""
    sys.stdout.flush()
    for text in texts:
        sys.stdout.buffer.writelines(each.encode() for each in text)
    sys.stdout.buffer.flush()
