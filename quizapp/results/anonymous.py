"""Results that can be given away: without names, and without what leads to them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.values import replace

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from quizapp.results.result import Result


def anonymous(results: Iterable[Result]) -> tuple[Result, ...]:
    """Return the results without names, files, ids and times of day.

    Pupils are numbered in an order that tells nothing of them, that of their sessions' ids, which
    are random; whoever knows all names cannot find out which number is whose. The same results give
    the same numbers.
    """
    by_pupil: dict[str, list[Result]] = {}
    for result in results:
        by_pupil.setdefault(result.pupil, []).append(result)
    in_order = sorted(by_pupil.values(), key=lambda theirs: min(each.session for each in theirs))
    numbered = enumerate(in_order, 1)
    return tuple(each for number, theirs in numbered for each in _nameless(number, theirs))


def _nameless(number: int, theirs: Iterable[Result]) -> Iterator[Result]:
    for place, result in enumerate(theirs, 1):
        yield replace(
            result,
            player=f"pupil {number}",
            file="",
            session=f"{number}.{place}",
            exact=False,
        )
