"""What was found, for people, for programs, and for GitHub."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, TypeAlias

from quizapp.bank import Reading, Severity
from quizapp.bank.summary import summary
from quizapp.bank.text import clean_line
from quizapp.cli.colour import painter

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from quizapp.bank import Diagnostic

Report: TypeAlias = Callable[[Sequence[Reading]], None]

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}
_DATA = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
_PROPERTY = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A", ":": "%3A", ",": "%2C"})


def text_lines(readings: Sequence[Reading]) -> Iterator[str]:
    """Yield every problem as a person reads it on the output, and the sum of them."""
    paint = painter(sys.stdout)
    for reading in readings:
        yield from map(paint, reading.diagnostics)
    yield summary(readings)


def _as_text(readings: Sequence[Reading]) -> None:
    print(*text_lines(readings), sep="\n")


def _as_json(readings: Sequence[Reading]) -> None:
    from quizapp.cli.json_text import print_json

    print_json(
        {
            "files": len(readings),
            "errors": sum(reading.errors for reading in readings),
            "warnings": sum(reading.warnings for reading in readings),
            "diagnostics": [as_values(one) for reading in readings for one in reading.diagnostics],
        }
    )


def as_values(diagnostic: Diagnostic) -> dict[str, object]:
    """Return `diagnostic` as JSON has it."""
    return {
        "file": diagnostic.file,
        "line": diagnostic.line,
        "column": diagnostic.column,
        "severity": str(diagnostic.severity),
        "rule": diagnostic.rule,
        "message": diagnostic.message,
        "hint": diagnostic.hint,
    }


def _as_annotations(readings: Sequence[Reading]) -> None:
    for reading in readings:
        for diagnostic in reading.diagnostics:
            print(annotation(diagnostic))
    print(summary(readings))


def annotation(diagnostic: Diagnostic) -> str:
    """Return the command that makes GitHub show `diagnostic` at its line.

    Whatever stands in a bank, this is one command on one line, and no other.
    https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands
    """
    properties: Mapping[str, object] = {
        "file": os.path.abspath(diagnostic.file),  # noqa: PTH100 - links are the author's own
        "line": diagnostic.line,
        "col": diagnostic.column,
        "endColumn": diagnostic.column + diagnostic.length,
        "title": diagnostic.rule,
    }
    listed = ",".join(f"{name}={_escaped(value)}" for name, value in properties.items())
    fix = f"; fix: {diagnostic.hint}" if diagnostic.hint else ""
    message = clean_line(f"{diagnostic.message}{fix}").translate(_DATA)
    return f"::{_COMMANDS[diagnostic.severity]} {listed}::{message}"


def _escaped(value: object) -> str:
    return clean_line(str(value)).translate(_PROPERTY)


REPORTS: Mapping[str, Report] = {"text": _as_text, "json": _as_json, "github": _as_annotations}
