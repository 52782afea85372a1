"""A line from a terminal, and a signal that comes while it is waited for."""

import os
import signal
import sys
import threading
from collections.abc import Iterator
from typing import TextIO

import pytest

from quizapp.plain.keyboard import typed_line

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="it has no such terminal")

LONGEST = 100


@pytest.fixture
def terminal() -> Iterator[tuple[int, TextIO]]:
    """What a person types into, and what the program reads."""
    keys, screen = os.openpty()
    with os.fdopen(screen) as reader:
        yield keys, reader
    os.close(keys)


@pytest.fixture
def main_thread_hears_nothing() -> Iterator[None]:
    """Let signals come while the main thread reads and not end its reading."""
    signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    yield
    signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGINT})


def test_lines_come_one_after_the_other(terminal: tuple[int, TextIO]) -> None:
    keys, reader = terminal
    os.write(keys, "žuto\n2\n\x04".encode())
    assert [typed_line(reader, LONGEST) for _ in range(3)] == ["žuto\n", "2\n", ""]


def test_what_was_read_ahead_of_a_terminal_without_lines_comes_at_once(
    terminal: tuple[int, TextIO],
) -> None:
    import tty  # noqa: PLC0415 - Windows has none

    keys, reader = terminal
    tty.setcbreak(reader)
    os.write(keys, b"1\n2\n")
    assert [typed_line(reader, LONGEST) for _ in range(2)] == ["1\n", "2\n"]


@pytest.mark.usefixtures("main_thread_hears_nothing")
def test_a_signal_that_does_not_end_the_reading_is_heard(terminal: tuple[int, TextIO]) -> None:
    keys, reader = terminal
    heard = threading.Event()
    late: list[int] = []

    def break_off() -> None:
        signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGINT})
        heard.wait(0.1)  # by then the main thread reads
        os.kill(os.getpid(), signal.SIGINT)
        if not heard.wait(2):
            late.append(os.write(keys, b"too late\n"))

    def read() -> None:
        other.start()
        typed_line(reader, LONGEST)

    other = threading.Thread(target=break_off)
    with pytest.raises(KeyboardInterrupt):
        read()
    heard.set()
    other.join()
    assert not late


def test_a_signal_that_stops_nothing_lets_it_wait_on(terminal: tuple[int, TextIO]) -> None:
    keys, reader = terminal
    came: list[int] = []

    def type_on(number: int, _frame: object) -> None:
        came.append(number)
        os.write(keys, b"on\n")

    before = signal.signal(signal.SIGALRM, type_on)
    signal.setitimer(signal.ITIMER_REAL, 0.05)
    try:
        assert typed_line(reader, LONGEST) == "on\n"
    finally:
        signal.signal(signal.SIGALRM, before)
    assert came == [signal.SIGALRM]
