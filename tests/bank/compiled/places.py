"""Banks in a folder with a cache beside them, and a clock that is far ahead of all files."""

import time
from pathlib import Path

from quizapp.bank import Reading
from quizapp.bank.compiled.cache import Cache
from quizapp.bank.compiled.contents import CompiledItems
from quizapp.bank.compiled.folder import CacheFolder
from tests.bank.test_items import TOWNS, WHOLE

HOUR = 3600 * 10**9
EVERYTHING = WHOLE.replace("pools:\n", TOWNS) + "  # D# a remark that is warned of\n"


def later() -> int:
    """Return a time at which every file has rested for an hour."""
    return time.time_ns() + HOUR


def cache_in(folder: Path) -> Cache:
    """Return a reader that keeps what it reads in the folder `cache` of `folder`."""
    return Cache(CacheFolder(folder / "cache"), later)


def written(folder: Path, text: str, name: str = "bank.yaml") -> Path:
    """Write a bank and return its path."""
    path = folder / name
    path.write_text(text, "utf-8")
    return path


def compiled_in(folder: Path) -> list[Path]:
    """Return the compiled banks that are kept there."""
    return sorted((folder / "cache").glob("*.compiled"))


def is_from_cache(reading: Reading) -> bool:
    """Return whether the items of the bank are taken out of a compiled one."""
    return reading.bank is not None and isinstance(reading.bank.items, CompiledItems)


def places(reading: Reading) -> list[object]:
    """Return what equality of banks does not look at: where everything stands."""
    assert reading.bank is not None
    items = [(item.id, dict(item.places)) for item in reading.bank.items]
    return [*items, reading.bank.source.file_place, reading.bank.__match_args__]
