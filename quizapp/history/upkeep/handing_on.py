"""A history as lines of JSON, for another machine, another program, or safe keeping.

The first line says what it is, how many records follow, and has a seal over all their seals, so
that a file that was cut short is noticed, and one from which somebody took a record. Every other
line is one record with its seal. The lines are ASCII, in an order that only the records decide:
two histories with the same records give the same bytes.

Seals find faults of copying and careless edits. They are no signature: who can run this module can
seal anything.
"""

from __future__ import annotations

import json
from contextlib import closing
from hashlib import sha256
from typing import TYPE_CHECKING, Final

from quizapp.history.errors import FolderError
from quizapp.history.failures import not_kept
from quizapp.history.handle import Handle
from quizapp.history.making import fresh_file, place, sync
from quizapp.history.schema import STEPS, TABLES
from quizapp.history.upkeep.records import columns, sealed_rows, seals

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from quizapp.history.upkeep.records import Share

FORMAT: Final = "quizapp history"
"""What the first line says that the file is."""

JSON_VALUES = frozenset({"options", "chosen", "questions", "terms"})
"""The columns whose text is JSON itself; they stand as values in a line."""


def export(store: Path, share: Share | None = None) -> Iterator[str]:
    """Yield the lines of the store at that path, or of a share of it, each with its end.

    Raises:
        HistoryError: the store cannot be read, or a record is not what was written.
    """
    handle = Handle(store)
    with closing(handle), handle.reading() as connection:
        connection.execute("BEGIN")
        yield _header(connection, share)
        yield from _lines(connection, share)


def export_to(store: Path, target: Path) -> int:
    """Write the store to the new file `target`, whole or not at all; return how many records.

    Raises:
        HistoryError: the store cannot be read, the file is there already or cannot be written.
    """
    if target.exists() or not target.absolute().parent.is_dir():
        what = "is there already" if target.exists() else "would lie in a folder that is not there"
        raise FolderError(f"{target} {what}.", "Choose another name.")
    try:
        with fresh_file(target.absolute()) as fresh:
            lines = write_lines(fresh, export(store))
            place(fresh, target)
    except OSError as error:
        raise not_kept(error, target) from error
    return lines - 1


def write_lines(fresh: Path, lines: Iterable[str]) -> int:
    """Write the lines of an export to a file and onto the disk, and return how many they were.

    Raises:
        OSError: they cannot be written.
    """
    with fresh.open("w", encoding="ascii", newline="\n") as file:
        count = sum(bool(file.write(line)) for line in lines)
    sync(fresh)
    return count


def _header(connection: sqlite3.Connection, share: Share | None) -> str:
    count, whole = 0, sha256()
    for seal in seals(connection, share):
        count += 1
        whole.update(seal.encode())
    about = {"format": FORMAT, "version": len(STEPS)}
    return _line({**about, "records": count, "seal": whole.hexdigest()})


def _lines(connection: sqlite3.Connection, share: Share | None) -> Iterator[str]:
    names = {table: columns(connection, table) for table in TABLES}
    for table, row in sealed_rows(connection, share):
        values = zip(names[table], row, strict=True)
        record = {name: json.loads(str(v)) if name in JSON_VALUES else v for name, v in values}
        yield _line({"record": table, **record})


def _line(value: object) -> str:
    return json.dumps(value, separators=(",", ":")) + "\n"
