"""Stems that ask for what is not so."""

from __future__ import annotations

import re
from itertools import chain, islice
from typing import TYPE_CHECKING

from quizapp.bank.model import Form, WrittenQuestion
from quizapp.bank.names import quoted
from quizapp.bank.rules.rule import Check, Finding, Rule, guideline
from quizapp.bank.rules.survey import place_of, text_of
from quizapp.bank.rules.words import AUXILIARIES, SUBORDINATORS, spelt

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from quizapp.bank.rules.survey import Survey

# These are compiled for the stems that may be negative.
_QUOTATION = r"\"[^\"]*\"|“[^”]*”|«[^»]*»|(?<!\w)'[^']*'(?!\w)|(?<!\w)\u2018[^\u2019]*\u2019(?!\w)"
_SENTENCE = r"[^.?!;]+[.?!;]*"
_DENIAL = r"(?i)\b(?:not|never|cannot|\w+n['\u2019]t)\b"
_EXCEPTION = r"\b(?:except|excluding)\b"
_OPEN_END = r"\s*(?:for\b|[:?.…_]|$|(?:the following|which|what|one)\b)"
_HARMLESS = r"(?i)\s+(?:only|just|until|to|least|yet)\b|.*\buntil\b"
_IN_NEGATIONS = ("not", "never", "n't", "n\u2019t", "except", "excluding")
_QUESTION_WORDS = frozenset({"which", "what", "who", "whom", "whose", "where", "when"})

NEGATIVE_STEM = Rule(
    name="negative-stem",
    english=True,
    what="The stem asks for what is not so, and the word that says it is not in capitals.",
    why="The word is read over: learners who know the subject choose a true option and are marked "
    "wrong.",
    before="""\
questions:
  - question: Which of these animals is not a mammal?
    answer: Penguin
    distractors: [Whale, Bat, Otter]
""",
    after="""\
questions:
  - question: Which of these animals is a bird?
    answer: Penguin
    distractors: [Whale, Bat, Otter]
""",
    source=guideline("guideline 17"),
)


def _negative_stem(survey: Survey) -> Iterator[Finding]:
    hint = "ask for what is so; or write the word in capitals, so that nobody reads over it"
    for item in survey.items:
        if isinstance(item, WrittenQuestion) or Form.TRUE_FALSE in item.forms:
            for word in _negations(text_of(item)):
                message = f"the stem asks in the negative: {quoted(word)} is easily read over"
                yield Finding(place_of(item), message, hint, (item,), word)


def _negations(stem: str) -> Iterator[str]:
    """Yield the first word by which the question itself, no side clause, is negative."""
    lower = stem.lower()
    if not any(letters in lower for letters in _IN_NEGATIONS):
        return
    bare = re.sub(_QUOTATION, "", stem)
    asking = _question_in(bare)
    found = chain(
        (match for match in re.finditer(_EXCEPTION, bare) if _leaves_out(bare, match)),
        (match for match in re.finditer(_DENIAL, asking) if _denies(asking, match)),
    )
    for match in islice(found, 1):
        yield match[0]


def _question_in(stem: str) -> str:
    """Return the sentence that asks: the last with a question mark, or the last of all."""
    sentences = [match[0] for match in re.finditer(_SENTENCE, stem)]
    return next((each for each in reversed(sentences) if "?" in each), "".join(sentences[-1:]))


def _leaves_out(stem: str, exception: re.Match[str]) -> bool:
    """Whether the options fill what "except" leaves open, as in "all of these except one"."""
    before, after = stem[: exception.start()], stem[exception.end() :]
    return bool(re.match(_OPEN_END, after)) or "following" in before


def _denies(sentence: str, negation: re.Match[str]) -> bool:
    after = sentence[negation.end() :]
    if not negation[0].islower() or sentence[: negation.start()].endswith(("*", "_")):
        return False
    before = [match[0].lower() for match in spelt(sentence[: negation.start()])]
    if re.match(_HARMLESS, after) or before[-1:] == ["or"]:
        return False
    needs_verb = negation[0] in {"not", "never"}
    return _asks(before) and not (needs_verb and AUXILIARIES.isdisjoint(before))


def _asks(before: Sequence[str]) -> bool:
    """Whether the words before a negation lead from the question word to it without a side clause.

    "Why" and "how" ask for the reason of something negative, which is a question like any other.
    """
    joints = [word for word in before if word in SUBORDINATORS]
    return not joints or (len(joints) == 1 and joints[0] in _QUESTION_WORDS)


CHECKS = (Check(NEGATIVE_STEM, _negative_stem),)
