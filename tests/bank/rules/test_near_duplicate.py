"""Which two questions ask the same, and that it is found out in time."""

import pytest

from tests.bank.rules.samples import rules_on

PAIR = """\
questions:
  - {{id: one, question: '{one}', answer: '{key}', distractors: [Bohr, Hahn]}}
  - {{id: other, question: '{other}', answer: '{other_key}', distractors: [Röntgen, Hertz]}}
"""


def is_duplicate(one: str, key: str, other: str, other_key: str) -> bool:
    text = PAIR.format(one=one, key=key, other=other, other_key=other_key)
    return "near-duplicate" in rules_on(text)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Who discovered radium?", "Who was the discoverer of radium?"),
        ("Which scientist discovered radium first?", "Which scientist first discovered radium?"),
        ("Who invented the steam engine?", "Name the inventor of the steam engine."),
    ],
)
def test_the_same_in_other_words(one: str, other: str) -> None:
    assert is_duplicate(one, "Curie", other, "Curie")


@pytest.mark.parametrize(
    ("one", "key", "other", "other_key"),
    [
        ("Who discovered radium?", "Curie", "Who discovered argon?", "Ramsay"),
        ("Who won the chemistry prize in 1911?", "Curie", "Who won it in 1903?", "Curie"),
        ("Who won the World Cup of 1998?", "France", "Who won the World Cup of 2018?", "France"),
        ("Which river flows through Vienna?", "Danube", "Which flows through Linz?", "Danube"),
        ("Which word is spelt rightly?", "Necessary", "Which word is spelt rightly?", "Separate"),
    ],
)
def test_not_the_same(one: str, key: str, other: str, other_key: str) -> None:
    assert not is_duplicate(one, key, other, other_key)


def test_one_stem_with_the_same_options_is_the_same_whatever_the_key() -> None:
    text = """\
questions:
  - {id: one, question: Which is lighter?, answer: Neon, distractors: [Argon, Xenon]}
  - {id: other, question: Which is lighter?, answer: Argon, distractors: [Neon, Xenon]}
"""
    assert "near-duplicate" in rules_on(text)


def test_the_blanks_of_one_statement_are_siblings() -> None:
    text = """\
pools: {months: [March, June, September]}
statements:
  - text: Spring begins in [[March|months]], and in the south it begins in [[September|months]].
"""
    assert "near-duplicate" not in rules_on(text)
