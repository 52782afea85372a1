"""What a benchmark finds: times of a thing and of what it is held against, taken in turns."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from statistics import median, quantiles
from typing import NamedTuple


class Size(NamedTuple):
    """How much to measure: `banks` and `answers` are how many questions and answers, in steps."""

    rounds: int
    banks: tuple[int, ...]
    answers: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Figure:
    """Times in seconds of `what`, round by round, and those of its reference in the same rounds.

    `wanted` is the ratio that is hoped for, None where there is only something to know.
    `unit` says how they are shown: `ms`, or `MB` where they are bytes.
    """

    group: str
    what: str
    spent: Sequence[float]
    against: str
    reference: Sequence[float]
    wanted: float | None = None
    unit: str = "ms"

    @property
    def ratio(self) -> float:
        """How many times the least of the reference's the least time is."""
        return min(self.spent) / min(self.reference)

    @property
    def typical(self) -> float:
        """The median of the ratios of each round: what shook one of the two shook both."""
        return median(a / b for a, b in zip(self.spent, self.reference, strict=True))

    @property
    def spread(self) -> float:
        """How far the middle half of the times lies apart."""
        if len(self.spent) == 1:
            return 0.0
        low, _, high = quantiles(self.spent, n=4)
        return high - low

    @property
    def is_met(self) -> bool:
        """Whether the ratio is as hoped for, as measured where nothing disturbed it."""
        return self.wanted is None or min(self.ratio, self.typical) <= self.wanted

    def as_values(self) -> dict[str, object]:
        """Return everything as values for JSON; times in seconds."""
        return {
            "group": self.group,
            "what": self.what,
            "unit": self.unit,
            "spent": list(self.spent),
            "against": self.against,
            "reference": list(self.reference),
            "minimum": min(self.spent),
            "median": median(self.spent),
            "spread": self.spread,
            "ratio": self.ratio,
            "typical_ratio": self.typical,
            "wanted": self.wanted,
            "met": self.is_met,
        }


Timed = Callable[[], float]
"""Something that is done once and returns what it took, in seconds (or bytes)."""


@dataclass(slots=True)
class Race:
    """Things that take turns with their reference, so that a slow minute is slow for all."""

    group: str
    against: str
    reference: Timed
    _runners: list[tuple[str, Timed, float | None]] = field(default_factory=list)

    def enter(self, what: str, timed: Timed, wanted: float | None = None) -> None:
        """Let `timed` take part under the name `what`."""
        self._runners.append((what, timed, wanted))

    def run(self, rounds: int) -> list[Figure]:
        """Let everything have its turn so many times."""
        base: list[float] = []
        spent: list[list[float]] = [[] for _ in self._runners]
        for _ in range(rounds):
            base.append(self.reference())
            for mine, (_, timed, _) in zip(spent, self._runners, strict=True):
                mine.append(timed())
        return [
            Figure(self.group, what, mine, self.against, base, wanted)
            for mine, (what, _, wanted) in zip(spent, self._runners, strict=True)
        ]
