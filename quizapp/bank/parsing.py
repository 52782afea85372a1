"""Reading the content of a file: from its bytes to a bank, or to what is wrong with it."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from quizapp.bank.assembly import Assembly
from quizapp.bank.encoding import checked
from quizapp.bank.lines import Lines
from quizapp.bank.model import Place
from quizapp.bank.parser import BrokenYamlError, broken_yaml, has_parser
from quizapp.bank.pausing import collector_paused
from quizapp.bank.problems import GaveUpError, Problems
from quizapp.bank.reading import id_of, reading_of
from quizapp.bank.values import Values
from quizapp.bank.walk import Walk

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from quizapp.bank.model import Item
    from quizapp.bank.reading import Reading, Scrutiny


def parsed(data: bytes, path: Path, taken: Mapping[str, Path], scrutiny: Scrutiny) -> Reading:
    """Return what comes of reading `data`; see `reading.parse`."""
    problems = Problems(scrutiny.wanted)
    with collector_paused():
        try:
            text = trusted(data, problems)
        except GaveUpError:
            return reading_of(path, id_of(path), None, problems, Lines(data))
        lines = Lines(text)
        assembly = Assembly(Values(problems, lines), path)
        items = _items(assembly, text, lines, problems)
        _refuse_taken(assembly, taken, problems)
        digest = _digest(data) if scrutiny.digest else ""
        bank = None if problems.errors else assembly.bank(items, digest)
        if bank is not None:
            for problem in scrutiny.judge(bank, lines):
                problems.report(problem)
        return reading_of(path, assembly.cover.id, bank, problems, lines)


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
    with suppress(GaveUpError):
        try:
            with broken_yaml(text):
                items = tuple(assembly.items(Walk(text, problems).root()))
            assembly.check(items)
        except BrokenYamlError as error:
            from quizapp.bank.syntax import explain

            explain(error.broken, lines, problems)
        else:
            return items
    return ()


def _digest(data: bytes) -> str:
    from hashlib import sha256

    return sha256(data).hexdigest()


def _refuse_taken(assembly: Assembly, taken: Mapping[str, Path], problems: Problems) -> None:
    cover = assembly.cover
    if cover.id in taken:
        message = f"the bank {taken[cover.id].name} of this folder has the id '{cover.id}' too"
        hint = "give this one another 'id: …'"
        problems.error(cover.id_place, "duplicate-bank", message, hint, len(cover.id))
