"""Reading a large bank in another process, so that no key waits for it.

What was read comes back in slices: to put together a large bank at once would hold up the keys that
are pressed meanwhile no less than to read it.
"""

from __future__ import annotations

import asyncio
import multiprocessing
import pickle
import sys
from contextlib import redirect_stderr
from typing import TYPE_CHECKING, cast

from quizapp.bank import read
from quizapp.bank.compiled.cache import Cache
from quizapp.values import replace

if TYPE_CHECKING:
    from collections.abc import Iterator
    from multiprocessing.connection import Connection
    from pathlib import Path

    from quizapp.bank import Item, Reading
    from quizapp.bank.finding import Reader

_SLICE = 50
"""How many items come at once: a millisecond or two of work."""

_BREATH = 0.005
"""Seconds for the keys between two slices."""


async def read_aside(path: Path, reader: Reader = read) -> Reading:
    """Return what comes of reading `path` with `reader`, while the app goes on.

    What is in a cache then is taken from there, and nothing of it comes back.

    Raises:
        EOFError: the other process was ended by somebody else.
    """
    # A forked child would share the terminal's state with the app; a fresh one shares nothing.
    context = multiprocessing.get_context("spawn")
    receiver, sender = context.Pipe(duplex=False)
    process = context.Process(target=_send, args=(sender, path, reader), daemon=True)
    # Textual's own stderr is no file, and the child is to inherit one.
    with redirect_stderr(sys.__stderr__):
        process.start()
    sender.close()
    try:
        found = await _received(receiver)
    finally:
        process.kill()
        receiver.close()
    return found or _kept(reader, path) or await read_aside(path)


def _kept(reader: Reader, path: Path) -> Reading | None:
    return reader.kept(path) if isinstance(reader, Cache) else None


def _send(sender: Connection, path: Path, reader: Reader) -> None:
    reading = reader(path)
    for piece in [None] if _kept(reader, path) else _pieces(reading):
        sender.send_bytes(pickle.dumps(piece))


def _pieces(reading: Reading) -> Iterator[Reading | tuple[Item, ...]]:
    """Yield the reading with no items in its bank, then these, and an empty slice for the end."""
    items = tuple(reading.bank.items) if reading.bank else ()
    yield replace(reading, bank=reading.bank and replace(reading.bank, items=()))
    for start in range(0, len(items), _SLICE):
        yield items[start : start + _SLICE]
    yield ()


async def _received(receiver: Connection) -> Reading | None:
    """Return the reading that is sent; None, if it is said to be in the cache."""
    reading = cast("Reading | None", await _piece(receiver))
    if reading is None:
        return None
    items: list[Item] = []
    while piece := cast("tuple[Item, ...]", await _piece(receiver)):
        items += piece
        await asyncio.sleep(_BREATH)
    return replace(reading, bank=reading.bank and replace(reading.bank, items=tuple(items)))


async def _piece(receiver: Connection) -> object:
    data = await asyncio.to_thread(receiver.recv_bytes)
    return pickle.loads(data)  # noqa: S301 - from a process of our own, through a pipe of its own
