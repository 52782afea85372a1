"""The edge of the program: whatever happens inside comes out as one line and an exit status."""

from __future__ import annotations

import sys

from quizapp.cli.problem import CommandError
from quizapp.cli.streams import complain, prepare, silence

TYPE_CHECKING = False
"""As in `typing`, which takes as long to load as all that --version needs."""

if TYPE_CHECKING:
    from collections.abc import Sequence
    from types import TracebackType

UNUSABLE, FAULT, UNWRITABLE, PIPE_CLOSED, INTERRUPTED = 2, 70, 74, 141, 130


class Edge:
    """A context that no error of a command leaves: afterwards `status` is the exit status."""

    def __init__(self, arguments: Sequence[str]) -> None:
        self.status = 0
        self._arguments = arguments

    def __enter__(self) -> None:
        """Make the standard streams fit for any text."""
        prepare()

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> bool:
        """Turn an error into its line and status, and write out what is still to be written."""
        if error is None:
            self._flush()
            return True
        if isinstance(error, KeyboardInterrupt):
            self.status = INTERRUPTED
        elif isinstance(error, Exception):
            self.status = self._told(error)
        else:
            return False
        self._flush()
        return True

    def _flush(self) -> None:
        try:
            sys.stdout.flush()
        except OSError as error:
            self.status = self.status or self._told(error)
            silence()

    def _told(self, error: Exception) -> int:
        """Say what the matter is, once, and return the exit status for it."""
        if isinstance(error, CommandError):
            complain(str(error))
            return error.status
        if isinstance(error, BrokenPipeError):
            silence()
            return PIPE_CLOSED
        if isinstance(error, OSError) and error.filename is None:
            silence()
            complain(f"the output cannot be written: {error.strerror}")
            return UNWRITABLE
        from quizapp.bank import BankError
        from quizapp.cli.fault import folder_for, report

        if isinstance(error, BankError):
            complain(f"{error}; fix: {error.diagnostics[0].hint}")
            return UNUSABLE
        complain(report(error, folder_for(self._arguments)))
        return FAULT
