"""The alarm clock of the line mode."""

import os
import signal
import sys

import pytest

from quizapp.plain.alarm import Rang, alarm

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="it has no such clock")


def waits_for_a_line(seconds: float | None) -> None:
    """Wait at a pipe into which nobody writes."""
    reader, writer = os.pipe()
    with os.fdopen(reader) as lines, os.fdopen(writer, "w"), alarm(seconds):
        lines.readline()


@pytest.mark.parametrize("seconds", [0.05, 0, -3])
def test_it_rings_while_somebody_waits_for_a_line(seconds: float) -> None:
    with pytest.raises(Rang):
        waits_for_a_line(seconds)


def test_no_handler_of_errors_sees_it() -> None:
    assert not issubclass(Rang, Exception)


@pytest.mark.parametrize("seconds", [None, 60.0])
def test_it_is_off_once_the_line_is_there(seconds: float | None) -> None:
    before = signal.getsignal(signal.SIGALRM)
    with alarm(seconds):
        pass
    assert signal.getitimer(signal.ITIMER_REAL) == (0, 0)
    assert signal.getsignal(signal.SIGALRM) is before
