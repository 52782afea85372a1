"""Every record as a line of JSON."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from quizapp.cli.keeping.words import one_path, say
from quizapp.history.upkeep import export, export_to
from quizapp.plain.lines import counted

if TYPE_CHECKING:
    from pathlib import Path

    from quizapp.cli.history import Wanted


def run(store: Path, wanted: Wanted) -> int:
    """Write the records into the file that was named, else to the output."""
    target = one_path(wanted.paths, "export")
    if target is None:
        for line in export(store):
            sys.stdout.write(line)
        return 0
    say(f"{target}: {counted(export_to(store, target), 'record')}")
    return 0
