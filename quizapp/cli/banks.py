"""List the banks there are, how far you have come, and what broke a broken one.

A bank is found in --bank-dir, in $QUIZAPP_BANKS, in ./questions, in your data
folder, and among those that come with quizapp.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from argparse import ArgumentParser
    from collections.abc import Iterator, Sequence

    from quizapp.cli.options import Options
    from quizapp.quiz.streaks import Streak
    from quizapp.sitting import Shelf

EXAMPLES = """\
examples:
  quizapp banks
  quizapp banks --json
"""
HEADINGS = ("questions", "answered", "last", "id", "title")
_GAP = "  "


def add_options(parser: ArgumentParser) -> None:
    """Say what the verb takes."""
    parser.add_argument("--json", action="store_true", help="for other programs")


def run(options: Options) -> int:
    """Print the banks, and return the exit status."""
    import sys

    from quizapp.cli.desk import desk_for
    from quizapp.cli.finding import readings_for
    from quizapp.cli.json_text import print_json
    from quizapp.plain.page import width_of
    from quizapp.sitting import shelves
    from quizapp.sitting.streak import streak

    readings = readings_for(options)
    with desk_for(options) as desk:
        found = shelves(readings, desk)
        days = streak(desk.player, desk.store, desk.calendar, desk.clock.now())
    if options.json:
        print_json({"banks": [_values(shelf) for shelf in found]})
    else:
        print(*_table(found, width_of(sys.stdout)), *_today(found, days), sep="\n")
    return 0


def _values(shelf: Shelf) -> dict[str, object]:
    return {
        "id": shelf.id,
        "title": shelf.title,
        "path": str(shelf.path),
        "questions": shelf.questions,
        "passages": shelf.passages,
        "errors": shelf.reading.errors,
        "answered": shelf.answered,
        "last_score": shelf.last_score,
    }


def _table(found: Sequence[Shelf], width: int) -> Iterator[str]:
    """Yield the table's lines: numbers first, for a bank's own text may have any width."""
    sound = [shelf for shelf in found if shelf.reading.bank]
    if sound:
        yield from _rows(sound, width)
    for shelf in found:
        if not shelf.reading.bank:
            yield from _broken(shelf, width)


def _today(found: Sequence[Shelf], days: Streak) -> Iterator[str]:
    """Yield what there is to study today, and the streak, once anything was answered."""
    from quizapp.plain.lines import counted

    if any(shelf.answered for shelf in found):
        due = sum(shelf.progress.due for shelf in found)
        fresh = sum(shelf.progress.fresh for shelf in found)
        yield f"Today: {due} due, {fresh} new. Streak: {counted(days.days, 'day')}."


def _rows(sound: Sequence[Shelf], width: int) -> Iterator[str]:
    from quizapp.bank.text import cells
    from quizapp.plain.width import cut

    longest = max(len(HEADINGS[3]), *(cells(shelf.id) for shelf in sound))
    yield "".join((_GAP.join(HEADINGS[:3]), _GAP, HEADINGS[3].ljust(longest), _GAP, HEADINGS[4]))
    for shelf in sound:
        score = "-" if shelf.last_score is None else f"{shelf.last_score}%"
        numbers = (str(shelf.questions), str(shelf.answered), score)
        row = _GAP.join(n.rjust(len(h)) for n, h in zip(numbers, HEADINGS, strict=False))
        row += f"{_GAP}{shelf.id}{' ' * (longest - cells(shelf.id))}{_GAP}"
        yield row + cut(shelf.title, max(len(HEADINGS[4]), width - cells(row)))


def _broken(shelf: Shelf, width: int) -> Iterator[str]:
    from quizapp.bank.text import clean_line
    from quizapp.cli.finding import first_error
    from quizapp.plain.width import wrap

    yield f"{clean_line(shelf.id)} cannot be used:"
    yield from wrap(first_error(shelf.reading).headline, width, _GAP)
