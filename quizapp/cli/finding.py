"""The banks that a command speaks of."""

from __future__ import annotations

import os
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from quizapp.bank import (
    Folders,
    Severity,
    UnknownBankError,
    find,
    read,
    select,
)
from quizapp.cli.problem import CommandError, meant
from quizapp.cli.streams import complain
from quizapp.cli.wording import VERBS

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from quizapp.bank import (
        Bank,
        Diagnostic,
        Reading,
    )
    from quizapp.bank.compiled.cache import Cache
    from quizapp.bank.finding import Reader
    from quizapp.cli.options import Options


def readings_for(options: Options, reader: Reader | None = None) -> tuple[Reading, ...]:
    """Return the reading of the bank that was named, else of every bank found; see `readings_of`.

    Raises:
        CommandError: no bank has that name.
    """
    return readings_of(options, [] if options.bank is None else [options.bank], reader)


def readings_of(
    options: Options, names: Sequence[str], reader: Reader | None = None
) -> tuple[Reading, ...]:
    """Return the readings of the banks of these names (paths or ids), else of every bank found.

    Without a `reader`, `reader_for` chooses it.

    Raises:
        CommandError: no bank has such a name.
    """
    folders, reader = folders_of(options), reader or reader_for(options)
    if names:
        verbs = () if options.verb else VERBS
        return tuple(_selected(name, folders, reader, verbs) for name in names)
    return find(folders, reader)


def folders_of(options: Options) -> Folders:
    """Return where banks are looked for."""
    bank_dir = Path(options.bank_dir) if options.bank_dir else None
    return Folders(bank_dir, os.environ, data=partial(_data_folder, options))


def reader_for(options: Options) -> Reader:
    """Return what reads banks: with the cache, unless there is to be none or no place for it."""
    return cache_for(options) or read


def cache_for(options: Options) -> Cache | None:
    """Return the cache, unless there is to be none or no place for it."""
    if not options.cache:
        return None
    from quizapp.bank.compiled.cache import Cache
    from quizapp.bank.compiled.folder import CacheFolder
    from quizapp.bank.compiled.place import cache_folder

    folder = cache_folder(Path(options.data_dir) if options.data_dir else None, os.environ)
    return Cache(CacheFolder(folder)) if folder else None


def sound(readings: Sequence[Reading]) -> tuple[Bank, ...]:
    """Return the banks that can be asked from.

    Raises:
        CommandError: there is none.
    """
    banks = tuple(reading.bank for reading in readings if reading.bank)
    if banks:
        return banks
    if readings:
        raise CommandError(_trouble(readings[0]))
    raise CommandError("no bank was found; quizapp --help says where they are looked for")


def tell_broken(readings: Sequence[Reading]) -> None:
    """Name each broken bank in a line on stderr."""
    for reading in readings:
        if reading.bank is None:
            complain(f"left out: {_trouble(reading)}")


def first_error(reading: Reading) -> Diagnostic:
    """Return the first error of a broken bank."""
    return next(each for each in reading.diagnostics if each.severity is Severity.ERROR)


def _data_folder(options: Options) -> Path | None:
    """Return the data folder, or None: banks that need none are found without it."""
    from quizapp.history import FolderError, data_folder

    try:
        return data_folder(Path(options.data_dir) if options.data_dir else None, os.environ)
    except FolderError:
        return None


def _selected(name: str, folders: Folders, reader: Reader, verbs: Iterable[str]) -> Reading:
    """Return the reading of the bank `name`, which may be a slip for one of `verbs`."""
    try:
        return select(name, folders, reader)
    except UnknownBankError as error:
        known = [reading.id for reading in find(folders, reader)]
        listed = f" Banks found: {', '.join(known)}." if known else ""
        hint = meant(name, (*known, *verbs)) or listed
        raise CommandError(f'there is no bank "{error.name}".{hint} (quizapp --help)') from error


def _trouble(reading: Reading) -> str:
    """Return what is wrong first with a broken bank, the way out, and where the rest is told."""
    first = first_error(reading)
    more = f" (quizapp check tells all {reading.total} problems)" if reading.total > 1 else ""
    return f"{first.headline}; fix: {first.hint}{more}"
