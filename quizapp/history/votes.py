"""Votes: what teams chose, each kept for good like an answer, but nobody's memory.

A letter that was mistyped is put right by a later vote: of one team, question and ballot, the one
with the latest turn counts.
"""

from __future__ import annotations

import json
from datetime import datetime
from typing import TYPE_CHECKING

from quizapp.history.records import require_choice, require_utc
from quizapp.history.rows import listed, real, sealed, stamp, unsealed
from quizapp.values import Value

if TYPE_CHECKING:
    import sqlite3

    from quizapp.history.rows import Row


class VoteRecord(Value, kw_only=True):
    """What one team chose: `ballot` is 1, or 2 where they voted once more after a discussion.

    `player` is who held the round. The other fields are those of `AnswerRecord`.

    Raises:
        ValueError: `chosen` is not ascending or names no option, `ballot` or `credit` is out of
            range, or `at` is not in UTC.
    """

    uid: str
    session: str
    team: str
    ballot: int
    bank: str
    question: str
    fingerprint: str
    options: tuple[str, ...]
    chosen: tuple[int, ...]
    right: bool
    credit: float
    at: datetime
    player: str

    def __post_init__(self) -> None:
        require_choice(self.chosen, self.options, self.credit)
        if self.ballot not in (1, 2):
            raise ValueError(f"a ballot is 1 or 2, not {self.ballot}")
        require_utc(self.at)


def vote_row(record: VoteRecord, turn: int) -> Row:
    """Return the vote as a sealed row of `votes`; see `turns` for its place in the order."""
    whose = (record.uid, record.session, record.team, record.ballot)
    about = (record.bank, record.question, record.fingerprint)
    judged = (listed(record.options), listed(record.chosen), int(record.right), real(record.credit))
    return sealed((*whose, *about, *judged, stamp(record.at), record.player, turn))


def vote_record(row: Row) -> VoteRecord:
    """Return the vote that a sealed row of `votes` holds.

    Raises:
        ValueError: the row is damaged.
    """
    uid, session, team, ballot, *rest = unsealed(row)
    bank, question, fingerprint, options, chosen, right, credit, at, player, _ = rest
    return VoteRecord(
        uid=str(uid),
        session=str(session),
        team=str(team),
        ballot=int(ballot),
        bank=str(bank),
        question=str(question),
        fingerprint=str(fingerprint),
        options=tuple(json.loads(str(options))),
        chosen=tuple(json.loads(str(chosen))),
        right=bool(right),
        credit=float(credit),
        at=datetime.fromisoformat(str(at)),
        player=str(player),
    )


def votes_of(connection: sqlite3.Connection, session: str) -> tuple[VoteRecord, ...]:
    """Return the votes of one session that count, in the order given.

    Raises:
        ValueError: a row is damaged.
    """
    query = """
        SELECT uid, session, team, ballot, bank, question, fingerprint, options, chosen, "right",
               credit, at, player, turn, checksum
        FROM votes WHERE session = ? AND NOT EXISTS (
          SELECT 1 FROM votes AS later
          WHERE (later.session, later.team, later.ballot, later.bank, later.question)
              = (votes.session, votes.team, votes.ballot, votes.bank, votes.question)
            AND (later.turn, later.uid) > (votes.turn, votes.uid))
        ORDER BY turn, uid"""
    return tuple(map(vote_record, connection.execute(query, (session,))))
