"""Who chose what: the options of one question, and how well those do who choose them."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeAlias

from quizapp.bank.text import reading
from quizapp.report.measures import Proportion, correlated
from quizapp.report.verdicts import on_distractor
from quizapp.values import Value

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from quizapp.report.attempts import Response
    from quizapp.report.columns import Cell
    from quizapp.report.measures import Correlation
    from quizapp.report.verdicts import Verdict

Texts: TypeAlias = frozenset[str]
"""Texts in the form in which those that read the same are equal; see `bank.text.reading`."""

_TWO = 2


class OptionFigures(Value):
    """One option. `right` is None where no answer and no bank tells.

    `share` counts those who chose it among those who saw it and answered. `discrimination` is the
    correlation of choosing it with the rest of the pupil's round. The options of a statement that
    is true in one pupil's round and false in another's are told apart by `right`.
    """

    text: str
    right: bool | None
    share: Proportion
    discrimination: Correlation
    verdict: Verdict | None


def options_of(cells: Iterable[Cell], key: Texts | None = None) -> tuple[OptionFigures, ...]:
    """Return the options that pupils saw, the right ones first, then the most chosen.

    `key` are the right ones as the bank has them; without it the answers tell.
    """
    answered = [(each.response, each.rest) for each in cells if each.response]
    given = [(response, rest) for response, rest in answered if response.chosen]
    known = key or _agreed_key(response for response, _ in given)
    anything = tuple(dict.fromkeys(text for each, _ in given for text in sorted(each.chosen)))
    groups: dict[tuple[str, bool | None], _Group] = {}
    for response, rest in given:
        shown = response.shown or anything
        right = _key_of(response, shown, known)
        for text in shown:
            form = reading(text)
            name = form, None if right is None else form in right
            groups.setdefault(name, _Group()).add(text, rest, chosen=text in response.chosen)
    found = [group.figures(right=right) for (_, right), group in groups.items()]
    return tuple(sorted(found, key=_place))


@dataclass(slots=True)
class _Group:
    """The pupils who saw one option: whether they chose it, and how they did in the rest.

    Its text is as the latest of them saw it.
    """

    text: str = ""
    chosen: list[bool] = field(default_factory=list)
    rests: list[float | None] = field(default_factory=list)

    def add(self, text: str, rest: float | None, *, chosen: bool) -> None:
        self.text = text
        self.chosen.append(chosen)
        self.rests.append(rest)

    def figures(self, *, right: bool | None) -> OptionFigures:
        pairs = zip(self.chosen, self.rests, strict=True)
        compared = [(float(chosen), rest) for chosen, rest in pairs if rest is not None]
        share = Proportion(sum(self.chosen), len(self.chosen))
        discrimination = correlated([one for one, _ in compared], [rest for _, rest in compared])
        verdict = on_distractor(share, discrimination) if right is False else None
        return OptionFigures(self.text, right, share, discrimination, verdict)


def _agreed_key(responses: Iterable[Response]) -> Texts | None:
    """Return the right options, if all right answers chose the same."""
    keys = {_readings(response.chosen) for response in responses if response.right}
    return keys.pop() if len(keys) == 1 else None


def _key_of(response: Response, shown: Sequence[str], known: Texts | None) -> Texts | None:
    """Return what was right among the options `shown` to one pupil, if anything tells."""
    chosen = _readings(response.chosen)
    if response.right:
        return chosen
    if len(shown) == _TWO and len(chosen) == 1:
        return _readings(shown) - chosen
    return known


def _readings(texts: Iterable[str]) -> Texts:
    return frozenset(map(reading, texts))


def _place(option: OptionFigures) -> tuple[bool, float, str]:
    return not option.right, -(option.share.value or 0), option.text
