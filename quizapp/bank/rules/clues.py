"""Options whose wording gives the right one away."""

from collections.abc import Iterator

from quizapp.bank.names import quoted
from quizapp.bank.rules.rule import Check, Finding, Rule
from quizapp.bank.rules.shapes import is_value
from quizapp.bank.rules.survey import Asked, Survey
from quizapp.bank.rules.words import ABSOLUTES, STRONG_ABSOLUTES, is_name, spelt, words_of

LONGER_BY, LONGER_TIMES = 12, 1.4

_SOURCE = "Haladyna, Downing & Rodriguez (2002), Applied Measurement in Education 15(3), guideline"
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
    source=f"{_SOURCE} 24",
)

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
    source=f"{_SOURCE} 28a, on specific determiners",
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


CHECKS = (Check(LONGEST_IS_KEY, _longest_is_key), Check(ABSOLUTE_TERMS, _absolute_terms))
