"""Which rounds a teacher gets to see, and what was asked in them."""

from pathlib import Path

import pytest

from quizapp.bank import Bank
from quizapp.bank.model import WrittenQuestion
from quizapp.history import SessionRecord
from quizapp.history.upkeep import Share, hand_in
from quizapp.results import Result, Wordings
from quizapp.sitting import Desk
from quizapp.sitting.resulted import LATEST, Sought, results_of
from quizapp.values import replace
from tests.sitting.conftest import Watch
from tests.sitting.test_reported import RIGHT, WRONG, play


@pytest.fixture
def played(desk: Desk, banks: tuple[Bank, ...], watch: Watch) -> Desk:
    """A desk at which Ana drilled, Cy studied, and Bo drilled twice."""
    bo = replace(desk, player="Bo")
    play(desk.drill(banks, "7", 3), RIGHT, WRONG, RIGHT)
    watch.wind(60)
    play(bo.drill(banks, "7", 3), WRONG)
    watch.wind(60)
    play(replace(desk, player="Cy").study(banks), WRONG)
    watch.wind(60)
    play(bo.drill(banks, "8", 3), RIGHT, RIGHT, RIGHT)
    return desk


def told(desk: Desk, sought: Sought) -> list[tuple[str, str, int]]:
    return [
        (each.player, each.round.session.mode, len(each.round.answers))
        for each in results_of(desk, sought).results
    ]


def test_all_rounds_of_everybody_come_in_order(played: Desk) -> None:
    assert told(played, Sought()) == [
        ("Ana", "drill", 3),
        ("Bo", "drill", 1),
        ("Cy", "study", 1),
        ("Bo", "drill", 3),
    ]


def test_they_are_narrowed(played: Desk) -> None:
    everything = results_of(played, Sought()).results
    assert told(played, Sought(mode="study")) == [("Cy", "study", 1)]
    assert told(played, Sought(seed="7")) == [("Ana", "drill", 3), ("Bo", "drill", 1)]
    assert told(played, Sought(player="Bo", seed="8")) == [("Bo", "drill", 3)]
    assert told(played, Sought(session=LATEST)) == [
        ("Ana", "drill", 3),
        ("Cy", "study", 1),
        ("Bo", "drill", 3),
    ]
    assert told(played, Sought(session=LATEST, seed="7")) == told(played, Sought(seed="7"))
    assert told(played, Sought(session=everything[1].session[:12])) == [("Bo", "drill", 1)]
    assert told(played, Sought(banks=frozenset({"rivers"}))) == []


def test_a_round_of_teams_is_no_pupils(desk: Desk) -> None:
    asked = (("sums", "one"),)
    at = desk.clock.now()
    desk.store.begin(
        SessionRecord(uid="t", mode="teams", seed="7", player="Ana", at=at, questions=asked)
    )
    desk.store.end("t", at)
    assert told(desk, Sought()) == []


def test_only_the_banks_that_are_meant_are_asked(desk: Desk, banks: tuple[Bank, ...]) -> None:
    other = replace(banks[0], id="other", path=banks[0].path.with_name("other.yaml"))
    play(desk.drill((*banks, other), "7", 6), *[RIGHT] * 6)
    [found] = results_of(desk, Sought(banks=frozenset({"sums"}))).results
    assert (found.asked, found.points, found.percent) == (3, 3, 100)


def handed(desk: Desk, store: Path, folder: Path) -> None:
    """Write the rounds of each player into the folder, and leave the machine empty."""
    rounds: dict[str, list[str]] = {}
    for each in results_of(desk, Sought()).results:
        rounds.setdefault(each.player, []).append(each.session)
    (folder / "late").mkdir(parents=True)
    for player, uids in rounds.items():
        hand_in(store, folder / "late" / f"{player}.jsonl", Share(player, tuple(uids)))


def test_what_was_handed_in_is_as_good_as_what_was_kept(
    played: Desk, file: Path, tmp_path: Path
) -> None:
    handed(played, file, tmp_path / "in")
    kept = results_of(played, Sought()).results
    found = results_of(played, Sought(files=(tmp_path / "in",)))
    assert [replace(each, file="") for each in found.results] == list(kept)
    assert [each.file for each in found.results] == [
        f"late/{name}.jsonl" for name in ("Ana", "Bo", "Cy", "Bo")
    ]
    assert found.handed is not None
    both = results_of(played, Sought(files=(tmp_path / "in",), beside=file))
    assert both.results == kept
    single = results_of(played, Sought(files=(tmp_path / "in" / "late" / "Bo.jsonl",)))
    assert {each.file for each in single.results} == {"Bo.jsonl"}


def wording(result: Result, banks: tuple[Bank, ...]) -> dict[str, tuple[str | None, str | None]]:
    wordings = Wordings(banks)
    found = {}
    for answer in result.round.answers:
        stem, key = wordings.of(answer, result.round.session.seed)
        found[answer.question] = (stem, None if key is None else ", ".join(sorted(key)))
    return found


def test_a_key_is_told_as_long_as_somebody_knows_it(desk: Desk, banks: tuple[Bank, ...]) -> None:
    play(desk.drill(banks, "7", 3), WRONG, WRONG, WRONG)
    [found] = results_of(desk, Sought()).results
    assert wording(found, banks) == {
        "one": ("How much is one and one?", "Two"),
        "two": ("How much is two and two?", "Four"),
        "three": ("Which are even?", "Four, Two"),
    }
    assert set(wording(found, ()).values()) == {(None, None)}
    one, *rest = banks[0].items
    assert isinstance(one, WrittenQuestion)
    rekeyed = replace(banks[0], items=(replace(one, stem="Changed?", key=("Eleven",)), *rest))
    assert wording(found, (rekeyed,))["one"] == ("Changed?", None)


def test_the_key_of_a_right_answer_is_what_was_chosen(desk: Desk, banks: tuple[Bank, ...]) -> None:
    play(desk.drill(banks, "7", 3), RIGHT, RIGHT, RIGHT)
    [found] = results_of(desk, Sought()).results
    assert wording(found, ())["one"] == (None, "Two")
