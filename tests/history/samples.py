"""Records to build histories from, and a look at the file behind the store's back."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from uuid import uuid4

from quizapp.history import (
    FREE,
    AnswerRecord,
    FlagRecord,
    MarkRecord,
    SessionRecord,
    Store,
    Terms,
    VoteRecord,
)
from quizapp.history.queries import damaged
from quizapp.history.schema import Table

AT = datetime(2026, 3, 1, 12, 30, 15, 123456, tzinfo=UTC)
TURN = (AT - datetime(1970, 1, 1, tzinfo=UTC)) // timedelta(microseconds=1)
"""The turn of the first record of AT."""


def answer(
    question: str = "q1",
    *,
    bank: str = "towns",
    right: bool = True,
    player: str = "ana",
    session: str = "s1",
) -> AnswerRecord:
    return AnswerRecord(
        uid=uuid4().hex,
        bank=bank,
        question=question,
        fingerprint="0f" * 8,
        options=("Niš", "Belgrade", "Novi Sad"),
        chosen=(1,) if right else (0, 2),
        right=right,
        credit=float(right),
        hint=False,
        guess=not right,
        seconds=2.5,
        at=AT,
        player=player,
        session=session,
    )


def session(
    uid: str = "s1",
    questions: tuple[str, ...] = ("q1", "q2"),
    player: str = "ana",
    terms: Terms = FREE,
) -> SessionRecord:
    asked = tuple(("towns", question) for question in questions)
    return SessionRecord(
        uid=uid, mode="drill", seed="7", player=player, at=AT, questions=asked, terms=terms
    )


def flag(note: str = "Is this so?", bank: str = "towns") -> FlagRecord:
    return FlagRecord(
        uid=uuid4().hex,
        bank=bank,
        question="q1",
        fingerprint="0f" * 8,
        note=note,
        at=AT,
        player="ana",
    )


def vote(team: str = "Red", *, right: bool = True, ballot: int = 1) -> VoteRecord:
    return VoteRecord(
        uid=uuid4().hex,
        session="s1",
        team=team,
        ballot=ballot,
        bank="towns",
        question="q1",
        fingerprint="0f" * 8,
        options=("Niš", "Belgrade", "Novi Sad"),
        chosen=(1,) if right else (0,),
        right=right,
        credit=float(right),
        at=AT,
        player="ana",
    )


def fill(store: Store) -> None:
    """Put a row into every table."""
    record, note = answer(), flag()
    store.begin(session())
    store.keep(record)
    store.undo(record.uid, AT, "ana")
    store.flag(note)
    store.resolve(note.uid, AT, "ana")
    store.vote([vote()])
    store.mark(MarkRecord("s1", "towns", "q1", marked=True, at=AT))
    store.end("s1", AT)


@contextmanager
def raw(path: Path) -> Iterator[sqlite3.Connection]:
    connection = sqlite3.connect(path, isolation_level=None)
    try:
        yield connection
    finally:
        connection.close()


def damaged_rows(path: Path, table: Table = "answers") -> tuple[int, ...]:
    """Return the ids of the rows that are not what was written."""
    with raw(path) as connection:
        return damaged(connection, table)


def interrupt(path: Path) -> tuple[bytes, bytes]:
    """Return what a store and its journal are in the midst of a transaction."""
    with raw(path) as connection:
        connection.execute("PRAGMA cache_size = 1")
        connection.execute("BEGIN IMMEDIATE")
        connection.execute("CREATE TABLE big (x)")
        connection.execute(
            "WITH n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 400)"
            " INSERT INTO big SELECT randomblob(1000) FROM n"
        )
        torn = path.read_bytes(), path.with_name(f"{path.name}-journal").read_bytes()
        connection.execute("ROLLBACK")
    return torn


def traces(folder: Path) -> dict[str, tuple[int, bytes]]:
    """Return the time of the last change and the bytes of every file in the folder.

    What is kept of banks is no part of it: it may come and go.
    """
    files = [path for path in folder.rglob("*") if path.is_file() and path.parent.name != "cache"]
    return {path.name: (path.stat().st_mtime_ns, path.read_bytes()) for path in files}
