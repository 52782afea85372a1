"""All of a bank but its items: what its outermost keys say, gathered while the file is read."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from quizapp.bank import keys
from quizapp.bank.checks import Stock
from quizapp.bank.fields import refuse_merge, refuse_repeated
from quizapp.bank.model import Place, Source
from quizapp.bank.names import meant, quoted
from quizapp.bank.nodes import place_of
from quizapp.bank.reading import id_of
from quizapp.bank.sections import (
    Defaults,
    read_defaults,
    read_passages,
    read_pools,
    read_source,
)
from quizapp.bank.values import length_of

if TYPE_CHECKING:
    from pathlib import Path

    from quizapp.bank.nodes import Node, Scalar
    from quizapp.bank.values import Values

FORMAT = 1
_LANGUAGE = re.compile(r"[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*")


class Cover:
    """What is known of a bank so far.

    `id` is the bank's, or made of the file's name, and `id_place` where it is written. `texts` has
    the title and its like; `stock` the passages and pools. `keys` are the outermost keys read,
    those `without_value` among them.
    """

    def __init__(self, values: Values, path: Path) -> None:
        self.id = id_of(path)
        self.id_place = Place(1, 1)
        self.texts: dict[str, str] = {}
        self.source = Source()
        self.defaults = Defaults()
        self.stock = Stock()
        self.keys: dict[str, Place] = {}
        self.without_value: set[str] = set()
        self._values = values
        self._folder = path.parent

    def takes(self, key: Scalar) -> bool:
        """Note an outermost key; report it if a bank has no such key, or if it is repeated."""
        name = key.value
        if name in self.keys:
            refuse_repeated(self._values, key, self.keys[name], "this bank")
        elif name in keys.BANK:
            self.keys[name] = place_of(key)
            return True
        elif name == "<<" and not key.style:
            refuse_merge(self._values, key)
        else:
            hint = meant(name, keys.BANK, "key")
            self._values.error(key, "unknown-key", f"a bank has no key {quoted(name)}", hint)
        return False

    def read(self, name: str, node: Node) -> None:
        """Read the value of the outermost key `name`, which is none of the items'."""
        match name:
            case "format":
                self._read_format(node)
            case "id":
                self._read_id(node)
            case "language":
                self._read_language(node)
            case "source":
                self.source = read_source(self._values, node, self._folder)
            case "defaults":
                self.defaults = read_defaults(self._values, node)
            case "passages":
                self._read_passages(node)
            case "pools":
                self._read_pools(node)
            case _:
                self._read_text(name, node)

    def require_title(self) -> None:
        """Report a missing title."""
        if "title" not in self.keys.keys() - self.without_value:
            place = self.keys.get("title") or min(self.keys.values(), default=Place(1, 1))
            message = "'title' is missing in this bank"
            self._values.problems.error(place, "missing-key", message, "add 'title: …'")

    def _read_format(self, node: Node) -> None:
        number = self._values.number(node, "format", 1, 999_999_999)
        if number is not None and number > FORMAT:
            message = f"this bank is written in format {number}, and this program knows {FORMAT}"
            hint = "get a newer version of the program"
            self._values.problems.fatal(
                place_of(node), "newer-format", message, hint, length_of(node)
            )

    def _read_id(self, node: Node) -> None:
        self.id = self._values.name(node, "id") or self.id
        self.id_place = place_of(node)

    def _read_language(self, node: Node) -> None:
        language = self._values.text(node, "language")
        if language is not None and not _LANGUAGE.fullmatch(language):
            message = f"{quoted(language)} is no language tag"
            self._values.error(node, "bad-language", message, "write 'en', 'sr-Latn', 'pt-BR', …")
        elif language is not None:
            self.texts["language"] = language

    def _read_text(self, name: str, node: Node) -> None:
        if (text := self._values.text(node, name)) is not None:
            self.texts[name] = text

    def _read_passages(self, node: Node) -> None:
        for name, passage in read_passages(self._values, node):
            self.stock.passage_places[name.value] = name.place
            if passage is not None:
                self.stock.passages[name.value] = passage

    def _read_pools(self, node: Node) -> None:
        for name, pool in read_pools(self._values, node):
            self.stock.pool_places[name.value] = name.place
            if pool is not None:
                self.stock.pools[name.value] = pool
