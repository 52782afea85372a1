"""Names of the files that players hand in: safe on every system, and each its own."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from hashlib import sha256
from typing import TYPE_CHECKING

from quizapp.bank.text import REPLACEMENT, clean_line

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

ENDING = ".jsonl"
NOBODY = "nameless"
_BARRED = re.compile(f'[<>:"/\\\\|?*{REPLACEMENT}]')
_RESERVED = re.compile(r"(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\..*)?", re.IGNORECASE)
_MOST_BYTES = 120


def file_names(players: Mapping[str, Sequence[str]]) -> dict[str, str]:
    """Return the name of the file of each player, by their sessions (uids) in order of time.

    Names that a file system might take for the same have a digest of the whole name after them;
    that of a player without a name has one of the first session, to tell it from other machines'.
    """
    stems = {player: _stem(player) for player in players}
    taken = Counter(stem.casefold() for stem in stems.values())
    names = {}
    for player, stem in stems.items():
        told = sessions[0] if not player and (sessions := players[player]) else player
        alone = player and taken[stem.casefold()] == 1
        names[player] = f"{stem}{ENDING}" if alone else f"{stem}-{_digest(told)}{ENDING}"
    return names


def _stem(player: str) -> str:
    """Return the player's name without what a file's name may not have."""
    text = unicodedata.normalize("NFC", clean_line(player))
    text = _BARRED.sub("_", text).lstrip(". -")
    text = text.encode()[:_MOST_BYTES].decode(errors="ignore").rstrip(". ")
    if _RESERVED.fullmatch(text):
        text = f"_{text}"
    return text or NOBODY


def _digest(text: str) -> str:
    return sha256(text.encode(errors="surrogatepass")).hexdigest()[:8]
