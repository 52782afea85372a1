"""What a program asked of the disk, as strace (https://strace.io) saw it."""

import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).parents[3]
CALLS = "openat,write,pwrite64,fsync,fdatasync,ftruncate,unlink,rename,link"
_LINE = re.compile(r"(?:\d+ +)?(\w+)\((.*)\) += \d+(?:<.*>)?")
_HEX = re.compile(r'[<"]((?:\\x[0-9a-f]{2})*)[>"]')


class Call(NamedTuple):
    """One call that succeeded: its name, the file it is about, and what else it was given.

    `file` is a name in the watched folder, "" the folder itself. Words that the program wrote on
    its standard output are calls `said`.
    """

    name: str
    file: str
    other: str = ""
    data: bytes = b""
    number: int = 0


def missing() -> str:
    """Return why calls cannot be watched on this machine, or nothing."""
    if not shutil.which("strace"):
        return "there is no strace on this machine"
    tried = subprocess.run(["strace", "-o", "/dev/null", "true"], check=False, capture_output=True)  # noqa: S607 - from the PATH, as any user has it
    return "strace may not watch programs here" if tried.returncode else ""


def watched(code: str, folder: Path, log: Path, *arguments: str) -> list[Call]:
    """Run `code` in Python and return what it asked of the files right in `folder`."""
    strace = ["strace", "-y", "-xx", "-s", "1000000", "-e", f"trace={CALLS}", "-o", str(log)]
    command = [*strace, sys.executable, "-c", code, *arguments]
    subprocess.run(command, check=True, cwd=ROOT, stdout=subprocess.DEVNULL)
    return list(_calls(log, folder))


def _calls(log: Path, folder: Path) -> Iterator[Call]:
    for line in log.read_text("ascii").splitlines():
        if found := _LINE.fullmatch(line):
            name, arguments = found.groups()
            texts = [bytes.fromhex(text.replace("\\x", "")) for text in _HEX.findall(arguments)]
            yield from _call(name, arguments, texts, folder)


def _call(name: str, arguments: str, texts: list[bytes], folder: Path) -> Iterator[Call]:
    if name == "write" and arguments.startswith("1<"):
        yield Call("said", "", data=texts[1])
        return
    # `openat` names first the folder that its path counts from.
    paths = texts[1:] if name == "openat" else texts
    path = Path(paths[0].decode())
    if folder not in (path, path.parent):
        return
    file = "" if path == folder else path.name
    last = arguments.rpartition(", ")[2]
    if name == "pwrite64":
        yield Call(name, file, data=texts[1], number=int(last))
    elif name == "ftruncate":
        yield Call(name, file, number=int(last))
    elif name in ("link", "rename"):
        yield Call(name, file, other=Path(paths[1].decode()).name)
    elif name != "openat" or "O_CREAT" in arguments:
        yield Call(name, file)
