"""Texts as YAML: plain where that is enough, in quotes where it is not, folded where it is long."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from quizapp.authoring.style import WIDTH
from quizapp.bank.nodes import NULLS
from quizapp.bank.text import cells

if TYPE_CHECKING:
    from collections.abc import Iterator

_INDICATORS = frozenset(",[]{}#&*!|>'\"%@`")
_LONELY = frozenset("-?:")
_MISREAD = re.compile(r": |:$| #|^ | $|[\n\t]")
_FLOW_SIGNS = re.compile(r"[,\[\]{}:?]")
_BREAKABLE = re.compile(r"(?<! ) (?! )")
_ESCAPES = {'"': r"\"", "\\": r"\\", "\n": r"\n"}


def plain_enough(text: str, *, in_flow: bool = False) -> bool:
    """Return whether YAML reads `text`, as it is, as this very text."""
    if not text or text.casefold() in NULLS or _MISREAD.search(text):
        return False
    if text[0] in _INDICATORS or (text[0] in _LONELY and text[1:2] in ("", " ")):
        return False
    return not (in_flow and _FLOW_SIGNS.search(text))


def quoted(text: str, mark: str) -> str:
    """Return `text` in quotation marks: `mark` if the text can stand in these without escapes."""
    other = "'" if mark == '"' else '"'
    mark = other if _needs_escape(text, mark) and not _needs_escape(text, other) else mark
    if mark == "'" and "\n" not in text:
        return "'" + text.replace("'", "''") + "'"
    return escaped(text)


def escaped(text: str) -> str:
    """Return `text` in double quotation marks, all that is not printable as its number."""
    return '"' + "".join(map(_escape, text)) + '"'


def inline(text: str, mark: str, *, in_flow: bool = False) -> str:
    """Return `text` as one line of YAML, plain if that is enough."""
    return text if plain_enough(text, in_flow=in_flow) else quoted(text, mark)


def folded(text: str, indent: int) -> list[str] | None:
    """Return the lines of `text` under a `>-`, or None where folding would change it.

    Lines break at single spaces only. A line break of the text is an empty line there.
    """
    paragraphs = text.split("\n")
    if not paragraphs[-1] or any(each != each.strip(" ") for each in paragraphs):
        return None
    lines: list[str] = []
    for number, paragraph in enumerate(paragraphs):
        lines += [""] * bool(number)
        lines += [" " * indent + line for line in _wrapped(paragraph, WIDTH - indent)]
    return lines


def _wrapped(paragraph: str, room: int) -> Iterator[str]:
    line = ""
    for piece in _BREAKABLE.split(paragraph):
        if line and cells(line) + 1 + cells(piece) > room:
            yield line
            line = piece
        else:
            line = f"{line} {piece}" if line else piece
    if line:
        yield line


def _needs_escape(text: str, mark: str) -> bool:
    return mark in text or (mark == '"' and "\\" in text) or (mark == "'" and "\n" in text)


def _escape(character: str) -> str:
    if character in _ESCAPES:
        return _ESCAPES[character]
    if character.isprintable():
        return character
    code = f"{ord(character):x}"
    return f"\\u{code:0>4}" if len(code) <= len("ffff") else f"\\U{code:0>8}"
