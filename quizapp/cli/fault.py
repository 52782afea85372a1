"""A fault of quizapp's own: the details go into a file, one line to the person."""

from __future__ import annotations

import os
import sys
import tempfile
import traceback
from pathlib import Path
from typing import TYPE_CHECKING

from quizapp import __version__
from quizapp.cli.command import common_options
from quizapp.cli.problem import CommandError
from quizapp.history import FolderError, data_folder

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

LOG = "crash.log"
"""The name of the report in the data folder; a new one takes the place of the last."""

_PREFIX = "quizapp-"


def report(fault: BaseException, folder: Path | None) -> str:
    """Write down where `fault` happened and return the line to say.

    The report is `LOG` in the data folder `folder`; where there is none yet, or it takes no file,
    a fresh temporary one. It holds neither variables nor messages: these may quote a bank and its
    answers.
    """
    system = f"quizapp {__version__}, Python {sys.version.split()[0]}, {sys.platform}\n"
    text = "".join((system, *_told(fault)))
    try:
        where = f"the details are in {_written(text, folder)}"
    except OSError as problem:
        where = f"the details could not be written: {problem.strerror}"
    return f"stopped on a fault of its own; answers given so far are kept; {where}"


def folder_for(arguments: Sequence[str]) -> Path | None:
    """Return the data folder that the command was to use, or None if there is no telling."""
    try:
        named = common_options(arguments).data_dir
        return data_folder(Path(named) if named else None, os.environ)
    except (CommandError, FolderError):
        return None


def _told(fault: BaseException) -> Iterator[str]:
    cause: BaseException | None = fault
    while cause is not None:
        yield f"{type(cause).__module__}.{type(cause).__qualname__}\n"
        yield from traceback.format_tb(cause.__traceback__)
        cause = cause.__cause__ or cause.__context__


def _written(text: str, folder: Path | None) -> Path:
    """Write the report, for its owner's eyes alone, and return where it is."""
    place = folder if folder and folder.is_dir() else None
    try:
        return _put(text, place)
    except OSError:
        if place is None:
            raise
        return _put(text, None)


def _put(text: str, folder: Path | None) -> Path:
    descriptor, name = tempfile.mkstemp(prefix=_PREFIX, suffix=".log", dir=folder, text=True)
    with os.fdopen(descriptor, "w", encoding="utf-8") as file:
        file.write(text)
    return Path(name) if folder is None else Path(name).replace(folder / LOG)
