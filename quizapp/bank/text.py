"""Text from strangers: what a terminal must never be sent, and when two texts read the same.

A bank is refused for such characters (`unsafe`); text that cannot be refused, such as a file
name, a player's name or a broken line quoted in a message, is shown through `clean`.
"""

import re
import unicodedata

# Cc but newline and tab, surrogates, private use, line and paragraph separators, bidi controls.
_UNSAFE = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ue000-\uf8ff\u2028\u2029"
    "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufdd0-\ufdef\ufff9-\uffff"
    "\U000e0000-\U000e001f\U000f0000-\U0010ffff]"
)
_SPACES = re.compile(r"\s+")
REPLACEMENT = "\N{REPLACEMENT CHARACTER}"


def unsafe(text: str) -> int | None:
    """Return the index of the first character no terminal should be sent, or None.

    Unsafe are controls (but newline), lone surrogates, private-use and unassigned characters,
    U+2028/2029 and the bidirectional controls. Joiners and variation selectors (emoji), combining
    marks and right-to-left letters are safe.
    """
    if text.isascii() and text.isprintable():
        return None
    for index, character in enumerate(text):
        if character != "\n" and _is_unsafe(character):
            return index
    return None


def _is_unsafe(character: str) -> bool:
    if _UNSAFE.match(character) or character == "\t":
        return True
    return unicodedata.category(character) in {"Cc", "Cs", "Co", "Cn"}


def clean(text: str) -> str:
    """Return `text` with every unsafe character replaced by U+FFFD, and tabs by a space."""
    if unsafe(text) is None:
        return text
    return "".join(
        " " if c == "\t" else REPLACEMENT if c != "\n" and _is_unsafe(c) else c for c in text
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
    visible = "".join(c for c in folded if unicodedata.category(c) != "Cf")
    return " ".join(visible.split())
