"""The source as a whole: its paragraphs in order, what is asked about each, and how well known."""

from __future__ import annotations

from itertools import chain, groupby
from typing import TYPE_CHECKING

from quizapp.values import Value, replace

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence

    from quizapp.bank.copies.values import Block
    from quizapp.bank.model import Askable, Bank, Passage
    from quizapp.quiz.plan import Standing
    from quizapp.quiz.stock import QuestionName


class Knowledge(Value):
    """How well a person knows something: `questions` there are, `answered` of them at least once.

    `right` counts those whose latest answer was right.
    """

    questions: int
    answered: int
    right: int


class Paragraph(Value):
    """One paragraph of a source, as far as bank and copy tell it.

    `original` is its text in the reader's copy, None where there is none or it is not in it.
    `passages` restate it, each in the bank's words: without an original there is at least one.
    `asked` are the questions that hang on these passages. `number` is the copy's, else the bank's;
    None, if its author gave none.
    """

    number: int | None
    original: str | None
    passages: tuple[Passage, ...]
    asked: tuple[Askable, ...]
    knowledge: Knowledge

    @property
    def restated(self) -> str:
        """Its passages' texts, each in a paragraph of its own."""
        return "\n".join(passage.text for passage in self.passages)


class Outline(Value):
    """The paragraphs of the source of `bank`, in order.

    `lost` are those of passages that are gone from the reader's copy, or that nothing finds in it.
    `loose` says how many questions hang on no passage.
    """

    bank: Bank
    paragraphs: tuple[Paragraph, ...]
    lost: tuple[Paragraph, ...]
    loose: int


def outline(bank: Bank, standings: Mapping[QuestionName, Standing]) -> Outline:
    """Return the source of `bank` with a person's `standings` in it.

    A question on two paragraphs counts in both.
    """
    maker = _Maker(bank, standings)
    loose = sum(1 for askable in maker.askables if not askable.item.passages)
    if bank.copy is None:
        return Outline(bank, tuple(maker.restated(bank.passages.values())), (), loose)
    paragraphs = tuple(map(maker.copied, bank.copy.blocks))
    kept = {passage.id for paragraph in paragraphs for passage in paragraph.passages}
    lost = [passage for name, passage in bank.passages.items() if name not in kept]
    return Outline(bank, paragraphs, tuple(maker.restated(lost)), loose)


def only_about(bank: Bank, paragraph: Paragraph) -> Bank:
    """Return `bank` with the items alone that ask about `paragraph`."""
    wanted = {askable.item.id for askable in paragraph.asked}
    return replace(bank, items=tuple(item for item in bank.items if item.id in wanted))


class _Maker:
    """Makes the paragraphs of one bank."""

    def __init__(self, bank: Bank, standings: Mapping[QuestionName, Standing]) -> None:
        self.askables = tuple(bank.askables())
        self._bank = bank
        self._standings = standings
        self._asked: dict[str, list[Askable]] = {}
        for askable in self.askables:
            for name in askable.item.passages:
                self._asked.setdefault(name, []).append(askable)
        self._standing_in: dict[int | None, list[Passage]] = {}
        for name, located in bank.copy.located.items() if bank.copy else ():
            self._standing_in.setdefault(located.number, []).append(bank.passages[name])

    def copied(self, block: Block) -> Paragraph:
        """Return the paragraph of a block of the copy, with the passages that stand in it."""
        return self._paragraph(block.number, block.text, self._standing_in.get(block.number, ()))

    def restated(self, passages: Collection[Passage]) -> Iterator[Paragraph]:
        """Yield the paragraphs that `passages` restate; those without a number come last."""
        numbered = sorted((each for each in passages if each.paragraph), key=_number)
        for number, group in groupby(numbered, key=_number):
            yield self._paragraph(number, None, list(group))
        for passage in passages:
            if passage.paragraph is None:
                yield self._paragraph(None, None, [passage])

    def _paragraph(
        self, number: int | None, original: str | None, passages: Sequence[Passage]
    ) -> Paragraph:
        hanging = chain.from_iterable(self._asked.get(passage.id, ()) for passage in passages)
        asked = tuple({askable.id: askable for askable in hanging}.values())
        return Paragraph(number, original, tuple(passages), asked, self._knowledge(asked))

    def _knowledge(self, asked: Sequence[Askable]) -> Knowledge:
        known = [self._standings.get((self._bank.id, askable.id)) for askable in asked]
        answered = [standing for standing in known if standing is not None]
        right = sum(standing.right for standing in answered)
        return Knowledge(len(asked), len(answered), right)


def _number(passage: Passage) -> int:
    return passage.paragraph or 0
