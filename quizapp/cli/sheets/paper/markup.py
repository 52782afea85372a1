"""HTML in which no text can be taken for markup: only what is made here is of type `Markup`."""

from html import escape
from typing import NewType

from quizapp.bank.text import clean

Markup = NewType("Markup", str)
"""A piece of HTML, well-formed on its own."""


def words(text: str) -> Markup:
    """Return `text` as HTML that shows it as it is, without what no screen should be sent.

    Attributes stand in double quotes, so a single one may stay.
    """
    return Markup(escape(clean(text), quote=False).replace('"', "&quot;"))


def element(tag: str, *children: Markup, **attributes: str) -> Markup:
    """Return an element with `children` in a row.

    Attributes are named as in HTML, with `_` for `-` and one more behind `class_`.
    """
    return Markup(f"{void(tag, **attributes)}{''.join(children)}</{tag}>")


def block(tag: str, *children: Markup, **attributes: str) -> Markup:
    """Return an element with each of `children` on a line of its own."""
    return element(tag, Markup("\n"), *(Markup(f"{each}\n") for each in children), **attributes)


def void(tag: str, **attributes: str) -> Markup:
    """Return the tag of an element that has no children."""
    pairs = (_attribute(name, value) for name, value in attributes.items())
    return Markup(f"<{' '.join((tag, *pairs))}>")


def shown(tag: str, text: str, class_: str) -> Markup:
    """Return an element with a text of the bank's, in the direction in which it is written."""
    return element(tag, words(text.strip("\n")), class_=class_, dir="auto")


def _attribute(name: str, value: str) -> str:
    return f'{name.rstrip("_").replace("_", "-")}="{words(value)}"'
