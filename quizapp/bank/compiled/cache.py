"""Reading banks with a cache: what was read once is not read again until it is another."""

from __future__ import annotations

import time
from contextlib import suppress
from hashlib import sha256
from io import BytesIO
from typing import TYPE_CHECKING, BinaryIO

from quizapp.bank.compiled.edition import edition
from quizapp.bank.compiled.files import of_bytes, opened
from quizapp.bank.compiled.folder import HEX
from quizapp.bank.compiled.opening import read_compiled
from quizapp.bank.compiled.sealing import DamagedError, Unsealer
from quizapp.bank.compiled.stamps import Stamps
from quizapp.bank.diagnostics import BankError
from quizapp.bank.files import DEFAULT_LIMIT, UnreadableFileError
from quizapp.bank.reading import NO_BANKS, id_of, read, unreadable

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from quizapp.bank.compiled.folder import CacheFolder
    from quizapp.bank.compiled.sealing import Extent
    from quizapp.bank.model import Bank
    from quizapp.bank.reading import Reading


class Cache:
    """A `finding.Reader` that gives what `read` gives, the sooner if it was read before.

    Sound banks are kept in `folder`. Whatever happens to these files, nothing but the time changes.
    `now` tells the time in nanoseconds, as files have it.
    """

    def __init__(self, folder: CacheFolder, now: Callable[[], int] = time.time_ns) -> None:
        self._folder = folder
        self._stamps = Stamps(folder, now)

    def __call__(self, path: Path, *, taken: Mapping[str, Path] = NO_BANKS) -> Reading:
        """Return what comes of reading `path`; see `read`."""
        kept = self.kept(path)
        if kept and kept.id not in taken:
            return kept
        reading = read(path, taken=taken)
        if reading.bank:
            self._keep(reading, reading.bank)
        return reading

    def kept(self, path: Path) -> Reading | None:
        """Return the reading of `path` if it is at hand, None if it would have to be read."""
        return self._kept(path, self.digest)

    def kept_at_once(self, path: Path) -> Reading | None:
        """Return what `kept` does; None, too, where a large file would have to be read for it."""
        return self._kept(path, lambda path: self._stamps.digest_at_once(path, DEFAULT_LIMIT))

    def digest(self, path: Path) -> str:
        """Return the SHA-256 of the file `path`, in hexadecimal, without reading it if it is known.

        Raises UnreadableFileError if it cannot be read.
        """
        return self._stamps.digest(path, DEFAULT_LIMIT)

    def _kept(self, path: Path, digest_of: Callable[[Path], str | None]) -> Reading | None:
        try:
            digest = digest_of(path)
            return self._opened(_key(digest, path), path) if digest else None
        except (UnreadableFileError, DamagedError, OSError):
            return None

    def _opened(self, key: bytes, path: Path) -> Reading | None:
        read_extent, size = opened(self._folder.file(_name(key)))
        unsealer = Unsealer(read_extent, key, lambda: self._mended(key, path))
        reading = read_compiled(unsealer, size, path)
        source = reading.bank.source.file if reading.bank else None
        if source is not None and not _is_inside(source, path.parent):
            return None  # a link was turned since
        self._folder.used(_name(key))
        return reading

    def _keep(self, reading: Reading, bank: Bank) -> None:
        key = _key(bank.digest, reading.path)

        def write(file: BinaryIO) -> None:
            from quizapp.bank.compiled.compiling import write_compiled

            write_compiled(reading, bank, key, file)

        with suppress(ValueError):
            self._folder.put(_name(key), write)

    def _mended(self, key: bytes, path: Path) -> Callable[[Extent], bytes]:
        """Return the compiled bank of `path` as it was before it was damaged: made once more.

        Raises BankError if the bank it was made of is another now, too.
        """
        from quizapp.bank.compiled.compiling import write_compiled

        self._folder.forget(_name(key))
        reading = read(path)
        if reading.bank is None or _key(reading.bank.digest, path) != key:
            raise _changed(path)
        self._keep(reading, reading.bank)
        data = BytesIO()
        write_compiled(reading, reading.bank, key, data)
        return of_bytes(data.getvalue())


def _is_inside(file: str, folder: Path) -> bool:
    from quizapp.bank.inside import is_inside

    return is_inside(file, folder)


def _key(digest: str, path: Path) -> bytes:
    """Return what names a compiled bank: all that it depends on."""
    return sha256(edition() + bytes.fromhex(digest) + id_of(path).encode()).digest()


def _name(key: bytes) -> str:
    return f"{key.hex()[:HEX]}.compiled"


def _changed(path: Path) -> BankError:
    reason = "this file and what was kept of it were changed while they were in use"
    return BankError(unreadable(path, UnreadableFileError(reason, "begin again")).diagnostics)
