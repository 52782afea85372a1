"""What is in force, for people and for programs."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from quizapp.bank.text import clean_line
from quizapp.cli.checking.reports import as_values
from quizapp.cli.colour import painter
from quizapp.cli.json_text import print_json
from quizapp.settings.keys import KEYS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quizapp.cli.configuring.in_force import InForce

_KEY_WIDTH = max(map(len, KEYS))
_ORIGIN_WIDTH = len("--player")
_GAP = "  "


def show(held: InForce) -> None:
    """Print what is wrong with the file, where it is, and every setting with its origin."""
    paint = painter(sys.stdout)
    for diagnostic in held.found.diagnostics:
        print(paint(diagnostic))
    print(_head(held))
    print(*_rows(held), sep="\n")


def show_json(held: InForce) -> None:
    """Print the same for other programs."""
    print_json(
        {
            "path": str(held.path) if held.path else None,
            "exists": held.found.data is not None,
            "settings": {
                name: {"value": getattr(held.settings, name), "from": _origin(held, name)}
                for name in KEYS
            },
            "diagnostics": [as_values(each) for each in held.found.diagnostics],
        }
    )


def written(held: InForce, name: str) -> str:
    """Return the value of the setting `name` as a person reads it."""
    value = getattr(held.settings, name)
    return clean_line(value if isinstance(value, str) else KEYS[name].kind.write(value))


def _head(held: InForce) -> str:
    if held.path is None:
        return "there is no folder for a settings file: choose one with --data-dir or $QUIZAPP_HOME"
    shown = clean_line(str(held.path))
    if held.found.data is None and not held.found.diagnostics:
        return (
            f"{shown} is not there; quizapp config --init writes it, with every setting explained"
        )
    return shown


def _rows(held: InForce) -> Iterator[str]:
    """Yield a line for each setting: its value last, for a name may have any width."""
    for name in KEYS:
        origin = _origin(held, name)
        if origin == "file":
            origin = f"line {held.found.lines[name]}"
        elif origin == "option":
            origin = f"--{name}"
        row = f"{name:{_KEY_WIDTH}}{_GAP}{origin:{_ORIGIN_WIDTH}}{_GAP}{written(held, name)}"
        yield row.rstrip()


def _origin(held: InForce, name: str) -> str:
    if name in held.options:
        return "option"
    return "file" if name in held.found.lines else "default"
