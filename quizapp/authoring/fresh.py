"""A bank's file to begin with.

The format refuses a bank without questions. So a fresh one has an example with `status: draft`:
it shows every field, is checked but never asked, and the file reads without errors at once.
"""

import os
from pathlib import Path

from quizapp.authoring.compose import Composer
from quizapp.authoring.item import NewItem, Wrong
from quizapp.authoring.scalars import inline
from quizapp.authoring.style import Style
from quizapp.bank.model import Difficulty
from quizapp.bank.schema import SCHEMA, schema_file

_ABOUT = """\
# A bank of questions: change a line, and the next question that is asked has changed too.
# Whatever you type is text. `quizapp new` adds a question, and `quizapp check` names every
# mistake with its line and the way out.
"""
_HEAD = """\
# language: en
# author: your name
# license: CC-BY-4.0
"""
_SOURCE = """\
# The text that your questions are drawn from: it is cited under every answer.
# source:
#   title: …
#   author: …
#   publisher: …
#   date: 2026
#   url: https://…

# What it says, paragraph by paragraph, in your own words. `evidence` in a question quotes them.
# passages:
#   some-name:
#     paragraph: 1
#     anchors: [words that find it]
#     text: >-
#       …
"""
_EXAMPLE_REMARK = """\
  # An example. Its status is draft, so it is checked but never asked: put your own in its place.
"""
_EXAMPLE = NewItem(
    id="example",
    stem="What makes a good wrong answer?",
    key=("Careless readers would choose it",),
    wrong=(
        Wrong("It is right in a way as well", "Then the question has two right answers."),
        Wrong("It is about something else", "Then it is no choice, and one option less."),
        Wrong("It is much longer than the others", "Then its length tells what it is."),
    ),
    explanation="After the answer this says why it is right, whatever was chosen.",
    hint="Shown before the answer, to those who ask for it.",
    tags=("example",),
    difficulty=Difficulty.EASY,
    draft=True,
)


def fresh_bank(title: str, path: Path, *, example: bool = True) -> str:
    """Return the text of a new bank, to stand in the file `path`.

    Without the `example` it has no question yet: add one before it is written.
    """
    lines = Composer(Style()).question(_EXAMPLE) if example else []
    shown = _EXAMPLE_REMARK + "".join(f"{line}\n" for line in lines) if example else ""
    named = f"title: {inline(title, Style().quote)}\n"
    return f"{beginning(path)}\n{named}{_HEAD}\n{_SOURCE}\nquestions:\n{shown}"


def beginning(path: Path) -> str:
    """Return the first lines of the bank `path`: the modeline for editors, and what this is."""
    where = schema_for(path)
    return f"# yaml-language-server: $schema={where}\n{_ABOUT}" if where else _ABOUT


def schema_for(path: Path) -> str:
    """Return where an editor finds the schema for the bank `path`; nothing if there is none.

    A schema beside the bank is named alone, so that both can move together.
    """
    folder = Path(os.path.abspath(path)).parent  # noqa: PTH100 - a symlinked bank has its schema here
    if (folder / SCHEMA).is_file():
        return SCHEMA
    shipped = schema_file()
    return shipped.as_uri() if shipped else ""
