"""Keeping the colours that were chosen on the screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.cli.configuring.in_force import in_force
from quizapp.cli.streams import complain
from quizapp.settings import THEMES

if TYPE_CHECKING:
    from quizapp.cli.options import Options


def keep_theme(options: Options, theme: str) -> None:
    """Set the theme for the next time, or say in a line why that could not be.

    Of the palette's many, those in which not every word can be read hold for one time only.
    """
    path = in_force(options).path
    if path is None or theme not in THEMES:
        return
    from quizapp.cli.configuring.writing import keep

    if obstacle := keep(path, "theme", theme):
        complain(f"these colours hold this time only: {obstacle}")
