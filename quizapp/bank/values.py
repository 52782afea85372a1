"""Single values out of nodes: text, several texts, numbers, one of several words.

Each method returns what the author wrote, or None after reporting why it cannot be used.
"""

from __future__ import annotations

import re
from enum import StrEnum
from typing import TYPE_CHECKING, Generic, NamedTuple, TypeVar

from quizapp.bank.kinds import digits_hint, name_hint, number_hint, text_hint
from quizapp.bank.merges import merge_within, unfinished_merge
from quizapp.bank.model import Place
from quizapp.bank.names import LONGEST_ID, as_id, as_tag, in_yaml_quotes, meant, quoted
from quizapp.bank.nodes import (
    NULLS,
    Branch,
    Entries,
    Refused,
    is_missing,
    place_of,
)
from quizapp.bank.quotes import swallows_keys
from quizapp.bank.text import character_name, unsafe

if TYPE_CHECKING:
    from collections.abc import Callable

    from quizapp.bank.lines import Lines
    from quizapp.bank.nodes import (
        Node,
        Scalar,
    )
    from quizapp.bank.problems import Problems

LONGEST_TEXT = 100_000
_NOUNS = {"tags": "tag", "passage": "passage id", "allow": "name of a rule"}
_BLOCK_STYLES = ("|", ">")
_WHOLE_NUMBER = re.compile(r"[0-9]{1,9}")
# One space and a hash: perhaps text. More space, or a tab, is how people set off a remark.
_DROPPED = re.compile(r" #.*")
_ALL_DROPPED = re.compile(r" #\S.*")

Word = TypeVar("Word", bound=StrEnum)
T = TypeVar("T")


class Placed(NamedTuple, Generic[T]):
    """A value and the node that it was read from."""

    value: T
    node: Node

    @property
    def place(self) -> Place:
        """Where the value stands."""
        return place_of(self.node)

    @property
    def length(self) -> int:
        """How many characters it covers there."""
        return length_of(self.node)


class Values:
    """Reads the values of one file, whose lines are `lines`, and reports to `problems`."""

    def __init__(self, problems: Problems, lines: Lines) -> None:
        self.problems = problems
        self.lines = lines
        self._with_hash = lines.with_hash()

    def text(self, node: Node, name: str) -> str | None:
        """Return the text of `node`, the value of the key `name`.

        Block scalars (`|`, `>`) lose the line ends after their last line. What YAML dropped from a
        plain text is warned of: a remark one space after it (`C # minor`) may well have been meant
        as text; a remark set off by two spaces or more, and one on a line of its own, was not.
        """
        if isinstance(node, Branch):
            self._wrong_kind(node, f"{quoted(name)} must be text", text_hint(node, self.lines))
            return None
        value, style = node.value, node.style
        if not style:
            if self._with_hash:
                self.warn_dropped(node)
            if value in NULLS:
                self._missing(node, name)
                return None
        elif style in _BLOCK_STYLES:
            value = value.rstrip("\n")
        elif node.start_mark.line != node.end_mark.line:
            self._check_quote(node)
        if not value.isprintable() and self._is_unsafe(node, value):
            return None
        if not value or value.isspace():
            self._empty(node, name)
            return None
        if len(value) > LONGEST_TEXT:
            self._too_long(node, name)
            return None
        return value

    def texts(self, node: Node, name: str) -> tuple[Placed[str], ...]:
        """Return the texts of `node`, a text or a list of texts, each with its place."""
        return self.each(node, name, self.text)

    def names(self, node: Node, name: str) -> tuple[Placed[str], ...]:
        """Return the ids of `node`, one or a list, each with its place."""
        return self.each(node, name, self.name)

    def tags(self, node: Node, name: str) -> tuple[Placed[str], ...]:
        """Return the tags of `node`, one or a list, each with its place."""
        return self.each(node, name, self.tag)

    def each(
        self, node: Node, name: str, read: Callable[[Node, str], T | None]
    ) -> tuple[Placed[T], ...]:
        """Return what `read` makes of `node`, or of each of its entries if it is a list."""
        if isinstance(node, Entries):
            found = [(read(entry, name), entry) for entry in node.entries]
            return tuple([Placed(value, entry) for value, entry in found if value is not None])
        value = read(node, name)
        return () if value is None else (Placed(value, node),)

    def name(self, node: Node, name: str) -> str | None:
        """Return the id that `node` is."""
        return self._converted(node, name, as_id)

    def tag(self, node: Node, name: str) -> str | None:
        """Return the tag that `node` is."""
        return self._converted(node, name, as_tag)

    def _converted(self, node: Node, name: str, convert: Callable[[str], str | None]) -> str | None:
        if isinstance(node, Branch):
            hint = "write one name, of letters, digits, '.', '_', '-'"
            self._wrong_kind(node, f"{quoted(name)} must be a name", hint)
            return None
        if not node.style and node.value in NULLS:
            self._missing(node, name)
            return None
        if (converted := convert(node.value)) is not None:
            return converted
        self._refuse_name(node, name)
        return None

    def _refuse_name(self, node: Scalar, name: str) -> None:
        message = f"{quoted(node.value)} is no {_NOUNS.get(name, name)}: it may have "
        if len(node.value) > LONGEST_ID:
            self.error(node, "bad-name", f"{message}{LONGEST_ID} characters", "shorten it")
            return
        message += "letters, digits, '.', '_', '-'" + (", spaces inside" if name == "tags" else "")
        self.error(node, "bad-name", message, name_hint(name, node.value))

    def number(self, node: Node, name: str, least: int, most: int) -> int | None:
        """Return the whole number that `node` is, from `least` to `most`."""
        if isinstance(node, Branch):
            self._wrong_kind(node, _range(name, least, most), number_hint(name, least, node))
            return None
        if _WHOLE_NUMBER.fullmatch(node.value) and least <= int(node.value) <= most:
            return int(node.value)
        hint = digits_hint(name, least, most, node.value)
        self.error(node, "bad-number", _range(name, least, most), hint)
        return None

    def word(self, node: Node, name: str, kind: type[Word]) -> Word | None:
        """Return which of the words of `kind` the text of `node` is."""
        if isinstance(node, Branch):
            hint = f"write one of these words alone, such as '{name}: {next(iter(kind)).value}'"
            self._wrong_kind(node, _one_of(name, kind), hint)
            return None
        try:
            return kind(node.value)
        except ValueError:
            words = [word.value for word in kind]
        message = f"{_one_of(name, kind)}, not {quoted(node.value)}"
        self.error(node, "unknown-word", message, meant(node.value, words, "word"))
        return None

    def error(self, node: Node, rule: str, message: str, hint: str) -> None:
        """Report an error at `node`."""
        self.problems.error(place_of(node), rule, message, hint, length_of(node))

    def warning(self, node: Node, rule: str, message: str, hint: str) -> None:
        """Report a warning at `node`."""
        self.problems.warn(place_of(node), rule, message, hint, length_of(node))

    def _wrong_kind(self, node: Branch, what: str, hint: str) -> None:
        if not isinstance(node, Refused):
            self.error(node, "wrong-kind", f"{what}, and this is {node.noun}", hint)

    def _missing(self, node: Scalar, name: str) -> None:
        message = f"an empty entry in {quoted(name)}"
        self.error(node, "missing-value", message, "write something here, or remove it")

    def _empty(self, node: Scalar, name: str) -> None:
        message = f"{quoted(name)} is an empty text"
        self.error(node, "empty-text", message, "write something, or remove the line")

    def _too_long(self, node: Scalar, name: str) -> None:
        message = f"{quoted(name)} is longer than {LONGEST_TEXT} characters"
        self.error(node, "too-long", message, "cut it into several passages or questions")

    def _is_unsafe(self, node: Scalar, value: str) -> bool:
        if (at := unsafe(value)) is None:
            return False
        message = f"{character_name(value[at])} may not stand in a text"
        hint = "write a space instead" if value[at] == "\t" else "delete it"
        self.error(node, "unsafe-character", message, hint)
        return True

    def _check_quote(self, node: Scalar) -> None:
        """Report a quote that was closed by another one further down, with keys in between.

        A merge that was left unfinished in between is reported too.
        """
        if line := merge_within(node, self.lines):
            self.problems.report(unfinished_merge(line))
        if swallows_keys(node, self.lines):
            message = "this quote is closed only after the keys that follow"
            self.error(node, "unclosed-quote", message, "close it where the text ends")

    def warn_dropped(self, node: Scalar) -> None:
        """Warn of what follows the plain `node` on its line after ` #`: YAML dropped it.

        Where nothing stands before it, only `#1` can have been meant, not `# a remark`.
        """
        line, column = node.end_mark.line + 1, node.end_mark.column
        if line not in self._with_hash:
            return
        text = self.lines.text(line)
        pattern = _ALL_DROPPED if is_missing(node) else _DROPPED
        if match := pattern.match(text, column):
            whole = in_yaml_quotes(node.value + match[0])
            hint = f"if it is text: {whole}; if it is a remark, put two spaces before the #"
            message = f"YAML takes {quoted(match[0][1:])} for a remark and drops it"
            place = Place(line, column + 2)
            self.problems.warn(place, "dropped-text", message, hint, len(match[0]) - 1)


def length_of(node: Node) -> int:
    """Return how many characters of its first line `node` covers, as far as is known."""
    if isinstance(node, Branch):
        return 1
    start, end = node.start_mark, node.end_mark
    return max(1, end.column - start.column) if end.line == start.line else len(node.value)


def _range(name: str, least: int, most: int) -> str:
    return f"{quoted(name)} is a whole number from {least} to {most}"


def _one_of(name: str, kind: type[StrEnum]) -> str:
    return f"{quoted(name)} is one of {', '.join(word.value for word in kind)}"
