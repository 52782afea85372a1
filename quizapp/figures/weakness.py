"""What a person gets wrong so often that it cannot be chance."""

from collections.abc import Iterable
from dataclasses import dataclass

from quizapp.bank import Bank
from quizapp.bank.model import Askable, WrittenQuestion
from quizapp.figures.ledger import Ledger
from quizapp.figures.share import Share
from quizapp.quiz import stock
from quizapp.quiz.draw import GAP

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


def weakest(ledger: Ledger, banks: Iterable[Bank]) -> Weakest:
    """Return what is weak by the first answers of each day in `ledger`.

    What a person had never been asked before is not weak, but new to them.
    """
    survey = _Survey()
    whole = stock(banks)
    for index, name in enumerate(whole.names):
        share = ledger.asked(*name)
        if share.of:
            survey.count(*whole[index], share)
    return Weakest(*(tuple(_weak(group)) for group in survey.groups))


_Group = dict[tuple[str, str, str], Share]


class _Survey:
    """Counts answers by what their questions are about, as the banks have it now."""

    def __init__(self) -> None:
        self.groups: tuple[_Group, _Group, _Group] = ({}, {}, {})

    def count(self, bank: Bank, askable: Askable, share: Share) -> None:
        item = askable.item
        tags, passages, questions = self.groups
        for tag in item.tags:
            _add(tags, ("", tag, tag), share)
        for passage in item.passages:
            _add(passages, (bank.id, passage, bank.passages[passage].text), share)
        questions[bank.id, askable.id, wording(askable)] = share


def _add(group: _Group, key: tuple[str, str, str], share: Share) -> None:
    before = group.get(key, Share())
    group[key] = Share(before.right + share.right, before.of + share.of)


def wording(askable: Askable) -> str:
    """Return what a question asks, whatever a seed would draw: its stem, or its text with gaps."""
    item = askable.item
    if isinstance(item, WrittenQuestion):
        return item.stem
    values = [blank.value for blank in item.blanks]
    for index in range(len(values)) if askable.blank is None else (askable.blank,):
        values[index] = GAP
    return item.sentence(*values)


def _weak(group: _Group) -> list[Weak]:
    found = [Weak(*key, share) for key, share in group.items()]
    weak = [each for each in found if each.share.bounds[1] < WEAK]
    return sorted(weak, key=lambda each: each.share.bounds[1])[:MOST]
