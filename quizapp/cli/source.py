"""The reader's own copy of a bank's source: which file it is, and what if it cannot be read."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from quizapp.bank.copies.attaching import MissingCopyError, attach, attach_own
from quizapp.cli.problem import CommandError
from quizapp.cli.streams import complain
from quizapp.values import replace

if TYPE_CHECKING:
    from collections.abc import Sequence

    from quizapp.bank import Reading


def attached(readings: Sequence[Reading], source: str | None) -> tuple[Reading, ...]:
    """Return `readings` with the copies of their sources: the file `source`, else each its own.

    Where a bank's own copy cannot be read a line on stderr says so, and the bank's words serve.

    Raises:
        CommandError: `source` cannot be read, or it is not clear which bank it belongs to.
    """
    if source is None:
        return tuple(map(_with_own, readings))
    banks = [reading.bank for reading in readings if reading.bank]
    if len(banks) > 1:
        ids = ", ".join(bank.id for bank in banks)
        raise CommandError(f"say which bank --source belongs to, one of these: {ids}")
    return tuple(_with(reading, Path(source)) for reading in readings)


def _with(reading: Reading, path: Path) -> Reading:
    try:
        return replace(reading, bank=attach(reading.bank, path)) if reading.bank else reading
    except MissingCopyError as error:
        raise CommandError(str(error)) from None


def _with_own(reading: Reading) -> Reading:
    try:
        return replace(reading, bank=attach_own(reading.bank)) if reading.bank else reading
    except MissingCopyError as error:
        complain(f"{error}; passages are in the bank's words")
        return reading
