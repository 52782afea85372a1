"""Stems that take too long to read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.bank.model import WrittenQuestion
from quizapp.bank.rules.rule import Check, Finding, Rule, guideline
from quizapp.bank.rules.survey import place_of, text_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quizapp.bank.model import Item
    from quizapp.bank.rules.survey import Survey

LONGEST_STEM = 300

LONG_STEM = Rule(
    name="long-stem",
    what=f"The stem has more than {LONGEST_STEM} characters.",
    why="It tests reading rather than the subject, and does not fit on a small screen together "
    "with its options.",
    before=f"""\
questions:
  - question: >-
      {"Light takes a while to come to us from the sun, as it has a long way to go. " * 4}
      How long does it take?
    answer: 8 minutes
    distractors: [8 seconds, 8 hours]
""",
    after="""\
questions:
  - question: How long does light take from the sun to us?
    answer: 8 minutes
    distractors: [8 seconds, 8 hours]
    hint: It has a long way to go.
""",
    source=guideline("guidelines 13 and 16"),
)


def _long_stem(survey: Survey) -> Iterator[Finding]:
    hint = "keep what the answer depends on; move the rest to the explanation or the hint"
    for item in survey.items:
        if (length := _length(item)) > LONGEST_STEM:
            message = f"the stem is {length} characters long, and {LONGEST_STEM} should do"
            yield Finding(place_of(item), message, hint, (item,))


def _length(item: Item) -> int:
    return len(item.stem) if isinstance(item, WrittenQuestion) else len(text_of(item))


CHECKS = (Check(LONG_STEM, _long_stem),)
