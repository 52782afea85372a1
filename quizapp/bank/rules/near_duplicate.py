"""Two questions of one bank that ask the same."""

from __future__ import annotations

from collections import Counter, defaultdict
from itertools import chain
from math import ceil
from typing import TYPE_CHECKING, NamedTuple

from quizapp.bank.names import quoted
from quizapp.bank.rules.rule import Check, Finding, Rule, guideline
from quizapp.bank.rules.shapes import Shape, shape_of
from quizapp.bank.rules.words import ASKING_WORDS, BINARY, FUNCTION_WORDS, spelt, stemmed
from quizapp.bank.text import reading

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from quizapp.bank.rules.survey import Asked, Survey

ALIKE, ALIKE_IF_KEY_IS_COMMON = 0.7, 0.85
OPTIONS_ALIKE = 0.5
# However large the bank, a question is compared with so many others at most for each rare word.
PATIENCE = 20

_HEAD = 6
_COMMON_KEYS = frozenset(chain.from_iterable(BINARY))

NEAR_DUPLICATE = Rule(
    name="near-duplicate",
    what="Two stems say the same in nearly the same words and have the same right option, or two "
    "are the same to the word and share most of their options. Blanks of one statement are let "
    "pass, and so are stems that differ in a name or number each.",
    why="One of them gives the other away, and a learner's score counts the same knowledge twice.",
    before="""\
questions:
  - question: In which year did the Battle of Hastings take place?
    answer: 1066
    distractors: [1166, 1215]
  - question: When did the Battle of Hastings take place?
    answer: 1066
    distractors: [1086, 1042]
""",
    after="""\
questions:
  - question: In which year did the Battle of Hastings take place?
    answer: 1066
    distractors: [1166, 1215]
  - question: Who commanded the losing side at the Battle of Hastings?
    answer: Harold
    distractors: [William, Tostig]
""",
    source=guideline("guideline 4"),
)


class _Stem(NamedTuple):
    """A question with the stems of its content words, and of those the rarest in the bank.

    Two sets of words that are alike to the `threshold` have one of their `rarest` in common.
    """

    asked: Asked
    words: frozenset[str]
    rarest: tuple[str, ...]
    threshold: float


def _near_duplicate(survey: Survey) -> Iterator[Finding]:
    hint = "drop one of the two, or ask for something else"
    for later, earlier in _pairs(survey.asked):
        item = earlier.item
        other = f"line {item.place.line}" if item.derived_id else quoted(item.id)
        message = f"this asks the same as {other}: {quoted(earlier.stem)}"
        yield Finding(later.place, message, hint, (later.item,))


def _pairs(asked: Iterable[Asked]) -> Iterator[tuple[Asked, Asked]]:
    """Yield every question that repeats another, with the first one that it repeats."""
    by_key: defaultdict[str, list[Asked]] = defaultdict(list)
    by_stem: defaultdict[tuple[str, ...], list[Asked]] = defaultdict(list)
    for each in asked:
        by_key["\n".join(sorted(map(reading, each.key)))].append(each)
        by_stem[each.stem_words].append(each)
    found: dict[int, tuple[Asked, Asked]] = {}
    for key, group in by_key.items():
        if len(group) > 1:
            found |= _alike(key, group)
    for group in by_stem.values():
        if len(group) > 1:
            found = _same_to_the_word(group) | found
    yield from found.values()


def _alike(key: str, group: list[Asked]) -> dict[int, tuple[Asked, Asked]]:
    """Find, among questions with one key, those whose stems have most of their words in common."""
    found = {}
    index: defaultdict[str, list[_Stem]] = defaultdict(list)
    for stem in _stems(key, group):
        for other in _some(index[word] for word in stem.rarest):
            if _ask_the_same(stem, other):
                found[id(stem.asked.stem_words)] = (stem.asked, other.asked)
                break
        for word in stem.rarest:
            index[word].append(stem)
    return found


def _stems(key: str, group: list[Asked]) -> Iterator[_Stem]:
    sets = [{_head(word) for word in asked.stem_words} - _FUNCTION_HEADS for asked in group]
    frequency = Counter(chain.from_iterable(sets))
    threshold = (
        ALIKE_IF_KEY_IS_COMMON if key in _COMMON_KEYS or shape_of(key) is Shape.NUMBER else ALIKE
    )
    for asked, words in zip(group, sets, strict=True):
        rarest = sorted(words, key=lambda word: (frequency[word], word))
        enough = len(words) - ceil(threshold * len(words)) + 1
        yield _Stem(asked, frozenset(words), tuple(rarest[:enough]), threshold)


def _head(word: str) -> str:
    """Return what `invented`, `inventor` and `inventions` have in common; numbers stay whole."""
    return stemmed(word)[:_HEAD] if word.isalpha() else stemmed(word)


_FUNCTION_HEADS = frozenset(map(_head, FUNCTION_WORDS | ASKING_WORDS))


def _some(lists: Iterable[list[_Stem]]) -> list[_Stem]:
    """Return the questions of the short lists: a word that many have tells nothing apart."""
    stems = chain.from_iterable(each for each in lists if len(each) <= PATIENCE)
    return list({id(stem): stem for stem in stems}.values())


def _ask_the_same(one: _Stem, other: _Stem) -> bool:
    if one.asked.item is other.asked.item:
        return False
    words, others = one.words, other.words
    shared = len(words & others)
    if shared < one.threshold * (len(words) + len(others) - shared):
        return False
    return not (_names(one, words - others) and _names(other, others - words))


def _names(stem: _Stem, heads: frozenset[str]) -> bool:
    """Whether one of the words that only this stem has is a number, or a name by its capital."""
    spelling = [match[0] for match in spelt(stem.asked.stem)]
    named = [word for word in spelling[1:] if word[0].isupper()]
    named += [word for word in spelling if not word.isalpha()]
    return any(_head(word.lower()) in heads for word in named)


def _same_to_the_word(group: list[Asked]) -> dict[int, tuple[Asked, Asked]]:
    """Find, among questions with one stem, those that share most of their options as well."""
    found = {}
    index: defaultdict[str, list[tuple[Asked, set[str]]]] = defaultdict(list)
    for asked in group:
        options = set(map(reading, asked.options))
        for other, theirs in chain.from_iterable(index[text][-PATIENCE:] for text in options):
            shared = len(options & theirs) >= OPTIONS_ALIKE * len(options | theirs)
            if shared and other.item is not asked.item:
                found[id(asked.stem_words)] = (asked, other)
                break
        for text in options:
            index[text].append((asked, options))
    return found


CHECKS = (Check(NEAR_DUPLICATE, _near_duplicate),)
