"""A real terminal for tests: the program in a pty, its output drawn by an emulator."""

import os
import sys
import time
from pathlib import Path
from threading import Thread
from types import TracebackType
from typing import Any, Self

import pexpect
import pyte

ROOT = Path(__file__).parents[2]
PATIENCE = 30.0
SLICE = 0.05


class Terminal:
    """`quizapp` with `arguments` in a terminal of `columns` by `lines`.

    `raw` is every byte it wrote; `text` is what stands on the screen now.
    """

    def __init__(
        self, *arguments: str, home: Path, columns: int = 80, lines: int = 24, **environ: str
    ) -> None:
        self.screen = pyte.Screen(columns, lines)
        self._stream = pyte.ByteStream(self.screen)
        self.raw = b""
        self.process: Any = pexpect.spawn(
            sys.executable,
            ["-m", "quizapp", *arguments],
            cwd=str(ROOT),
            env={
                **os.environ,
                "QUIZAPP_HOME": str(home),
                "TERM": "xterm-256color",
                "TEXTUAL_ANIMATIONS": "none",
                **environ,
            },
            dimensions=(lines, columns),
            timeout=PATIENCE,
        )
        self.process.delaybeforesend = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        problem: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.process.close(force=True)

    @property
    def text(self) -> str:
        """What stands on the screen, line by line."""
        return "\n".join(self.screen.display)

    def feed(self) -> bool:
        """Draw what the program wrote since; return whether it may write more."""
        try:
            data = self.process.read_nonblocking(65536, timeout=SLICE)
        except pexpect.TIMEOUT:
            return True
        except pexpect.EOF:
            return False
        self.raw += data
        # An emulator knows no answers to these private modes and would print their letters.
        self._stream.feed(data.replace(b"\x1b[>1u", b"").replace(b"\x1b[<u", b""))
        return True

    def wait(self, *wanted: str) -> str:
        """Wait until one of `wanted` stands on the screen, and return it."""
        deadline = time.monotonic() + PATIENCE
        while time.monotonic() < deadline:
            alive = self.feed()
            for text in wanted:
                if text in self.text:
                    return text
            assert alive, f"it ended before {wanted} came:\n{self.text}"
        raise AssertionError(f"{wanted} never came:\n{self.text}")

    def send(self, keys: str) -> None:
        """Type `keys`."""
        self.process.send(keys)

    def resize(self, columns: int, lines: int) -> None:
        """Make the terminal another size."""
        self.process.setwinsize(lines, columns)
        self.screen.resize(lines, columns)

    def close_window(self) -> int:
        """Take the terminal away, and return the status the program ends with."""
        self.process.ptyproc.fileobj.close()
        waiting = Thread(target=self.process.ptyproc.wait, daemon=True)
        waiting.start()
        waiting.join(PATIENCE)
        assert not waiting.is_alive(), "it goes on without a window"
        return self._status(self.process.ptyproc)

    def end(self) -> int:
        """Wait for the program's end and return its status, 128 + n if signal n killed it."""
        deadline = time.monotonic() + PATIENCE
        while self.feed():
            assert time.monotonic() < deadline, f"it never ended:\n{self.text}"
        self.process.wait()
        return self._status(self.process)

    @staticmethod
    def _status(process: Any) -> int:
        signal = process.signalstatus
        return 128 + int(signal) if signal else int(process.exitstatus or 0)
