"""From a question to the lines of YAML that say it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.authoring import scalars
from quizapp.authoring.style import WIDTH
from quizapp.bank.text import cells

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from quizapp.authoring.item import NewItem, Wrong
    from quizapp.authoring.style import Style


class Composer:
    """Writes questions in a style. `cautious` puts every text into quotes with escapes."""

    def __init__(self, style: Style, *, cautious: bool = False) -> None:
        self.style = style
        self.cautious = cautious

    def question(self, item: NewItem) -> list[str]:
        """Return the lines of `item`, without their ends: one entry of the list `questions`."""
        column = self.style.fields
        lines = list(self._fields(item, column))
        dash = " " * self.style.dash + "-"
        return [dash + lines[0][len(dash) :], *lines[1:]]

    def pair(self, name: str, text: str | None, column: int) -> Iterator[str]:
        """Yield `name: text` from `column` on; folded if that is too long for a line."""
        if text is not None:
            yield from self._value(f"{' ' * column}{name}:", text, column + 2)

    def several(self, name: str, texts: Sequence[str], column: int) -> Iterator[str]:
        """Yield `name` with one text, or with a list: on its line, if it has room there."""
        if len(texts) == 1:
            yield from self.pair(name, texts[0], column)
        elif texts:
            yield from self.listed(name, texts, column)

    def listed(self, name: str, texts: Sequence[str], column: int) -> Iterator[str]:
        """Yield `name` with a list of texts: on its line, if it has room there."""
        line = f"{' ' * column}{name}: [{', '.join(self._inline(t, in_flow=True) for t in texts)}]"
        if cells(line) <= WIDTH:
            yield line
            return
        yield f"{' ' * column}{name}:"
        for text in texts:
            yield from self._entry(text, column + self.style.nested)

    def _fields(self, item: NewItem, column: int) -> Iterator[str]:
        yield from self.pair("id", item.id or None, column)
        yield from self.several("passage", item.passages, column)
        yield from self.several("evidence", item.evidence, column)
        yield from self.pair("question", item.stem, column)
        yield from self.several("answer", item.key, column)
        yield from self._wrong(item, column)
        yield from self.pair("explanation", item.explanation, column)
        yield from self.pair("hint", item.hint, column)
        if item.tags:
            yield from self.listed("tags", item.tags, column)
        yield from self.pair("difficulty", item.difficulty, column)
        yield from self.pair("status", "draft" if item.draft else None, column)

    def _wrong(self, item: NewItem, column: int) -> Iterator[str]:
        bare = not item.pools and not any(each.why for each in item.wrong)
        if item.wrong and bare and self.style.flow:
            yield from self.listed("distractors", [each.text for each in item.wrong], column)
            return
        yield f"{' ' * column}distractors:"
        for each in item.wrong:
            yield from self._option(each, column + self.style.nested)
        for pool in item.pools:
            yield f"{' ' * (column + self.style.nested)}- pool: {self._inline(pool)}"

    def _option(self, wrong: Wrong, dash: int) -> Iterator[str]:
        if wrong.why is None:
            yield from self._entry(wrong.text, dash)
            return
        first, *rest = self.pair("text", wrong.text, dash + 2)
        yield f"{' ' * dash}- {first.lstrip()}"
        yield from rest
        yield from self.pair("why", wrong.why, dash + 2)

    def _entry(self, text: str, dash: int) -> Iterator[str]:
        return self._value(f"{' ' * dash}-", text, dash + 2)

    def _value(self, lead: str, text: str, indent: int) -> Iterator[str]:
        """Yield `text` behind `lead`, or under it with that indentation."""
        line = f"{lead} {self._inline(text)}"
        body = None
        if not self.cautious and ("\n" in text or cells(line) > WIDTH):
            body = scalars.folded(text, indent)
        yield from [f"{lead} >-", *body] if body else [line]

    def _inline(self, text: str, *, in_flow: bool = False) -> str:
        if self.cautious:
            return scalars.escaped(text)
        return scalars.inline(text, self.style.quote, in_flow=in_flow)
