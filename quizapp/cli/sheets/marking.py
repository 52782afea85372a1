"""What a teacher marks by: the letters that are right, and where each question stands."""

from __future__ import annotations

import string
from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

from quizapp.sitting.rewording import name_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from quizapp.quiz import Question, QuestionName, Version

LETTERS = string.ascii_uppercase
"""The names of a question's options on paper, in their order."""

_IN_A_ROW = 10


class Seat(NamedTuple):
    """Where a question stands in a version: its number, from 1, and its right letters there."""

    version: str
    number: int
    letters: str


class Strip(NamedTuple):
    """A few questions in a row, by their numbers; for each version its name and right letters."""

    numbers: range
    rows: tuple[tuple[str, tuple[str, ...]], ...]


def key_letters(question: Question) -> str:
    """Return the letters of the right options: `B`, or `A, C`."""
    return ", ".join(LETTERS[index] for index in sorted(question.key))


def strips(papers: Sequence[Version]) -> Iterator[Strip]:
    """Yield the key of `papers`, which have as many questions each, ten questions at a time."""
    size = len(papers[0].questions)
    for start in range(0, size, _IN_A_ROW):
        end = min(start + _IN_A_ROW, size)
        rows = ((each.name, _letters(each.questions[start:end])) for each in papers)
        yield Strip(range(start + 1, end + 1), tuple(rows))


def seats(papers: Sequence[Version]) -> Mapping[QuestionName, Sequence[Seat]]:
    """Return where each question, by its name, stands in each of `papers`."""
    found: defaultdict[QuestionName, list[Seat]] = defaultdict(list)
    for paper in papers:
        for number, question in enumerate(paper.questions, 1):
            found[name_of(question)].append(Seat(paper.name, number, key_letters(question)))
    return found


def _letters(questions: Sequence[Question]) -> tuple[str, ...]:
    return tuple(map(key_letters, questions))
