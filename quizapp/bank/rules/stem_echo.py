"""Stems of which a word comes back in the right option."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from quizapp.bank.names import quoted
from quizapp.bank.rules.rule import Check, Finding, Rule, guideline
from quizapp.bank.rules.words import COMMON_WORDS, stemmed, words_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from quizapp.bank.rules.survey import Asked, Survey

LONG = 5

_RARE_AT_LEAST, _RARE_SHARE = 2, 20

STEM_ECHO = Rule(
    name="stem-echo",
    english=True,
    what="A rare word of the stem stands in the right option and in no other.",
    why="The echo gives the answer to whoever knows nothing but how to read.",
    before="""\
questions:
  - question: Which treaty ended the war that Westphalia saw last?
    answer: The Peace of Westphalia
    distractors: [The Treaty of Utrecht, The Treaty of Tordesillas]
""",
    after="""\
questions:
  - question: Which treaty ended the Thirty Years' War?
    answer: The Peace of Westphalia
    distractors: [The Treaty of Utrecht, The Treaty of Tordesillas]
""",
    source=guideline("guideline 28b, on clang associations"),
)


def _stem_echo(survey: Survey) -> Iterator[Finding]:
    rare = max(_RARE_AT_LEAST, len(survey.bank.items) // _RARE_SHARE)
    hint = "say it in other words, in the stem or in the option"
    for asked in survey.asked:
        echoes = (word for word in _echoes(asked) if survey.stems_with(word) <= rare)
        for word in islice(echoes, 1):
            message = f"{quoted(word)} stands in the stem and in the right option alone"
            yield Finding(asked.key_place, message, hint, (asked.item,), word)


def _echoes(asked: Asked) -> list[str]:
    """Return the words of the right option that the stem has and no wrong option has."""
    stems = {stemmed(word) for word in asked.stem_words if len(word) >= LONG}
    shared = [word for word in asked.key_words if stemmed(word) in stems]
    if not shared:
        return []
    wrong = (*asked.wrong_words, *words_of("\n".join(asked.pooled)))
    alike = {word[:LONG] for word in wrong}
    return [
        word
        for word in shared
        if wrong and word[:LONG] not in alike and _is_telling(word) and _in_each(asked.key, word)
    ]


def _is_telling(word: str) -> bool:
    return len(word) >= LONG and word.isalpha() and COMMON_WORDS.isdisjoint({word, stemmed(word)})


def _in_each(texts: Sequence[str], word: str) -> bool:
    return all(stemmed(word) in map(stemmed, words_of(text)) for text in texts)


CHECKS = (Check(STEM_ECHO, _stem_echo),)
