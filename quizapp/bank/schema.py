"""The JSON Schema of a bank, by which editors complete and check while an author types.

It lies beside the banks that come with the program, so that their first line finds it there.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.bank.finding import own_folder

if TYPE_CHECKING:
    from pathlib import Path

SCHEMA = "bank.schema.json"


def schema_file() -> Path | None:
    """Return where the schema is, or None if this copy of the program came without it."""
    folder = own_folder()
    file = folder / SCHEMA if folder else None
    return file if file and file.is_file() else None
