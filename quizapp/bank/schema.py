"""The JSON Schema of a bank, by which editors complete and check while an author types.

It lies beside the banks that come with the program, so that their first line finds it there.
"""

from pathlib import Path

from quizapp.bank.finding import own_folder

SCHEMA = "bank.schema.json"


def schema_file() -> Path | None:
    """Return where the schema is, or None if this copy of the program came without it."""
    folder = own_folder()
    file = folder / SCHEMA if folder else None
    return file if file and file.is_file() else None
