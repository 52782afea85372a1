"""Right options that are copied from the passage."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.bank.model import WrittenQuestion
from quizapp.bank.names import quoted
from quizapp.bank.rules.rule import Check, Finding, Rule, guideline
from quizapp.bank.rules.shapes import is_value
from quizapp.bank.rules.words import is_name, words_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quizapp.bank.rules.survey import Asked, Survey

LEAST_WORDS = 4

_PASSAGES = """\
passages:
  moon:
    text: The moon has no light of its own; it throws back the light of the sun.
"""

VERBATIM_KEY = Rule(
    name="verbatim-key",
    what=f"The right option, of {LEAST_WORDS} words or more, stands word for word in the passage, "
    "and no distractor does. Names, numbers and dates are let pass.",
    why="Whoever has read the passage knows the words again without having understood them.",
    before=f"""\
{_PASSAGES}\
questions:
  - question: Why does the moon shine?
    passage: moon
    answer: It throws back the light of the sun
    distractors: [It burns the gas inside of it, It glows from its own heat]
""",
    after=f"""\
{_PASSAGES}\
questions:
  - question: Why does the moon shine?
    passage: moon
    answer: It reflects what falls on it
    distractors: [It burns the gas inside of it, It glows from its own heat]
""",
    source=guideline("guideline 3: paraphrase the language of the text"),
)


def _verbatim_key(survey: Survey) -> Iterator[Finding]:
    hint = "say it in other words, or take distractors from the passage as well"
    for asked in survey.asked:
        if len(asked.key_words) >= LEAST_WORDS and _is_written(asked):
            passage = " ".join(survey.passage_words[name] for name in asked.item.passages)
            for text in _copied(asked, passage):
                message = f"{quoted(text)} is copied from the passage, and no distractor is"
                yield Finding(asked.key_place, message, hint, (asked.item,), text)


def _is_written(asked: Asked) -> bool:
    """A blank's value is a piece of a sentence; only an option in full can be put otherwise."""
    return isinstance(asked.item, WrittenQuestion) and bool(asked.item.passages)


def _copied(asked: Asked, passage: str) -> list[str]:
    copied = [text for text in asked.key if _could_differ(text) and _stands_in(text, passage)]
    wrong = (*(each.text for each in asked.wrong), *asked.pooled) if copied else ()
    return [] if any(_stands_in(text, passage) for text in wrong) else copied


def _could_differ(text: str) -> bool:
    return len(words_of(text)) >= LEAST_WORDS and not is_name(text) and not is_value(text)


def _stands_in(text: str, passage: str) -> bool:
    return f" {' '.join(words_of(text))} " in passage


CHECKS = (Check(VERBATIM_KEY, _verbatim_key),)
