"""List what people noted on questions, and say what you have seen to.

Each note stands at the file and line of its question, as far as the question is
still there. A note is open until it is resolved; then it is listed no more.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.cli.options import Options
from quizapp.cli.parsing import add_bank

if TYPE_CHECKING:
    from argparse import ArgumentParser
    from collections.abc import Iterator, Sequence

    from quizapp.sitting.flagged import Flagged

ALL = "all"
EXAMPLES = """\
examples:
  quizapp flags
  quizapp flags capitals --json
  quizapp flags --resolve 3fa1
  quizapp flags capitals --resolve all
"""


class Wanted(Options):
    """What `flags` was asked for. `resolve` has the beginnings of ids."""

    resolve: Sequence[str]


def add_options(parser: ArgumentParser) -> None:
    """Say what the verb takes."""
    add_bank(parser, "without it, the notes on every bank")
    parser.add_argument(
        "--resolve",
        metavar="ID",
        action="append",
        default=[],
        help="you have seen to this note (the beginning of its id will do), or to all of them",
    )
    parser.add_argument("--json", action="store_true", help="for other programs")


def run(options: Options) -> int:
    """List the open notes or resolve some, and return the exit status."""
    from quizapp.cli.desk import desk_for
    from quizapp.cli.finding import readings_for
    from quizapp.cli.json_text import print_json
    from quizapp.cli.notes import as_lines, as_values, resolved_lines
    from quizapp.sitting.flagged import flagged

    wanted = Wanted(**vars(options))
    readings = readings_for(wanted)
    with desk_for(wanted) as desk:
        flags = desk.store.open_flags()
        known = {reading.id for reading in readings}
        about = [flag for flag in flags if not wanted.bank or flag.bank in known]
        found = flagged(readings, about)
        chosen = tuple(_chosen(wanted.resolve, found))
        for each in chosen:
            desk.store.resolve(each.flag.uid, desk.clock.now(), desk.player)
    if wanted.json:
        print_json({"flags": as_values(chosen if wanted.resolve else found)})
    else:
        print(*(resolved_lines(chosen) if wanted.resolve else as_lines(found)), sep="\n")
    return 0


def _chosen(words: Sequence[str], found: Sequence[Flagged]) -> Iterator[Flagged]:
    """Yield what `words` ask to resolve, each once."""
    wanted = {uid for word in words for uid in _meant(word, [each.flag.uid for each in found])}
    return (each for each in found if each.flag.uid in wanted)


def _meant(word: str, uids: Sequence[str]) -> Sequence[str]:
    """Return the ids that `word` means: one by its beginning, or all."""
    from quizapp.cli.problem import CommandError

    if word == ALL:
        return uids
    meant = [uid for uid in uids if word and uid.startswith(word.casefold())]
    if len(meant) == 1:
        return meant
    if meant:
        raise CommandError(f'{len(meant)} open notes have an id that begins with "{word}"')
    raise CommandError(
        f'no open note has an id that begins with "{word}"; quizapp flags lists them'
    )
