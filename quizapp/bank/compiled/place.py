"""Where the cache is."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from platformdirs import user_cache_dir

if TYPE_CHECKING:
    from collections.abc import Mapping

FOLDER = "cache"
"""The name of the cache's folder in a home that was named."""


def cache_folder(option: Path | None, environ: Mapping[str, str]) -> Path | None:
    """Return the absolute path of the cache's folder, which need not exist; nothing is created.

    It is in the folder `option` (of `--data-dir`), else in `$QUIZAPP_HOME`, so that nothing is left
    elsewhere: None, if there is no such folder yet, for to read makes none. Where neither is given
    it is where this system keeps what programs may lose; None, if the environment names no such
    place.
    """
    named = option or environ.get("QUIZAPP_HOME")
    if not named:
        return _user_folder(environ)
    home = Path(named).absolute()
    return home / FOLDER if home.is_dir() else None


def _user_folder(environ: Mapping[str, str]) -> Path | None:
    if os.name == "posix" and environ.get("HOME") == "":
        return None
    try:
        folder = Path(user_cache_dir("quizapp", appauthor=False))
    except RuntimeError:  # this user has no home
        return None
    return folder if folder.is_absolute() else None
