"""A sheet as one HTML page to print: papers to hand out, then the key. It loads nothing."""

from quizapp.cli.sheets.paper.document import as_html

__all__ = ["as_html"]
