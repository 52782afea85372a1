"""The figures of one question."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.report.measures import Proportion, correlated, efficiency
from quizapp.report.options import options_of
from quizapp.report.verdicts import URGENCY, Verdict, on_discrimination, on_facility
from quizapp.values import Value

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from quizapp.quiz import QuestionName
    from quizapp.report.columns import Cell
    from quizapp.report.measures import Correlation
    from quizapp.report.options import OptionFigures
    from quizapp.report.wording import Wording

_ORDER = (*(each for each in URGENCY if each.asks_for_a_look), None, Verdict.DISCRIMINATES)


class ItemFigures(Value):
    """One question, over all pupils it was asked of.

    `wording` is None where no bank has it any more. `facility` is the mean credit, and `answered`
    says how many gave an answer at all. `discrimination` is the correlation of the credit with the
    rest of the round, `efficiency` the covariance of the two as a share of the greatest that it
    could be; see `quizapp.report.columns` for the rest. `verdicts` are ordered by urgency.
    """

    name: QuestionName
    wording: Wording | None
    facility: Proportion
    answered: int
    discrimination: Correlation
    efficiency: float | None
    options: tuple[OptionFigures, ...]
    verdicts: tuple[Verdict, ...]

    @property
    def text(self) -> str:
        """What is asked; its id, where no bank tells."""
        return self.wording.text if self.wording else self.name[1]

    @property
    def verdict(self) -> Verdict | None:
        """The verdict that asks for a look first, if there is one."""
        return self.verdicts[0] if self.verdicts else None


def item_of(name: QuestionName, cells: Sequence[Cell], wording: Wording | None) -> ItemFigures:
    """Return the figures of the question whose responses are `cells`."""
    compared = [(each.credit, each.rest) for each in cells if each.rest is not None]
    ones, rests = [credit for credit, _ in compared], [rest for _, rest in compared]
    facility = Proportion.counted(each.credit for each in cells)
    discrimination = correlated(ones, rests)
    options = options_of(cells, wording.key if wording else None)
    verdicts = {*_verdicts(facility, discrimination, options)}
    return ItemFigures(
        name=name,
        wording=wording,
        facility=facility,
        answered=sum(each.response is not None for each in cells),
        discrimination=discrimination,
        efficiency=efficiency(ones, rests),
        options=options,
        verdicts=tuple(sorted(verdicts, key=URGENCY.index)),
    )


def _verdicts(
    facility: Proportion, discrimination: Correlation, options: Sequence[OptionFigures]
) -> Iterator[Verdict]:
    for found in (
        on_discrimination(discrimination),
        on_facility(facility),
        *(option.verdict for option in options),
    ):
        if found:
            yield found


def worst_first(item: ItemFigures) -> tuple[int, float, float, QuestionName]:
    """Return what sorts items by how much they ask for a look.

    First comes what a verdict is spoken on, then what has none, last what discriminates; among
    these the item that discriminates least, and of those that nobody can tell of, the hardest.
    """
    discrimination = item.discrimination.value
    least = 1.0 if discrimination is None else discrimination
    return _ORDER.index(item.verdict), least, item.facility.value or 0.0, item.name
