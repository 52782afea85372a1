"""Where the settings file is."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from platformdirs import user_config_dir

if TYPE_CHECKING:
    from collections.abc import Mapping

CONFIG_FILE = "config.yaml"
"""The name of the settings file in its folder."""


def config_file(option: Path | None, environ: Mapping[str, str]) -> Path | None:
    """Return the absolute path of the settings file, which need not exist; nothing is created.

    It lies beside the history in the folder `option` (of `--data-dir`), else in `$QUIZAPP_HOME`:
    whoever carries that folder elsewhere takes the settings along. Where neither is given it is
    where this system keeps a user's settings; None, if the environment names no such place.
    """
    named = option or environ.get("QUIZAPP_HOME")
    folder = Path(named).absolute() if named else _user_folder(environ)
    return folder / CONFIG_FILE if folder else None


def _user_folder(environ: Mapping[str, str]) -> Path | None:
    if os.name == "posix" and environ.get("HOME") == "":
        return None
    try:
        folder = Path(user_config_dir("quizapp", appauthor=False))
    except RuntimeError:  # this user has no home
        return None
    return folder if folder.is_absolute() else None
