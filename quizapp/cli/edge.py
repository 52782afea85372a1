"""The edge of the program: whatever happens inside comes out as one line and an exit status."""

import sys
from types import TracebackType

from quizapp.cli.problem import CommandError
from quizapp.cli.streams import complain, prepare, silence

FAULT, UNWRITABLE, PIPE_CLOSED, INTERRUPTED = 70, 74, 141, 130


class Edge:
    """A context that no error leaves: afterwards `status` is the exit status."""

    def __init__(self) -> None:
        self.status = 0

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
            self.status = _told(error)
        else:
            return False
        self._flush()
        return True

    def _flush(self) -> None:
        try:
            sys.stdout.flush()
        except OSError as error:
            self.status = self.status or _told(error)
            silence()


def _told(error: Exception) -> int:
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
    from quizapp.cli.fault import report

    complain(report(error))
    return FAULT
