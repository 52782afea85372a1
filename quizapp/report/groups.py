"""The questions on a passage, or of a tag, taken together."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from statistics import fmean
from typing import TYPE_CHECKING

from quizapp.quiz import QuestionName
from quizapp.report.columns import credit_of
from quizapp.report.measures import Proportion
from quizapp.report.verdicts import on_facility
from quizapp.values import Value

if TYPE_CHECKING:
    from quizapp.report.attempts import Row
    from quizapp.report.verdicts import Verdict
    from quizapp.report.wording import Wording


class GroupFigures(Value):
    """A passage or a tag, by its id; a tag belongs to no bank, and its `bank` is "".

    `text` says what it is about. `facility` is the mean over pupils of their mean credit in its
    `questions`, for the answers of one pupil are not independent of each other.
    """

    bank: str
    id: str
    text: str
    questions: tuple[QuestionName, ...]
    facility: Proportion

    @property
    def verdict(self) -> Verdict | None:
        """Whether it is too hard or too easy, beyond doubt."""
        return on_facility(self.facility)


@dataclass(slots=True)
class _Group:
    """The questions about one thing, and the mean credit of each pupil in them."""

    questions: dict[QuestionName, None] = field(default_factory=dict)
    means: list[float] = field(default_factory=list)


_Name = tuple[str, str, str]
_Abouts = Mapping[QuestionName, Iterable[_Name]]


def passages_of(
    rows: Iterable[Row], wordings: Mapping[QuestionName, Wording]
) -> tuple[GroupFigures, ...]:
    """Return every passage that was asked about, the hardest first."""
    abouts = {
        name: [(name[0], *passage) for passage in each.passages.items()]
        for name, each in wordings.items()
    }
    return _groups(rows, abouts)


def tags_of(
    rows: Iterable[Row], wordings: Mapping[QuestionName, Wording]
) -> tuple[GroupFigures, ...]:
    """Return every tag that was asked about, the hardest first."""
    return _groups(rows, {name: [("", t, t) for t in each.tags] for name, each in wordings.items()})


def _groups(rows: Iterable[Row], abouts: _Abouts) -> tuple[GroupFigures, ...]:
    groups: dict[_Name, _Group] = {}
    for row in rows:
        for about, credits_ in _by_group(row, abouts).items():
            group = groups.setdefault(about, _Group())
            group.questions |= dict.fromkeys(credits_)
            group.means.append(fmean(credits_.values()))
    found = [
        GroupFigures(*about, tuple(group.questions), Proportion.counted(group.means))
        for about, group in groups.items()
    ]
    return tuple(sorted(found, key=lambda each: (each.facility.value or 0.0, each.bank, each.id)))


def _by_group(row: Row, abouts: _Abouts) -> dict[_Name, dict[QuestionName, float]]:
    found: dict[_Name, dict[QuestionName, float]] = {}
    for name, response in row.items():
        for about in abouts.get(name, ()):
            found.setdefault(about, {})[name] = credit_of(response)
    return found
