"""Reading a bank: from a file to a `Reading`, which is the bank or what is wrong with it."""

import gc
import hashlib
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from quizapp.bank.assembly import Assembly
from quizapp.bank.diagnostics import BankError, Diagnostic
from quizapp.bank.encoding import checked
from quizapp.bank.files import DEFAULT_LIMIT, UnreadableFileError, read_bytes
from quizapp.bank.lines import Lines
from quizapp.bank.model import Bank, Item, Place
from quizapp.bank.names import slug
from quizapp.bank.parser import BrokenYamlError, broken_yaml, has_parser
from quizapp.bank.problems import GaveUpError, Problem, Problems, Tally, Wanted, every_rule
from quizapp.bank.syntax import explain
from quizapp.bank.values import Values
from quizapp.bank.walk import Walk

NO_BANKS: Mapping[str, Path] = {}


class Scrutiny(NamedTuple):
    """How closely a bank is looked at, beyond what keeps it from being asked.

    `judge` yields what there is against a sound bank. Of all warnings and notes those are kept
    whose rule is `wanted`.
    """

    judge: Callable[[Bank, Lines], Iterable[Problem]] = lambda *_: ()
    wanted: Wanted = every_rule


CURSORY = Scrutiny()


@dataclass(frozen=True, slots=True)
class Reading:
    """What came of reading one file: `bank`, or None if there is any error.

    `id` is the bank's, as far as it could be read, else one made of the file's name. `diagnostics`
    stand in the order of their places; of very many, the first hundred and a note of how many
    there are more. `tally` counts them all.
    """

    path: Path
    id: str
    bank: Bank | None
    diagnostics: tuple[Diagnostic, ...]
    tally: Tally

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
    problems = Problems()
    problems.error(Place(1, 1), "unreadable-file", error.reason, error.hint)
    return _reading(path, _id_of(path), None, problems, Lines(b""))


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
    problems = Problems(scrutiny.wanted)
    with _collector_paused():
        try:
            text = trusted(data, problems)
        except GaveUpError:
            return _reading(path, _id_of(path), None, problems, Lines(data))
        lines = Lines(text)
        assembly = Assembly(Values(problems, lines), path)
        items = _items(assembly, text, lines, problems)
        _refuse_taken(assembly, taken, problems)
        digest = hashlib.sha256(data).hexdigest()
        bank = None if problems.errors else assembly.bank(items, digest)
        if bank is not None:
            for problem in scrutiny.judge(bank, lines):
                problems.report(problem)
        return _reading(path, assembly.cover.id, bank, problems, lines)


def trusted(data: bytes, problems: Problems) -> bytes:
    """Return `data` as the parser can be given it (see `encoding.checked`).

    Raises GaveUpError, after reporting why, if it cannot.
    """
    if not has_parser():
        message = "PyYAML was installed without its C parser"
        hint = "reinstall it from a wheel: pip install --force-reinstall --only-binary=:all: pyyaml"
        problems.fatal(Place(1, 1), "no-parser", message, hint)
    return checked(data, problems)


def _items(assembly: Assembly, text: bytes, lines: Lines, problems: Problems) -> tuple[Item, ...]:
    """Read all items and check the whole; where the text breaks off, what stands before it."""
    try:
        with broken_yaml(text):
            items = tuple(assembly.items(Walk(text, problems).root()))
        assembly.check(items)
    except BrokenYamlError as error:
        explain(error.broken, lines, problems)
    except GaveUpError:
        pass
    else:
        return items
    return ()


def _refuse_taken(assembly: Assembly, taken: Mapping[str, Path], problems: Problems) -> None:
    cover = assembly.cover
    if cover.id in taken:
        message = f"the bank {taken[cover.id].name} of this folder has the id '{cover.id}' too"
        hint = "give this one another 'id: …'"
        problems.error(cover.id_place, "duplicate-bank", message, hint, len(cover.id))


def _reading(path: Path, name: str, bank: Bank | None, problems: Problems, lines: Lines) -> Reading:
    return Reading(path, name, bank, problems.diagnostics(str(path), lines), problems.tally())


def _id_of(path: Path) -> str:
    return slug(path.stem) or "bank"


@contextmanager
def _collector_paused() -> Iterator[None]:
    """Pause the cyclic garbage collector, which would walk all that was read again and again.

    What was read then goes straight to the oldest generation, where lasting objects end up anyway,
    unless the program has frozen objects of its own, which must stay where they are.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if not gc.get_freeze_count():
            gc.freeze()
            gc.unfreeze()
        if was_on:
            gc.enable()
