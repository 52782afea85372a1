"""Reading a large bank in another process, so that no key waits for it.

What was read comes back in slices: to put together a large bank at once would hold up the keys that
are pressed meanwhile no less than to read it.
"""

import asyncio
import multiprocessing
import pickle
import sys
from collections.abc import Iterator
from contextlib import redirect_stderr
from dataclasses import replace
from multiprocessing.connection import Connection
from pathlib import Path
from typing import cast

from quizapp.bank import Item, Reading, read

_SLICE = 50
"""How many items come at once: a millisecond or two of work."""

_BREATH = 0.005
"""Seconds for the keys between two slices."""


async def read_aside(path: Path) -> Reading:
    """Return what comes of reading `path`, as `read` does, while the app goes on.

    Raises:
        EOFError: the other process was ended by somebody else.
    """
    # A forked child would share the terminal's state with the app; a fresh one shares nothing.
    context = multiprocessing.get_context("spawn")
    receiver, sender = context.Pipe(duplex=False)
    process = context.Process(target=_send, args=(sender, path), daemon=True)
    # Textual's own stderr is no file, and the child is to inherit one.
    with redirect_stderr(sys.__stderr__):
        process.start()
    sender.close()
    try:
        return await _received(receiver)
    finally:
        process.kill()
        receiver.close()


def _send(sender: Connection, path: Path) -> None:
    reading = read(path)
    for piece in _pieces(reading):
        sender.send_bytes(pickle.dumps(piece))


def _pieces(reading: Reading) -> Iterator[Reading | tuple[Item, ...]]:
    """Yield the reading with no items in its bank, then these, and an empty slice for the end."""
    items = tuple(reading.bank.items) if reading.bank else ()
    yield replace(reading, bank=reading.bank and replace(reading.bank, items=()))
    for start in range(0, len(items), _SLICE):
        yield items[start : start + _SLICE]
    yield ()


async def _received(receiver: Connection) -> Reading:
    reading = cast("Reading", await _piece(receiver))
    items: list[Item] = []
    while piece := cast("tuple[Item, ...]", await _piece(receiver)):
        items += piece
        await asyncio.sleep(_BREATH)
    return replace(reading, bank=reading.bank and replace(reading.bank, items=tuple(items)))


async def _piece(receiver: Connection) -> object:
    data = await asyncio.to_thread(receiver.recv_bytes)
    return pickle.loads(data)  # noqa: S301 - from a process of our own, through a pipe of its own
