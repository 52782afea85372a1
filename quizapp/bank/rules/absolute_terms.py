"""Wrong options that claim too much."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.bank.names import quoted
from quizapp.bank.rules.rule import Check, Finding, Rule, guideline
from quizapp.bank.rules.words import ABSOLUTES, STRONG_ABSOLUTES, is_name, spelt

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quizapp.bank.rules.survey import Asked, Survey

ABSOLUTE_TERMS = Rule(
    name="absolute-terms",
    english=True,
    what="Distractors say always, never, all or only, and the right option does not.",
    why="Little is always so: such options are struck out by learners who know nothing of the "
    "subject.",
    before="""\
questions:
  - question: How do vaccines work?
    answer: They train the immune system
    distractors: [They always kill the virus, They lower the temperature]
""",
    after="""\
questions:
  - question: How do vaccines work?
    answer: They train the immune system
    distractors: [They kill the virus directly, They lower the temperature]
""",
    source=guideline("guideline 28a, on specific determiners"),
)


def _absolute_terms(survey: Survey) -> Iterator[Finding]:
    for asked in survey.asked:
        if not ABSOLUTES.isdisjoint(asked.wrong_words) and ABSOLUTES.isdisjoint(asked.key_words):
            yield from _absolutes(asked)


def _absolutes(asked: Asked) -> Iterator[Finding]:
    hint = "say it without the word, so that the distractor is wrong for what it claims"
    found = [(each, word) for each in asked.wrong if (word := _absolute(each.text))]
    strong = [(each, word) for each, word in found if word.lower() in STRONG_ABSOLUTES]
    counted = found if 2 * len(found) >= len(asked.wrong) + len(asked.pooled) else strong
    for each, word in counted[:1]:
        message = f"{quoted(word)} stands in {_how_many(len(counted))} and not in the right option"
        yield Finding(each.place, message, hint, (asked.item,), word)


def _how_many(count: int) -> str:
    return "a distractor" if count == 1 else f"{count} distractors (or a word like it)"


def _absolute(text: str) -> str | None:
    """Return the first absolute term in `text` that is no part of a name, and not all of it."""
    words = [match[0] for match in spelt(text)]
    if len(words) == 1 or is_name(" ".join(words[1:])):
        return None
    spelt_so = words[:1] + [word for word in words[1:] if word.islower()]
    return next((word for word in spelt_so if word.lower() in ABSOLUTES), None)


CHECKS = (Check(ABSOLUTE_TERMS, _absolute_terms),)
