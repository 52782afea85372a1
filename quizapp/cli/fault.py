"""A fault of quizapp's own: the details go into a file, one line to the person."""

import sys
import tempfile
import traceback
from collections.abc import Iterator

from quizapp import __version__


def report(fault: BaseException) -> str:
    """Write down where `fault` happened, in a fresh temporary file, and return the line to say.

    The file holds neither variables nor messages: these may quote a bank and its answers.
    """
    system = f"quizapp {__version__}, Python {sys.version.split()[0]}, {sys.platform}\n"
    try:
        with tempfile.NamedTemporaryFile(
            "w", encoding="utf-8", prefix="quizapp-", suffix=".log", delete=False
        ) as file:
            file.writelines((system, *_told(fault)))
            where = f"the details are in {file.name}"
    except OSError as problem:
        where = f"the details could not be written: {problem.strerror}"
    return f"stopped on a fault of its own; answers given so far are kept; {where}"


def _told(fault: BaseException) -> Iterator[str]:
    cause: BaseException | None = fault
    while cause is not None:
        yield f"{type(cause).__module__}.{type(cause).__qualname__}\n"
        yield from traceback.format_tb(cause.__traceback__)
        cause = cause.__cause__ or cause.__context__
