"""A bank that comes from the cache is the bank that comes from its YAML."""

import os
from collections.abc import Iterable
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from quizapp.bank import Askable, Bank, Reading, find, read, select
from quizapp.bank.finding import Folders
from quizapp.bank.model import Difficulty
from quizapp.quiz import EVERYTHING as ALL
from quizapp.quiz import Memory, Pace, Selection, agenda, fixed_round, stock
from quizapp.quiz.plan import named_round
from quizapp.quiz.progress import progress
from quizapp.quiz.stock import Named
from quizapp.values import replace
from tests.bank.compiled.places import (
    EVERYTHING,
    cache_in,
    compiled_in,
    is_from_cache,
    places,
    written,
)
from tests.bank.samples import with_question
from tests.benchmarks.banks import bank_of

SHIPPED = Path(__file__).parents[3] / "questions" / "serbia-military-neutrality.yaml"
TODAY = date(2026, 3, 10)
TAGGED = Selection(tags=frozenset({"dates", "politics", "nato"}))
EASY = Selection(difficulties=frozenset({Difficulty.EASY}))


@pytest.fixture(scope="module", params=["everything", "shipped", "large"])
def both(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> list[Reading]:
    """The same bank as read from its YAML, and from the cache."""
    folder = tmp_path_factory.mktemp("both")
    (folder / "texts").mkdir()
    data = {"everything": EVERYTHING.encode(), "shipped": SHIPPED.read_bytes()}
    path = folder / "bank.yaml"
    path.write_bytes(data.get(request.param, bank_of(700)))
    plain, first, again = read(path), cache_in(folder)(path), cache_in(folder)(path)
    assert [is_from_cache(each) for each in (plain, first, again)] == [False, False, True]
    assert first == plain
    return [plain, again]


def banks(both: list[Reading]) -> list[Bank]:
    return [reading.bank for reading in both if reading.bank]


def asked(questions: Iterable[Named]) -> list[Askable]:
    return [askable for _, askable in questions]


def test_all_that_was_read_is_the_same(both: list[Reading]) -> None:
    plain, kept = both
    assert kept == plain
    assert plain == kept
    assert places(kept) == places(plain)
    assert kept.diagnostics == plain.diagnostics


def test_every_question_can_be_had_by_its_number_and_its_name(both: list[Reading]) -> None:
    plain, kept = (bank.askables() for bank in banks(both))
    assert kept == plain
    assert list(kept.ids()) == list(plain.ids())
    for index, name in enumerate(plain.ids()):
        assert kept.find(name) == plain.find(name) == index
    assert kept.find("nothing") is None
    for one, other in zip(kept.labels(), plain.labels(), strict=True):
        assert (one.tags, one.difficulty, one.passages) == (
            other.tags,
            other.difficulty,
            other.passages,
        )


@pytest.mark.parametrize("selection", [ALL, TAGGED, EASY])
def test_two_hundred_seeds_draw_the_same(both: list[Reading], selection: Selection) -> None:
    plain, kept = banks(both)
    for seed in map(str, range(200)):
        drawn = fixed_round([plain], seed, 7, selection)
        assert fixed_round([kept], seed, 7, selection) == drawn
        names = [(question.bank, question.id) for question in drawn]
        assert named_round([kept], names, seed, 3) == named_round([plain], names, seed, 3)


def test_a_round_over_two_banks_draws_the_same(both: list[Reading]) -> None:
    plain, kept = banks(both)
    for seed in map(str, range(200)):
        two = [plain, replace(plain, id="other")]
        mixed = [replace(kept, id="other"), kept][::-1]
        assert fixed_round(mixed, seed, 9) == fixed_round(two, seed, 9)


@given(seed=st.integers(), share=st.floats(0, 1), count=st.integers(1, 40))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=50)
def test_a_study_round_is_planned_alike(
    both: list[Reading], seed: int, share: float, count: int
) -> None:
    plain, kept = (stock([bank]) for bank in banks(both))
    days = [timedelta(days=(seed + 7 * number) % 60) for number in range(len(plain))]
    met = zip(list(plain.names)[: int(share * len(plain))], days, strict=False)
    memories = {name: Memory(4, 5, TODAY - day, TODAY - day, slip=False) for name, day in met}
    memories["another", "question"] = Memory(4, 5, TODAY, TODAY, slip=False)
    pace = Pace(new_a_day=5)
    one, other = (agenda(each, memories, TODAY, pace) for each in (plain, kept))
    assert one.next == other.next
    for size in (1, len(plain)):
        some = [question for _, question in list(plain.names)[:size]] + ["nothing"]
        bank = banks(both)[0].id
        assert plain.find_all(bank, some) == kept.find_all(bank, some)
    for these, those in (
        (one.due, other.due),
        (one.fresh, other.fresh),
        (one.unseen, other.unseen),
        (one.resting, other.resting),
        (one.chosen(count), other.chosen(count)),
        (one.chosen(count, every=True, ahead=True), other.chosen(count, every=True, ahead=True)),
    ):
        assert asked(these) == asked(those)
    assert progress(plain.names, memories, TODAY, pace) == progress(
        kept.names, memories, TODAY, pace
    )


def test_banks_are_found_and_selected_alike(tmp_path: Path) -> None:
    written(tmp_path, with_question(), "one.yaml")
    written(tmp_path, "id: one\n" + with_question(), "two.yaml")
    written(tmp_path, "title: broken\n", "three.yaml")
    folders, cache = Folders(bank_dir=tmp_path), cache_in(tmp_path)
    for _ in range(3):
        assert find(folders, cache) == find(folders)
        assert select("one", folders, cache) == select("one", folders)
        assert cache(tmp_path / "two.yaml") == read(tmp_path / "two.yaml")


def test_the_same_text_in_a_file_of_another_name_keeps_its_own_id(tmp_path: Path) -> None:
    cache = cache_in(tmp_path)
    for name in ("one.yaml", "two.yaml", "one.yml", "two.yaml"):
        path = written(tmp_path, with_question(), name)
        assert cache(path) == read(path)
    assert len(compiled_in(tmp_path)) == 2


@pytest.mark.parametrize("name", ["a b\n[x].yaml", "-rf.yaml", "ž%s{}.yaml", "x" * 200 + ".yaml"])
def test_whatever_a_file_is_called(tmp_path: Path, name: str) -> None:
    path = written(tmp_path, with_question(), name)
    cache = cache_in(tmp_path)
    assert cache(path) == read(path)
    assert is_from_cache(cache(path))
    assert cache(path) == read(path)


@pytest.mark.skipif(os.name != "posix", reason="elsewhere names are text")
def test_a_name_that_is_no_text(tmp_path: Path) -> None:
    path = Path(os.fsdecode(os.fsencode(tmp_path) + b"/\xff\xfe.yaml"))
    path.write_text(with_question(), "utf-8")
    cache = cache_in(tmp_path)
    assert [cache(path) == read(path) for _ in range(2)] == [True, True]


@pytest.mark.parametrize("what", ["missing.yaml", "folder", "null\0.yaml"])
def test_what_cannot_be_read_is_told_as_ever(tmp_path: Path, what: str) -> None:
    (tmp_path / "folder").mkdir()
    assert cache_in(tmp_path)(tmp_path / what) == read(tmp_path / what)


def test_a_broken_bank_is_read_each_time(tmp_path: Path) -> None:
    path = written(tmp_path, "title: T\nquestions: no\n")
    cache = cache_in(tmp_path)
    assert [cache(path) == read(path) for _ in range(2)] == [True, True]
    assert compiled_in(tmp_path) == []


@pytest.mark.skipif(os.name != "posix", reason="needs links")
def test_a_source_that_was_led_out_of_its_folder_since_is_refused_as_ever(tmp_path: Path) -> None:
    home = tmp_path / "banks"
    (home / "texts").mkdir(parents=True)
    path = written(home, "source: {file: texts/a.txt}\n" + with_question())
    cache = cache_in(tmp_path)
    assert [is_from_cache(cache(path)) for _ in range(2)] == [False, True]
    (home / "texts").rmdir()
    (home / "texts").symlink_to(tmp_path)
    assert cache(path) == read(path)
    assert cache(path).errors
