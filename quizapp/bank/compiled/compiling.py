"""From the reading of a bank to a compiled bank."""

from __future__ import annotations

import json
from itertools import islice
from typing import TYPE_CHECKING, Any, BinaryIO, TypeVar

from quizapp.bank.compiled.columns import write_column
from quizapp.bank.compiled.contents import A_BLOCK, HEAD, MAGIC, TRAILER
from quizapp.bank.compiled.finder import write_finder
from quizapp.bank.compiled.rows import item_row, passage_row, pool_row
from quizapp.bank.compiled.sealing import Sealer
from quizapp.bank.keys import SOURCE
from quizapp.bank.pausing import collector_paused

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from quizapp.bank.askables import Askable
    from quizapp.bank.model import Bank
    from quizapp.bank.reading import Reading

T = TypeVar("T")

_SAID = ("line", "column", "severity", "rule", "message", "hint", "source", "length")


def write_compiled(reading: Reading, bank: Bank, key: bytes, file: BinaryIO) -> None:
    """Write `bank`, which came of `reading`, into `file`, sealed by `key`.

    The same bank and key give the same bytes. Raises ValueError if it cannot be compiled.
    """
    with collector_paused():
        sealer = Sealer(file, key)
        head = {**_contents(bank, sealer), "bank": _cover(bank), "said": _said(reading)}
        place = sealer.put(HEAD, 0, json.dumps(head, ensure_ascii=False).encode())
        sealer.end(TRAILER.pack(*place, MAGIC))


def _contents(bank: Bank, sealer: Sealer) -> dict[str, Any]:
    """Write all that there may be much of, and return how much it is and where."""
    askables, numbers = bank.askables(), {item.id: n for n, item in enumerate(bank.items)}
    columns = {
        "items": _blocks("items", map(item_row, bank.items)),
        "passages": _blocks("passages", map(passage_row, bank.passages.values())),
        "pools": _blocks("pools", map(pool_row, bank.pools.values())),
        "askables": (_ids(block, numbers) for block in _blocks("askables", askables)),
        "labels": (_labels(block) for block in _blocks("labels", askables)),
    }
    finders = {
        "passages": tuple(bank.passages),
        "pools": tuple(bank.pools),
        "askables": tuple(askables.ids()),
    }
    return {
        "columns": {name: write_column(sealer, name, each) for name, each in columns.items()},
        "finders": {name: write_finder(sealer, name, each) for name, each in finders.items()},
        "counts": {
            "items": len(bank.items),
            **{name: len(names) for name, names in finders.items()},
        },
    }


def _blocks(name: str, values: Iterable[T]) -> Iterator[list[T]]:
    rest = iter(values)
    while block := list(islice(rest, A_BLOCK[name])):
        yield block


def _ids(askables: Sequence[Askable], numbers: dict[str, int]) -> list[list[Any]]:
    """Return ids, numbers of items, forms and blanks of some questions."""
    return [
        [askable.id for askable in askables],
        [numbers[askable.item.id] for askable in askables],
        [askable.form for askable in askables],
        [askable.blank for askable in askables],
    ]


def _labels(askables: Sequence[Askable]) -> list[list[Any]]:
    """Return the different labels of some questions, and which of them each has."""
    items = [askable.item for askable in askables]
    labels = [(item.tags, item.difficulty, item.passages) for item in items]
    known = {each: number for number, each in enumerate(dict.fromkeys(labels))}
    return [list(known), [known[each] for each in labels]]


def _cover(bank: Bank) -> dict[str, Any]:
    texts = {name: getattr(bank.source, name) for name in sorted(SOURCE)}
    return {
        "id": bank.id,
        "title": bank.title,
        "digest": bank.digest,
        "description": bank.description,
        "language": bank.language,
        "author": bank.author,
        "license": bank.license,
        "source": [texts, bank.source.file_place],
    }


def _said(reading: Reading) -> dict[str, Any]:
    """Return what the reader had to say, but for the name of the file."""
    rows = [[getattr(each, name) for name in _SAID] for each in reading.diagnostics]
    return {"tally": reading.tally, "diagnostics": rows}
