"""What of the history an item analysis takes."""

from collections.abc import Sequence
from pathlib import Path

import pytest

from quizapp.bank import Bank
from quizapp.bank.model import WrittenQuestion
from quizapp.history import Store
from quizapp.history.upkeep import export_to
from quizapp.quiz import Question
from quizapp.report import Report
from quizapp.sitting import Desk, Sitting
from quizapp.sitting.reported import EXAM, MODES, Asked, analysis
from quizapp.values import replace

RIGHT, WRONG, SKIP = "right", "wrong", "skip"


def play(sitting: Sitting, *choices: str) -> None:
    """Answer the questions in their order, and leave the round open behind the last choice."""
    for choice in choices:
        if choice != SKIP:
            sitting.answer(frozenset(_chosen(sitting.question, choice)))
        sitting.go_on()


def _chosen(question: Question, choice: str) -> frozenset[int]:
    wrong = frozenset(range(len(question.options))) - question.key
    return question.key if choice == RIGHT else frozenset(sorted(wrong)[:1])


@pytest.fixture
def desks(desk: Desk) -> tuple[Desk, Desk]:
    return replace(desk, player="ana"), replace(desk, player="bo")


def of(
    desk: Desk, banks: Sequence[Bank], modes: tuple[str, ...] = MODES, seed: str | None = None
) -> Report:
    return analysis(desk, Asked(tuple(banks), modes, seed)).report


def test_everybody_counts_whoever_asks(desks: tuple[Desk, Desk], banks: tuple[Bank, ...]) -> None:
    for desk, choice in zip(desks, (RIGHT, WRONG), strict=True):
        play(desk.drill(banks, "7", 3), choice, choice, choice)
    found = of(desks[0], banks)
    assert (found.pupils, found.answers) == (2, 6)
    assert {each.facility.value for each in found.items} == {0.5}
    assert found.reliability is not None


def test_a_round_that_was_ended_counts_what_was_left_out(
    desks: tuple[Desk, Desk], banks: tuple[Bank, ...]
) -> None:
    ana, bo = desks
    play(ana.drill(banks, "7", 3), RIGHT, SKIP, SKIP)
    play(bo.drill(banks, "7", 3), RIGHT)
    found = of(ana, banks)
    assert sorted((each.facility.of, each.answered) for each in found.items) == [
        (1, 0),
        (1, 0),
        (2, 2),
    ]


def test_the_first_answer_counts_and_not_the_repeat(desk: Desk, banks: tuple[Bank, ...]) -> None:
    play(desk.study(banks), WRONG, WRONG, WRONG, RIGHT, RIGHT, RIGHT)
    play(desk.drill(banks, "7", 3), RIGHT, RIGHT, RIGHT)
    found = of(desk, banks)
    assert (found.answers, {each.facility.value for each in found.items}) == (3, {0})


def test_it_is_narrowed_to_a_mode_and_a_seed(
    desks: tuple[Desk, Desk], banks: tuple[Bank, ...]
) -> None:
    ana, bo = desks
    play(ana.drill(banks, "7", 3), RIGHT, RIGHT, RIGHT)
    play(bo.study(banks), WRONG)
    play(bo.drill(banks, "8", 3), WRONG, WRONG, WRONG)
    assert of(ana, banks, seed="7").pupils == 1
    assert of(ana, banks, modes=("drill",)).answers == 6
    assert of(ana, banks, modes=("study",)).answers == 1
    assert of(ana, banks, seed="9").items == ()


def test_an_exam_counts_from_its_end_on(desk: Desk, banks: tuple[Bank, ...]) -> None:
    sitting = desk.drill(banks, "7", 3)
    sitting = Sitting(sitting.session, replace(sitting.record, mode=EXAM), desk.store, desk.clock)
    play(sitting, RIGHT)
    assert of(desk, banks).items == ()
    sitting.finish()
    assert of(desk, banks).answers == 1


def test_another_bank_in_the_same_round_is_left_out(desk: Desk, banks: tuple[Bank, ...]) -> None:
    other = replace(banks[0], id="other", path=banks[0].path.with_name("other.yaml"))
    play(desk.drill((*banks, other), "7", 6), *[RIGHT] * 6)
    assert {each.name[0] for each in of(desk, banks).items} == {"sums"}


def test_a_changed_key_leaves_the_old_answers_out(desk: Desk, banks: tuple[Bank, ...]) -> None:
    play(desk.drill(banks, "7", 3), RIGHT, RIGHT, RIGHT)
    one, *rest = banks[0].items
    assert isinstance(one, WrittenQuestion)
    rekeyed = replace(banks[0], items=(replace(one, key=("Eleven",)), *rest))
    found = of(desk, [rekeyed])
    assert (found.left_out, found.answers) == (1, 2)


def hand_in(folder: Path, player: str, name: str, banks: tuple[Bank, ...], *choices: str) -> None:
    """Let somebody drill on a machine of their own, and put their answers into `folder`."""
    machine = folder.parent / "machines" / name / "history.db"
    with Store.open(machine) as store:
        play(Desk(store, player).drill(banks, "7", 3), *choices)
    folder.mkdir(exist_ok=True)
    export_to(machine, folder / f"{name}.jsonl")


def test_what_pupils_handed_in_counts_instead_of_what_is_here(
    desk: Desk, banks: tuple[Bank, ...], tmp_path: Path
) -> None:
    folder = tmp_path / "in"
    play(desk.drill(banks, "7", 3), *[WRONG] * 3)
    for player, name in (("", "one"), ("", "two"), ("ana", "three"), ("ana", "three again")):
        hand_in(folder, player, name, banks, RIGHT, RIGHT, RIGHT)
    (folder / "junk.txt").write_text("no answers", "utf-8")
    made = analysis(desk, Asked(banks, files=(folder,)))
    assert (made.report.pupils, made.report.answers) == (3, 9)
    assert {each.facility.value for each in made.report.items} == {1}
    assert made.handed is not None
    assert [each.file.name for each in made.handed.left_out] == ["junk.txt"]
