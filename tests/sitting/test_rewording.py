"""A bank is edited while a round of it is under way."""

from pathlib import Path

import pytest

from quizapp.bank import Bank, load
from quizapp.quiz import Question
from quizapp.sitting import Desk, Sitting
from tests.sitting.conftest import BANK, Watch
from tests.sitting.test_sitting import wrong

STATEMENT = """\
statements:
  - id: sum
    text: Three and three is [[six]].
    distractors: [seven, eight]
    forms: [true-false]
"""


def edited(folder: Path, *steps: tuple[str, str], text: str = BANK) -> Bank:
    for old, new in steps:
        assert old in text
        text = text.replace(old, new)
    path = folder / "sums.yaml"
    path.write_text(text, "utf-8")
    return load(path)


def texts(question: Question) -> list[str]:
    return [option.text for option in question.options]


@pytest.fixture
def sitting(desk: Desk, banks: tuple[Bank, ...]) -> Sitting:
    return desk.study(banks)


def test_questions_without_an_answer_take_the_new_wording(sitting: Sitting, tmp_path: Path) -> None:
    order = texts(sitting.question)
    sitting.adopt([edited(tmp_path, ("one and one", "1 + 1"), ("two and two", "2 + 2"))])
    stems = [question.stem for question in sitting.session.questions]
    assert stems == ["How much is 1 + 1?", "How much is 2 + 2?", "Which are even?"]
    assert texts(sitting.question) == order
    assert (sitting.gone, sitting.outdated, sitting.rekeyed) == (False, False, False)


def test_a_new_option_is_drawn_with_the_seed_of_the_round(
    sitting: Sitting, desk: Desk, tmp_path: Path
) -> None:
    sitting.answer(wrong(sitting))
    bank = edited(tmp_path, ("[Three, Two, Five]", "[Three, Two, Six]"))
    sitting.adopt([bank])
    sitting.go_on()
    assert "Six" in texts(sitting.question)
    again = desk.unfinished([bank])
    assert again is not None
    assert again.question == sitting.question


def test_an_open_answer_stays_and_what_is_told_of_it_is_new(
    sitting: Sitting, tmp_path: Path
) -> None:
    verdict = sitting.answer(wrong(sitting))
    sitting.adopt(
        [edited(tmp_path, ("hint: Count", "explanation: As anybody knows.\n    hint: No"))]
    )
    assert sitting.question.explanation == "As anybody knows."
    assert sitting.verdict == verdict
    assert not sitting.outdated


@pytest.mark.parametrize(
    ("old", "new", "rekeyed"),
    [
        ("[Three, Four, Five]", "[Three, Four, Six]", False),
        ("[Three, Four, Five]", "[Three, Four]", False),
        (
            "answer: Two\n    distractors: [Three, Four",
            "answer: Three\n    distractors: [Two, Four",
            True,
        ),
        ("answer: Two", "answer: Twelve", True),
    ],
)
def test_an_open_answer_never_points_at_other_options(
    sitting: Sitting, tmp_path: Path, old: str, new: str, *, rekeyed: bool
) -> None:
    chosen = wrong(sitting)
    verdict = sitting.answer(chosen)
    before = sitting.question
    sitting.adopt([edited(tmp_path, (old, new))])
    assert sitting.question == before
    assert sitting.verdict == verdict
    assert sitting.outdated
    assert sitting.rekeyed is rekeyed


def test_a_change_that_is_taken_back_is_forgotten(sitting: Sitting, tmp_path: Path) -> None:
    sitting.answer(wrong(sitting))
    sitting.adopt([edited(tmp_path, ("answer: Two", "answer: Twelve"))])
    sitting.adopt([edited(tmp_path)])
    assert (sitting.outdated, sitting.rekeyed) == (False, False)


def test_a_statement_that_became_the_other_one_is_not_shown_under_an_old_verdict(
    desk: Desk, tmp_path: Path
) -> None:
    text = f"title: Sums\nid: sums\n{STATEMENT}"
    sitting = desk.drill([edited(tmp_path, text=text)], "5")
    sitting.answer(frozenset({0}))
    before = sitting.question
    for key in ("nine", "ten", "twelve"):
        sitting.adopt([edited(tmp_path, ("[[six]]", f"[[{key}]]"), text=text)])
        assert sitting.question.key == before.key
        assert sitting.rekeyed


def test_earlier_answers_stay_as_they_were(sitting: Sitting, tmp_path: Path) -> None:
    sitting.answer(wrong(sitting))
    sitting.go_on()
    before, score = sitting.session.questions[0], sitting.session.score
    sitting.adopt(
        [edited(tmp_path, ("one and one", "1 + 1"), ("answer: Two", "answer: Three and"))]
    )
    assert sitting.session.questions[0] == before
    assert sitting.session.score == score


def test_a_round_is_gone_on_with_as_its_answers_were_judged_then(
    sitting: Sitting, desk: Desk, tmp_path: Path
) -> None:
    while sitting.question.id != "one":
        sitting.go_on()
    sitting.answer(frozenset({texts(sitting.question).index("Three")}))
    key = ("answer: Two\n    distractors: [Three", "answer: Three\n    distractors: [Two")
    left = desk.unfinished([edited(tmp_path, key)])
    assert left is not None
    assert left.session.score == sitting.session.score
    assert [question.id for question in left.session.missed] == ["one"]
    assert [question.id for question in left.session.questions[3:]] == ["one"]


def test_an_answer_taken_back_is_asked_again_in_the_new_wording(
    sitting: Sitting, tmp_path: Path
) -> None:
    sitting.answer(wrong(sitting))
    sitting.adopt([edited(tmp_path, ("answer: Two", "answer: Zwei"))])
    sitting.go_on()
    assert sitting.undo()
    assert "Zwei" in texts(sitting.question)
    assert sitting.answer(sitting.question.key).right
    assert not sitting.rekeyed


def test_a_question_that_is_gone_stays_in_play(sitting: Sitting, tmp_path: Path) -> None:
    before = sitting.question
    sitting.adopt([edited(tmp_path, ("id: one", "id: another"))])
    assert sitting.question == before
    assert sitting.gone
    assert sitting.answer(before.key).right
    sitting.go_on()
    assert not sitting.gone


def test_a_bank_of_another_id_takes_its_questions_along(sitting: Sitting, tmp_path: Path) -> None:
    sitting.adopt([edited(tmp_path, ("id: sums", "id: additions"))])
    assert sitting.gone


def test_a_key_that_changed_since_the_last_round_is_known_after_the_answer(
    sitting: Sitting, desk: Desk, tmp_path: Path
) -> None:
    sitting.answer(wrong(sitting))
    bank = edited(tmp_path, ("answer: Two", "answer: Zwei"), ("two and two", "2 + 2"))
    later = desk.drill([bank], "1")
    known = {}
    while not later.session.finished:
        assert not later.rekeyed_before
        later.answer(later.question.key)
        known[later.question.id] = later.rekeyed_before
        later.go_on()
    assert known == {"one": True, "two": False, "three": False}


def test_missed_questions_are_asked_again_in_their_new_wording(
    sitting: Sitting, desk: Desk, tmp_path: Path
) -> None:
    sitting.answer(wrong(sitting))
    [question] = desk.again(sitting, [edited(tmp_path, ("one and one", "1 + 1"))]).session.questions
    assert question.stem == "How much is 1 + 1?"
    assert desk.again(sitting, []).session.finished


def test_time_in_the_editor_is_nobodys(sitting: Sitting, desk: Desk, watch: Watch) -> None:
    watch.wind(3)
    with sitting.paused():
        watch.wind(600)
    watch.wind(2)
    sitting.answer(wrong(sitting))
    assert sitting.elapsed == 5
    [row] = desk.store.answers_of(sitting.record.uid)
    assert row.seconds == 5


def test_open_notes_are_those_on_the_open_question(
    sitting: Sitting, desk: Desk, watch: Watch
) -> None:
    sitting.flag("two answers are right")
    watch.wind(1)
    sitting.flag("too easy")
    assert [each.note for each in sitting.open_notes()] == ["two answers are right", "too easy"]
    first = sitting.open_notes()[0]
    desk.store.resolve(first.uid, desk.clock.now(), "Boris")
    assert [each.note for each in sitting.open_notes()] == ["too easy"]
    sitting.go_on()
    assert sitting.open_notes() == ()


def test_a_history_that_cannot_be_read_has_no_notes_and_no_old_keys(
    sitting: Sitting, file: Path
) -> None:
    file.parent.mkdir()
    file.write_bytes(b"no database at all" * 100)
    assert sitting.open_notes() == ()
    assert sitting.answer(sitting.question.key).right
    assert not sitting.rekeyed_before
