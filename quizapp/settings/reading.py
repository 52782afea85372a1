"""Reading the settings file: what is sound is in force, and the rest is told like a bank's."""

import os
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from quizapp.bank import Diagnostic, Severity
from quizapp.bank.fields import Fields
from quizapp.bank.files import UnreadableFileError, read_bytes
from quizapp.bank.lines import Lines
from quizapp.bank.mapping import read_fields
from quizapp.bank.model import Place
from quizapp.bank.nodes import Refused, place_of
from quizapp.bank.problems import GaveUpError, Problems
from quizapp.bank.walk import Sort
from quizapp.settings.keys import KEYS
from quizapp.settings.model import DEFAULTS, Settings

LARGEST = 16 * 1024
"""The most bytes a settings file may have."""

SORT = Sort("settings file", "write lines such as 'new_per_day: 10'")
_MEND = "mend it or move it away; until then the defaults hold"


@dataclass(frozen=True, slots=True)
class Found:
    """What came of reading one file: the settings in force, and what is wrong with it.

    `lines` has the line, from 1, of each key that the file sets; for the others the defaults hold.
    `data` is what the file holds, None if it is not there or cannot be read.
    """

    settings: Settings = DEFAULTS
    lines: Mapping[str, int] = field(default_factory=dict)
    diagnostics: tuple[Diagnostic, ...] = ()
    data: bytes | None = None

    @property
    def errors(self) -> tuple[Diagnostic, ...]:
        """What keeps a setting from being in force."""
        return tuple(each for each in self.diagnostics if each.severity is Severity.ERROR)


def read(path: Path) -> Found:
    """Return what comes of reading the settings file `path`; the defaults, if there is none.

    Never raises for what the file holds or for a file that cannot be read: these are diagnostics.
    """
    if not os.path.lexists(path):
        return Found()
    try:
        data = read_bytes(path, LARGEST)
    except UnreadableFileError as error:
        problems = Problems()
        problems.error(Place(1, 1), "unreadable-file", error.reason, _MEND)
        return Found(diagnostics=problems.diagnostics(str(path), Lines(b"")))
    return parse(data, path)


def parse(data: bytes, path: Path) -> Found:
    """Return what comes of reading `data`, the content of the settings file `path`; see `read`."""
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
