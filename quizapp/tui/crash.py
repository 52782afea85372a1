"""What becomes of a fault in the program itself: a report for us, and one line for the person."""

import sys
import tempfile
import traceback
from pathlib import Path

STATUS = 70
"""The exit status of a program that stopped on a fault of its own (EX_SOFTWARE)."""


def report(fault: BaseException | None, log: Path | None) -> int:
    """Write down where `fault` happened, say so in one line on stderr, and return the exit status.

    The report goes into `log`, or into a fresh temporary file where there is none or it cannot be
    written. It holds no variables and no messages: these may quote a bank and its answers.
    """
    path = _write(_told(fault), log)
    sys.stderr.write(
        "quizapp stopped on a fault of its own; your answers are kept."
        f" Report: {path or 'none could be written'}\n"
    )
    return STATUS


def _told(fault: BaseException | None) -> str:
    lines, cause = [], fault
    while cause is not None:
        lines += [f"{type(cause).__module__}.{type(cause).__qualname__}\n"]
        lines += traceback.format_tb(cause.__traceback__)
        cause = cause.__cause__ or cause.__context__
    return "".join(lines)


def _write(text: str, log: Path | None) -> Path | None:
    try:
        if log is None:
            return _write_somewhere(text)
        log.parent.mkdir(parents=True, exist_ok=True)
        log.write_text(text, encoding="utf-8")
    except OSError:
        return _write_somewhere(text) if log else None
    return log


def _write_somewhere(text: str) -> Path | None:
    try:
        with tempfile.NamedTemporaryFile(
            "w", encoding="utf-8", prefix="quizapp-", suffix=".log", delete=False
        ) as file:
            file.write(text)
            return Path(file.name)
    except OSError:
        return None
