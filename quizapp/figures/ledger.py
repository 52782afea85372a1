"""What answers add up to, in counts that more answers can be added to."""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from operator import add
from typing import TYPE_CHECKING, Self, TypeVar

from quizapp.figures.share import Share

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import date

    from quizapp.figures.dating import Dated
    from quizapp.quiz import QuestionName

Key = TypeVar("Key")

_TENTH = 10
_Counts = defaultdict[str, list[int]]


def _pairs() -> _Counts:
    return defaultdict(lambda: [0, 0])


@dataclass(slots=True)
class Ledger:
    """Counts of answers, day by day and question by question, of the days from `recent` on.

    `days` maps a day's ordinal to how many answers it had, of all days, how many of these were the
    first ones to their question on that day, and how many of those were right. `shares` are pairs
    of right answers and all among the first ones: to what was `known`, called `sure` or a `guess`,
    and by certainty, `1` to `3`. `tenths` counts answers by tenths of a second. `questions` are
    such pairs by bank and question, of what was met on an earlier day. `latest` says whether the
    latest answer to a question was right, by bank and question too.

    It is `orderly` if no answer came after one of a later day. Then what a day adds to it hangs on
    earlier days alone, so that days can be added to it and taken out of it one by one.
    """

    days: dict[int, list[int]] = field(default_factory=dict)
    shares: _Counts = field(default_factory=_pairs)
    tenths: Counter[int] = field(default_factory=Counter)
    questions: dict[str, _Counts] = field(default_factory=dict)
    latest: dict[str, dict[str, bool]] = field(default_factory=dict)
    orderly: bool = True

    def enter(self, answers: Iterable[Dated], recent: date) -> Self:
        """Count `answers` as well, and return this ledger."""
        for each in answers:
            review = each.review
            self.latest.setdefault(review.bank, {})[review.question] = review.right
            day = self.days.setdefault(each.day.toordinal(), [0, 0, 0])
            day[0] += 1
            if each.first:
                day[1] += 1
                day[2] += review.right
            if each.day >= recent:
                self._count_recent(each, 1)
        return self

    def leave(self, answers: Iterable[Dated], first: date) -> None:
        """Take `answers`, which were counted, out of what is recent, and all days before `first`.

        What `latest` says stays.
        """
        for each in answers:
            self._count_recent(each, -1)
        self.tenths = +self.tenths
        self.shares = _counted(self.shares)
        questions = {bank: _counted(pairs) for bank, pairs in self.questions.items()}
        self.questions = {bank: pairs for bank, pairs in questions.items() if pairs}
        self.days = {day: n for day, n in self.days.items() if day >= first.toordinal()}

    def _count_recent(self, each: Dated, by: int) -> None:
        review = each.review
        self.tenths[round(review.seconds * _TENTH)] += by
        if not each.first:
            return
        kinds = ["guess" if review.guess else "sure", str(review.certainty)]
        for kind in (*kinds, *(["known"] if each.known else [])):
            _count(self.shares[kind], by, right=review.right)
        if each.met:
            asked = self.questions.setdefault(review.bank, _pairs())
            _count(asked[review.question], by, right=review.right)

    def asked(self, bank: str) -> Mapping[str, Sequence[int]]:
        """Return the `questions` of a bank: by id, how often they were right, and how often asked.

        Only what was met on an earlier day is in it.
        """
        return self.questions.get(bank, {})

    def share(self, kind: str) -> Share:
        """Return one of `shares`."""
        return Share(*self.shares[kind])

    def seconds(self) -> float | None:
        """Return the median of the time per answer, to a tenth; None without one."""
        total = self.tenths.total()
        middles = ((total - 1) // 2, total // 2)
        found, past = [], 0
        for tenth, count in sorted(self.tenths.items()):
            found += [tenth for middle in middles if past <= middle < past + count]
            past += count
        return sum(found) / len(found) / _TENTH if found else None

    def right_before(self, names: Iterable[QuestionName]) -> dict[QuestionName, bool]:
        """Return whether the latest answer was right to those of `names` that have one, by name."""
        known = {name: self.latest.get(name[0], {}).get(name[1]) for name in names}
        return {name: right for name, right in known.items() if right is not None}

    def absorb(self, other: Ledger) -> None:
        """Count all that is in another ledger as well; its answers are the later ones."""
        _absorb(self.days, other.days)
        _absorb(self.shares, other.shares)
        self.tenths.update(other.tenths)
        for bank, questions in other.questions.items():
            _absorb(self.questions.setdefault(bank, _pairs()), questions)
        for bank, known in other.latest.items():
            self.latest.setdefault(bank, {}).update(known)

    def as_text(self) -> str:
        """Return all of it as text."""
        parts = (list(self.days.items()), self.shares, list(self.tenths.items()))
        rest = (self.questions, self.latest, self.orderly)
        return json.dumps((*parts, *rest), separators=(",", ":"))

    @classmethod
    def of_text(cls, text: str) -> Self:
        """Return the ledger that `as_text` gave."""
        days, shares, tenths, questions, latest, orderly = json.loads(text)
        ledger = cls(dict(days), tenths=Counter(dict(tenths)), latest=latest, orderly=orderly)
        ledger.shares.update(shares)
        for bank, asked in questions.items():
            ledger.questions[bank] = _pairs()
            ledger.questions[bank].update(asked)
        return ledger


def _count(pair: list[int], by: int, *, right: bool) -> None:
    pair[0] += right * by
    pair[1] += by


def _counted(pairs: _Counts) -> _Counts:
    """Return the pairs of what has any answers."""
    found = _pairs()
    found.update((name, pair) for name, pair in pairs.items() if pair[1])
    return found


def _absorb(mine: dict[Key, list[int]], other: Mapping[Key, list[int]]) -> None:
    for name, counts in other.items():
        before = mine.get(name)
        mine[name] = list(map(add, before, counts)) if before else list(counts)
