"""Reading the content of a settings file."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING, Any

from quizapp.bank.lines import Lines
from quizapp.bank.mapping import read_fields
from quizapp.bank.nodes import Refused, place_of
from quizapp.bank.problems import GaveUpError, Problems
from quizapp.bank.walk import Sort
from quizapp.settings.keys import KEYS
from quizapp.settings.model import DEFAULTS
from quizapp.settings.reading import Found
from quizapp.values import replace

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from quizapp.bank.fields import Fields

SORT = Sort("settings file", "write lines such as 'new_per_day: 10'")


def parse(data: bytes, path: Path) -> Found:
    """Return what comes of reading `data`, what the settings file `path` holds, as `read` does."""
    problems, source = Problems(), Lines(data)
    values: dict[str, Any] = {}
    lines: dict[str, int] = {}
    with suppress(GaveUpError):
        fields = read_fields(data, problems, SORT, frozenset(KEYS))
        source = fields.values.lines
        for key, value, line in _sound(fields, problems):
            values[key], lines[key] = value, line
    told = problems.diagnostics(str(path), source)
    return Found(replace(DEFAULTS, **values), lines, told, data)


def _sound(fields: Fields, problems: Problems) -> Iterator[tuple[str, Any, int]]:
    """Yield each key of the file with its value and its line, where nothing is wrong with it."""
    for key, node in fields.nodes.items():
        if isinstance(node, Refused):
            continue
        errors = problems.errors
        value = KEYS[key].kind.read(fields.values, node, key)
        if problems.errors == errors:
            yield key, value, place_of(node).line
