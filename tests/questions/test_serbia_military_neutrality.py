"""The shipped bank stays what a teacher would be proud to give: covered, counted, fair."""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from quizapp.bank import (
    Askable,
    Bank,
    Difficulty,
    Distractor,
    Form,
    Item,
    Statement,
    WrittenQuestion,
    read,
)
from quizapp.bank.text import reading
from quizapp.quiz import Kind, draw

FILE = Path(__file__).parents[2] / "questions" / "serbia-military-neutrality.yaml"
CONTENT = range(2, 19)
SEEDS = [str(number) for number in range(200)]


@pytest.fixture(scope="module")
def bank() -> Bank:
    found = read(FILE)
    assert found.bank, [str(problem) for problem in found.diagnostics]
    return found.bank


def paragraphs(bank: Bank, item: Item) -> set[int]:
    numbers = {bank.passages[name].paragraph for name in item.passages}
    assert None not in numbers
    return {number for number in numbers if number}


def stock(bank: Bank, askable: Askable) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The key and every wrong option that any seed could show."""
    item = askable.item
    if isinstance(item, Statement):
        blank = item.blanks[askable.blank or 0]
        pool = bank.pools[blank.pool].members if blank.pool else ()
        own = () if blank.pool else written_texts(item)
        barred = {reading(blank.value), *map(reading, item.exclude)}
        return (blank.value,), tuple(t for t in (*own, *pool) if reading(t) not in barred)
    return item.key, written_texts(item)


def written_texts(item: Item) -> tuple[str, ...]:
    return tuple(wrong.text for wrong in item.distractors if isinstance(wrong, Distractor))


def judged_by_length(bank: Bank) -> Iterator[tuple[tuple[str, ...], tuple[str, ...]]]:
    """Key and wrong options of each question whose lengths could give the key away."""
    for askable in bank.askables():
        key, wrong = stock(bank, askable)
        if askable.form is not Form.TRUE_FALSE and len(key) == 1 and wrong:
            yield key, wrong


def test_it_reads_without_a_word(bank: Bank) -> None:
    assert read(FILE).diagnostics == ()
    assert bank.id == "serbia-military-neutrality"


def test_every_content_paragraph_has_a_passage_and_four_questions(bank: Bank) -> None:
    counted = Counter(
        number for askable in bank.askables() for number in paragraphs(bank, askable.item)
    )
    assert {passage.paragraph for passage in bank.passages.values()} == set(CONTENT)
    assert {number: counted[number] for number in CONTENT if counted[number] < 4} == {}


def test_there_is_enough_of_every_form(bank: Bank) -> None:
    askables = list(bank.askables())
    forms = Counter(askable.form for askable in askables)
    several = [a for a in askables if isinstance(a.item, WrittenQuestion) and len(a.item.key) > 1]
    pooled = [
        a
        for a in askables
        if isinstance(a.item, Statement) and a.blank is not None and a.item.blanks[a.blank].pool
    ]
    reasoning = [a for a in askables if "reasoning" in a.item.tags]
    assert len(askables) >= 90
    assert len(several) >= 10
    assert len(pooled) >= 12
    assert forms[Form.TRUE_FALSE] >= 4
    assert len(reasoning) >= 15


def test_difficulty_is_spread(bank: Bank) -> None:
    counted = Counter(askable.item.difficulty for askable in bank.askables())
    shares = {level: counted[level] / counted.total() for level in Difficulty}
    assert counted[None] == 0
    assert 0.3 <= shares[Difficulty.EASY] <= 0.5
    assert 0.3 <= shares[Difficulty.MEDIUM] <= 0.5
    assert 0.12 <= shares[Difficulty.HARD] <= 0.28


def test_every_item_teaches(bank: Bank) -> None:
    for item in bank.items:
        assert item.explanation, item.id
        assert item.evidence, item.id
        assert item.tags, item.id
        assert not item.derived_id
    hinted = sum(item.hint is not None for item in bank.items)
    assert hinted >= 0.6 * len(bank.items)


def test_evidence_stands_in_its_passage(bank: Bank) -> None:
    for item in bank.items:
        for phrase in item.evidence:
            assert any(phrase in bank.passages[name].text for name in item.passages), item.id


def test_tags_are_those_the_head_documents(bank: Bank) -> None:
    head = FILE.read_text("utf-8").split("\nformat:")[0]
    for tag in {tag for item in bank.items for tag in item.tags}:
        assert f"#   {tag} " in head


def test_every_wrong_option_says_why(bank: Bank) -> None:
    silent = [
        (askable.id, text) for askable in bank.askables() for text in silent_options(bank, askable)
    ]
    assert silent == []


def silent_options(bank: Bank, askable: Askable) -> Iterator[str]:
    item = askable.item
    for wrong in item.distractors:
        if isinstance(wrong, Distractor) and not wrong.why:
            yield wrong.text
    if isinstance(item, Statement):
        for text in stock(bank, askable)[1]:
            if text not in written_texts(item) and text not in item.why:
                yield text


def test_length_gives_no_key_away(bank: Bank) -> None:
    pairs = list(judged_by_length(bank))
    longest = sum(len(key[0]) > max(map(len, wrong)) for key, wrong in pairs)
    shortest = sum(len(key[0]) < min(map(len, wrong)) for key, wrong in pairs)
    assert longest <= len(pairs) / 4
    assert shortest <= len(pairs) / 3


def test_no_seed_shows_two_options_alike_or_one_that_is_barred(bank: Bank) -> None:
    for askable in bank.askables():
        barred = {reading(text) for text in askable.item.exclude}
        for seed in SEEDS:
            question = draw(bank, askable, seed)
            shown = [reading(option.text) for option in question.options]
            assert len(set(shown)) == len(shown), (askable.id, seed)
            if question.kind is not Kind.TRUE_FALSE:
                assert not barred & set(shown), (askable.id, seed)


def is_name(text: str) -> bool:
    """Whether it is a proper name, which other stems may mention without giving it away."""
    return all(word[0].isupper() or word in {"the", "of", "and", "for"} for word in text.split())


def test_no_stem_holds_the_key_of_another_item(bank: Bank) -> None:
    """A key of four words or more that stands in another stem would give itself away."""
    stems = {a.id: reading(draw(bank, a, "1").stem) for a in bank.askables()}
    for askable in bank.askables():
        for text in stock(bank, askable)[0]:
            if len(text.split()) >= 4 and not is_name(text):
                item = askable.id.split("/")[0]
                holders = [i for i, s in stems.items() if reading(text) in s]
                assert [i for i in holders if i.split("/")[0] != item] == [], askable.id
