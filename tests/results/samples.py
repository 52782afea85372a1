"""Results to make tables of."""

from datetime import UTC, datetime, timedelta

from quizapp.history import FREE, AnswerRecord, Round, SessionRecord, Terms
from quizapp.results import Result

AT = datetime(2026, 3, 1, 12, 30, 15, 123456, tzinfo=UTC)


def answer(
    question: str, credit: float = 1, *, player: str = "ana", text: str = "Rome"
) -> AnswerRecord:
    return AnswerRecord(
        uid=f"{player} {question}",
        bank="towns",
        question=question,
        fingerprint="a.b.c",
        options=(text, "Milan"),
        chosen=(0,) if credit == 1 else (1,),
        right=credit == 1,
        credit=credit,
        hint=False,
        guess=False,
        seconds=2.25,
        at=AT + timedelta(seconds=5),
        player=player,
        session=player,
    )


def result(
    player: str = "ana",
    *answers: AnswerRecord,
    session: str | None = None,
    file: str = "",
    over: bool = True,
    terms: Terms = FREE,
) -> Result:
    """Return a round of four questions, q1 to q4."""
    uid = f"session of {player or file}" if session is None else session
    record = SessionRecord(
        uid=uid,
        mode="exam",
        seed="monday",
        player=player,
        at=AT,
        questions=tuple(("towns", f"q{number}") for number in range(1, 5)),
        terms=terms,
    )
    ended = AT + timedelta(minutes=3) if over else None
    return Result(player=player, file=file, session=uid, round=Round(record, ended, answers))
