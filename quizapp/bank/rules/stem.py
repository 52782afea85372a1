"""How a stem is worded."""

import re
from collections.abc import Iterator, Sequence

from quizapp.bank.model import Form, Item, WrittenQuestion
from quizapp.bank.names import quoted
from quizapp.bank.rules.rule import Check, Finding, Rule
from quizapp.bank.rules.survey import Survey, place_of, text_of
from quizapp.bank.rules.words import AUXILIARIES, NEGATIONS, SUBORDINATORS, spelt

LONGEST_STEM = 300

_QUOTATION = re.compile(
    r"\"[^\"]*\"|“[^”]*”|«[^»]*»|(?<!\w)'[^']*'(?!\w)|(?<!\w)\u2018[^\u2019]*\u2019(?!\w)"
)
_SENTENCE = re.compile(r"[^.?!;]+[.?!;]*")
_NEGATION = re.compile(r"\b(?:not|never|cannot|except|excluding|\w+n['\u2019]t)\b", re.IGNORECASE)
_OPEN_END = re.compile(r"\s*(?:for\b|[:?.…_]|$|(?:the following|which|what|one)\b)")
_HARMLESS = re.compile(r"\s+(?:only|just|until|to|least|yet)\b|.*\buntil\b", re.IGNORECASE)
_QUESTION_WORDS = frozenset({"which", "what", "who", "whom", "whose", "where", "when"})
_SOURCE = "Haladyna, Downing & Rodriguez (2002), Applied Measurement in Education 15(3), guideline"

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
    source=f"{_SOURCE} 17",
)

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
    source=f"{_SOURCE}s 13 and 16",
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
    if not _NEGATION.search(stem):
        return
    bare = _QUOTATION.sub("", stem)
    asking = [match[0] for match in _SENTENCE.finditer(bare) if "?" in match[0] or "?" not in bare]
    for sentence in asking[-1:]:
        for match in _NEGATION.finditer(sentence):
            if _is_main(sentence, match):
                yield match[0]
                return


def _is_main(sentence: str, negation: re.Match[str]) -> bool:
    word, after = negation[0], sentence[negation.end() :]
    if not word.islower() or sentence[negation.start() - 1 : negation.start()] in {"*", "_"}:
        return False
    before = [match[0].lower() for match in spelt(sentence[: negation.start()])]
    if word in {"except", "excluding"}:
        return bool(_OPEN_END.match(after)) or "following" in before
    if _HARMLESS.match(after) or before[-1:] == ["or"]:
        return False
    return _asks(before) and (word not in NEGATIONS or not AUXILIARIES.isdisjoint(before))


def _asks(before: Sequence[str]) -> bool:
    """Whether the words before a negation lead from the question word to it without a side clause.

    "Why" and "how" ask for the reason of something negative, which is a question like any other.
    """
    joints = [word for word in before if word in SUBORDINATORS]
    return not joints or (len(joints) == 1 and joints[0] in _QUESTION_WORDS)


def _long_stem(survey: Survey) -> Iterator[Finding]:
    hint = "keep what the answer depends on; move the rest to the explanation or the hint"
    for item in survey.items:
        if (length := _length(item)) > LONGEST_STEM:
            message = f"the stem is {length} characters long, and {LONGEST_STEM} should do"
            yield Finding(place_of(item), message, hint, (item,))


def _length(item: Item) -> int:
    return len(item.stem) if isinstance(item, WrittenQuestion) else len(text_of(item))


CHECKS = (Check(NEGATIVE_STEM, _negative_stem), Check(LONG_STEM, _long_stem))
