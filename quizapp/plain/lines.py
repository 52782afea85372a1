"""A question, its verdict and a score as lines of text: one thing a line, and no meaning by colour.

Every function yields lines without their ends, wrapped to `width` columns.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from quizapp.plain.width import wrap
from quizapp.quiz import Kind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from quizapp.quiz import Excerpt, Question, Score, Verdict

INDENT = "  "
NEAREST = "Marked are the words that come closest to the bank's: your copy puts it otherwise."


class Marks(NamedTuple):
    """What stands before and after the evidence in a passage."""

    start: str = "«"
    end: str = "»"


PLAINEST_MARKS = Marks("<<", ">>")


def marks_for(encoding: str | None) -> Marks:
    """Return the marks that a stream of that encoding can carry."""
    try:
        "".join(Marks()).encode(encoding or "utf-8")
    except (UnicodeEncodeError, LookupError):
        return PLAINEST_MARKS
    return Marks()


def question_lines(question: Question, width: int) -> Iterator[str]:
    """Yield the stem and the numbered options."""
    yield from stem_lines(question, width)
    yield from option_lines(question, width)


def stem_lines(question: Question, width: int) -> Iterator[str]:
    """Yield what is asked."""
    yield from wrap(question.stem, width)
    if question.kind is Kind.MULTIPLE:
        yield "Choose all that apply."
    yield ""


def option_lines(question: Question, width: int) -> Iterator[str]:
    """Yield the numbered options."""
    for number, option in enumerate(question.options, 1):
        yield from wrap(option.text, width, f"{INDENT}{number}. ")
    yield ""


def verdict_lines(question: Question, verdict: Verdict, width: int) -> Iterator[str]:
    """Yield the verdict, word first, and why each wrong option that was chosen is wrong.

    Nothing was chosen where the time ran out.
    """
    if verdict.right:
        yield "Right."
    elif verdict.chosen:
        yield from _key_lines(question, "Not quite: ", width)
    else:
        yield "Time is up: this counts as not answered."
        yield from missed_lines(question, width)
    if 0 < verdict.credit < 1:
        yield f"That is worth {_number(verdict.credit)} of a point."
    for index in sorted(verdict.chosen - verdict.key):
        if why := question.options[index].why:
            yield from wrap(why, width, f"Why not {index + 1}: ", INDENT)


def missed_lines(question: Question, width: int) -> Iterator[str]:
    """Yield what would have been right, where nothing was chosen."""
    yield from _key_lines(question, "Right would have been: ", width)


def evidence_lines(question: Question, width: int, marks: Marks) -> Iterator[str]:
    """Yield the explanation, the passages with their evidence marked, and the citation."""
    if question.explanation:
        yield ""
        yield from wrap(question.explanation, width)
    for excerpt in question.excerpts:
        yield ""
        yield source_line(excerpt)
        yield from wrap(marked(excerpt, marks), width, INDENT)
        if excerpt.is_nearest:
            yield from wrap(NEAREST, width)
    if question.source:
        yield from wrap(question.source, width, INDENT if question.excerpts else "Source: ", INDENT)


def restated_lines(question: Question, width: int, marks: Marks) -> Iterator[str]:
    """Yield the passages in the bank's own words, with their evidence marked."""
    for excerpt in question.excerpts:
        yield from wrap(restated(excerpt, marks), width, "In the bank's words: ", INDENT)


def source_line(excerpt: Excerpt) -> str:
    """Return where the passage stands, as a line over it."""
    number = excerpt.paragraph
    return f"Source, paragraph {number}:" if number else "Source:"


def marked(excerpt: Excerpt, marks: Marks) -> str:
    """Return the passage with `marks` around the evidence: as the reader's copy has it, if any."""
    original = excerpt.original
    return _marked(original.text, original.spans, marks) if original else restated(excerpt, marks)


def restated(excerpt: Excerpt, marks: Marks) -> str:
    """Return the passage in the bank's words, with `marks` around the evidence."""
    return _marked(excerpt.passage.text, excerpt.spans(), marks)


def _marked(text: str, spans: Iterable[tuple[int, int]], marks: Marks) -> str:
    done, pieces = 0, []
    for start, end in spans:
        pieces += [text[done:start], marks.start, text[start:end], marks.end]
        done = end
    return "".join([*pieces, text[done:]])


def answer_lines(question: Question, width: int, marks: Marks) -> Iterator[str]:
    """Yield the key, why each other option is wrong, and the evidence: a sheet of answers."""
    yield from _key_lines(question, "Answer: ", width)
    for number, option in enumerate(question.options, 1):
        if option.why:
            yield from wrap(option.why, width, f"Why not {number}: ", INDENT)
    yield from evidence_lines(question, width, marks)


def score_line(score: Score) -> str:
    """Return the score so far as a sentence."""
    if not score.answered:
        return "No question was answered."
    return f"{score.points_text} of {counted(score.answered, 'point')}, {score.percent} percent."


def counted(number: int, thing: str, things: str = "") -> str:
    """Return `number` and `thing`, in the plural where it must be."""
    return f"{number} {thing}" if number == 1 else f"{number} {things or thing + 's'}"


def _number(credit: float) -> str:
    return f"{credit:.2f}".rstrip("0").rstrip(".")


def _key_lines(question: Question, lead: str, width: int) -> Iterator[str]:
    for index in sorted(question.key):
        yield from wrap(question.options[index].text, width, f"{lead}{index + 1}. ", INDENT * 2)
        lead = " " * len(lead)
