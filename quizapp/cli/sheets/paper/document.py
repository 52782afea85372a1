"""The page as a whole: what a browser must know, the style, the papers and the key."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.cli.sheets.paper.key import key
from quizapp.cli.sheets.paper.markup import Markup, block, element, void, words
from quizapp.cli.sheets.paper.questions import paper
from quizapp.cli.sheets.paper.style import STYLE, page

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quizapp.cli.sheets.sheet import Sheet

_POLICY = "default-src 'none'; style-src 'unsafe-inline'"


def as_html(sheet: Sheet) -> str:
    """Return the sheet as a page of HTML, which loads nothing and runs nothing."""
    language = {"lang": sheet.language} if sheet.language else {}
    body = block("body", *_papers(sheet))
    return f"<!doctype html>\n{block('html', _head(sheet), body, **language)}"


def _head(sheet: Sheet) -> Markup:
    return block(
        "head",
        void("meta", charset="utf-8"),
        void("meta", http_equiv="Content-Security-Policy", content=_POLICY),
        void("meta", name="viewport", content="width=device-width, initial-scale=1"),
        element("title", words(f"{sheet.title}, seed {sheet.seed}")),
        # All of it is our own, but for the feet of the pages, which let nothing out.
        block("style", Markup(STYLE), *_feet(sheet)),
    )


def _papers(sheet: Sheet) -> Iterator[Markup]:
    for number, version in enumerate(sheet.papers, 1):
        yield paper(sheet, version, f"paper-{number}")
    if sheet.answers:
        yield key(sheet, "key")


def _feet(sheet: Sheet) -> Iterator[Markup]:
    seed = f"seed {sheet.seed}"
    for number, version in enumerate(sheet.papers, 1):
        name = f"Version {version.name}, {seed}" if version.name else seed
        yield Markup(page(f"paper-{number}", sheet.title, name))
    if sheet.answers:
        yield Markup(page("key", sheet.title, f"Answer key, {seed}"))
