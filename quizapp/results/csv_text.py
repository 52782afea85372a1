"""Tables as CSV: RFC 4180, https://www.rfc-editor.org/rfc/rfc4180."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, TypeAlias

from quizapp.results.cells import Cell, text_of

if TYPE_CHECKING:
    from collections.abc import Iterator

Table: TypeAlias = Iterable[Sequence[Cell]]
"""Rows of cells, the first of them the names of the columns."""


class _Line:
    """Where a writer writes to, which gives each line back as `writerow` returns it."""

    def write(self, line: str) -> str:
        return line


def csv_text(table: Table) -> Iterator[str]:
    """Yield the lines of a table, each with its end."""
    writer = csv.writer(_Line(), lineterminator="\r\n")
    for row in table:
        yield str(writer.writerow([text_of(cell) for cell in row]))
