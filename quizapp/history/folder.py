"""Where the history lives."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from platformdirs import user_data_dir

from quizapp.history.errors import FolderError

if TYPE_CHECKING:
    from collections.abc import Mapping

STORE_FILE = "history.db"
"""The name of the history's file in the data folder."""

_CHOOSE = "Choose a folder with --data-dir or $QUIZAPP_HOME."


def data_folder(option: Path | None, environ: Mapping[str, str]) -> Path:
    """Return the absolute path of the data folder, which need not exist; nothing is created.

    It is `option` (of `--data-dir`), else `$QUIZAPP_HOME`, else where this system keeps a user's
    data (on Unix by https://specifications.freedesktop.org/basedir-spec/latest/).

    Raises:
        FolderError: the environment names no usable folder, or something on the path is a file.
    """
    named = option or environ.get("QUIZAPP_HOME")
    folder = Path(named).absolute() if named else _user_folder(environ)
    _refuse_file(folder)
    return folder


def _user_folder(environ: Mapping[str, str]) -> Path:
    if os.name == "posix":
        _refuse_relative(environ)
    try:
        return Path(user_data_dir("quizapp", appauthor=False))
    except RuntimeError as error:
        raise FolderError(
            "This user has no home folder, so no place for answers.", _CHOOSE
        ) from error


def _refuse_relative(environ: Mapping[str, str]) -> None:
    name = "XDG_DATA_HOME" if environ.get("XDG_DATA_HOME") else "HOME"
    value = environ.get(name)
    if value is not None and not Path(value).is_absolute():
        raise FolderError(f"${name} is no absolute path: {value or 'it is empty'}.", _CHOOSE)


def _refuse_file(folder: Path) -> None:
    try:
        nearest = next((path for path in (folder, *folder.parents) if path.exists()), folder)
        blocked = nearest.exists() and not nearest.is_dir()
    except OSError as error:
        raise FolderError(f"{folder} cannot be used: {error.strerror}.", _CHOOSE) from error
    if blocked:
        raise FolderError(f"{nearest} is a file, and a folder is needed there.", _CHOOSE)
