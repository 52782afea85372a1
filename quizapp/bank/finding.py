"""Finding banks: in which folders, which files of these, and which counts if two are the same."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from quizapp.bank.files import UnreadableFileError
from quizapp.bank.names import nearest
from quizapp.bank.reading import NO_BANKS, read, unreadable
from quizapp.values import EMPTY, Value

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from quizapp.bank.reading import Reading

VARIABLE = "QUIZAPP_BANKS"
FOLDER = "questions"
SUFFIXES = frozenset({".yaml", ".yml"})
"""What the name of a bank that is looked for ends with."""


class Folders(Value):
    """Where banks may stand.

    `bank_dir` is the folder that was named for this run, if any: then it is the only one. Else the
    folders of `$QUIZAPP_BANKS` in `environ` are the only ones, if it is set. Else they are
    `questions` in the folder `here`, `banks` in the data folder, and the program's own. `data`
    returns the data folder, and is asked only if these usual places are looked in.
    """

    bank_dir: Path | None = None
    environ: Mapping[str, str] = EMPTY
    here: Path = Path()
    data: Callable[[], Path | None] = lambda: None

    def named(self) -> tuple[Path, ...]:
        """Return the places that somebody named: each must be there."""
        if self.bank_dir is not None:
            return (self.bank_dir,)
        return tuple(map(Path, filter(None, self.environ.get(VARIABLE, "").split(os.pathsep))))

    def usual(self) -> tuple[Path, ...]:
        """Return the places that are looked in if none was named; none of them need be there."""
        data, own = self.data(), own_folder()
        banks = () if data is None else (data / "banks",)
        return (self.here / FOLDER, *banks, *(() if own is None else (own,)))


class UnknownBankError(LookupError):
    """No bank has that `name`. `near` is the id that was probably meant, if there is one."""

    def __init__(self, name: str, near: str | None) -> None:
        self.name = name
        self.near = near
        hint = f"did you mean '{near}'?" if near else "'quizapp banks' lists those there are"
        super().__init__(f"there is no bank '{name}': {hint}")


class Reader(Protocol):
    """How the files that were found are read: `read` itself, or something closer."""

    def __call__(self, path: Path, *, taken: Mapping[str, Path] = NO_BANKS) -> Reading:
        """Return the reading of `path`; `taken` are the ids of other banks, with their files."""


def find(folders: Folders, reader: Reader = read) -> tuple[Reading, ...]:
    """Return the readings of all banks, broken ones included, place by place in their order.

    A bank that an earlier place has too (by its id) is left out, and so is a file that was read
    already. Of two banks with one id in the same folder the second is broken. A named place that is
    not there, or is neither a folder nor a file, is a broken reading of its own.
    """
    search = _Search(reader)
    named = folders.named()
    for place in named or folders.usual():
        search.look_in(place, must_be_there=bool(named))
    return tuple(search.found)


def files(folders: Folders) -> Iterator[Path]:
    """Yield every file that `find` would take for a bank, read or unread."""
    for place in folders.named() or folders.usual():
        if place.is_file():
            yield place
        elif place.is_dir():
            with suppress(OSError):
                yield from _banks_in(place)


def select(name: str, folders: Folders, reader: Reader = read) -> Reading:
    """Return the reading of the bank `name`: a path, or the id of a bank among `folders`.

    A path is what has a separator or ends in `.yaml` or `.yml`, or is a file that exists. Raises
    UnknownBankError for an id that no bank has; a path to nothing is a broken reading.
    """
    path = folders.here / name
    separators = {"/", os.sep, os.altsep} - {None}
    looks_like_path = path.suffix in SUFFIXES or any(each in name for each in separators if each)
    if looks_like_path or path.is_file():
        return reader(path)
    readings = {reading.id: reading for reading in reversed(find(folders, reader))}
    if name not in readings:
        raise UnknownBankError(name, nearest(name, readings))
    return readings[name]


class _Search:
    """One search through several places; `found` has the readings so far."""

    def __init__(self, reader: Reader) -> None:
        self._reader = reader
        self.found: list[Reading] = []
        self._files: set[str] = set()
        self._ids: set[str] = set()

    def look_in(self, place: Path, *, must_be_there: bool) -> None:
        """Read what the place holds: a folder its banks, a file itself."""
        if place.is_dir():
            self._look_in_folder(place)
        elif place.is_file():
            self._read((place,))
        elif must_be_there:
            reason = "this is no folder" if place.exists() else "there is no such folder"
            self._refuse(place, reason, f"check --bank-dir and ${VARIABLE}")

    def _look_in_folder(self, folder: Path) -> None:
        try:
            banks = _banks_in(folder)
        except OSError:
            self._refuse(folder, "you may not look into this folder", "give yourself the right to")
            return
        self._read(banks)

    def _read(self, paths: Iterable[Path]) -> None:
        """Read the files of one place, but for those that were read already."""
        taken: dict[str, Path] = {}
        for path in paths:
            real = os.path.realpath(path)
            if real in self._files:
                continue
            self._files.add(real)
            reading = self._reader(path, taken=taken)
            taken.setdefault(reading.id, path)
            if reading.id not in self._ids:
                self.found.append(reading)
        self._ids |= taken.keys()

    def _refuse(self, place: Path, reason: str, hint: str) -> None:
        self.found.append(unreadable(place, UnreadableFileError(reason, hint)))


def _banks_in(folder: Path) -> tuple[Path, ...]:
    """Return the banks in `folder`, by name. Raises OSError if it cannot be looked into."""
    paths = sorted(folder.iterdir(), key=lambda path: path.name)
    return tuple(path for path in paths if _is_bank(path))


def _is_bank(path: Path) -> bool:
    return path.suffix in SUFFIXES and not path.name.startswith(".") and path.is_file()


def own_folder() -> Path | None:
    """Return the banks that came with the program, wherever it runs from."""
    package = Path(__file__).parent.parent  # importlib.resources would take 3 ms to say the same
    own, beside = package / FOLDER, package.parent / FOLDER
    if own.is_dir():
        return own
    is_checkout = (package.parent / "pyproject.toml").is_file()
    return beside if is_checkout and beside.is_dir() else None
