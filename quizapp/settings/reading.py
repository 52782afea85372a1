"""Reading the settings file: what is sound is in force, and the rest is told like a bank's."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from quizapp.bank import Severity
from quizapp.bank.files import UnreadableFileError, read_bytes
from quizapp.settings.model import DEFAULTS
from quizapp.values import EMPTY, Value

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from quizapp.bank import Diagnostic
    from quizapp.settings.model import Settings

LARGEST = 16 * 1024
"""The most bytes a settings file may have."""

_MEND = "mend it or move it away; until then the defaults hold"


class Found(Value):
    """What came of reading one file: the settings in force, and what is wrong with it.

    `lines` has the line, from 1, of each key that the file sets; for the others the defaults hold.
    `data` is what the file holds, None if it is not there or cannot be read.
    """

    settings: Settings = DEFAULTS
    lines: Mapping[str, int] = EMPTY
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
        from quizapp.bank.lines import Lines
        from quizapp.bank.model import Place
        from quizapp.bank.problems import Problems

        problems = Problems()
        problems.error(Place(1, 1), "unreadable-file", error.reason, _MEND)
        return Found(diagnostics=problems.diagnostics(str(path), Lines(b"")))
    from quizapp.settings.parsing import parse

    return parse(data, path)
