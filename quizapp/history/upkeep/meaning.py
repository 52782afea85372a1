"""Whether a record is one that quizapp would write: anybody can set a seal on anything.

One that is not would make the whole history unreadable for those who look at it later.
"""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from quizapp.history.marks import MarkRecord, mark_row
from quizapp.history.rows import (
    answer_record,
    answer_row,
    end_row,
    flag_record,
    flag_row,
    resolution_row,
    session_record,
    session_row,
    undo_row,
)
from quizapp.history.votes import vote_record, vote_row

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from quizapp.history.rows import (
        Row,
    )
    from quizapp.history.schema import Table
    from quizapp.history.terms import Terms
    from quizapp.history.upkeep.records import Sealed

_TURNS = range(1 << 62)
"""All turns that leave room for later ones; those of a right clock are in the first thousandth."""


def meaningful(record: Sealed) -> Sealed:
    """Return the record, whose seal was looked at, if it would be written as it stands.

    Raises:
        ValueError: it would not.
    """
    try:
        # The seals tell 1 from 1.0 and from "1", which `==` does not.
        same = _written(record.table, record.row)[-1] == record.row[-1]
    except (TypeError, AttributeError, OverflowError) as error:
        raise ValueError(f"a row of {record.table} cannot be read") from error
    if not same:
        raise ValueError(f"no such row of {record.table} is ever written")
    for value in record.row:
        str(value).encode()  # half a character has no place in a store
    return record


def _written(table: Table, row: Row) -> Row:
    """Return the row that quizapp writes for what it reads in `row`."""
    match table:
        case "answers":
            answer = answer_record(row)
            _require(str, answer.options)
            _require(int, answer.chosen)
            return answer_row(answer, _turn(row))
        case "votes":
            vote = vote_record(row)
            _require(str, vote.options)
            _require(int, vote.chosen)
            return vote_row(vote, _turn(row))
        case "sessions":
            session = session_record(row)
            _require(str, (text for name in session.questions for text in name))
            _require_terms(session.terms)
            return session_row(session, _turn(row))
        case "flags":
            return flag_row(flag_record(row))
    return _written_plain(table, [str(value) for value in row])


def _written_plain(table: Table, said: Sequence[str]) -> Row:
    match table, said:
        case "undos", [answer, at, player, _]:
            return undo_row(answer, _time(at), player)
        case "resolutions", [flag, at, player, _]:
            return resolution_row(flag, _time(at), player)
        case "session_ends", [session, at, _]:
            return end_row(session, _time(at))
        case "marks", [session, bank, question, marked, at, _]:
            return mark_row(MarkRecord(session, bank, question, marked == "1", _time(at)))
    raise ValueError(f"{table} has no row of {len(said)}")


def _time(text: str) -> datetime:
    return datetime.fromisoformat(text)


def _turn(row: Row) -> int:
    turn = row[-2]
    if not isinstance(turn, int) or turn not in _TURNS:
        raise ValueError(f"{turn} is no turn")
    return turn


def _require_terms(terms: Terms) -> None:
    said = (terms.seconds, terms.minutes, terms.pass_mark)
    _require(int, (number for number in said if number is not None))
    _require(str, terms.teams)


def _require(kind: type, values: Iterable[object]) -> None:
    if any(type(value) is not kind for value in values):
        raise ValueError(f"a record has another value where there is {kind.__name__} only")
