"""What is kept up from day to day is what the log says: random lives, each look counted afresh.

There are two machines of which one takes over what the other has, two players, exams that are
handed in late or never, answers that are taken back, and clocks that jump.
"""

import random
from collections.abc import Iterator
from contextlib import ExitStack, closing, suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from quizapp.bank import Bank, load
from quizapp.history import STORE_FILE, AnswerRecord, HandedIn, Store
from quizapp.history.schema import REFOLD
from quizapp.history.upkeep import merge
from quizapp.quiz import Pace, stock
from quizapp.quiz.progress import progress
from quizapp.sitting import Clock, Desk
from quizapp.sitting.past import figures_of
from quizapp.sitting.streak import streak
from quizapp.values import replace
from tests.history.samples import answer, raw, session

FIRST = datetime(2026, 1, 5, 18, 30, tzinfo=UTC)
PLAYERS = ("", "bo")
STEPS = 90
DAY = timedelta(days=1)
JUMPS = (-40, -2, -1, -0.3, 0.5, 3, 60, 400, -400)


class Life:
    """Two stores of two players, and a clock for both."""

    def __init__(self, folder: Path, stores: tuple[Store, Store], seed: int) -> None:
        self.now = FIRST
        self.banks = tuple(_bank(folder, name, size) for name, size in (("sums", 12), ("hills", 5)))
        self.chance = random.Random(seed)
        self.stores = stores
        self.paths = tuple(folder / machine / STORE_FILE for machine in ("one", "two"))
        self.given: list[tuple[Store, AnswerRecord]] = []
        self.exams: list[str] = []

    def desk(self, player: str, store: Store | None = None) -> Desk:
        clock = Clock(lambda: self.now, lambda: 0.0, ZoneInfo("Europe/Belgrade"))
        return Desk(store or self.stores[0], player, clock, Pace(new_a_day=3))

    def answer(self) -> None:
        chance = self.chance
        bank = chance.choice(self.banks)
        record = replace(
            answer(f"q{chance.randrange(14)}", bank=bank.id, right=chance.random() < 0.6),
            player=chance.choice(PLAYERS),
            session=chance.choice([*self.exams, f"s{len(self.given) // 6}"]),
            hint=chance.random() < 0.1,
            guess=chance.random() < 0.3,
            certainty=chance.randrange(4),
            seconds=chance.randrange(200) / 10,
            at=self.now,
        )
        store = chance.choice(self.stores)
        store.keep(record)
        self.given.append((store, record))
        self.now += timedelta(seconds=chance.randrange(400))

    def undo(self) -> None:
        if self.given:
            store, record = self.chance.choice(self.given[-30:])
            with suppress(HandedIn):
                store.undo(record.uid, self.now, record.player)

    def begin_exam(self) -> None:
        self.exams.append(f"x{len(self.given)}-{self.now}")
        began = replace(session(self.exams[-1], player=""), mode="exam", at=self.now)
        self.stores[0].begin(began)

    def hand_in(self) -> None:
        if self.exams:
            self.stores[0].end(self.exams.pop(0), self.now)

    def merge(self) -> None:
        if all(path.exists() for path in self.paths):
            self.stores[0].close()
            merge(*self.paths)

    def jump(self) -> None:
        self.now += DAY * self.chance.choice(JUMPS)

    def sleep(self) -> None:
        self.now += DAY * self.chance.choice((1, 1, 1, 1, 2, 3, 8, 25, 0.2))

    def told(self, store: Store) -> Iterator[object]:
        """Yield all that somebody may be told by one look."""
        ids = [bank.id for bank in self.banks]
        for player in PLAYERS:
            desk = self.desk(player, store)
            memories, plan = desk.memories(ids), desk.agenda(self.banks)
            yield figures_of(desk, self.banks)
            yield streak(player, store, desk.calendar, self.now)
            yield dict(memories)
            yield progress(stock(self.banks).names, memories, desk.today, desk.pace)
            yield [list(each) for each in (plan.due, plan.fresh, plan.unseen, plan.resting)]
            yield plan.next


def _bank(folder: Path, name: str, size: int) -> Bank:
    path = folder / f"{name}.yaml"
    questions = "".join(
        f"  - {{id: q{n}, question: 'What is {n} plus {n}?', answer: '{2 * n}', tags: [t{n % 3}],"
        f" distractors: ['{2 * n + 1}', '{2 * n + 2}']}}\n"
        for n in range(size)
    )
    path.write_text(f"id: {name}\ntitle: {name}\nquestions:\n{questions}", "utf-8")
    return load(path)


def afresh(path: Path) -> Store:
    """Return a copy of the store whose folds are all made anew from the log."""
    copy = path.with_name("copy.db")
    with raw(path) as source, raw(copy) as target:
        source.backup(target)
        for statement in REFOLD:
            target.execute(statement)
    return Store.open(copy)


@pytest.mark.parametrize("clock", ["sound", "jumping"])
@pytest.mark.parametrize("seed", range(2))
def test_every_look_tells_what_a_recount_of_the_log_does(
    tmp_path: Path, seed: int, clock: str
) -> None:
    with ExitStack() as stack:
        one, two = (
            stack.enter_context(Store.open(tmp_path / name / STORE_FILE)) for name in ("one", "two")
        )
        life = Life(tmp_path, (one, two), seed)
        events = [life.answer] * 12 + [life.sleep] * 6 + [life.undo] * 2
        events += [life.begin_exam, life.hand_in, life.merge]
        events += [life.jump] if clock == "jumping" else []
        life.answer()
        for _ in range(STEPS):
            event = life.chance.choice(events)
            event()
            if event in (life.sleep, life.merge) and life.paths[0].exists():
                with closing(afresh(life.paths[0])) as copy:
                    assert list(life.told(one)) == list(life.told(copy))


@pytest.mark.parametrize("wrong", [-2, 2, 40, 95])
def test_a_clock_that_was_wrong_for_a_day_is_told_of_as_by_a_recount(
    tmp_path: Path, wrong: int
) -> None:
    with Store.open(tmp_path / "one" / STORE_FILE) as store:
        life = Life(tmp_path, (store, store), 0)
        for day in range(110):
            true = life.now = FIRST + day * DAY
            life.now += wrong * DAY if day == 3 else 0 * DAY
            if day < 12 or day % 7 == 0:
                store.keep(answered_at(life.now, right=day % 2 == 0))
            life.now = true
            if day in {2, 3, 4, 5, 6, 8} or day % 10 > 7:
                with closing(afresh(life.paths[0])) as copy:
                    assert list(life.told(store)) == list(life.told(copy))


def test_days_that_were_counted_are_not_gone_through_again(tmp_path: Path) -> None:
    path = tmp_path / "one" / STORE_FILE
    with Store.open(path) as store:
        life = Life(tmp_path, (store, store), 0)
        for _ in range(40):
            store.keep(answered_at(life.now))
            life.now += DAY
        assert years_of(life) == (40, 40)
        with raw(path) as connection:
            connection.execute("DROP TRIGGER answers_no_delete")
            connection.execute("DELETE FROM answers")
        store.keep(answered_at(life.now))
        life.now += DAY
        assert years_of(life) == (41, 41)


def answered_at(at: datetime, *, right: bool = True) -> AnswerRecord:
    return replace(answer("q1", bank="sums", player="", right=right), at=at)


def years_of(life: Life) -> tuple[int, int]:
    """Return how many answers the first player's year had, and how many days in a row they have."""
    desk = life.desk(PLAYERS[0])
    days = streak(desk.player, desk.store, desk.calendar, life.now).days
    return figures_of(desk, life.banks).answers, days
