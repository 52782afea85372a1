"""A program in a real terminal, watched until what it draws stands there."""

import fcntl
import os
import pty
import select
import signal
import struct
import subprocess
import sys
import termios
import time
from collections.abc import Sequence
from pathlib import Path
from types import TracebackType
from typing import Self

import pyte

COLUMNS, LINES = 80, 24
_PATIENCE = 180.0
_UNSPOKEN = (b"\x1b[>1u", b"\x1b[<u")


class Screen:
    """`python -m MODULE WORDS` in a terminal of 80 by 24, with `home` as its data folder."""

    def __init__(self, *words: str, home: Path) -> None:
        master, slave = pty.openpty()
        fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", LINES, COLUMNS, 0, 0))
        self._emulator = pyte.Screen(COLUMNS, LINES)
        self._stream = pyte.ByteStream(self._emulator)
        self._master = master
        self._drawn = self._unfed = b""
        self.started = time.perf_counter()
        self._process = subprocess.Popen(
            [sys.executable, "-m", *words],
            stdin=slave,
            stdout=slave,
            stderr=slave,
            start_new_session=True,
            env=_surroundings(home),
        )
        os.close(slave)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        problem: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        os.killpg(self._process.pid, signal.SIGKILL)
        self._process.wait()
        os.close(self._master)

    def until(self, marker: str) -> float:
        """Return when `marker` came, by `time.perf_counter`; all before the last call is past."""
        wanted = marker.encode()
        deadline = time.monotonic() + _PATIENCE  # a clock on the screen ticks for ever
        while wanted not in self._drawn:
            self._read(marker, deadline)
        seen = time.perf_counter()
        self._settle(marker, deadline)
        return seen

    def type(self, keys: str) -> float:
        """Type `keys`, and return when."""
        self._drawn = b""
        at = time.perf_counter()
        os.write(self._master, keys.encode())
        return at

    @property
    def resident(self) -> int:
        """How many bytes of memory the program holds now; 0 where the system does not tell."""
        status = Path(f"/proc/{self._process.pid}/status")
        if not status.exists():
            return 0
        lines = status.read_text("ascii").splitlines()
        return next(1024 * int(line.split()[1]) for line in lines if line.startswith("VmRSS"))

    def _read(self, marker: str, deadline: float) -> None:
        left = max(0.0, deadline - time.monotonic())
        ready, _, _ = select.select([self._master], [], [], left)
        try:
            data = os.read(self._master, 65536) if ready else b""
        except OSError:  # Linux says so when the program has ended.
            data = b""
        if not data:
            self._feed()
            raise RuntimeError(f"{marker!r} never came:\n" + "\n".join(self._emulator.display))
        self._drawn += data
        self._unfed += data

    def _settle(self, marker: str, deadline: float) -> None:
        """Make sure that what was written is what stands there."""
        self._feed()
        while not any(marker in line for line in self._emulator.display):
            self._read(marker, deadline)
            self._feed()

    def _feed(self) -> None:
        """Let the emulator draw what has come. It is slow, and no part of what is measured."""
        data, self._unfed = self._unfed, b""
        for code in _UNSPOKEN:
            data = data.replace(code, b"")
        self._stream.feed(data)


def appeared(marker: str, words: Sequence[str], home: Path) -> float:
    """Return the seconds from the start of `python -m WORDS` until `marker` is on the screen."""
    with Screen(*words, home=home) as screen:
        return screen.until(marker) - screen.started


def held(marker: str, words: Sequence[str], home: Path) -> float:
    """Return the bytes of memory that the program holds when `marker` is on the screen."""
    with Screen(*words, home=home) as screen:
        screen.until(marker)
        return float(screen.resident)


def _surroundings(home: Path) -> dict[str, str]:
    # Without its compiled modules every start would compile the program anew.
    kept = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    return {
        **kept,
        "QUIZAPP_HOME": str(home),
        "TERM": "xterm-256color",
        "TEXTUAL_ANIMATIONS": "none",
    }
