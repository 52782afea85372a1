"""The source as a whole: what hangs on each paragraph, and how well it is known."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest

from quizapp.bank import Bank
from quizapp.bank.copies.attaching import attach
from quizapp.quiz.outline import Knowledge, Outline, Paragraph, only_about, outline
from tests.bank.copies.texts import BANK, PARAGRAPHS, TEXT, bank


@dataclass(frozen=True)
class Latest:
    right: bool
    last: int = 1


NOBODY: Mapping[tuple[str, str], Latest] = {}
ANA = {
    ("lighthouse", "year"): Latest(right=True),
    ("lighthouse", "lamp"): Latest(right=False),
    ("lighthouse", "of-old"): Latest(right=True),
    ("another", "miles"): Latest(right=True),
}


def copied(folder: Path, text: str = TEXT) -> Bank:
    path = folder / "copy.txt"
    path.write_text(text, "utf-8")
    return attach(bank(), path)


def names(paragraph: Paragraph) -> list[str]:
    return [askable.id for askable in paragraph.asked]


def numbers(whole: Outline) -> list[int | None]:
    return [paragraph.number for paragraph in whole.paragraphs]


def test_without_a_copy_the_passages_stand_in_the_order_of_the_source() -> None:
    shuffled = BANK.replace("paragraph: 2", "paragraph: 9").replace("    paragraph: 3\n", "")
    whole = outline(bank(text=shuffled), NOBODY)
    assert numbers(whole) == [4, 9, None]
    assert [names(each) for each in whole.paragraphs] == [[], ["year", "miles", "lamp"], ["lamp"]]
    assert [each.original for each in whole.paragraphs] == [None] * 3
    assert (whole.lost, whole.loose) == ((), 1)


def test_passages_of_one_paragraph_are_told_together_and_their_questions_counted_once() -> None:
    whole = outline(bank(text=BANK.replace("paragraph: 3", "paragraph: 2")), NOBODY)
    assert numbers(whole) == [2, 4]
    first = whole.paragraphs[0]
    assert names(first) == ["year", "miles", "lamp"]
    assert first.restated.split("\n") == [passage.text for passage in first.passages]


def test_with_a_copy_every_paragraph_of_it_is_there(tmp_path: Path) -> None:
    whole = outline(copied(tmp_path), NOBODY)
    assert [paragraph.original for paragraph in whole.paragraphs] == list(PARAGRAPHS)
    assert numbers(whole) == [1, 2, 3, 4]
    assert [len(paragraph.passages) for paragraph in whole.paragraphs] == [0, 1, 1, 1]
    assert whole.lost == ()


def test_a_passage_goes_where_its_paragraph_went_and_a_lost_one_is_not_forgotten(
    tmp_path: Path,
) -> None:
    text = TEXT.replace(PARAGRAPHS[2], "Nothing.").replace(PARAGRAPHS[0], "One.\n\nTwo.")
    whole = outline(copied(tmp_path, text), NOBODY)
    assert [[p.id for p in each.passages] for each in whole.paragraphs] == [
        [],
        [],
        ["oil"],
        [],
        ["empty"],
    ]
    (lost,) = whole.lost
    assert (lost.number, names(lost), lost.original) == (3, ["lamp"], None)


@pytest.mark.parametrize("text", [None, TEXT])
def test_knowledge_counts_the_latest_answer_to_what_can_be_asked(
    text: str | None,
    tmp_path: Path,
) -> None:
    whole = outline(copied(tmp_path, text) if text else bank(), ANA)
    known = {each.number: each.knowledge for each in whole.paragraphs}
    assert known[2] == Knowledge(questions=3, answered=2, right=1)
    assert known[3] == Knowledge(questions=1, answered=1, right=0)
    assert known[4] == Knowledge(questions=0, answered=0, right=0)


def test_a_draft_counts_nowhere() -> None:
    whole = outline(bank(text=BANK.replace("- id: year", "- status: draft\n    id: year")), ANA)
    assert whole.paragraphs[0].knowledge == Knowledge(2, 1, 0)


def test_a_paragraph_makes_a_bank_of_its_own_questions() -> None:
    whole = outline(bank(), NOBODY)
    narrowed = only_about(whole.bank, whole.paragraphs[1])
    assert [askable.id for askable in narrowed.askables()] == ["lamp"]
    assert narrowed.id == whole.bank.id
