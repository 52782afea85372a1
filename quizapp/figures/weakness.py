"""What a person gets wrong so often that it cannot be chance."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import TYPE_CHECKING

from quizapp.bank.model import WrittenQuestion
from quizapp.figures.share import Share, wilson
from quizapp.quiz.draw import GAP
from quizapp.values import Value

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from quizapp.bank import Bank
    from quizapp.bank.model import Askable
    from quizapp.figures.ledger import Ledger

WEAK = 0.75
"""What lies below this share of right answers, even at best, is weak: one slip never does."""

MOST = 5
"""How many of a kind are named."""


class Weak(Value):
    """A tag, a passage or a question, by its id, and the share of right answers to it.

    `bank` is the id of its bank; a tag belongs to none, and has "". `text` says what it is about.
    """

    bank: str
    id: str
    text: str
    share: Share


class Weakest(Value):
    """The weakest of each kind, the weakest first."""

    tags: tuple[Weak, ...] = ()
    passages: tuple[Weak, ...] = ()
    questions: tuple[Weak, ...] = ()


def weakest(ledger: Ledger, banks: Iterable[Bank]) -> Weakest:
    """Return what is weak by the first answers of each day in `ledger`.

    What a person had never been asked before is not weak, but new to them.
    """
    survey = _Survey(banks)
    for bank in survey.banks.values():
        survey.count(bank, ledger.asked(bank.id))
    return survey.weakest()


_Name = tuple[str, str]
"""The id of a bank, or nothing for a tag, and an id there."""


class _Survey:
    """Counts answers by what their questions are about, as the banks have it now."""

    def __init__(self, banks: Iterable[Bank]) -> None:
        self.banks = {bank.id: bank for bank in banks}
        self._tags, self._passages = _pairs(), _pairs()
        self._questions: dict[_Name, Sequence[int]] = {}

    def count(self, bank: Bank, asked: Mapping[str, Sequence[int]]) -> None:
        """Count the questions of `bank` that were `asked`: by id, how often right, and how often.

        No question is looked at for it, only what they are labelled with.
        """
        for (tags, passages), pair in _by_labels(bank, asked).items():
            for tag in tags:
                _add(self._tags["", tag], pair)
            for passage in passages:
                _add(self._passages[bank.id, passage], pair)
        suspects = [question for question, pair in asked.items() if _may_be_weak(*pair)]
        places = bank.askables().find_all(suspects)
        known = [(n, each) for n, each in zip(places, suspects, strict=True) if n is not None]
        self._questions.update(((bank.id, each), asked[each]) for _, each in sorted(known))

    def weakest(self) -> Weakest:
        """Return the weakest of what was counted."""
        return Weakest(
            tags=_weak(self._tags, lambda _, tag: tag),
            passages=_weak(self._passages, lambda bank, id_: self.banks[bank].passages[id_].text),
            questions=_weak(self._questions, self._wording),
        )

    def _wording(self, bank: str, question: str) -> str:
        askables = self.banks[bank].askables()
        place = askables.find(question)
        return "" if place is None else wording(askables[place])


_Labelled = dict[tuple[Sequence[str], Sequence[str]], list[int]]
"""Sums by tags and passages: a bank has many questions, and fewer ways in which they are labelled.
"""


def _by_labels(bank: Bank, asked: Mapping[str, Sequence[int]]) -> _Labelled:
    sums: _Labelled = defaultdict(lambda: [0, 0])
    askables = bank.askables()
    for question, labels in zip(askables.ids(), askables.labels(), strict=True):
        if pair := asked.get(question):
            _add(sums[labels.tags, labels.passages], pair)
    return sums


def _pairs() -> defaultdict[_Name, list[int]]:
    return defaultdict(lambda: [0, 0])


def _add(sum_: list[int], pair: Sequence[int]) -> None:
    sum_[0] += pair[0]
    sum_[1] += pair[1]


def _may_be_weak(right: int, of: int) -> bool:
    """Return whether the share itself is below `WEAK`, as it is where its upper bound is."""
    return right < WEAK * of


def _weak(
    counts: Mapping[_Name, Sequence[int]], text: Callable[[str, str], str]
) -> tuple[Weak, ...]:
    """Return the weakest by their `counts`; `text` says what a name is about."""
    bounds = {
        name: wilson(right / of, of)[1]
        for name, (right, of) in counts.items()
        if _may_be_weak(right, of)
    }
    weak = sorted((name for name, bound in bounds.items() if bound < WEAK), key=bounds.__getitem__)
    return tuple(Weak(*name, text(*name), Share(*counts[name])) for name in weak[:MOST])


def wording(askable: Askable) -> str:
    """Return what a question asks, whatever a seed would draw: its stem, or its text with gaps."""
    item = askable.item
    if isinstance(item, WrittenQuestion):
        return item.stem
    values = [blank.value for blank in item.blanks]
    for index in range(len(values)) if askable.blank is None else (askable.blank,):
        values[index] = GAP
    return item.sentence(*values)
