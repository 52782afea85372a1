"""A parser that refuses in one line, and the kinds of values that verbs share."""

from argparse import ArgumentParser, ArgumentTypeError, RawDescriptionHelpFormatter
from functools import partial
from typing import NoReturn

from quizapp.bank.text import clean_line
from quizapp.cli.count import count
from quizapp.cli.options import LONGEST_NAME
from quizapp.cli.problem import CommandError

_NARROW = 80
"""How wide help is before it is shown: each new option has a formatter made, which would look
how wide the terminal is, and load what can tell."""


class Parser(ArgumentParser):
    """A parser that never guesses what an abbreviation means and never ends the process."""

    def __init__(self, prog: str, about: str = "", examples: str = "") -> None:
        super().__init__(
            prog=prog,
            description=about,
            epilog=examples,
            formatter_class=partial(RawDescriptionHelpFormatter, width=_NARROW),
            add_help=False,
            allow_abbrev=False,
        )

    @property
    def words(self) -> list[str]:
        """Every option the parser knows."""
        return list(self._option_string_actions)

    def format_help(self) -> str:
        """Return the help, as wide as the terminal is."""
        self.formatter_class = RawDescriptionHelpFormatter
        return super().format_help()

    def error(self, message: str) -> NoReturn:
        """Raise a `CommandError` with `message`."""
        said = message.removeprefix("argument ")
        raise CommandError(f"{said} ({self.prog} --help says more)")


def named(text: str) -> str:
    """Return a seed or a name as it is kept: cleaned, on one line, not empty, not too long."""
    name = clean_line(text)[:LONGEST_NAME]
    if not name:
        raise ArgumentTypeError("it is empty; say something, or leave the option out")
    return name


def add_bank(parser: ArgumentParser, without: str) -> None:
    """Let `parser` take one BANK; `without` says what the verb does when there is none."""
    parser.add_argument(
        "bank", nargs="?", metavar="BANK", help=f"a bank's id or the path of its file; {without}"
    )


def add_count(parser: ArgumentParser, usual: int) -> None:
    """Let `parser` take a number of questions."""
    parser.add_argument(
        "--count", type=count, metavar="N", help=f"how many questions, or all (usually {usual})"
    )


def add_seed(parser: ArgumentParser) -> None:
    """Let `parser` take a seed."""
    parser.add_argument(
        "--seed",
        type=named,
        metavar="TEXT",
        help="any word or number: the same seed draws the same questions on every machine",
    )


def add_source(parser: ArgumentParser, without: str) -> None:
    """Let `parser` take a copy of the source; `without` says what serves where there is none."""
    parser.add_argument(
        "--source",
        metavar="FILE",
        help=f"show passages as your own copy of the text has them; without it, {without}",
    )
