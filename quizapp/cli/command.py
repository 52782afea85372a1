"""From the words of a command to the verb that does it."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from quizapp import __version__
from quizapp.cli.options import Options
from quizapp.cli.parsing import Parser, named
from quizapp.cli.problem import CommandError, meant
from quizapp.cli.wording import HELP, VERBS

if TYPE_CHECKING:
    from argparse import ArgumentParser
    from collections.abc import Sequence
    from types import ModuleType

HOME = "home"


def command(arguments: list[str]) -> int:
    """Do what `arguments` ask for and return the exit status.

    Raises:
        CommandError: they are no command, or it cannot be done.
    """
    options = Options()
    _, words = _common().parse_known_args(arguments, options)
    options.verb = words.pop(0) if words and words[0] in VERBS else None
    verb = options.verb or HOME
    if options.version or (options.help and verb == HOME):
        print(f"quizapp {__version__}" if options.version else HELP)
        return 0
    module = import_module(f"quizapp.cli.{verb}")
    parser = parser_of(verb, module)
    if options.help:
        print(parser.format_help(), end="")
        return 0
    _, surplus = parser.parse_known_intermixed_args(words, options)
    if surplus:
        raise _surplus(parser, words, surplus[0])
    status: int = module.run(options)
    return status


def common_options(arguments: Sequence[str]) -> Options:
    """Return what `arguments` say that every command understands.

    Raises:
        CommandError: they are no command.
    """
    return _common().parse_known_args(arguments, Options())[0]


def parser_of(verb: str, module: ModuleType) -> Parser:
    """Return the parser of `verb`, whose module says what it takes."""
    name = "quizapp" if verb == HOME else f"quizapp {verb}"
    parser = Parser(name, module.__doc__ or "", module.EXAMPLES)
    module.add_options(parser)
    _add_common(parser)
    return parser


def _common() -> Parser:
    parser = Parser("quizapp")
    _add_common(parser)
    return parser


def _add_common(parser: ArgumentParser) -> None:
    group = parser.add_argument_group("options of every command, before it or after it")
    folder = "FOLDER"
    group.add_argument("--bank-dir", metavar=folder, help="look for banks in this folder")
    group.add_argument("--data-dir", metavar=folder, help="keep answers in this folder")
    group.add_argument("--player", type=named, metavar="NAME", help="whose answers these are")
    group.add_argument("--plain", action="store_true", help="ask in lines of text")
    group.add_argument(
        "--no-cache", action="store_false", dest="cache", help="read every bank anew, from its YAML"
    )
    group.add_argument("-h", "--help", action="store_true", help="show this")
    group.add_argument("--version", action="store_true", help="show which quizapp this is")


def _surplus(parser: Parser, words: list[str], word: str) -> CommandError:
    """Return what to say about a word that the command has no use for."""
    more = f"({parser.prog} --help says more)"
    if word.startswith("-"):
        return CommandError(f'there is no option "{word}".{meant(word, parser.words)} {more}')
    if parser.prog == "quizapp":
        return CommandError(f'there is no command "{words[0]}".{meant(words[0], VERBS)} {more}')
    return CommandError(f'one BANK at a time, please: "{word}" is one too many {more}')
