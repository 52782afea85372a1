"""The banks that are checked, as closely as was asked for."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from quizapp.bank.copies.attaching import MissingCopyError
from quizapp.bank.copies.drift import drift_from, drift_from_own, missing_copy
from quizapp.bank.examining import examine
from quizapp.bank.reading import NO_BANKS
from quizapp.cli.check import OWN
from quizapp.cli.finding import readings_of
from quizapp.cli.problem import CommandError

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from quizapp.bank import Reading
    from quizapp.bank.examining import Comparison
    from quizapp.cli.check import Wanted


def examined(wanted: Wanted, names: Sequence[str]) -> tuple[Reading, ...]:
    """Return the banks of these names (paths or ids), else every bank found, examined.

    Raises:
        CommandError: no bank has such a name, or there is no copy to compare it with.
    """
    compare = _comparison(wanted.source)

    def look(path: Path, *, taken: Mapping[str, Path] = NO_BANKS) -> Reading:
        return examine(path, taken=taken, wanted=wanted.wants, compare=compare)

    try:
        readings = readings_of(wanted, names, look)
    except MissingCopyError as error:
        raise CommandError(str(error)) from None
    _refuse_in_vain(wanted.source, readings)
    return readings


def _comparison(source: str | None) -> Comparison:
    """Return how banks are compared with `source`: a file, or the copy that each names (empty)."""
    if source is None:
        return missing_copy
    if Path(source).suffix in {".yaml", ".yml"}:
        raise CommandError(f"--source takes a text; name the bank first: {source} --source")
    return partial(drift_from, Path(source)) if source else drift_from_own


def _refuse_in_vain(source: str | None, readings: Sequence[Reading]) -> None:
    banks = [reading.bank for reading in readings if reading.bank]
    if source and len(readings) > 1:
        ids = ", ".join(reading.id for reading in readings)
        raise CommandError(f"say which bank --source belongs to, one of these: {ids}")
    if source == OWN and banks and not any(bank.source.file for bank in banks):
        raise CommandError("no bank here names a copy of its source: say which, --source=FILE")
