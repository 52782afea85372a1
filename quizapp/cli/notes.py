"""What people noted on questions, in lines that an editor can jump from, and as values."""

from __future__ import annotations

from itertools import count
from typing import TYPE_CHECKING

from quizapp.bank.text import clean_line
from quizapp.plain.lines import counted
from quizapp.plain.width import cut
from quizapp.sitting.flagged import Since

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from quizapp.sitting.flagged import Flagged

_SHORTEST_ID = 4
_STEM_ROOM = 90
_BECAME = {
    Since.REKEYED: "its key has changed since",
    Since.GONE: "it is gone from the bank",
    Since.BROKEN: "the bank has errors: quizapp check",
    Since.UNKNOWN: "its bank is not among those found",
}


def as_lines(found: Sequence[Flagged]) -> Iterator[str]:
    """Yield the lines of all notes, and how to go on."""
    if not found:
        yield "There are no open notes."
        return
    length = _id_length([each.flag.uid for each in found])
    for each in found:
        yield _headline(each, each.flag.uid[:length])
        yield f"   {_question(each)}"
        yield f"   {_circumstances(each)}"
    shortest = found[0].flag.uid[:length]
    yield f"{counted(len(found), 'open note')}; quizapp flags --resolve {shortest} closes the first"


def resolved_lines(chosen: Sequence[Flagged]) -> Iterator[str]:
    """Yield a line for each note that was resolved now."""
    length = _id_length([each.flag.uid for each in chosen])
    for each in chosen:
        yield f"resolved: {_headline(each, each.flag.uid[:length])}"
    if not chosen:
        yield "There were no open notes."


def as_values(found: Sequence[Flagged]) -> list[dict[str, object]]:
    """Return the notes for other programs; times are in UTC."""
    return [
        {
            "id": each.flag.uid,
            "file": None if each.reading is None else str(each.reading.path),
            "line": None if each.reading is None else each.place.line,
            "column": None if each.reading is None else each.place.column,
            "bank": each.flag.bank,
            "question": each.flag.question,
            "stem": each.stem,
            "note": each.flag.note,
            "player": each.flag.player,
            "at": each.flag.at.isoformat(),
            "since": str(each.since),
        }
        for each in found
    ]


def _id_length(uids: Sequence[str]) -> int:
    """Return how many characters tell the ids apart."""
    return next(n for n in count(_SHORTEST_ID) if len({uid[:n] for uid in uids}) == len(uids))


def _headline(each: Flagged, name: str) -> str:
    if each.reading is None:
        where = each.flag.bank
    else:
        where = f"{each.reading.path}:{each.place.line}:{each.place.column}"
    return clean_line(f"{where}: flag[{name}] {each.flag.note or '(no note)'}")


def _question(each: Flagged) -> str:
    question = clean_line(each.flag.question)
    if each.stem is None:
        return question
    return cut(f"{question}: {clean_line(each.stem)}", _STEM_ROOM)


def _circumstances(each: Flagged) -> str:
    when = f"{each.flag.at.astimezone():%Y-%m-%d %H:%M}"
    who = f" by {clean_line(each.flag.player)}" if each.flag.player else ""
    became = _BECAME.get(each.since)
    return f"{when}{who}; {became}" if became else f"{when}{who}"
