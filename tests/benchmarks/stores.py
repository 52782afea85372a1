"""Stores with years of answers, the same on every machine."""

import random
import sqlite3
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from quizapp.history import AnswerRecord, Store
from quizapp.history.rows import answer_row, end_row
from quizapp.history.writes import ANSWER, SESSION_END
from quizapp.sitting import Clock, Desk
from quizapp.values import replace

BANK, QUESTIONS, DAYS = "large-2000", 2_000, 3650
ZONE = ZoneInfo("Europe/Belgrade")
START = datetime(2016, 1, 1, 18, tzinfo=UTC)
NOW = START + timedelta(days=DAYS - 1, hours=12)
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_TRUTH = 0.88


def filled(folder: Path, answers: int) -> Path:
    """Return a store of so many answers over ten years, a round every day; made unless it is there.

    The questions are those of `banks.bank_of(QUESTIONS)`, in a bank named `BANK`.
    """
    path = folder / f"answers-{answers}" / "history.db"
    if path.exists():
        return path
    with Store.open(path) as store:
        store.keep(_answer("q0", START, "s0", right=True))
    chance = random.Random(1)
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("PRAGMA synchronous = OFF")
        connection.execute("BEGIN")
        for number in range(answers):
            at = START + timedelta(
                days=DAYS * number // answers, seconds=number % (answers // DAYS + 1)
            )
            question, session = f"q{chance.randrange(QUESTIONS)}", f"s{number // 20}"
            given = _answer(question, at, session, right=chance.random() < _TRUTH)
            given = replace(given, uid=f"{number:032}")
            turn = (at - _EPOCH) // timedelta(microseconds=1) + number
            connection.execute(ANSWER.insert, answer_row(given, turn))
            if number % 20 == 19:
                connection.execute(SESSION_END.insert, end_row(session, at))
        connection.execute("COMMIT")
    return path


def desk_at(store: Store) -> Desk:
    """Return the desk of a person who gave those answers, on the last of their days."""
    return Desk(store, "", Clock(lambda: NOW, lambda: 0.0, ZONE))


def _answer(question: str, at: datetime, session: str, *, right: bool) -> AnswerRecord:
    return AnswerRecord(
        uid="0" * 31 + "x",
        bank=BANK,
        question=question,
        fingerprint="0123456789ab.0123456789ab.0123456789ab",
        options=("December 2006", "December 2007", "July 2021", "November 2015"),
        chosen=(0 if right else 1,),
        right=right,
        credit=float(right),
        hint=False,
        guess=False,
        seconds=7.5,
        at=at,
        player="",
        session=session,
    )
