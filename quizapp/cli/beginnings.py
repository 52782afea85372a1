"""The beginnings of large banks, for who studies these first: the rest is read meanwhile."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.bank import read
from quizapp.bank.reading import NO_BANKS
from quizapp.cli.configuring.in_force import settings_for
from quizapp.cli.finding import cache_for, readings_for
from quizapp.cli.narrowing import is_narrowed

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from quizapp.bank import Reading
    from quizapp.bank.compiled.cache import Cache
    from quizapp.cli.options import Options
    from quizapp.sitting import Desk

_MOST = 500
"""Of how many questions a beginning is still one."""


def readings_to_study(options: Options) -> tuple[Reading, ...]:
    """Return what `readings_for` returns, but of large banks what the next new questions need.

    That is all where the person wants particular questions, or very many.
    """
    settings = settings_for(options)
    most = 2 * settings.new_per_day  # what comes tomorrow is told, too
    is_particular = options.every or options.ahead or is_narrowed(options)
    if is_particular or most > _MOST:
        return readings_for(options)
    return readings_for(options, _Beginner(cache_for(options), most))


def whole_if_known(
    readings: tuple[Reading, ...], desk: Desk, options: Options
) -> tuple[Reading, ...]:
    """Return `readings`, but none partial if the person has met questions of such a bank."""
    partial = [reading.id for reading in readings if reading.partial]
    return readings if desk.is_new_to(partial) else readings_for(options)


class _Beginner:
    """A `finding.Reader` that reads of large banks the first items alone, which make `most`."""

    def __init__(self, cache: Cache | None, most: int) -> None:
        self._cache = cache
        self._most = most

    def __call__(self, path: Path, *, taken: Mapping[str, Path] = NO_BANKS) -> Reading:
        """Return what is kept of `path`, else a partial reading or what comes of reading it.

        To learn whether it is kept no large file is read: its beginning is at hand sooner.
        """
        found = (self._cache and self._cache.kept_at_once(path)) or self._begun(path)
        if found and found.id not in taken:
            return found
        return (self._cache or read)(path, taken=taken)

    def _begun(self, path: Path) -> Reading | None:
        from quizapp.bank.beginning import read_beginning  # brings the parser with it

        return read_beginning(path, self._most)
