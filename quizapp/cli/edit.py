"""Open a bank in your editor at the question's own line, and check it on return.

The editor is $VISUAL, else $EDITOR, else one that is installed. A bank with
errors opens at the first of them. Answers given before stay with their
questions.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.cli.options import Options
from quizapp.cli.parsing import add_bank

if TYPE_CHECKING:
    from argparse import ArgumentParser

    from quizapp.authoring import Edited

EXAMPLES = """\
examples:
  quizapp edit capitals
  quizapp edit capitals serbia
  EDITOR="code" quizapp edit questions/capitals.yaml
"""
LEFT_WITH_ERRORS = 1


class Wanted(Options):
    """What `edit` was asked for."""

    question: str | None


def add_options(parser: ArgumentParser) -> None:
    """Say what the verb takes."""
    add_bank(parser, "needed where several banks are found")
    parser.add_argument("question", nargs="?", metavar="QUESTION", help="a question's id")


def run(options: Options) -> int:
    """Edit until there are no errors or the author leaves, and return the exit status."""
    from quizapp.authoring import Obstacle, edit_and_reread, spot
    from quizapp.cli.one_bank import reading_of
    from quizapp.cli.problem import CommandError

    wanted = Wanted(**vars(options))
    before = reading = reading_of(wanted)
    if not before.path.is_file():
        raise CommandError(f"{before.path} is no file; quizapp new --bank FILE --title begins one")
    while True:
        at = spot(reading, wanted.question)
        edited = at if isinstance(at, Obstacle) else edit_and_reread(before.path, at, before=before)
        if isinstance(edited, Obstacle):
            raise CommandError(str(edited))
        _tell(edited)
        if not edited.errors:
            return 0
        if not _goes_back():
            return LEFT_WITH_ERRORS
        reading = edited.after


def _tell(edited: Edited) -> None:
    import sys

    from quizapp.cli.colour import painter
    from quizapp.cli.edits import change_lines
    from quizapp.cli.streams import complain

    if edited.status:
        complain(f"the editor ended with status {edited.status}")
    paint = painter(sys.stdout)
    for diagnostic in edited.errors:
        print(paint(diagnostic))
    if not edited.errors:
        print(*change_lines(edited), sep="\n")


def _goes_back() -> bool:
    import sys

    from quizapp.plain.page import Page

    page = Page.on(sys.stdin, sys.stdout)
    page.say("", "Until this is mended, the bank cannot be asked.")
    typed = page.ask("e goes back to the editor, enter leaves it so: ")
    return (typed or "").strip().casefold() in ("e", "edit")
