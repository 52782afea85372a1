"""Passages as the reader's own copy has them, and the bank's words on request."""

from pathlib import Path

import pytest

from quizapp.bank import Bank
from quizapp.bank.copies.attaching import attach
from quizapp.plain.lines import NEAREST
from quizapp.sitting import Desk
from tests.bank.copies.texts import BANK, PARAGRAPHS, TEXT, bank
from tests.plain.conftest import Talk

OIL = "The first lamp, of «March 1841», was fed with oil"


@pytest.fixture
def copied(tmp_path: Path) -> Bank:
    path = tmp_path / "copy.txt"
    path.write_text(TEXT, "utf-8")
    return attach(bank(), path)


def flat(said: str) -> str:
    return " ".join(said.split())


def test_the_passage_is_shown_as_the_copy_has_it(talk: Talk, desk: Desk, copied: Bank) -> None:
    said = flat(talk("1", sitting=desk.study([copied])))
    assert f"Source, paragraph 2: {PARAGRAPHS[1].replace('March 1841', '«March 1841»')}" in said
    assert "The first lamp" not in said
    assert NEAREST not in said


def test_a_mark_that_is_a_guess_says_so(talk: Talk, desk: Desk, copied: Bank) -> None:
    said = flat(talk("s", "1", sitting=desk.study([copied])))
    assert "ships could see it from «twelve miles away»." in said
    assert said.count(NEAREST) == 1


def test_where_nothing_comes_near_nothing_is_marked(talk: Talk, desk: Desk, copied: Bank) -> None:
    said = flat(talk("s", "s", "1", sitting=desk.study([copied])))
    assert PARAGRAPHS[1] in said
    assert PARAGRAPHS[2] in said
    assert NEAREST not in said


def test_p_says_it_in_the_words_of_the_bank(talk: Talk, desk: Desk, copied: Bank) -> None:
    said = flat(talk("1", "p", sitting=desk.study([copied])))
    assert f"In the bank's words: {OIL}" in said
    assert "In the bank's words: The" in flat(talk("1", "Passage", sitting=desk.study([bank()])))


def test_before_the_answer_p_tells_nothing(talk: Talk, desk: Desk, copied: Bank) -> None:
    said = talk("p", "s", "p", "u", sitting=desk.study([copied]))
    assert said.count("The passage comes after the answer.") == 2
    assert "In the bank's words" not in said


def test_p_works_after_the_last_answer_too(talk: Talk, desk: Desk) -> None:
    last = bank(text=BANK[: BANK.index("  - id: miles")])
    said = flat(talk("1", "p", "p", "", sitting=desk.study([last])))
    assert said.count(f"In the bank's words: {OIL}") == 2
    assert "1 of 1 point" in said


def test_a_question_without_a_passage_says_so(talk: Talk, desk: Desk) -> None:
    said = talk("s", "s", "s", "1", "p", "u", "1", sitting=desk.study([bank()]))
    assert said.count("There is no passage to that question.") == 1
    assert "Taken back." in said
