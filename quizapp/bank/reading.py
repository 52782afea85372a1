"""Reading a bank: from a file to a `Reading`, which is the bank or what is wrong with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.bank.diagnostics import BankError, every_rule
from quizapp.bank.files import DEFAULT_LIMIT, UnreadableFileError, read_bytes
from quizapp.bank.names import slug
from quizapp.values import Value

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from pathlib import Path

    from quizapp.bank.diagnostics import Diagnostic, Tally
    from quizapp.bank.lines import Lines
    from quizapp.bank.model import Bank
    from quizapp.bank.problems import Problem, Problems, Wanted

NO_BANKS: Mapping[str, Path] = {}


class Scrutiny(Value):
    """How closely a bank is looked at, beyond what keeps it from being asked.

    `judge` yields what there is against a sound bank. Of all warnings and notes those are kept
    whose rule is `wanted`. Without `digest` the bank has none: who only looks needs to know no
    content again.
    """

    judge: Callable[[Bank, Lines], Iterable[Problem]] = lambda *_: ()
    wanted: Wanted = every_rule
    digest: bool = True


CURSORY = Scrutiny()


class Reading(Value):
    """What came of reading one file: `bank`, or None if there is any error.

    `id` is the bank's, as far as it could be read, else one made of the file's name. `diagnostics`
    stand in the order of their places; of very many, the first hundred and a note of how many
    there are more. `tally` counts them all. It is `partial` if only the file's beginning was read.
    """

    path: Path
    id: str
    bank: Bank | None
    diagnostics: tuple[Diagnostic, ...]
    tally: Tally
    partial: bool = False

    @property
    def errors(self) -> int:
        """How many errors there are."""
        return self.tally.errors

    @property
    def warnings(self) -> int:
        """How many warnings there are."""
        return self.tally.warnings

    @property
    def total(self) -> int:
        """How many problems there are, of every severity."""
        return sum(self.tally)


def load(path: Path, *, limit: int = DEFAULT_LIMIT) -> Bank:
    """Return the bank in the file `path`. Raises BankError, and nothing else, if it has errors."""
    found = read(path, limit=limit)
    if found.bank is None:
        raise BankError(found.diagnostics, found.total)
    return found.bank


def read(
    path: Path,
    *,
    limit: int = DEFAULT_LIMIT,
    taken: Mapping[str, Path] = NO_BANKS,
    scrutiny: Scrutiny = CURSORY,
) -> Reading:
    """Return what comes of reading the file `path`, of at most `limit` bytes.

    Never raises for what the file holds or for a file that cannot be read: these are diagnostics.
    `taken` has the ids that other banks of its folder have, with these banks' files.
    """
    try:
        data = read_bytes(path, limit)
    except UnreadableFileError as error:
        return unreadable(path, error)
    return parse(data, path, taken=taken, scrutiny=scrutiny)


def unreadable(path: Path, error: UnreadableFileError) -> Reading:
    """Return the reading of a file that cannot be read."""
    from quizapp.bank.lines import Lines
    from quizapp.bank.model import Place
    from quizapp.bank.problems import Problems

    problems = Problems()
    problems.error(Place(1, 1), "unreadable-file", error.reason, error.hint)
    return reading_of(path, id_of(path), None, problems, Lines(b""))


def parse(
    data: bytes,
    path: Path,
    *,
    taken: Mapping[str, Path] = NO_BANKS,
    scrutiny: Scrutiny = CURSORY,
) -> Reading:
    """Return what comes of reading `data`, the content of the file `path`; see `read`.

    The file itself is not opened; `path` names it in messages, and `source.file` lies beside it.
    """
    from quizapp.bank.parsing import parsed

    return parsed(data, path, taken, scrutiny)


def reading_of(
    path: Path, name: str, bank: Bank | None, problems: Problems, lines: Lines
) -> Reading:
    """Return the reading of a file whose bank has the id `name`."""
    return Reading(path, name, bank, problems.diagnostics(str(path), lines), problems.tally())


def id_of(path: Path) -> str:
    """Return the id of a bank that names none."""
    return slug(path.stem) or "bank"
