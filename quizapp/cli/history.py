"""Look after your answers: check, back up, restore, merge, hand on, forget.

(nothing)         where your history is, how much is in it, and its backups
check             look at every record; says what is wrong
backup            make a backup now; one a day is made by itself
restore [BACKUP]  put a damaged history aside, and bring back the newest backup
                  with all that can still be read; or exactly BACKUP
merge FILE...     take over what other machines kept: their histories or
                  exports, in any order, as often as you like
import FILE...    the same
export [FILE]     every record as a line of JSON, into a file or to the output
forget            delete the answers of --player NAME, those without a name
                  (--nameless), or all on --bank ID; of both, what they share
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from quizapp.cli.options import Options

if TYPE_CHECKING:
    from argparse import ArgumentParser
    from collections.abc import Sequence

DEEDS = {
    "check": "check",
    "backup": "backup",
    "restore": "restore",
    "merge": "merge",
    "import": "merge",
    "export": "export",
    "forget": "forget",
}
"""The module of each deed."""

EXAMPLES = """\
examples:
  quizapp history check
  quizapp history merge /media/stick/history.db
  quizapp history export answers.jsonl
  quizapp history forget --player Bo
"""


class Wanted(Options):
    """What `history` was asked for: a deed, or None for an overview, and what it takes."""

    deed: str | None
    paths: Sequence[str]
    nameless: bool
    about: str | None
    yes: bool


def add_options(parser: ArgumentParser) -> None:
    """Say what the verb takes."""
    parser.add_argument("deed", nargs="?", choices=DEEDS, metavar="DEED", help="one of the above")
    parser.add_argument("paths", nargs="*", metavar="FILE", help="what the deed is about")
    parser.add_argument(
        "--nameless", action="store_true", help="forget: what was answered without a name"
    )
    parser.add_argument("--bank", dest="about", metavar="ID", help="forget: all about this bank")
    parser.add_argument("--yes", action="store_true", help="do it without asking")
    parser.add_argument("--json", action="store_true", help="the overview for other programs")


def run(options: Options) -> int:
    """Do the deed, and return the exit status: 1 if something is damaged or was left out.

    Raises:
        CommandError: it cannot be done.
    """
    from quizapp.cli.desk import store_path
    from quizapp.cli.problem import CommandError
    from quizapp.history import HistoryError

    wanted = Wanted(**vars(options))
    store = store_path(wanted)
    module = import_module(f"quizapp.cli.keeping.{DEEDS.get(wanted.deed or '', 'overview')}")
    try:
        status: int = module.run(store, wanted)
    except HistoryError as error:
        raise CommandError(str(error)) from error
    return status
