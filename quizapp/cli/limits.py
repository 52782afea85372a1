"""How much time there is: what a person asked for."""

from __future__ import annotations

from argparse import ArgumentTypeError
from typing import TYPE_CHECKING

from quizapp.cli.count import shown

if TYPE_CHECKING:
    from argparse import ArgumentParser
    from collections.abc import Callable

MOST_SECONDS = 3600
"""The most seconds for one question: an hour."""

MOST_MINUTES = 1440
"""The most minutes for a round: a day."""


def whole(most: int, unit: str, least: int = 1) -> Callable[[str], int]:
    """Return what reads a whole number of a `unit`, from `least` to `most`."""

    def read(text: str) -> int:
        is_number = text.isascii() and text.isdigit() and len(text) <= len(str(most))
        if is_number and least <= int(text) <= most:
            return int(text)
        raise ArgumentTypeError(f'"{shown(text)}" is no number of {unit}; say {least} to {most}')

    return read


def add_seconds(parser: ArgumentParser) -> None:
    """Let `parser` take the seconds for each question."""
    parser.add_argument(
        "--seconds",
        type=whole(MOST_SECONDS, "seconds"),
        metavar="N",
        help="time for each question; to read what follows the answer takes none of it",
    )


def add_minutes(parser: ArgumentParser) -> None:
    """Let `parser` take the minutes for the whole."""
    parser.add_argument(
        "--minutes",
        type=whole(MOST_MINUTES, "minutes"),
        metavar="N",
        help="time for the whole round, to its end, the time to read included",
    )
