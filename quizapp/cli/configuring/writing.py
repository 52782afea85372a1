"""Writing the settings file, with every remark and every byte of a person's own left in it."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any

from quizapp.authoring import Obstacle
from quizapp.authoring.atomic import write
from quizapp.cli.problem import CommandError
from quizapp.settings import read
from quizapp.settings.text import changed, fresh_file, tried

if TYPE_CHECKING:
    from pathlib import Path


def begin(path: Path) -> Obstacle | None:
    """Write a fresh settings file, or say why not; one that is there is never touched."""
    return _write(path, fresh_file().encode(), None)


def value_of(name: str, text: str) -> Any:
    """Return the value that `text` is for the setting `name`.

    Raises:
        CommandError: it is none.
    """
    found = tried(name, text)
    if found.errors:
        first = found.errors[0]
        raise CommandError(f"{first.message}; {first.hint}")
    return getattr(found.settings, name)


def keep(path: Path, name: str, value: Any) -> Obstacle | None:
    """Set `name` to `value` in the settings file, which is begun if need be, or say why not."""
    data = read(path).data
    if data is None and os.path.lexists(path):
        return Obstacle(f"{path} cannot be read", "quizapp config says why")
    new = changed(fresh_file().encode() if data is None else data, name, value)
    if new is None:
        return Obstacle(f"{path} cannot be changed in one line", f"set '{name}' in an editor")
    return None if new == data else _write(path, new, data)


def _write(path: Path, data: bytes, expected: bytes | None) -> Obstacle | None:
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        reason = (error.strerror or "it cannot be made").lower()
        return Obstacle(f"{path.parent} is no folder for it ({reason})", "choose another one")
    return write(path, data, expected)
