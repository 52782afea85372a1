"""A drill against the clock in lines of text, where each line takes as long to type as it says."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from io import BufferedReader, RawIOBase, StringIO, TextIOWrapper
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from quizapp.history import Store, Terms
from quizapp.plain import run
from quizapp.plain.conversation import LAST, NEXT
from quizapp.plain.times import lasting
from quizapp.quiz.limits import TimeLeft
from quizapp.sitting import Desk, Sitting
from tests.plain.conftest import BANK
from tests.sitting.conftest import Watch

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

Line = tuple[float, str]
Talk = Callable[..., str]

LATE = "Time is up: this counts as not answered."
BOTH = Terms(seconds=20, minutes=2)


class Typist(RawIOBase):
    """Lines that come after some seconds each, from a person (`attended`) or from a script."""

    def __init__(self, watch: Watch, lines: tuple[Line, ...], *, attended: bool) -> None:
        super().__init__()
        self._watch = watch
        self._lines = list(lines)
        self._attended = attended

    def isatty(self) -> bool:
        return self._attended

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: WriteableBuffer, /) -> int:
        if not self._lines:
            return 0
        seconds, line = self._lines.pop(0)
        self._watch.wind(seconds)
        data = f"{line}\n".encode()
        memoryview(buffer)[: len(data)] = data
        return len(data)


@pytest.fixture
def watch() -> Watch:
    return Watch()


@pytest.fixture
def desk(tmp_path: Path, watch: Watch) -> Iterator[Desk]:
    with Store.open(tmp_path / "home" / "history.db") as store:
        yield Desk(store, "", watch.clock())


@pytest.fixture
def drill(desk: Desk) -> Callable[[Terms], Sitting]:
    return lambda terms: desk.drill([BANK], "7", terms=terms)


Drill = Callable[[Terms], Sitting]


@pytest.fixture
def talk(watch: Watch) -> Talk:
    def say(sitting: Sitting, *lines: Line, attended: bool = False) -> str:
        writer = StringIO()
        typist = BufferedReader(Typist(watch, lines, attended=attended))
        assert run(sitting, TextIOWrapper(typist, "utf-8"), writer) == 0
        return writer.getvalue()

    return say


def right(sitting: Sitting) -> str:
    return " ".join(str(index + 1) for index in sitting.question.key)


def test_the_limits_are_said_before_the_first_question(drill: Drill, talk: Talk) -> None:
    said = talk(drill(BOTH)).split("Question 1")[0]
    assert "You have 20 seconds for each question." in said
    assert "An answer that comes later counts as not given." in " ".join(said.split())
    assert "The round ends in 2 minutes, the time to read included." in said
    assert "You have" not in talk(drill(Terms()))


def test_an_answer_in_time_counts(drill: Drill, talk: Talk) -> None:
    sitting = drill(BOTH)
    said = talk(sitting, (19.9, right(sitting)))
    assert LATE not in said
    assert sitting.session.score.right == 1


@pytest.mark.parametrize("word", ["1", "h", "what?", "s", "f a note", ""])
def test_whatever_comes_too_late_is_told_so_with_the_answer(
    word: str, drill: Drill, talk: Talk
) -> None:
    sitting = drill(BOTH)
    said = talk(sitting, (20, word), (0, "q"))
    assert LATE in said
    assert "Right would have been: " in said
    assert "Question 2 of 2, 1 minute 40 seconds left" in said
    assert sitting.session.score.answered == 0
    assert sitting.session.lapsed == {0}


def test_to_quit_is_never_too_late(drill: Drill, talk: Talk) -> None:
    sitting = drill(BOTH)
    assert LATE not in talk(sitting, (30, "q"))
    assert sitting.session.lapsed == set()


def test_a_script_types_one_line_an_answer(drill: Drill, talk: Talk) -> None:
    sitting = drill(BOTH)
    said = talk(sitting, (1, "1"), (1, "1"), (1, ""))
    assert NEXT not in said
    assert "That was the round." in said
    assert sitting.session.score.answered == 2


def test_a_person_reads_before_the_next_questions_time_begins(drill: Drill, talk: Talk) -> None:
    sitting = drill(BOTH)
    said = talk(sitting, (1, "1"), (60, "p"), (30, ""), (19, "1"), (0, ""), attended=True)
    assert said.count(NEXT) == 2
    assert LATE not in said
    assert sitting.session.score.answered == 2


def test_a_person_may_take_back_leave_a_note_or_quit_while_reading(
    drill: Drill, desk: Desk, talk: Talk
) -> None:
    sitting = drill(BOTH)
    said = talk(sitting, (1, "1"), (1, "f hm"), (1, "u"), (1, "2"), (1, "q"), attended=True)
    assert "Noted for the author." in said
    assert "Taken back." in said
    assert "So far:" in said
    assert [row.chosen for row in desk.store.answers_of(sitting.record.uid)] == [(1,)]
    assert desk.unfinished([BANK])


def test_a_round_that_is_over_ends_at_once(drill: Drill, talk: Talk) -> None:
    sitting = drill(Terms(minutes=2))
    said = talk(sitting, (30, "1"), (90, "1"))
    assert "The time of the round is over.\n" in said
    assert LATE not in said
    assert "1 question without an answer, 1 of them out of time." in said
    assert sitting.session.finished


def test_a_round_that_is_over_while_one_reads_asks_nothing_more(drill: Drill, talk: Talk) -> None:
    sitting = drill(BOTH)
    said = talk(sitting, (10, "1"), (120, ""), attended=True)
    assert "Question 2" not in said
    assert "The time of the round is over." in said
    assert "1 question without an answer, 1 of them out of time." in said


def test_the_last_answer_can_be_taken_back_within_the_time(drill: Drill, talk: Talk) -> None:
    sitting = drill(Terms(minutes=2))
    said = talk(sitting, (10, "1"), (10, "1"), (10, "u"), (10, "2"), (10, ""))
    assert said.count(LAST) == 2
    assert sitting.session.score.answered == 2


def test_a_drill_that_was_left_says_what_is_left(drill: Drill, desk: Desk, talk: Talk) -> None:
    talk(drill(BOTH), (15, "1"), (0, "q"))
    left = desk.unfinished([BANK])
    assert left is not None
    said = talk(left)
    assert "You have 20 seconds for each question." in said
    assert "The round ends in 1 minute 45 seconds" in said


@pytest.mark.parametrize(
    ("seconds", "words"),
    [
        (0, "0 seconds"),
        (0.5, "1 second"),
        (59, "59 seconds"),
        (60, "1 minute"),
        (125, "2 minutes 5 seconds"),
    ],
)
def test_time_in_words(seconds: float, words: str) -> None:
    assert lasting(TimeLeft(seconds, 600)) == words
