"""The banks that are checked, as closely as was asked for."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from quizapp.bank import Reading
from quizapp.bank.examining import examine
from quizapp.bank.reading import NO_BANKS
from quizapp.cli.check import Wanted
from quizapp.cli.checking.choice import Choice
from quizapp.cli.finding import readings_of


def examined(wanted: Wanted, names: Sequence[str]) -> tuple[Reading, ...]:
    """Return the banks of these names (paths or ids), else every bank found, examined.

    Raises:
        CommandError: no bank has such a name.
    """
    choice = Choice(wanted.select, wanted.ignore)

    def look(path: Path, *, taken: Mapping[str, Path] = NO_BANKS) -> Reading:
        return examine(path, taken=taken, wanted=choice.wants)

    return readings_of(wanted, names, look)
