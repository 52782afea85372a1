"""From the outermost keys of a file to a bank, in whatever order they stand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.bank import keys
from quizapp.bank.askables import Items
from quizapp.bank.checks import check_item, check_unsound
from quizapp.bank.checks.references import flat
from quizapp.bank.cover import Cover
from quizapp.bank.fields import present_value
from quizapp.bank.model import Bank, Place, WrittenQuestion
from quizapp.bank.nodes import Entries, Refused
from quizapp.bank.questions import read_question
from quizapp.bank.statements import read_statement
from quizapp.values import replace

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from quizapp.bank.model import Item
    from quizapp.bank.nodes import Node, Scalar
    from quizapp.bank.values import Values


class Assembly:
    """One bank in the making.

    `items` reads the file through and yields its items one by one, each as soon as it is read;
    what belongs to the bank as a whole gathers in `cover`. `bank` then puts the two together. Items
    with an error of their own are kept until `check`, for there may be more wrong with them.
    """

    def __init__(self, values: Values, path: Path) -> None:
        self.cover = Cover(values, path)
        self._values = values
        self._path = path
        self._ids: dict[str, Place] = {}
        self._unsound: list[Item] = []

    def items(self, root: Iterable[tuple[Scalar, Node]]) -> Iterator[Item]:
        """Yield every sound item of the bank whose outermost keys and values are `root`."""
        for key, value in root:
            if not self.cover.takes(key):
                continue
            if present_value(self._values, value) is None:
                self.cover.without_value.add(key.value)
                continue
            if key.value in keys.ITEM_LISTS:
                yield from self._read_items(key.value, value)
            else:
                self.cover.read(key.value, value)

    def _read_items(self, name: str, node: Node) -> Iterator[Item]:
        if not isinstance(node, Entries):
            if not isinstance(node, Refused):
                message = f"'{name}' must be a list: lines that begin with '- '"
                hint = "begin each of them with '- ' and indent its keys"
                self._values.error(node, "wrong-kind", message, hint)
            return
        read = read_question if name == "questions" else read_statement
        problems = self._values.problems
        errors = problems.errors
        for entry in node.entries:
            item = read(self._values, entry, self.cover.defaults, self._ids)
            if problems.errors == errors:
                yield item
            else:
                self._unsound.append(item)
                errors = problems.errors

    def check(self, items: tuple[Item, ...]) -> None:
        """Report what is wrong with the bank as a whole, now that all of it was read."""
        problems = self._values.problems
        self.cover.require_title()
        if not (items or problems.errors) or self.cover.keys.keys().isdisjoint(keys.ITEM_LISTS):
            place = max(self.cover.keys.values(), default=Place(1, 1))
            message, hint = "this bank asks nothing", "add 'questions:' or 'statements:'"
            problems.error(place, "no-questions", message, hint)
        for item in items:
            for problem in check_item(item, self.cover.stock):
                problems.report(problem)
        for item in self._unsound:
            for problem in check_unsound(item, self.cover.stock):
                problems.report(problem)

    def bank(self, items: tuple[Item, ...], digest: str) -> Bank:
        """Return the bank of those `items`, which `check` found nothing wrong with."""
        cover, texts = self.cover, self.cover.texts
        return Bank(
            id=cover.id,
            title=texts["title"],
            path=self._path,
            digest=digest,
            items=Items(map(self._finished, items)),
            passages=cover.stock.passages,
            pools=cover.stock.pools,
            source=cover.source,
            description=texts.get("description"),
            language=texts.get("language"),
            author=texts.get("author"),
            license=texts.get("license"),
        )

    def _finished(self, item: Item) -> Item:
        """Give an item what comes from `defaults` and passages, which may stand behind it."""
        if item.place < self.cover.keys.get("defaults", item.place):
            item = self._with_defaults(item)
        texts = [self.cover.stock.passages[name].text for name in item.passages]
        if not any("\n" in text for text in texts):
            return item
        exact = tuple(_exact(phrase, texts) for phrase in item.evidence)
        return item if exact == item.evidence else replace(item, evidence=exact)

    def _with_defaults(self, item: Item) -> Item:
        defaults, several = self.cover.defaults, isinstance(item, WrittenQuestion) and item.key[1:]
        options = item.options if several or "options" in item.places else defaults.options
        order = item.order if "order" in item.places else defaults.order
        return replace(item, options=options, order=order)


def _exact(phrase: str, texts: list[str]) -> str:
    """Return `phrase` as it stands in one of `texts`, where it may go over a paragraph's end."""
    for text in texts:
        if (at := flat(text).find(phrase)) >= 0:
            return text[at : at + len(phrase)]
    return phrase
