"""Opening the author's own editor at a line of a file, and waiting until it is closed."""

from __future__ import annotations

import os
import shlex
import shutil
import signal
import subprocess
import sys
import threading
from collections.abc import Callable
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from quizapp.authoring.obstacle import Obstacle

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_FALLBACKS = ("notepad",) if sys.platform == "win32" else ("nano", "vim", "vi")
_EXECUTABLE_ENDS = (".exe", ".cmd", ".bat", ".com")

_Syntax = Callable[[str, int, int], list[str]]
"""From a file, a line and a column to the arguments that say them to one kind of editor."""


def _cursor(file: str, line: int, column: int) -> list[str]:
    return [f"+call cursor({line},{column})", file]


def _plus_line(file: str, line: int, _column: int) -> list[str]:
    return [f"+{line}", file]


def _plus_comma(file: str, line: int, column: int) -> list[str]:
    return [f"+{line},{column}", file]


def _plus_colon(file: str, line: int, column: int) -> list[str]:
    return [f"+{line}:{column}", file]


def _suffix(file: str, line: int, column: int) -> list[str]:
    return [f"{file}:{line}:{column}"]


def _goto(file: str, line: int, column: int) -> list[str]:
    return ["--wait", "--goto", f"{file}:{line}:{column}"]


def _wait(file: str, line: int, column: int) -> list[str]:
    return ["--wait", f"{file}:{line}:{column}"]


def _foreground(file: str, line: int, column: int) -> list[str]:
    return ["-f", *_cursor(file, line, column)]


def _notepad_plus_plus(file: str, line: int, column: int) -> list[str]:
    # An instance of its own, so that closing it ends the command that is waited for.
    return ["-multiInst", "-nosession", f"-n{line}", f"-c{column}", file]


def _kate(file: str, line: int, column: int) -> list[str]:
    return ["--block", "--line", str(line), "--column", str(column), file]


def _file_alone(file: str, _line: int, _column: int) -> list[str]:
    return [file]


_SYNTAXES: dict[_Syntax, str] = {
    _cursor: "vim nvim",
    _foreground: "gvim mvim",
    _plus_line: "vi nvi vis joe mg gedit",
    _plus_comma: "nano pico",
    _plus_colon: "emacs emacsclient micro kak kakoune",
    _suffix: "hx helix",
    _goto: "code code-insiders codium vscodium cursor windsurf",
    _wait: "subl sublime_text zed",
    _notepad_plus_plus: "notepad++",
    _kate: "kate",
}
_SYNTAX_OF = {name: syntax for syntax, names in _SYNTAXES.items() for name in names.split()}


def command(editor: str, path: Path, line: int, column: int = 1) -> list[str]:
    """Return the command that opens `path` at `line` and `column`, counted from 1, in `editor`.

    `editor` is what `$EDITOR` holds: a program, perhaps with arguments, which come first. An editor
    that is not known gets the file alone. Editors with a window are told to wait for its closing.

    Raises:
        ValueError: `editor` names no program, or a quotation mark in it is not closed.
    """
    program, *given = _split(editor)
    syntax = _SYNTAX_OF.get(_kind(program), _file_alone)
    added = syntax(str(path.absolute()), line, column)
    return [program, *given, *(each for each in added if each not in given)]


def choose(environ: Mapping[str, str] = os.environ) -> str | Obstacle:
    """Return the author's editor: `$VISUAL`, `$EDITOR`, or the first usual one that there is."""
    for name in ("VISUAL", "EDITOR"):
        if wanted := environ.get(name, "").strip():
            return wanted
    found = next(filter(shutil.which, _FALLBACKS), None)
    return found or Obstacle("there is no editor", "set $EDITOR to the one you like, such as nano")


def run(command: list[str]) -> int | Obstacle:
    """Run an editor until it is closed, and return its exit status; an Obstacle if it cannot run.

    ctrl+c is the editor's while it runs.
    """
    # On Windows, an editor's command is often a script, which needs its full name.
    program = shutil.which(command[0]) or command[0]
    try:
        with _ctrl_c_left_to_the_editor():
            return subprocess.run([program, *command[1:]], check=False).returncode  # noqa: S603 - the author's own editor
    except OSError as error:
        reason = (error.strerror or "it cannot run").lower()
        way_out = "set $VISUAL or $EDITOR to an editor that is installed"
        return Obstacle(f"the editor {command[0]} did not start ({reason})", way_out)


def open_at(path: Path, line: int, column: int = 1) -> int | Obstacle:
    """Open the author's editor at that place, wait for it, and return its exit status."""
    editor = choose()
    if isinstance(editor, Obstacle):
        return editor
    try:
        return run(command(editor, path, line, column))
    except ValueError as error:
        way_out = "mend $VISUAL or $EDITOR"
        return Obstacle(f"the editor {editor} cannot be understood ({error})", way_out)


def _split(editor: str) -> list[str]:
    """Return the words of `editor`; the whole of it is one, if that is a program's path."""
    if Path(editor).is_file():
        return [editor]
    if sys.platform == "win32":
        words = [word.strip('"') for word in shlex.split(editor, posix=False)]
    else:
        words = shlex.split(editor)
    if not words:
        raise ValueError("it is empty")
    return words


def _kind(program: str) -> str:
    """Return the name by which an editor is known: without its folder and Windows' endings."""
    name = program.replace("\\", "/").rpartition("/")[2].lower()
    return next((name.removesuffix(end) for end in _EXECUTABLE_ENDS if name.endswith(end)), name)


@contextmanager
def _ctrl_c_left_to_the_editor() -> Iterator[None]:
    # A handler of ours, unlike "ignore", is not inherited by the editor.
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.signal(signal.SIGINT, lambda _signal, _frame: None)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before or signal.SIG_DFL)
