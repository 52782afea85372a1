"""The key: letters to mark by first, then why, and the passages that the answers come from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.cli.sheets.marking import LETTERS, seats, strips
from quizapp.cli.sheets.paper.markup import Markup, block, element, shown, words
from quizapp.cli.sheets.paper.questions import about, version_name
from quizapp.plain.lines import NEAREST, source_line
from quizapp.sitting.rewording import name_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from quizapp.cli.sheets.marking import Seat, Strip
    from quizapp.cli.sheets.sheet import Sheet
    from quizapp.quiz import Excerpt, Option, Question


def key(sheet: Sheet, class_: str) -> Markup:
    """Return the answers to all versions of the sheet."""
    return block(
        "article",
        block(
            "header",
            element("h1", words("Answer key")),
            shown("p", sheet.title, "subject"),
            about(sheet),
        ),
        block("div", *map(_strip, strips(sheet.papers)), class_="strips"),
        element("h2", words("Why")),
        *(_citation(sheet.questions[0]) if sheet.bank else ()),
        _notes(sheet),
        class_=class_,
    )


def _strip(strip: Strip) -> Markup:
    numbers = (element("th", words(str(number)), scope="col") for number in strip.numbers)
    head = element("tr", element("th", words("Question"), scope="col"), *numbers)
    rows = (
        element(
            "tr",
            element("th", version_name(name) if name else words("Answer"), scope="row"),
            *(element("td", words(each)) for each in letters),
        )
        for name, letters in strip.rows
    )
    return block("table", block("thead", head), block("tbody", *rows))


def _citation(question: Question) -> Iterator[Markup]:
    """Yield what the question's bank is drawn from: it is the same for all of its questions."""
    if question.source:
        yield element("p", words("Source: "), element("bdi", words(question.source)))


def _notes(sheet: Sheet) -> Markup:
    places = seats(sheet.versions)
    notes = (
        _note(question, places.get(name_of(question), ()), is_cited=sheet.bank is None)
        for question in sheet.papers[0].questions
    )
    return block("ul" if sheet.versions else "ol", *notes, class_="notes")


def _note(question: Question, places: Sequence[Seat], *, is_cited: bool) -> Markup:
    lettered = list(zip(LETTERS, question.options, strict=False))
    named = [("", option) for _, option in lettered] if places else lettered
    explanation = question.explanation
    return block(
        "li",
        shown("p", question.stem, "stem"),
        *_places(places),
        *(_right(letter, option) for letter, option in named if option.right),
        *(_wrong(letter, option, option.why) for letter, option in named if option.why),
        *([shown("p", explanation, "text")] if explanation else []),
        *map(_passage, question.excerpts),
        *(_citation(question) if is_cited else ()),
    )


def _places(places: Sequence[Seat]) -> Iterator[Markup]:
    if places:
        each = (
            Markup(f"{version_name(seat.version)}: {seat.number} {seat.letters}") for seat in places
        )
        yield element("p", Markup("; ".join(each)))


def _right(letter: str, option: Option) -> Markup:
    lead = element("strong", words(f"Answer: {letter}".rstrip()))
    return element("p", lead, words(" "), element("bdi", words(option.text), class_="text"))


def _wrong(letter: str, option: Option, why: str) -> Markup:
    name = element("bdi", element("i", words(option.text)))
    lead = [words(f"Why not {letter}, "), name] if letter else [words("Why not "), name]
    return element("p", *lead, words(": "), element("bdi", words(why), class_="text"))


def _passage(excerpt: Excerpt) -> Markup:
    nearest = [element("p", words(NEAREST))] if excerpt.is_nearest else []
    text = element("p", *_marked(excerpt), class_="text", dir="auto")
    return block("blockquote", element("p", words(source_line(excerpt))), text, *nearest)


def _marked(excerpt: Excerpt) -> Iterator[Markup]:
    original, text, spans = excerpt.original, excerpt.passage.text, excerpt.spans()
    if original:
        text, spans = original.text, original.spans
    done = 0
    for start, end in spans:
        yield words(text[done:start])
        yield element("mark", words(text[start:end]))
        done = end
    yield words(text[done:])
