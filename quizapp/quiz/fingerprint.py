"""What a question was when it was answered, so that a changed key is noticed later."""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


def fingerprint(stem: str, key: Iterable[str], candidates: Iterable[str]) -> str:
    """Return three short digests, `stem.key.options`, each 12 hexadecimal digits of a SHA-256.

    They stand apart so that an edited typo, a changed key and a new distractor can be told from
    each other. The order of `key` and `candidates` does not count.
    """
    return ".".join((_digest([stem]), _digest(sorted(key)), _digest(sorted(candidates))))


def same_key(one: str, other: str) -> bool:
    """Return whether two fingerprints were taken of a question with the same key."""
    return one.split(".")[1:2] == other.split(".")[1:2]


def _digest(texts: list[str]) -> str:
    return sha256("\x1f".join(texts).encode()).hexdigest()[:12]
