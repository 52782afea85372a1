"""Reading a bank's file again while the app is open."""

import asyncio
from hashlib import sha256
from pathlib import Path

from quizapp.bank import Reading, parse, read
from quizapp.bank.files import UnreadableFileError, read_bytes
from quizapp.bank.finding import Reader
from quizapp.bank.reading import unreadable

INLINE = 200_000
"""Up to how many bytes a bank is read at once: it takes no longer than a person notices."""


async def read_unless(path: Path, digest: str | None, reader: Reader = read) -> Reading | None:
    """Return what comes of reading `path`; None, if it still has the content of that `digest`.

    The app goes on meanwhile: a large bank is read by another process, with `reader`.
    """
    try:
        data = await asyncio.to_thread(read_bytes, path)
    except UnreadableFileError as error:
        return unreadable(path, error)
    if (await asyncio.to_thread(sha256, data)).hexdigest() == digest:
        return None
    if len(data) <= INLINE:
        return parse(data, path)
    from quizapp.tui.live.aside import read_aside

    return await read_aside(path, reader)
