"""Three weeks of a simulated learner: what they are asked, and what the figures say of it.

The learner forgets by a law of their own, not by the scheduler's: a half-life in days that doubles
with every answer known after a night and falls with every lapse. What they do not know they guess,
and mostly say so. In the middle they miss a day, and the clocks are put forward.
"""

import random
from collections import Counter
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from quizapp.bank import Bank, load
from quizapp.figures import Figures
from quizapp.history import STORE_FILE, Store
from quizapp.quiz import Pace, Question
from quizapp.quiz.streaks import Streak
from quizapp.sitting import Clock, Desk
from quizapp.sitting.past import figures_of

QUESTIONS, NEW_A_DAY, DAYS = 80, 6, 21
FIRST = datetime(2026, 3, 16, 18, 30, tzinfo=ZoneInfo("Europe/Belgrade"))
MISSED = 13
HALF_LIFE, BETTER, WORSE, SAYS_SO = 3.0, 2.2, 0.4, 0.8


@dataclass
class Learner:
    """What they know: of each question a half-life in days, and when it was seen last."""

    chance: random.Random
    known: dict[str, tuple[float, datetime]] = field(default_factory=dict)

    def knows(self, question: str, now: datetime) -> bool:
        """Try to recall, and learn from the answer that is shown afterwards."""
        half_life, seen = self.known.get(question, (0.0, now))
        days = (now - seen) / timedelta(days=1)
        knows = half_life > 0 and self.chance.random() < 0.5 ** (days / half_life)
        if half_life and days > 0.5:
            half_life *= BETTER if knows else WORSE
        self.known[question] = (max(half_life, HALF_LIFE), now)
        return knows

    def choose(self, question: Question, *, knows: bool) -> frozenset[int]:
        """Choose what they know, or one option out of all: a round's seed has no say in it."""
        if knows or self.chance.random() < 1 / len(question.options):
            return question.key
        return frozenset({min(set(range(len(question.options))) - question.key)})


class Weeks:
    """The store of those weeks, and how many questions each round asked, by day."""

    def __init__(self, store: Store, bank: Bank) -> None:
        self.now = FIRST
        self.asked: dict[date, Counter[str]] = {}
        self.bank = bank
        clock = Clock(lambda: self.now, self._ticks, FIRST.tzinfo or UTC)
        self.desk = Desk(store, "", clock, Pace(new_a_day=NEW_A_DAY))
        self._learner = Learner(random.Random(7))

    def _ticks(self) -> float:
        return self.now.timestamp()

    def live(self) -> None:
        for number in range(DAYS):
            self.now = (FIRST + timedelta(days=number)).astimezone(UTC)
            if number != MISSED:
                self._study()

    def _study(self) -> None:
        today = self.asked.setdefault(self.desk.calendar.day(self.now), Counter())
        while not (sitting := self.desk.study([self.bank])).session.finished:
            while not sitting.session.finished:
                question = sitting.question
                today[question.id] += 1
                knows = self._learner.knows(question.id, self.now)
                guess = not knows and self._learner.chance.random() < SAYS_SO
                self.now += timedelta(seconds=6 if knows else 15)
                sitting.answer(self._learner.choose(question, knows=knows), guess=guess)
                sitting.go_on()

    def figures(self) -> Figures:
        return figures_of(self.desk, [self.bank])


@pytest.fixture(scope="module")
def weeks(tmp_path_factory: pytest.TempPathFactory) -> Weeks:
    folder = tmp_path_factory.mktemp("weeks")
    path = folder / "sums.yaml"
    path.write_text(_bank(), "utf-8")
    with Store.open(folder / "home" / STORE_FILE) as store:
        lived = Weeks(store, load(Path(path)))
        lived.live()
        return lived


def _bank() -> str:
    return "id: sums\ntitle: Sums\nquestions:\n" + "".join(
        f"  - {{id: q{n}, question: 'What is {n} plus {n}?', answer: '{2 * n}',"
        f" distractors: ['{2 * n + 1}', '{2 * n + 2}', '{2 * n + 5}']}}\n"
        for n in range(QUESTIONS)
    )


def test_no_day_asks_a_question_more_than_twice(weeks: Weeks) -> None:
    assert max(times for day in weeks.asked.values() for times in day.values()) == 2


def test_new_questions_come_in_order_and_so_many_a_day(weeks: Weeks) -> None:
    met: list[str] = []
    for day in weeks.asked.values():
        new = [question for question in day if question not in met]
        assert len(new) == min(NEW_A_DAY, QUESTIONS - len(met))
        met += new
    assert met == [f"q{n}" for n in range(QUESTIONS)]


def test_the_load_of_a_day_stays_bearable(weeks: Weeks) -> None:
    loads = [len(day) for day in weeks.asked.values()]
    assert loads[0] == NEW_A_DAY
    assert max(loads) < 7 * NEW_A_DAY


def test_the_figures_are_plausible(weeks: Weeks) -> None:
    found = weeks.figures()
    assert found.streak == Streak(DAYS - MISSED - 1, today=True)
    assert found.answers == sum(day.total() for day in weeks.asked.values())
    assert [week.answers > 0 for week in found.weeks[-4:]] == [False, True, True, True]
    assert 0.8 < (found.retention.value or 0) < 0.97
    assert (found.sure.value or 0) > (found.guesses.value or 0)
    assert 0.1 < (found.guesses.value or 0) < 0.4
    assert found.seconds in {6, 15}
    assert found.progress.new == found.progress.due == 0
    assert found.progress.known > found.progress.learning > 0
    assert sum(day.answers for day in found.forecast) > QUESTIONS / 2
    assert found.forecast[0].answers == 0
