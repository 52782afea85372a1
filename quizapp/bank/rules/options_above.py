"""Options that speak of the other options."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from quizapp.bank.names import quoted
from quizapp.bank.rules.rule import Check, Finding, Rule, guideline
from quizapp.bank.rules.words import word_set, words_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quizapp.bank.rules.survey import Asked, Survey

# These are compiled where an option has no other words than they have.
_OTHERS = (
    "above|these|those|them|following|other|others|preceding|two|three|four|options|answers|"
    "choices|alternatives|statements|reasons"
)
_VERDICT = "is|are|apply|applies|correct|true|right|mentioned|listed|given"
_ALL = (
    rf"(?:all|both|any|each)(?: of)?(?: the)?(?: (?:{_OTHERS}))+(?: (?:{_VERDICT}))*"
    r"|(?:both )?(?:options? |answers? )?[a-e](?: [a-e])*(?: and)? [a-e](?: only| are correct)?"
)
_NONE = (
    rf"(?:none|neither|no)(?: one)?(?: of)?(?: the)?(?: (?:{_OTHERS}))+(?: (?:{_VERDICT}))*"
    r"|(?:none|neither) (?:is|are) (?:correct|true|right)|no (?:correct|right) (?:answer|option)"
)
_WORDS = word_set(
    f"{_OTHERS} {_VERDICT} all both any each none neither no of the one a b c d e and only answer "
    "option".replace("|", " ")
)
_ALL_BEGIN = frozenset({"all", "both", "any", "each", "b", "c"})
_NONE_BEGIN = frozenset({"none", "neither", "no"})
_HOW_MANY = "how many"

ALL_OF_THE_ABOVE = Rule(
    name="all-of-the-above",
    english=True,
    what="An option says that all the others are right, or some of them (“both A and B”).",
    why="Whoever knows two of the facts knows the answer, and whoever knows one is misled by it. "
    "Options are shuffled too, so that nothing stands above.",
    before="""\
questions:
  - question: Which gases does air contain?
    answer: All of the above
    distractors: [Nitrogen, Oxygen, Argon]
""",
    after="""\
questions:
  - question: Which gases does air contain? Choose all that apply.
    answer: [Nitrogen, Oxygen, Argon]
    distractors: [Chlorine, Ammonia]
""",
    source=guideline("guideline 26"),
)

NONE_OF_THE_ABOVE = Rule(
    name="none-of-the-above",
    english=True,
    what="An option says that none of the others is right.",
    why="It shows that learners know what is wrong, never that they know what is right; and the "
    "wrong options are all that they take home.",
    before="""\
questions:
  - question: Which planet is closest to the sun?
    answer: None of the above
    distractors: [Venus, Earth, Mars]
""",
    after="""\
questions:
  - question: Which planet is closest to the sun?
    answer: Mercury
    distractors: [Venus, Earth, Mars]
""",
    source=guideline("guideline 25"),
)


def _all_of_the_above(survey: Survey) -> Iterator[Finding]:
    hint = "list the right ones under 'answer': that makes it “choose all that apply”"
    for asked in survey.asked:
        if _speaks_of_others(asked, _ALL_BEGIN):
            yield from _findings(asked, _ALL, "all of the others", hint)


def _none_of_the_above(survey: Survey) -> Iterator[Finding]:
    hint = "write one more plausible wrong answer in its place; three options are enough"
    for asked in survey.asked:
        if _speaks_of_others(asked, _NONE_BEGIN):
            yield from _findings(asked, _NONE, "none of the others", hint)


def _speaks_of_others(asked: Asked, words: frozenset[str]) -> bool:
    """Whether it is worth looking closer: hardly any question has one of these `words`."""
    return not (words.isdisjoint(asked.wrong_words) and words.isdisjoint(asked.key_words))


def _findings(asked: Asked, pattern: str, meaning: str, hint: str) -> Iterator[Finding]:
    phrases = [" ".join(words_of(text)) for text in asked.options]
    if any(_is_letter(phrase) for phrase in phrases) or _HOW_MANY in asked.stem.lower():
        return
    for index, phrase in enumerate(phrases):
        if _WORDS.issuperset(phrase.split()) and re.fullmatch(pattern, phrase):
            text, place = asked.options[index], asked.place_of_option(index)
            message = f"the option {quoted(text)} speaks of {meaning}"
            yield Finding(place, message, hint, (asked.item,), text)


def _is_letter(phrase: str) -> bool:
    """Blood groups, vitamins, grades: where letters are options, "a and b" is one too."""
    return len(phrase) == 1


CHECKS = (
    Check(ALL_OF_THE_ABOVE, _all_of_the_above),
    Check(NONE_OF_THE_ABOVE, _none_of_the_above),
)
