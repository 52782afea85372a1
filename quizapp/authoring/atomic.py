"""Writing a file whole or not at all: never half of it, and never over what somebody else wrote."""

import os
import shutil
import sys
from contextlib import suppress
from pathlib import Path
from secrets import token_hex

from quizapp.authoring.obstacle import Obstacle


def write(path: Path, data: bytes, expected: bytes | None) -> Obstacle | None:
    """Put `data` into the file `path`, or say why not; then the file is as it was.

    The file must still hold `expected`; None means that there must be none yet. A symlink stays
    one, and what it points to is written. The file keeps its mode, and its owner where that is
    allowed. When this returns None, `data` is on the disk.
    """
    try:
        target = Path(os.path.realpath(path))
        if obstacle := _changed(path, target, expected):
            return obstacle
        return _replace(path, target, data, expected)
    except OSError as error:
        reason = (error.strerror or "it cannot be written").lower()
        return Obstacle(f"{path} was not written ({reason})", "see to its folder, then try again")


def _changed(path: Path, target: Path, expected: bytes | None) -> Obstacle | None:
    """Say so if the file is not what it should be, or must not be written."""
    if expected is None:
        exists = os.path.lexists(target)
        return Obstacle(f"{path} exists already", "choose another name") if exists else None
    if not target.exists():
        return Obstacle(f"{path} is gone", "was it moved? Nothing was written")
    if not os.access(target, os.W_OK):
        return Obstacle(f"{path} is read-only", "make it writable, then try again")
    if target.read_bytes() != expected:
        return Obstacle(f"{path} was changed meanwhile", "try again: it will be read anew")
    return None


def _replace(path: Path, target: Path, data: bytes, expected: bytes | None) -> Obstacle | None:
    temporary = target.with_name(f".{target.name}.{token_hex(4)}.tmp")
    try:
        _write_through(temporary, data)
        if expected is not None:
            _keep_owner_and_mode(target, temporary)
        # Writing took a moment, in which an editor may have saved.
        if obstacle := _changed(path, target, expected):
            return obstacle
        temporary.replace(target)
    finally:
        temporary.unlink(missing_ok=True)
    _sync_folder(target.parent)
    return None


def _write_through(path: Path, data: bytes) -> None:
    with path.open("xb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())


def _keep_owner_and_mode(target: Path, temporary: Path) -> None:
    """Give `temporary` the owner and mode of `target`; the owner first: it may clear mode bits."""
    if sys.platform != "win32":
        owner = target.stat()
        with suppress(PermissionError):
            os.chown(temporary, owner.st_uid, owner.st_gid)
    shutil.copymode(target, temporary)


def _sync_folder(folder: Path) -> None:
    """Make the new name last, where folders can be synced; elsewhere the system sees to it."""
    if sys.platform == "win32":
        return
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
