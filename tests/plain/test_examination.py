"""An exam talked through in lines, over a real store."""

import os
import signal
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from io import StringIO, UnsupportedOperation
from pathlib import Path
from threading import Timer
from typing import TextIO, cast

import pytest

from quizapp.history import Store
from quizapp.plain.examination import hold
from quizapp.sitting import Asked, Clock, Desk, ExamSitting, Paper, left_exam, set_paper
from quizapp.sitting.exam_words import TIMED_OUT, WARNINGS
from quizapp.values import replace
from tests.plain.conftest import BANK

BACK = "quizapp exam --name Ana"
START = datetime(2026, 3, 1, 12, tzinfo=UTC)
Talk = Callable[..., str]


class Watch:
    """Time that passes when told to."""

    seconds = 0.0

    def clock(self) -> Clock:
        return Clock(lambda: START + timedelta(seconds=self.seconds), lambda: self.seconds)


class Slow:
    """Somebody who takes a while for every line."""

    def __init__(self, watch: Watch, seconds: float, text: str) -> None:
        self._watch = watch
        self._seconds = seconds
        self._text = StringIO(text)

    def readline(self, size: int) -> str:
        self._watch.seconds += self._seconds
        return self._text.readline(size)

    def fileno(self) -> int:
        raise UnsupportedOperation

    def isatty(self) -> bool:
        return False


class Meanwhile:
    """Somebody who sees to something else before the last line."""

    def __init__(self, deed: Callable[[], None], *lines: str) -> None:
        self._deed = deed
        self._lines = list(lines)

    def readline(self, size: int) -> str:
        if len(self._lines) == 1:
            self._deed()
        return f"{self._lines.pop(0)}\n"[:size]

    def fileno(self) -> int:
        raise UnsupportedOperation

    def isatty(self) -> bool:
        return False


@pytest.fixture
def watch() -> Watch:
    return Watch()


@pytest.fixture
def ana(tmp_path: Path, watch: Watch) -> Iterator[Desk]:
    with Store.open(tmp_path / "home" / "history.db") as store:
        yield Desk(store, "Ana", watch.clock())


@pytest.fixture
def paper(ana: Desk) -> Paper:
    return set_paper(ana, [BANK], Asked(seed="3", minutes=10))


def talk(given: Paper | ExamSitting, *lines: str, reader: Slow | Meanwhile | None = None) -> str:
    writer = StringIO()
    text = "".join(f"{line}\n" for line in lines)
    typed = cast("TextIO", reader or StringIO(text))
    assert hold(given, typed, writer, BACK) == 0
    return writer.getvalue()


def left(desk: Desk) -> ExamSitting:
    found = left_exam(desk, [BANK])
    assert found is not None
    return found


def test_it_begins_with_its_terms_and_its_rules(paper: Paper) -> None:
    said = talk(paper)
    assert said.startswith("Exam: 2 questions, 10 minutes; 60% passes. Seed 3.\n")
    assert "handed in by\nitself." in said
    assert "Question 1 of 2, 10 minutes left" in said
    untimed = talk(replace(paper, terms=replace(paper.terms, minutes=None)))
    assert "clock" not in untimed
    assert "Question 1 of 2\n" in untimed


def test_nothing_is_told_before_it_is_handed_in(paper: Paper) -> None:
    said = talk(paper, "1", "1")
    for word in ("Right", "Not quite", "Source", "partnership", "hill", "points"):
        assert word not in said
    assert said.count("Kept.") == 2


def test_it_ends_with_the_score_and_a_full_review(paper: Paper) -> None:
    assert [question.id for question in paper.questions] == ["rivers", "opened"]
    said = talk(paper, "1 2 3", "1", "hand in")
    review = said.split("The exam is handed in.\n")[1]
    assert review.startswith("Passed: 75%. It takes 60%.\n1.5 of 2 points, 1 right in full.\n")
    assert "Your answer: 1 2 3." in review
    assert "Why not 3: It is a hill." in review
    assert "«since December 2006»" in review
    assert "It opened with the partnership." in review


def test_answers_can_be_changed_and_taken_back(paper: Paper, ana: Desk) -> None:
    said = talk(paper, "1 2", "b", "c", "s", "2", "go 2", "1", "o")
    assert "Your answer so far: 1 2." in said
    assert "It is open again." in said
    assert "Your answer so far: 2." in said
    assert "1 answered, 1 open:\n  1. open: Which are rivers?\n  2. answer 1: When" in said
    assert left(ana).exam.choices == (None, frozenset({0}))


def test_marks_for_review_come_and_go(paper: Paper, ana: Desk) -> None:
    said = talk(paper, "f", "s", "f", "f", "b")
    assert said.count("Marked for review.") == 3
    assert "Not marked any more." in said
    assert left(ana).exam.marked == {0}


def test_past_the_last_question_one_is_told_where_one_stands(paper: Paper) -> None:
    said = talk(paper, "s", "1", "2", "b", "s", "go 1", "q")
    assert "That was the last question.\n1 answered, 1 open.\nYour turn: 2\n" in said
    assert said.count("Question 2 of 2") == 2
    assert said.count("Question 1 of 2") == 2


def test_handing_in_with_open_questions_wants_a_yes(paper: Paper) -> None:
    said = talk(paper, "s", "1", "hand in", "no", "hand in", "yes")
    assert "1 question is open. Once it is handed in nothing can be changed." in said
    assert "It is not handed in." in said
    assert "You left it open." in said
    assert "1 question left open." in said


def test_a_question_left_open_is_not_called_late(paper: Paper) -> None:
    untimed = replace(paper, terms=replace(paper.terms, minutes=None))
    said = talk(untimed, "s", "1", "hand in", "yes")
    assert "You left it open.\nRight would have been: 1. Sava\n" in said
    assert "Time is up" not in said


@pytest.mark.parametrize("late", ["1 2", "c"])
def test_an_exam_that_was_handed_in_elsewhere_takes_no_answer_and_says_so(
    paper: Paper, ana: Desk, tmp_path: Path, late: str
) -> None:
    with Store.open(tmp_path / "home" / "history.db") as store:
        elsewhere = replace(ana, store=store)
        lines = ("1", "b", late)
        said = talk(paper, reader=Meanwhile(lambda: left(elsewhere).hand_in(), *lines))
    assert "This exam was handed in elsewhere." in " ".join(said.split())
    assert said.count("Kept.") == 1
    assert "open again" not in said
    assert "Your answer: 1.\n" in said.split("The exam is handed in.\n")[1]


def test_the_end_of_the_input_does_not_hand_in_and_says_so(paper: Paper, ana: Desk) -> None:
    said = talk(paper, "1 2")
    assert "Not handed in: 1 answered, 1 open.\nThe clock runs on." in said
    assert "Your answers are kept." in said
    assert said.endswith(f"To go on from here: {BACK}\n")
    said = talk(left(ana), "1", "hand in")
    assert said.startswith("Going on with the exam you left: 1 answered, 1 open.\n")
    assert "Question 2 of 2" in said
    assert "Passed: 100%." in said
    assert left_exam(ana, [BANK]) is None


def test_the_end_of_the_input_at_the_last_word_does_not_hand_in_either(paper: Paper) -> None:
    assert "Not handed in" in talk(paper, "1 2", "hand in")


def test_help_and_the_time(paper: Paper, watch: Watch) -> None:
    said = talk(paper, reader=Slow(watch, 30, "t\n?\n"))
    assert "9 minutes 30 seconds left." in said
    assert "hand in  hand the exam in" in said
    assert "There is no limit of time." in talk(
        replace(paper, terms=replace(paper.terms, minutes=None)), "t"
    )


def test_one_is_warned_at_five_minutes_and_at_one(paper: Paper, watch: Watch) -> None:
    said = talk(paper, reader=Slow(watch, 100, "t\n" * 5))
    assert (
        said.index("6 minutes 40 seconds")
        < said.index(WARNINGS[300])
        < said.index("1 minute 40 seconds")
    )
    assert said.count(WARNINGS[300]) == 1
    assert WARNINGS[60] not in said
    said = talk(paper, reader=Slow(watch, 110, "t\n" * 5))
    assert said.count(WARNINGS[60]) == 1


def test_a_line_that_comes_after_the_end_counts_for_nothing(
    paper: Paper, watch: Watch, ana: Desk
) -> None:
    said = talk(paper, reader=Slow(watch, 301, "1 2\n1\n"))
    assert TIMED_OUT in said
    assert "Not passed: 50%." in said
    assert "1 question left open." in said
    assert "Time: 10 minutes." in said
    assert left_exam(ana, [BANK]) is None


def test_an_exam_whose_time_ran_out_while_one_was_away_shows_its_results(
    paper: Paper, watch: Watch, ana: Desk
) -> None:
    talk(paper, "1 2")
    watch.seconds += 5000
    said = talk(left(ana))
    assert TIMED_OUT in said
    assert "Not passed: 50%." in said


@pytest.mark.skipif(not hasattr(signal, "setitimer"), reason="there is no alarm clock")
def test_whoever_thinks_for_too_long_is_interrupted(ana: Desk) -> None:
    """In real time, at a pipe into which nobody writes: the exam began a minute ago."""
    late = Clock(lambda: datetime.now(UTC) - timedelta(seconds=59.8))
    exam = set_paper(replace(ana, clock=late), [BANK], Asked(minutes=1)).begin()
    exam = ExamSitting(exam.exam, exam.record, ana.store, Clock(), {})
    reader, writer = os.pipe()
    with os.fdopen(reader) as lines, os.fdopen(writer, "w"):
        said = StringIO()
        assert hold(exam, lines, said, BACK) == 0
    assert TIMED_OUT in said.getvalue()


def test_a_signal_ends_it_and_says_how_to_go_on(paper: Paper) -> None:
    reader, writer = os.pipe()
    timer = Timer(0.2, lambda: os.kill(os.getpid(), signal.SIGTERM))
    with os.fdopen(reader) as lines, os.fdopen(writer, "w"):
        said = StringIO()
        timer.start()
        assert hold(paper, lines, said, BACK) == 128 + signal.SIGTERM
    assert f"To go on from here: {BACK}" in said.getvalue()


def test_where_nothing_can_be_kept_that_is_said_once(tmp_path: Path, watch: Watch) -> None:
    blocked = tmp_path / "blocked"
    with Store.open(blocked / "history.db") as store:
        blocked.write_text("a file where the folder should be", "utf-8")
        desk = Desk(store, "Ana", watch.clock())
        said = talk(set_paper(desk, [BANK], Asked(seed="3")), "1 2", "1")
    assert said.count("Answers are not being kept:") == 1
    assert "Kept." not in said
    assert "Your answers are kept." not in said
