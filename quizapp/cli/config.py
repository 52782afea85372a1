"""Show your settings, where each comes from, and what is wrong with their file.

--init writes that file with every setting explained in it; an editor does the
rest, or KEY VALUE, which changes one line. KEY alone prints its value. The file
is config.yaml: with --data-dir or $QUIZAPP_HOME beside your answers, else where
this system keeps settings. An option beats the file. A faulty setting keeps
nobody from practising: its default holds. The exit status is 1 if there is one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.cli.options import Options
from quizapp.cli.problem import CommandError, meant

if TYPE_CHECKING:
    from argparse import ArgumentParser
    from pathlib import Path

EXAMPLES = """\
examples:
  quizapp config
  quizapp config --init
  quizapp config new_per_day 10
  quizapp config --json
"""
FOUND_ERRORS = 1


class Wanted(Options):
    """What `config` was asked for."""

    key: str | None
    value: str | None
    init: bool


def add_options(parser: ArgumentParser) -> None:
    """Say what the verb takes."""
    parser.add_argument("key", nargs="?", metavar="KEY", help="one setting: prints its value")
    parser.add_argument("value", nargs="?", metavar="VALUE", help="what to set it to, in the file")
    parser.add_argument("--init", action="store_true", help="write the file, if it is not there")
    parser.add_argument("--json", action="store_true", help="for other programs")


def run(options: Options) -> int:
    """Show or write settings, and return the exit status.

    Raises:
        CommandError: there is no such setting or value, or the file cannot be written.
    """
    from quizapp.cli.configuring.in_force import in_force

    wanted = Wanted(**vars(options))
    held = in_force(wanted)
    if wanted.init or wanted.value is not None:
        _write(wanted, held.path)
        return 0
    from quizapp.cli.configuring.showing import show, show_json, written

    if wanted.key is not None:
        print(written(held, _known(wanted.key)))
        return 0
    if wanted.json:
        show_json(held)
    else:
        show(held)
    return FOUND_ERRORS if held.found.errors else 0


def _write(wanted: Wanted, path: Path | None) -> None:
    from quizapp.bank.text import clean_line
    from quizapp.cli.configuring.writing import begin, keep, value_of

    if path is None:
        raise CommandError("there is no folder for it; choose one with --data-dir or $QUIZAPP_HOME")
    if wanted.init and wanted.key is not None:
        raise CommandError("--init and KEY are two things: one at a time, please")
    if wanted.key is None or wanted.value is None:
        obstacle, done = begin(path), "begun; every setting is explained in it"
    else:
        name = _known(wanted.key)
        obstacle = keep(path, name, value_of(name, wanted.value))
        done = f"{name} is set"
    if obstacle:
        raise CommandError(str(obstacle))
    print(f"{clean_line(str(path))}: {done}")


def _known(key: str) -> str:
    from quizapp.settings.keys import KEYS

    if key in KEYS:
        return key
    raise CommandError(
        f'there is no setting "{key}".{meant(key, KEYS)} (quizapp config lists them)'
    )
