"""Text in Markdown that is shown as it is: nothing in it is taken for a sign."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_SIGNS = re.compile(r"[\\`*_\[\]<~|$^]|&(?=\w+;|#\w+;)|:(?=[\w+-]+:)")
_STARTS = re.compile(r"^(\d+(?=[.)])|(?=[-+=#>]))", re.MULTILINE)
_INDENTED = re.compile(r"^ +", re.MULTILINE)


def escaped(text: str) -> str:
    """Return `text` so that Markdown shows it as it is, with its own line breaks and indents."""
    safe = _STARTS.sub(r"\1\\", _SIGNS.sub(r"\\\g<0>", text))
    return _INDENTED.sub(lambda spaces: "\N{NO-BREAK SPACE}" * len(spaces[0]), safe)


def inline(text: str) -> str:
    """Return `text` escaped and on one line."""
    return escaped(" ".join(text.split()))


def block(text: str, first: str, rest: str) -> Iterator[str]:
    """Yield `text` escaped, with its own line breaks kept, after `first` and then `rest`."""
    lines = escaped(text.strip("\n")).split("\n")
    for index, line in enumerate(lines):
        goes_on = line and index + 1 < len(lines) and lines[index + 1]
        end = "\\" if goes_on else ""
        yield f"{rest if index else first}{line}{end}".rstrip()
