"""Check banks: every problem with its file, line and column, and the way out.

Without FILE, every bank found is checked. The exit status is 1 if there are
errors; warnings leave it 0.
"""

import sys
from argparse import ArgumentParser
from collections.abc import Sequence
from typing import TYPE_CHECKING

from quizapp.cli.options import Options
from quizapp.cli.problem import CommandError

if TYPE_CHECKING:  # the room is entered when the verb runs
    from quizapp.bank import Diagnostic, Reading

EXAMPLES = """\
examples:
  quizapp check
  quizapp check questions/capitals.yaml
  quizapp check --format json > problems.json
"""
FOUND_ERRORS = 1


def add_options(parser: ArgumentParser) -> None:
    """Say what the verb takes."""
    parser.add_argument("files", nargs="*", metavar="FILE", help="a bank's file, or its id")
    parser.add_argument(
        "--format", choices=("text", "json"), metavar="FORMAT", help="text (usually) or json"
    )


def run(options: Options) -> int:
    """Print every problem, and return the exit status."""
    from quizapp.cli.finding import readings_of

    readings = readings_of(options, options.files)
    if not readings:
        raise CommandError("no bank was found; quizapp --help says where they are looked for")
    if options.format == "json":
        from quizapp.cli.json_text import print_json

        print_json(_values(readings))
    else:
        from quizapp.bank import summary
        from quizapp.cli.colour import painter

        paint = painter(sys.stdout)
        for reading in readings:
            for diagnostic in reading.diagnostics:
                print(paint(diagnostic))
        print(summary(readings))
    return FOUND_ERRORS if any(reading.errors for reading in readings) else 0


def _values(readings: Sequence["Reading"]) -> dict[str, object]:
    return {
        "files": len(readings),
        "errors": sum(reading.errors for reading in readings),
        "warnings": sum(reading.warnings for reading in readings),
        "diagnostics": [_diagnostic(each) for reading in readings for each in reading.diagnostics],
    }


def _diagnostic(diagnostic: "Diagnostic") -> dict[str, object]:
    return {
        "file": diagnostic.file,
        "line": diagnostic.line,
        "column": diagnostic.column,
        "severity": str(diagnostic.severity),
        "rule": diagnostic.rule,
        "message": diagnostic.message,
        "hint": diagnostic.hint,
    }
