"""A page of HTML, read as a browser would: a tree of elements, each with its text."""

from __future__ import annotations

from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # the annotations that need it are strings
    from collections.abc import Iterator

VOID = {"meta"}


@dataclass
class Element:
    """A tag with its attributes, and what is in it: texts and elements, in their order."""

    tag: str
    attributes: dict[str, str | None]
    children: list[str | Element] = field(default_factory=list)

    @property
    def text(self) -> str:
        """All that it shows, in order."""
        return "".join(each if isinstance(each, str) else each.text for each in self.children)

    def all(self, tag: str, class_: str | None = None) -> list[Element]:
        """Every element in it of this tag, and of this class if one is given."""
        return [
            each
            for each in self.walk()
            if each.tag == tag
            and (class_ is None or class_ in (each.attributes.get("class") or "").split())
        ]

    def one(self, tag: str, class_: str | None = None) -> Element:
        """Return the only element of this tag and class."""
        (found,) = self.all(tag, class_)
        return found

    def walk(self) -> Iterator[Element]:
        """Yield every element in it."""
        for each in self.children:
            if isinstance(each, Element):
                yield each
                yield from each.walk()


class Reader(HTMLParser):
    """Reads a page and holds it to its own tags: each is closed, and by its own name."""

    def __init__(self) -> None:
        super().__init__()
        self.open = [Element("", {})]
        self.declaration = ""

    def handle_decl(self, decl: str) -> None:
        self.declaration = decl

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert len(dict(attrs)) == len(attrs), attrs
        element = Element(tag, dict(attrs))
        self.open[-1].children.append(element)
        if tag not in VOID:
            self.open.append(element)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop().tag == tag

    def handle_data(self, data: str) -> None:
        self.open[-1].children.append(data)

    def handle_comment(self, data: str) -> None:
        raise AssertionError(data)

    def handle_pi(self, data: str) -> None:
        raise AssertionError(data)


def page(html: str) -> Element:
    """Return the root of a page in which every element is closed."""
    reader = Reader()
    reader.feed(html)
    reader.close()
    assert reader.declaration == "doctype html"
    assert len(reader.open) == 1
    return reader.open[0].one("html")
