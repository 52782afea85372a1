"""What a person sees: the text on the screen, read from Textual's own screenshot."""

import re
import unicodedata
from html import unescape

from textual.app import App

_TEXT = re.compile(r'<text [^>]*? x="([\d.]+)" [^>]*?line-(\d+)\)">(.*?)</text>', re.DOTALL)
_CELL = 12.2
"""The width of a cell in the screenshot."""


def rows(app: App[int]) -> list[str]:
    """Return the rows of the screen, without the spaces at their ends."""
    drawn: dict[int, list[tuple[int, str]]] = {}
    for column, line, text in _TEXT.findall(app.export_screenshot()):
        piece = (round(float(column) / _CELL), unescape(text))
        drawn.setdefault(int(line), []).append(piece)
    return [_row(drawn.get(index, [])) for index in range(app.size.height)]


def shown(app: App[int]) -> str:
    """Return the screen as text."""
    return "\n".join(rows(app))


def squeezed(text: str) -> str:
    """Return `text` without white space, so that it does not matter where lines were broken."""
    return "".join(text.split())


def controls(text: str) -> set[str]:
    """Return the control characters in `text` that are no line ends."""
    return {c for c in text if unicodedata.category(c) in {"Cc", "Cs", "Co"} and c != "\n"}


def _row(pieces: list[tuple[int, str]]) -> str:
    row, width = "", 0
    for column, text in sorted(pieces):
        clean = text.replace("\N{NO-BREAK SPACE}", " ")
        row += " " * (column - width) + clean
        width = max(width, column) + sum(_cells(c) for c in clean)
    return row.rstrip()


def _cells(character: str) -> int:
    if unicodedata.combining(character):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1
