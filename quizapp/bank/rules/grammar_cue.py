"""Stems whose last word fits some of the options only."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from quizapp.bank.names import quoted
from quizapp.bank.rules.rule import Check, Finding, Rule, guideline
from quizapp.bank.rules.words import spelt

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from quizapp.bank.rules.survey import Asked, Survey

# These are compiled for the stems that may end in an article.
_ARTICLE = r"(?i)\b(an?)(?: _{2,}|(?: ?…)?[\s:?.]*$)"
_OWN_ARTICLE = frozenset({"a", "an", "the", "some", "no", "one"})
_VOWEL = r"[aeiou]|h(?:onest|our|eir|onou?r)|8|1[18](?!\d)"
# Words that are spelt with a vowel at first and spoken with a consonant: a unit, a user, a one-off.
_CONSONANT = r"eu|ewe|one(?!i|r)|once|uni(?!m|n)|us[aeu]|ut[ei]|ubi|ura|uri|uk"
_SPOKEN_LETTERS_WITH_AN = frozenset("AEFHILMNORSX")
_VOWELS = frozenset("AEIOUY")

GRAMMAR_CUE = Rule(
    name="grammar-cue",
    english=True,
    what="The stem ends in “a” or “an”, which fits some of the options only.",
    why="Grammar strikes out options that knowledge should strike out.",
    before="""\
questions:
  - question: A young frog is called a
    answer: tadpole
    distractors: [eft, cygnet, alevin]
""",
    after="""\
questions:
  - question: A young frog is called
    answer: a tadpole
    distractors: [an eft, a cygnet, an alevin]
""",
    source=guideline("guideline 28c"),
)


def _grammar_cue(survey: Survey) -> Iterator[Finding]:
    hint = "take the article out of the stem and write it in each option"
    for asked in survey.asked:
        if match := _article(asked):
            options = [*asked.options, *asked.pooled]
            unfit = _unfit(match[1].lower(), options)
            if 0 < len(unfit) < len(options):
                message = f"the stem ends in {quoted(match[1])}, which does not fit {_some(unfit)}"
                yield Finding(asked.place, message, hint, (asked.item,), match[1])


def _article(asked: Asked) -> re.Match[str] | None:
    words = asked.stem_words
    has_article = "a" in words or "an" in words
    if has_article and (words[-1].endswith(("a", "an")) or "__" in asked.stem):
        return re.search(_ARTICLE, asked.stem)
    return None


def _some(texts: Sequence[str]) -> str:
    return " or ".join(quoted(text) for text in texts[:2])


def _unfit(article: str, options: Sequence[str]) -> list[str]:
    """Return the options that begin with another sound than the article asks for."""
    firsts = [next((match[0] for match in spelt(text)), "") for text in options]
    if not _OWN_ARTICLE.isdisjoint(first.lower() for first in firsts):
        return []
    clashing = {"a": True, "an": False}[article]
    return [
        text for text, first in zip(options, firsts, strict=True) if _wants_an(first) is clashing
    ]


def _wants_an(word: str) -> bool | None:
    """Whether `word` is spoken with a vowel first; None if one cannot tell (NATO, UFO, Übung)."""
    if not word.isascii() or not word:
        return None
    if word.isupper() and word.isalpha() and len(word) > 1:
        is_spelt_out = _VOWELS.isdisjoint(word)
        return word[0] in _SPOKEN_LETTERS_WITH_AN if is_spelt_out else None
    spoken = word.lower()
    return bool(re.match(_VOWEL, spoken)) and not re.match(_CONSONANT, spoken)


CHECKS = (Check(GRAMMAR_CUE, _grammar_cue),)
