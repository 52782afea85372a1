"""The settings file as text: how a fresh one begins, and how one value is changed in it.

Only the line of that value is touched: every other byte of the file stays what it was.
"""

from __future__ import annotations

import re
from io import StringIO
from pathlib import Path
from textwrap import wrap
from typing import TYPE_CHECKING, Any

from quizapp.bank.mapping import read_fields
from quizapp.bank.nodes import Branch, Pairs
from quizapp.bank.problems import GaveUpError, Problems
from quizapp.bank.text import clean_line
from quizapp.settings.keys import KEYS
from quizapp.settings.model import DEFAULTS
from quizapp.settings.parsing import SORT, parse
from quizapp.values import replace

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quizapp.bank.nodes import Node, Scalar
    from quizapp.settings.reading import Found

_HEAD = (
    "# The settings of quizapp. A line that begins with # says what holds without it:",
    "# take its # away to set something else. quizapp config shows what is in force.",
)
_WIDTH = 90
_BOM = "\ufeff"


def fresh_file() -> str:
    """Return a settings file that sets nothing: every key is there, explained, as a remark."""
    return "\n".join((*_HEAD, *_remarks(), ""))


def _remarks() -> Iterator[str]:
    for name, (kind, about) in KEYS.items():
        yield ""
        yield from wrap(about, _WIDTH, initial_indent="# ", subsequent_indent="# ")
        yield from wrap(kind.range, _WIDTH, initial_indent="#   ", subsequent_indent="#   ")
        value = getattr(DEFAULTS, name)
        yield f"# {name}: {kind.write(value)}" if value != "" else f"# {name}:"


def tried(name: str, text: str) -> Found:
    """Return what comes of setting the key `name` to `text`: the settings, or what is wrong."""
    quoted = clean_line(text).replace("'", "''")
    return parse(f"{name}: '{quoted}'".encode(), Path(name))


def changed(data: bytes, name: str, value: Any) -> bytes | None:
    """Return `data`, the content of a settings file, with the key `name` set to `value`.

    None, if the file is written in such a way that this cannot be done in one line.
    """
    before = parse(data, Path())
    try:
        new = _edited(data, name, KEYS[name].kind.write(value))
    except (GaveUpError, UnicodeDecodeError):
        return None
    if new is None:
        return None
    after = parse(new, Path())
    hold = after.settings == replace(before.settings, **{name: value}) and name in after.lines
    return new if hold and len(after.errors) <= len(before.errors) else None


def _edited(data: bytes, name: str, written: str) -> bytes | None:
    lines = list(StringIO(data.decode(), newline=""))
    match _values_of(data, name):
        case []:
            _insert(lines, name, f"{name}: {written}")
        case [node] if not isinstance(node, Branch) and node.start_mark.line == node.end_mark.line:
            _replace(lines, node, written)
        case _:
            return None
    return "".join(lines).encode()


def _values_of(data: bytes, name: str) -> list[Node]:
    fields = read_fields(data, Problems(), SORT, frozenset(KEYS))
    pairs = fields.node.pairs if isinstance(fields.node, Pairs) else ()
    return [value for key, value in pairs if key.value == name]


def _replace(lines: list[str], node: Scalar, written: str) -> None:
    """Put `written` where `node` stands, which is on one line."""
    number = node.start_mark.line
    line = lines[number]
    signature = _BOM if line.startswith(_BOM) else ""
    line = line.removeprefix(_BOM)
    start, end = node.start_mark.column, node.end_mark.column
    space = "" if line[:start].endswith(" ") else " "
    lines[number] = f"{signature}{line[:start]}{space}{written}{line[end:]}"


def _insert(lines: list[str], name: str, setting: str) -> None:
    """Add the line `setting` below the remark that shows it, or at the end."""
    end = "\r\n" if lines and lines[0].endswith("\r\n") else "\n"
    shown = re.compile(rf"#\s*{name}:")
    at = next((n for n, line in enumerate(lines, 1) if shown.match(line)), len(lines))
    if at and not lines[at - 1].endswith(("\r", "\n")):
        lines[at - 1] += end
    lines.insert(at, setting + end)
