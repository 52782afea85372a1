"""A history as lines of JSON, for another machine, another program, or safe keeping.

The first line says what it is and how many records follow, so that a file that was cut short is
noticed. Every other line is one record with its seal. The lines are ASCII, in an order that only
the records decide: two histories with the same records give the same bytes.
"""

import json
import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing
from pathlib import Path
from typing import Final, cast

from quizapp.history.errors import FolderError
from quizapp.history.failures import not_kept
from quizapp.history.handle import Handle
from quizapp.history.making import fresh_file, place, sync
from quizapp.history.opening import empty
from quizapp.history.schema import STEPS, TABLES, Table
from quizapp.history.upkeep.records import Sealed, columns, proved, sealed_rows

FORMAT: Final = "quizapp history"
_VALUES = frozenset({"options", "chosen", "questions", "terms"})
_COUNT = """SELECT (SELECT count(*) FROM answers) + (SELECT count(*) FROM undos)
  + (SELECT count(*) FROM sessions) + (SELECT count(*) FROM session_ends)
  + (SELECT count(*) FROM flags) + (SELECT count(*) FROM resolutions)
  + (SELECT count(*) FROM votes) + (SELECT count(*) FROM marks)"""


class NoRecordError(Exception):
    """A line is no record of this format; the message says why."""


def export(store: Path) -> Iterator[str]:
    """Yield the lines of the store at that path, each with its end.

    Raises:
        HistoryError: the store cannot be read, or a record is not what was written.
    """
    handle = Handle(store)
    with closing(handle), handle.reading() as connection:
        connection.execute("BEGIN")
        (count,) = connection.execute(_COUNT).fetchone()
        yield _line({"format": FORMAT, "version": len(STEPS), "records": count})
        yield from _lines(connection)


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
            with fresh.open("w", encoding="ascii", newline="\n") as file:
                lines = sum(bool(file.write(line)) for line in export(store))
            sync(fresh)
            place(fresh, target)
    except OSError as error:
        raise not_kept(error, target) from error
    return lines - 1


def _lines(connection: sqlite3.Connection) -> Iterator[str]:
    names = {table: columns(connection, table) for table in TABLES}
    for table, row in sealed_rows(connection):
        values = zip(names[table], row, strict=True)
        record = {name: json.loads(str(v)) if name in _VALUES else v for name, v in values}
        yield _line({"record": table, **record})


def _line(value: object) -> str:
    return json.dumps(value, separators=(",", ":")) + "\n"


def read_lines(lines: Iterator[str]) -> Iterator[Sealed]:
    """Yield the records of an export, each with its seal looked at.

    Raises:
        NoRecordError: it is none, or of a newer quizapp, or cut short, or changed since.
    """
    count = _announced(_object(next(lines, "")))
    with closing(empty()) as connection:
        names = {table: columns(connection, table) for table in TABLES}
    found = 0
    for line in lines:
        yield _record(_object(line), names)
        found += 1
    if found != count:
        raise NoRecordError(f"it has {found} of its {count} records")


def _announced(header: dict[str, object]) -> object:
    if header.get("format") != FORMAT:
        raise NoRecordError("it is no history of quizapp")
    version = header.get("version")
    if not isinstance(version, int) or version > len(STEPS):
        raise NoRecordError("it was written by a newer quizapp; update this one")
    return header.get("records")


def _object(line: str) -> dict[str, object]:
    try:
        value = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise NoRecordError("it is no history of quizapp, or damaged") from error
    if not isinstance(value, dict):
        raise NoRecordError("it is no history of quizapp, or damaged")
    return value


def _record(value: dict[str, object], names: Mapping[Table, Sequence[str]]) -> Sealed:
    table = cast("Table", value.pop("record", None))
    if table not in names or set(value) != set(names[table]):
        raise NoRecordError("it has a record that this quizapp does not know")
    try:
        return proved(table, tuple(_stored(name, value[name]) for name in names[table]))
    except ValueError as error:
        raise NoRecordError("a record was changed since it was written") from error


def _stored(name: str, value: object) -> str | int | float:
    if name in _VALUES:
        return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    if not isinstance(value, str | int | float):
        raise NoRecordError("it has a record that this quizapp does not know")
    return value
