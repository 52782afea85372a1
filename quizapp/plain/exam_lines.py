"""An exam as lines of text: its overview, and the review once it is handed in.

Every function yields lines without their ends, wrapped to `width` columns.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.plain.lines import (
    INDENT,
    counted,
    evidence_lines,
    missed_lines,
    option_lines,
    stem_lines,
    verdict_lines,
)
from quizapp.plain.times import in_words
from quizapp.plain.width import cut, wrap
from quizapp.sitting.exam_words import HANDED_IN, TIMED_OUT, outcome, standing

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from quizapp.plain.lines import (
        Marks,
    )
    from quizapp.quiz import Choice, Question, Verdict
    from quizapp.quiz.exam import Exam
    from quizapp.sitting import ExamSitting


def overview_lines(exam: Exam, width: int) -> Iterator[str]:
    """Yield how far one has come, and then each question with what was done at it."""
    yield f"{standing(exam)}:"
    for place, question in enumerate(exam.questions):
        mark = ", for review" if place in exam.marked else ""
        chosen = _chosen(exam.choices[place])
        said = f"{place + 1}. {f'answer {chosen}' if chosen else 'open'}{mark}: "
        yield f"{INDENT}{said}{cut(' '.join(question.stem.split()), width - len(INDENT + said))}"


def so_far_lines(exam: Exam) -> Iterator[str]:
    """Yield what was done already at the question being looked at, if anything."""
    if exam.choice:
        yield f"Your answer so far: {_chosen(exam.choice)}."
    if exam.position in exam.marked:
        yield "Marked for review."


def exam_result_lines(sitting: ExamSitting, width: int, marks: Marks) -> Iterator[str]:
    """Yield how it went, and then every question with its verdict, why, and the passage."""
    exam = sitting.exam
    score = exam.score
    yield TIMED_OUT if sitting.timed_out else HANDED_IN
    yield outcome(sitting)
    yield f"{score.points_text} of {counted(exam.size, 'point')}, {score.right} right in full."
    if exam.open:
        yield f"{counted(len(exam.open), 'question')} left open."
    yield f"Time: {in_words(sitting.taken)}."
    for place, (question, verdict) in enumerate(zip(exam.questions, exam.verdicts, strict=True), 1):
        yield ""
        yield f"Question {place} of {exam.size}"
        yield ""
        yield from _review_lines(question, verdict, width)
        yield from evidence_lines(question, width, marks)


def _review_lines(question: Question, verdict: Verdict, width: int) -> Iterator[str]:
    yield from stem_lines(question, width)
    yield from option_lines(question, width)
    if verdict.chosen:
        yield f"Your answer: {_chosen(verdict.chosen)}."
        yield from verdict_lines(question, verdict, width)
    else:
        yield "You left it open."
        yield from missed_lines(question, width)


def _chosen(choice: Choice | None) -> str:
    """Return the numbers of what is chosen: `2`, or `1 3`."""
    return " ".join(str(index + 1) for index in sorted(choice or ()))


def wrapped(sentences: Iterable[str], width: int) -> Iterator[str]:
    """Yield sentences, each beginning a line of its own."""
    for sentence in sentences:
        yield from wrap(sentence, width)
