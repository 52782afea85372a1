"""Reading what `handing_on` wrote, and noticing what became of it on the way."""

from __future__ import annotations

import json
from contextlib import closing
from hashlib import sha256
from typing import TYPE_CHECKING, NamedTuple, cast

from quizapp.history.opening import empty
from quizapp.history.schema import STEPS, TABLES
from quizapp.history.upkeep.handing_on import FORMAT, JSON_VALUES
from quizapp.history.upkeep.records import columns, proved

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from quizapp.history.schema import Table
    from quizapp.history.upkeep.records import Sealed

_NONE = "it is no history of quizapp, or damaged"
_UNKNOWN = "it has a record that this quizapp does not know"


class NoRecordError(Exception):
    """A line is no record of this format; the message says why."""


class _Whole(NamedTuple):
    """What the first line says of all others: how many records, and the seal over their seals."""

    records: object
    seal: object


def read_lines(lines: Iterator[str]) -> Iterator[Sealed]:
    """Yield the records of an export, each with its seal looked at.

    Raises:
        NoRecordError: it is none, or of a newer quizapp, or cut short, or changed since.
    """
    announced = _announced(_object(next(lines, "")))
    with closing(empty()) as connection:
        names = {table: columns(connection, table) for table in TABLES}
    found, seal = 0, sha256()
    for line in lines:
        record = _record(_object(line), names)
        seal.update(str(record.row[-1]).encode())
        found += 1
        yield record
    if found != announced.records:
        raise NoRecordError(f"it has {found} of its {announced.records} records")
    if seal.hexdigest() != announced.seal:
        raise NoRecordError("it has other records than those that were written")


def _announced(header: dict[str, object]) -> _Whole:
    if header.get("format") != FORMAT:
        raise NoRecordError("it is no history of quizapp")
    version = header.get("version")
    if not isinstance(version, int) or version > len(STEPS):
        raise NoRecordError("it was written by a newer quizapp; update this one")
    return _Whole(header.get("records"), header.get("seal"))


def _object(line: str) -> dict[str, object]:
    try:
        value = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise NoRecordError(_NONE) from error
    if not isinstance(value, dict):
        raise NoRecordError(_NONE)
    return value


def _record(value: dict[str, object], names: Mapping[Table, Sequence[str]]) -> Sealed:
    kind = value.pop("record", None)
    table = cast("Table", kind if isinstance(kind, str) else "")
    if table not in names or set(value) != set(names[table]):
        raise NoRecordError(_UNKNOWN)
    try:
        return proved(table, tuple(_stored(name, value[name]) for name in names[table]))
    except ValueError as error:
        raise NoRecordError("a record was changed since it was written") from error


def _stored(name: str, value: object) -> str | int | float:
    if name in JSON_VALUES:
        return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    if not isinstance(value, str | int | float):
        raise NoRecordError(_UNKNOWN)
    return value
