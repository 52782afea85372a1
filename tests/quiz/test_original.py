"""A question drawn from a bank to which the reader's copy of its source is attached."""

from pathlib import Path

import pytest

from quizapp.bank import Bank
from quizapp.bank.copies.attaching import attach
from quizapp.quiz import Excerpt, Original, draw
from quizapp.values import replace
from tests.bank.copies.texts import PARAGRAPHS, TEXT, bank


def with_copy(folder: Path, text: str = TEXT) -> Bank:
    path = folder / "copy.txt"
    path.write_text(text, "utf-8")
    return attach(bank(), path)


def excerpts(whole: Bank, name: str) -> tuple[Excerpt, ...]:
    askable = next(each for each in whole.askables() if each.id == name)
    return draw(whole, askable, "7").excerpts


def shown(original: Original | None) -> list[str]:
    return [original.text[start:end] for start, end in original.spans] if original else []


def test_without_a_copy_there_is_no_original() -> None:
    (excerpt,) = excerpts(bank(), "year")
    assert (excerpt.original, excerpt.paragraph) == (None, 2)


def test_the_evidence_is_shown_where_it_stands_in_the_paragraph(tmp_path: Path) -> None:
    (excerpt,) = excerpts(with_copy(tmp_path), "year")
    assert excerpt.original
    assert (excerpt.original.number, excerpt.original.text) == (2, PARAGRAPHS[1])
    assert shown(excerpt.original) == ["March 1841"]
    assert excerpt.original.exact
    assert excerpt.spans() == ((19, 29),)


def test_evidence_in_other_words_is_never_shown_as_certain(tmp_path: Path) -> None:
    (excerpt,) = excerpts(with_copy(tmp_path), "miles")
    assert shown(excerpt.original) == ["twelve miles away"]
    assert excerpt.original
    assert not excerpt.original.exact


def test_every_passage_has_its_own_paragraph(tmp_path: Path) -> None:
    found = excerpts(with_copy(tmp_path), "lamp")
    assert [excerpt.paragraph for excerpt in found] == [3, 2]
    assert [shown(excerpt.original) for excerpt in found] == [[], []]


def test_a_paragraph_that_moved_is_shown_with_its_new_number(tmp_path: Path) -> None:
    (excerpt,) = excerpts(with_copy(tmp_path, f"A foreword.\n\n{TEXT}"), "year")
    assert excerpt.paragraph == 3
    assert shown(excerpt.original) == ["March 1841"]


@pytest.mark.parametrize(("old", "new"), [("Ardel Rock", "the rock"), (PARAGRAPHS[1], "Nothing.")])
def test_a_paragraph_that_changed_or_is_gone_is_not_shown(
    old: str, new: str, tmp_path: Path
) -> None:
    (excerpt,) = excerpts(with_copy(tmp_path, TEXT.replace(old, new)), "year")
    assert (excerpt.original, excerpt.paragraph) == (None, 2)


def test_a_copy_changes_nothing_else_about_a_question(tmp_path: Path) -> None:
    plain, copied = bank(), with_copy(tmp_path)
    for one, other in zip(plain.askables(), copied.askables(), strict=True):
        question = draw(copied, other, "7")
        bare = tuple(replace(excerpt, original=None) for excerpt in question.excerpts)
        assert replace(question, excerpts=bare) == draw(plain, one, "7")
