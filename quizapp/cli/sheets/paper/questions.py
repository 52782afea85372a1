"""A paper to hand out: a head to fill in, and the questions with boxes to tick."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.bank.text import cells
from quizapp.cli.sheets.marking import LETTERS
from quizapp.cli.sheets.paper.markup import Markup, block, element, shown, words
from quizapp.plain.lines import counted
from quizapp.quiz import Kind

if TYPE_CHECKING:
    from quizapp.cli.sheets.sheet import Sheet
    from quizapp.quiz import Question, Version

_SHORT = 30


def paper(sheet: Sheet, version: Version, class_: str) -> Markup:
    """Return one version of the sheet."""
    questions = map(_question, version.questions)
    return block(
        "article",
        block("header", _top(sheet, version), about(sheet), _fields()),
        block("ol", *questions, class_="questions"),
        class_=class_,
    )


def about(sheet: Sheet) -> Markup:
    """Return how many questions were drawn, and by which seed."""
    number = counted(len(sheet.questions), "question")
    seed = element("bdi", words(sheet.seed))
    return element("p", words(f"{number}, seed "), seed, class_="about")


def version_name(name: str) -> Markup:
    """Return what a version is called."""
    return Markup(f"Version {element('bdi', words(name))}")


def _top(sheet: Sheet, version: Version) -> Markup:
    name = [element("p", version_name(version.name), class_="version")] if version.name else []
    points = element("b", words(f"/ {len(sheet.questions)}"))
    score = element("p", words("Score"), points, class_="score")
    title = block("div", shown("h1", sheet.title, "title"), *name)
    return block("div", title, score, class_="top")


def _fields() -> Markup:
    fields = (element("p", words(name), class_="field") for name in ("Name", "Class", "Date"))
    return block("div", *fields, class_="fields")


def _question(question: Question) -> Markup:
    several = (
        [element("p", words("Choose all that apply."), class_="several")]
        if question.kind is Kind.MULTIPLE
        else []
    )
    return block("li", shown("p", question.stem, "stem"), *several, _options(question))


def _options(question: Question) -> Markup:
    is_short = all(cells(option.text) <= _SHORT for option in question.options)
    options = (
        element(
            "li",
            element("span", words(letter), class_="letter"),
            shown("span", option.text, "text"),
        )
        for letter, option in zip(LETTERS, question.options, strict=False)
    )
    return block("ul", *options, class_="options short" if is_short else "options")
