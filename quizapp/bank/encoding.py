"""From the bytes of a file to text that can be trusted: UTF-8, without characters that deceive."""

from __future__ import annotations

from typing import TYPE_CHECKING, NoReturn

from quizapp.bank.lines import Lines
from quizapp.bank.model import Place
from quizapp.bank.text import REPLACEMENT, character_name, unsafe

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quizapp.bank.problems import Problems

CHUNK = 1 << 16
LONGEST_LINE = 1 << 18
_UTF8_SIGNATURE = b"\xef\xbb\xbf"
# What needs no second look: the printable part of ASCII, and white space that is YAML's own.
_PLAIN = bytes(range(0x20, 0x7F)) + b"\n\t"
_SAVE = "save the file as UTF-8"


def plain(data: bytes) -> bytes:
    """Return `data` with plain newlines, and without a signature."""
    data = data.removeprefix(_UTF8_SIGNATURE)
    if b"\r" in data:
        data = data.replace(b"\r\n", b"\n").replace(b"\r", b"\n")
    return data


def checked(data: bytes, problems: Problems) -> bytes:
    """Return `data` with plain newlines, no signature, and U+FFFD for unsafe characters.

    A UTF-8 signature ("BOM") and the line ends of any system are fine. Every character that no
    terminal should be sent is reported where it stands, a tab not yet: between words it is YAML's.
    Raises GaveUpError if the data is not UTF-8, or has a line that nobody can have typed.
    """
    data = plain(data)
    errors = problems.errors
    for line, text in _suspicious(data, problems):
        _report_unsafe(line, text, problems)
    return data if problems.errors == errors else _harmless(data)


def _suspicious(data: bytes, problems: Problems) -> Iterator[tuple[int, str]]:
    """Yield some whole lines at a time, if not all of them can be printed, and the first's number.

    Lines are counted only where their number is needed.
    """
    line, counted, start = 1, 0, 0
    while start < len(data):
        end = data.find(b"\n", start + CHUNK) + 1 or len(data)
        is_long = end - start > CHUNK + LONGEST_LINE
        text = "" if is_long else _remarkable(data, start, end, problems)
        if is_long or text:
            line, counted = line + data.count(b"\n", counted, start), start
        if is_long:
            _refuse_long_line(line, problems)
        if text:
            yield line, text
        start = end


def _remarkable(data: bytes, start: int, end: int, problems: Problems) -> str:
    """Return that part of `data` as text, or nothing if all of it can be printed."""
    if not data[start:end].translate(None, _PLAIN):
        return ""
    text = _decoded(data, start, end, problems)
    return "" if text.replace("\n", " ").replace("\t", " ").isprintable() else text


def _decoded(data: bytes, start: int, end: int, problems: Problems) -> str:
    try:
        return data[start:end].decode()
    except UnicodeDecodeError as error:
        _refuse_encoding(data, start + error.start, problems)


def _refuse_long_line(line: int, problems: Problems) -> NoReturn:
    message = f"a line after this one is longer than {LONGEST_LINE} characters"
    hint = "a bank is written by hand: is this the right file?"
    problems.fatal(Place(line, 1), "too-long", message, hint)


def _refuse_encoding(data: bytes, at: int, problems: Problems) -> NoReturn:
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        problems.fatal(Place(1, 1), "not-utf-8", "this file is in UTF-16, not in UTF-8", _SAVE)
    line_start = data.rfind(b"\n", 0, at) + 1
    place = Place(data.count(b"\n", 0, at) + 1, len(data[line_start:at].decode()) + 1)
    guess = bytes([data[at]]).decode("cp1252", errors="replace")
    meant = f" (“{guess}” in Windows-1252)" if guess.isprintable() and guess != REPLACEMENT else ""
    message = f"this file is not in UTF-8: byte 0x{data[at]:02X}{meant} begins no character"
    problems.fatal(place, "not-utf-8", message, f"{_SAVE}, then look at this character")


def _report_unsafe(first: int, text: str, problems: Problems) -> None:
    """Report what is unsafe in `text`, whose lines are numbered from `first` on."""
    for number, line in enumerate(text.split("\n"), first):
        shown = line.replace("\t", " ")
        if not shown.isprintable() and unsafe(shown) is not None:
            _report_line(number, shown, problems)


def _report_line(number: int, line: str, problems: Problems) -> None:
    for index, character in enumerate(line):
        if unsafe(character) is not None:
            name = character_name(character)
            message = f"{name} may not stand in this file"
            problems.error(Place(number, index + 1), "unsafe-character", message, "delete it")


def _harmless(data: bytes) -> bytes:
    """Return `data` with U+FFFD in the place of every unsafe character: columns stay what they are.

    The parser would stop at the first control character, or count U+2028 as the end of a line.
    """
    lines = Lines(data)
    count = data.count(b"\n") + 1
    return "\n".join(map(_harmless_line, map(lines.text, range(1, count + 1)))).encode()


def _harmless_line(line: str) -> str:
    if line.isprintable():
        return line
    return "".join(
        REPLACEMENT if each != "\t" and unsafe(each) is not None else each for each in line
    )
