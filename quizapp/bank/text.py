"""Text from strangers: what a terminal must never see, and when two texts read the same.

A bank is refused for such characters (`unsafe`); text that cannot be refused, such as a file
name, a player's name or a broken line quoted in a message, is shown through `clean`.
"""

import re
import unicodedata

# Printable or not, these change what the characters around them look like: line and paragraph
# separators, bidirectional controls, interlinear annotation, the language tag.
_DECEPTIVE = frozenset(
    "\u2028\u2029\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e"
    "\u2066\u2067\u2068\u2069\ufff9\ufffa\ufffb\U000e0001"
)
_BARRED = frozenset({"Cc", "Cs", "Co", "Cn"})
_INVISIBLE = frozenset({"Mn", "Me", "Cf"})
_SPACES = re.compile(r"\s+")
REPLACEMENT = "\N{REPLACEMENT CHARACTER}"


def unsafe(text: str) -> int | None:
    """Return the index of the first character no terminal should be sent, or None.

    Unsafe are controls (but newline), lone surrogates, private-use and unassigned characters,
    U+2028/2029 and the bidirectional controls. Joiners and variation selectors (emoji), combining
    marks and right-to-left letters are safe.
    """
    if text.isprintable():
        return None
    return next((index for index, each in enumerate(text) if _is_unsafe(each)), None)


def _is_unsafe(character: str) -> bool:
    if character.isprintable() or character == "\n":
        return False
    return unicodedata.category(character) in _BARRED or character in _DECEPTIVE


def character_name(character: str) -> str:
    """Return how to speak of one character: `U+202E right-to-left override`, `U+001B escape`."""
    names = {"\t": "tab", "\x1b": "escape", "\x00": "null", "\x07": "bell", "\x08": "backspace"}
    kinds = {"Cc": "control character", "Co": "private use", "Cs": "lone surrogate"}
    kind = kinds.get(unicodedata.category(character), "unassigned")
    name = names.get(character) or unicodedata.name(character, kind).lower()
    return f"U+{ord(character):04X} {name}"


def clean(text: str) -> str:
    """Return `text` with every unsafe character replaced by U+FFFD, and tabs by a space."""
    if text.isprintable():
        return text
    return "".join(
        " " if each == "\t" else REPLACEMENT if _is_unsafe(each) else each for each in text
    )


def clean_line(text: str) -> str:
    """Return `clean(text)` on one line: every run of white space is one space."""
    return _SPACES.sub(" ", clean(text)).strip()


def reading(text: str) -> str:
    """Return the form in which two texts that read the same are equal.

    NFKC, case folded, white space folded to single spaces, format characters (Cf) removed.
    """
    if text.isascii():
        return " ".join(text.lower().split())
    folded = unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", text).casefold())
    if not folded.isprintable():
        folded = "".join(c for c in folded if unicodedata.category(c) != "Cf")
    return " ".join(folded.split())


def cells(text: str) -> int:
    """Return the number of terminal columns of `text`, one line: wide ones count 2, marks none."""
    return len(text) if text.isascii() else sum(map(_cells, text))


def _cells(character: str) -> int:
    if unicodedata.category(character) in _INVISIBLE:
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1
