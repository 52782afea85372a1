"""What a person gets wrong so often that it cannot be chance."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from quizapp.bank import Bank
from quizapp.bank.model import Askable, WrittenQuestion
from quizapp.figures.dating import Dated
from quizapp.figures.share import Share
from quizapp.quiz import QuestionName, stock
from quizapp.quiz.draw import GAP
from quizapp.quiz.selection import name_of

WEAK = 0.75
"""What lies below this share of right answers, even at best, is weak: one slip never does."""

MOST = 5
"""How many of a kind are named."""


@dataclass(frozen=True, slots=True)
class Weak:
    """A tag, a passage or a question, by its id, and the share of right answers to it.

    `bank` is the id of its bank; a tag belongs to none, and has "". `text` says what it is about.
    """

    bank: str
    id: str
    text: str
    share: Share


@dataclass(frozen=True, slots=True)
class Weakest:
    """The weakest of each kind, the weakest first."""

    tags: tuple[Weak, ...] = ()
    passages: tuple[Weak, ...] = ()
    questions: tuple[Weak, ...] = ()


def weakest(answers: Iterable[Dated], banks: Iterable[Bank]) -> Weakest:
    """Return what is weak by the first answers of each day among `answers`.

    What a person had never been asked before is not weak, but new to them.
    """
    survey = _Survey(banks)
    for each in answers:
        if each.first and each.met:
            survey.count((each.review.bank, each.review.question), right=each.review.right)
    return Weakest(*(tuple(_weak(group)) for group in survey.groups))


_Group = dict[tuple[str, str, str], list[bool]]


class _Survey:
    """Counts answers by what their questions are about, as the banks have it now."""

    def __init__(self, banks: Iterable[Bank]) -> None:
        self.groups: tuple[_Group, _Group, _Group] = ({}, {}, {})
        self._stock = {name_of(named): named for named in stock(banks)}

    def count(self, name: QuestionName, *, right: bool) -> None:
        if name not in self._stock:
            return
        bank, askable = self._stock[name]
        item = askable.item
        tags, passages, questions = self.groups
        for tag in item.tags:
            tags.setdefault(("", tag, tag), []).append(right)
        for passage in item.passages:
            key = bank.id, passage, bank.passages[passage].text
            passages.setdefault(key, []).append(right)
        questions.setdefault((*name, wording(askable)), []).append(right)


def wording(askable: Askable) -> str:
    """Return what a question asks, whatever a seed would draw: its stem, or its text with gaps."""
    item = askable.item
    if isinstance(item, WrittenQuestion):
        return item.stem
    values = [blank.value for blank in item.blanks]
    for index in range(len(values)) if askable.blank is None else (askable.blank,):
        values[index] = GAP
    return item.sentence(*values)


def _weak(group: Mapping[tuple[str, str, str], list[bool]]) -> list[Weak]:
    found = [Weak(*key, Share.counted(rights)) for key, rights in group.items()]
    weak = [each for each in found if each.share.bounds[1] < WEAK]
    return sorted(weak, key=lambda each: each.share.bounds[1])[:MOST]
