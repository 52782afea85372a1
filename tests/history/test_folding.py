"""The folded table always equals what the answers themselves say."""

from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass

from hypothesis import given
from hypothesis import strategies as st

from quizapp.history.opening import empty
from quizapp.history.queries import standings
from quizapp.history.records import AnswerRecord, Standing
from quizapp.history.rows import answer_row, end_row, session_row, undo_row
from quizapp.history.schema import REFOLD
from quizapp.history.turns import turn_of
from quizapp.history.writes import ANSWER, SESSION, SESSION_END, UNDO, add
from quizapp.values import replace
from tests.history.samples import AT, TURN, answer, session

BANKS = ("hills", "towns")
PLAYERS = ("ana", "bo")
EXAM = replace(session("x1"), mode="exam")


@dataclass(frozen=True)
class Undone:
    """The undoing of the answer with this number, modulo how many there are in the whole story."""

    number: int


class ExamBegun:
    """The record of the exam arrives; from a merge it may come after its answers, or its end."""


class ExamEnded:
    """Its end arrives."""


kept = st.builds(
    answer,
    st.sampled_from(["q1", "q2", "q3"]),
    bank=st.sampled_from(BANKS),
    right=st.booleans(),
    player=st.sampled_from(PLAYERS),
    session=st.sampled_from(["s1", EXAM.uid]),
)
Event = AnswerRecord | Undone | ExamBegun | ExamEnded
undone = st.builds(Undone, st.integers(0, 30))
stories = st.lists(
    st.one_of(kept, kept, undone, st.builds(ExamBegun), st.builds(ExamEnded)), max_size=30
)


def told(story: Sequence[Event], player: str) -> dict[tuple[str, str], Standing]:
    answers = [event for event in story if isinstance(event, AnswerRecord)]
    numbers = [event.number for event in story if isinstance(event, Undone)]
    left_out = {answers[number % len(answers)].uid for number in numbers} if answers else set()
    happened = {type(event) for event in story}
    if ExamBegun in happened and ExamEnded not in happened:
        left_out |= {record.uid for record in answers if record.session == EXAM.uid}
    found: dict[tuple[str, str], Standing] = {}
    for turn, record in enumerate(answers, TURN):
        if record.player == player and record.uid not in left_out:
            name = record.bank, record.question
            times = found[name].times + 1 if name in found else 1
            found[name] = Standing(right=record.right, times=times, last=turn)
    return found


@given(stories)
def test_standings_kept_up_equal_standings_told_afresh(story: list[Event]) -> None:
    answers = [event for event in story if isinstance(event, AnswerRecord)]
    with closing(empty()) as connection:
        for event in story:
            if isinstance(event, AnswerRecord):
                turn = turn_of(connection, "answers", event.uid, event.at)
                add(connection, ANSWER, answer_row(event, turn))
            elif isinstance(event, ExamBegun):
                add(connection, SESSION, session_row(EXAM, 1))
            elif isinstance(event, ExamEnded):
                add(connection, SESSION_END, end_row(EXAM.uid, AT))
            elif answers:
                uid = answers[event.number % len(answers)].uid
                add(connection, UNDO, undo_row(uid, AT, "ana"))
        for player in PLAYERS:
            assert standings(connection, player, BANKS) == told(story, player)
        folded = connection.execute("SELECT * FROM standings").fetchall()
        for statement in REFOLD:
            connection.execute(statement)
        assert connection.execute("SELECT * FROM standings").fetchall() == folded
