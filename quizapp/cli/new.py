"""Add a question to a bank: asked for line by line, or given as options.

You see the question as a learner will, and are asked before it is written.
Every byte of the file stays what it was. With --title a fresh bank is begun in
--bank FILE, with --from TEXT one that has a passage and a question to write for
each paragraph of a text.
"""

from __future__ import annotations

from argparse import ArgumentTypeError
from typing import TYPE_CHECKING

from quizapp.cli.options import Options
from quizapp.cli.parsing import add_bank

if TYPE_CHECKING:
    from argparse import ArgumentParser

EXAMPLES = """\
examples:
  quizapp new capitals
  quizapp new capitals --yes --question "What is the capital of Italy?"
      --answer Rome --distractor "Milan :: It is the second town."
      --distractor Turin --tag towns
  quizapp new --bank rivers.yaml --title Rivers
  quizapp new --from article.txt
"""
WHY = " :: "
NOTHING_WRITTEN = "nothing was written"


class Wanted(Options):
    """What `new` was asked for. Each list holds what an option said every time it was given."""

    file: str | None
    title: str | None
    source: str | None
    question: str | None
    answer: list[str]
    distractor: list[tuple[str, str | None]]
    pool: list[str]
    passage: list[str]
    evidence: list[str]
    explanation: str | None
    hint: str | None
    tag: list[str]
    difficulty: str | None
    id: str | None
    draft: bool
    yes: bool
    dry_run: bool


def add_options(parser: ArgumentParser) -> None:
    """Say what the verb takes."""
    add_bank(parser, "needed where several banks are found")
    _add_beginning(parser)
    _add_question(parser)
    parser.add_argument("--yes", action="store_true", help="write without asking")
    parser.add_argument(
        "--dry-run", action="store_true", help="show the lines that would be added, write nothing"
    )


def run(options: Options) -> int:
    """Add the question or begin the bank, and return the exit status."""
    from quizapp.cli.streams import complain

    wanted = Wanted(**vars(options))
    try:
        if wanted.title is not None or wanted.source is not None:
            from quizapp.cli.beginning import begin

            return begin(wanted)
        from quizapp.cli.adding import add

        return add(wanted)
    except KeyboardInterrupt:
        complain(f"stopped; {NOTHING_WRITTEN}")
        raise


def option_text(text: str) -> str:
    """Return a text as a bank can keep it.

    Raises:
        ArgumentTypeError: it is empty, or a character in it may not stand in a bank.
    """
    from quizapp.bank.text import character_name, unsafe

    at = unsafe(text)
    if at is not None:
        raise ArgumentTypeError(f"{character_name(text[at])} cannot stand in a bank")
    if not text.strip():
        raise ArgumentTypeError("it is empty; say something, or leave the option out")
    return text.strip()


def _distractor(text: str) -> tuple[str, str | None]:
    """Return a wrong answer and its why, which stands behind the last ` :: `, if there is one."""
    wrong, sign, why = text.rpartition(WHY)
    return (option_text(wrong), option_text(why)) if sign else (option_text(text), None)


def _add_beginning(parser: ArgumentParser) -> None:
    group = parser.add_argument_group("a fresh bank")
    group.add_argument("--bank", dest="file", metavar="FILE", help="the file to begin")
    group.add_argument("--title", type=option_text, metavar="TEXT", help="what the bank is called")
    group.add_argument("--from", dest="source", metavar="FILE", help="a text to draw it from")


def _add_question(parser: ArgumentParser) -> None:
    group = parser.add_argument_group("the question, for scripts; those with * more than once")
    for name, meaning in (
        ("question", "the stem; without it you are asked for everything"),
        ("explanation", "shown after the answer"),
        ("hint", "shown before the answer to those who ask"),
        ("id", "its stable name; without it, one is made of the stem"),
    ):
        group.add_argument(f"--{name}", type=option_text, metavar="TEXT", help=meaning)
    for name, meaning in (
        ("answer", "* a right answer"),
        ("pool", "* a pool of the bank that lends wrong answers"),
        ("passage", "* the id of a passage that proves the answer"),
        ("evidence", "* words of the passage that prove it"),
        ("tag", "* a tag"),
    ):
        group.add_argument(
            f"--{name}", type=option_text, action="append", default=[], metavar="TEXT", help=meaning
        )
    group.add_argument(
        "--distractor",
        type=_distractor,
        action="append",
        default=[],
        metavar="TEXT",
        help=f'* a wrong answer; with why it is wrong: "Milan{WHY}It is the second town."',
    )
    levels = ("easy", "medium", "hard")
    group.add_argument("--difficulty", choices=levels, metavar="LEVEL", help="easy, medium, hard")
    group.add_argument("--draft", action="store_true", help="checked but not yet asked")
