"""Stems whose wording points at the right option."""

import re
from collections.abc import Iterator, Sequence
from itertools import islice

from quizapp.bank.names import quoted
from quizapp.bank.rules.rule import Check, Finding, Rule
from quizapp.bank.rules.survey import Asked, Survey
from quizapp.bank.rules.words import COMMON_WORDS, spelt, stemmed, words_of

LONG = 5
_RARE_AT_LEAST, _RARE_SHARE = 2, 20
_SOURCE = "Haladyna, Downing & Rodriguez (2002), Applied Measurement in Education 15(3), guideline"
_ARTICLE = re.compile(r"\b(an?)(?: _{2,}|(?: ?…)?[\s:?.]*$)", re.IGNORECASE)
_OWN_ARTICLE = frozenset({"a", "an", "the", "some", "no", "one"})
_VOWEL = re.compile(r"[aeiou]|h(?:onest|our|eir|onou?r)|8|1[18](?!\d)")
# Words that are spelt with a vowel at first and spoken with a consonant: a unit, a user, a one-off.
_CONSONANT = re.compile(r"eu|ewe|one(?!i|r)|once|uni(?!m|n)|us[aeu]|ut[ei]|ubi|ura|uri|uk")
_SPOKEN_LETTERS_WITH_AN = frozenset("AEFHILMNORSX")
_VOWELS = frozenset("AEIOUY")

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
    source=f"{_SOURCE} 28b, on clang associations",
)

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
    source=f"{_SOURCE} 28c",
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
    if "a" in asked.stem_words or "an" in asked.stem_words:
        return _ARTICLE.search(asked.stem)
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
    return bool(_VOWEL.match(word.lower())) and not _CONSONANT.match(word.lower())


CHECKS = (Check(STEM_ECHO, _stem_echo), Check(GRAMMAR_CUE, _grammar_cue))
