"""The questions of a drill put down: as values for other programs, as text, as a worksheet."""

from quizapp.cli.sheets.sheet import Sheet

__all__ = ["Sheet"]
