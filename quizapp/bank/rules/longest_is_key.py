"""Right options that are given away by their length."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.bank.names import quoted
from quizapp.bank.rules.rule import Check, Finding, Rule, guideline
from quizapp.bank.rules.shapes import is_value
from quizapp.bank.rules.words import is_name, words_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quizapp.bank.rules.survey import Survey

LONGER_BY, LONGER_TIMES = 12, 1.4

_LONGEST_NAME = 8

LONGEST_IS_KEY = Rule(
    name="longest-is-key",
    what=f"The right option is at least {LONGER_TIMES} times as long as any other, and {LONGER_BY} "
    "characters longer.",
    why="Authors take care to make the right option quite right, which makes it long; learners "
    "know that and choose the longest.",
    before="""\
questions:
  - question: What does a firewall do?
    answer: It filters traffic between two networks by rules that somebody has set
    distractors: [It cools a computer, It stores passwords, It makes copies]
""",
    after="""\
questions:
  - question: What does a firewall do?
    answer: It filters traffic by rules
    distractors: [It cools a computer, It stores passwords, It makes copies]
""",
    source=guideline("guideline 24"),
)


def _longest_is_key(survey: Survey) -> Iterator[Finding]:
    hint = "shorten it to what makes it right, or give the others as much detail"
    for asked in survey.asked:
        if not (asked.written and asked.wrong):
            continue
        shortest = min(asked.key, key=len)
        longest = max(len(each.text) for each in asked.wrong)
        if _is_longer(len(shortest), longest) and not _has_no_say(shortest):
            message = (
                f"the right option is the longest by far: {quoted(shortest)} has {len(shortest)} "
                f"characters, the longest of the others {longest}"
            )
            yield Finding(asked.key_place, message, hint, (asked.item,), shortest)


def _is_longer(key: int, other: int) -> bool:
    return key >= other + LONGER_BY and key >= other * LONGER_TIMES


def _has_no_say(text: str) -> bool:
    """Names and values are as long as they are."""
    return is_value(text) or (is_name(text) and len(words_of(text)) <= _LONGEST_NAME)


CHECKS = (Check(LONGEST_IS_KEY, _longest_is_key),)
