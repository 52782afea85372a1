"""Reading a bank's file again while the app is open."""

from __future__ import annotations

import asyncio
from hashlib import sha256
from typing import TYPE_CHECKING

from quizapp.bank import DEFAULT_LIMIT, read
from quizapp.bank.compiled.cache import Cache
from quizapp.bank.files import UnreadableFileError, digest_of, read_start
from quizapp.bank.reading import unreadable

if TYPE_CHECKING:
    from pathlib import Path

    from quizapp.bank import Reading
    from quizapp.bank.finding import Reader

INLINE = 200_000
"""Up to how many bytes a bank is read at once: it takes no longer than a person notices."""


_BROKEN_OFF = ("the program that read this file was ended from outside", "save it once more")


async def read_unless(path: Path, digest: str | None, reader: Reader = read) -> Reading | None:
    """Return what comes of reading `path`; None, if it still has the content of that `digest`.

    It is read with `reader`; where it is large by another process, and the app goes on meanwhile.
    """
    try:
        data = await asyncio.to_thread(read_start, path, INLINE + 1)
        is_small = len(data) <= INLINE
        if digest == await asyncio.to_thread(_digest, data if is_small else path, reader):
            return None
    except UnreadableFileError as error:
        return unreadable(path, error)
    if is_small:
        return reader(path)
    from quizapp.tui.live.aside import read_aside

    try:
        return await read_aside(path, reader)
    except (EOFError, OSError):
        return unreadable(path, UnreadableFileError(*_BROKEN_OFF))


def _digest(content: bytes | Path, reader: Reader) -> str:
    """Return the digest of a file's content, which is never held as a whole if it is large."""
    if isinstance(content, bytes):
        return sha256(content).hexdigest()
    if isinstance(reader, Cache):
        return reader.digest(content)
    return digest_of(content, DEFAULT_LIMIT)
