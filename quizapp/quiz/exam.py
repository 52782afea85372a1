"""An exam as a value: choices that can be changed until it is handed in, and no verdict before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.quiz.question import Kind
from quizapp.quiz.scoring import Score, judge, unanswered
from quizapp.values import Value, replace

if TYPE_CHECKING:
    from quizapp.quiz.question import Question
    from quizapp.quiz.scoring import Choice, Verdict

EXAM_COUNT = 20
"""How many questions an exam asks where nobody says."""

PASS_MARK = 60
"""The percentage that it takes to pass where nobody says."""

NOTHING: Choice = frozenset()
"""No option at all."""


class Exam(Value):
    """The questions of an exam, what is chosen at each, and which one is being looked at.

    `choices` has a place for each question: None where nothing is chosen, so that it is open.
    `marked` are the indexes of the questions to look at once more before handing in, `position` is
    the index of the one being looked at. What is `handed_in` cannot be changed any more.
    """

    questions: tuple[Question, ...]
    choices: tuple[Choice | None, ...]
    marked: frozenset[int] = frozenset()
    position: int = 0
    handed_in: bool = False

    @classmethod
    def of(cls, questions: tuple[Question, ...]) -> Exam:
        """Return an exam of these questions (one at least), with nothing chosen.

        Raises:
            ValueError: there is no question.
        """
        if not questions:
            raise ValueError("an exam needs a question")
        return cls(questions, (None,) * len(questions))

    @property
    def question(self) -> Question:
        """The question being looked at."""
        return self.questions[self.position]

    @property
    def choice(self) -> Choice:
        """What is chosen at the question being looked at; empty, if nothing is."""
        return self.choices[self.position] or NOTHING

    @property
    def size(self) -> int:
        """How many questions there are."""
        return len(self.questions)

    @property
    def open(self) -> tuple[int, ...]:
        """The indexes of the questions at which nothing is chosen."""
        return tuple(index for index, choice in enumerate(self.choices) if choice is None)

    @property
    def answered(self) -> int:
        """How many questions are not open."""
        return self.size - len(self.open)

    @property
    def is_last(self) -> bool:
        """Whether the question being looked at is the last one."""
        return self.position == self.size - 1

    def at(self, position: int) -> Exam:
        """Return the exam with another question looked at: the nearest one there is."""
        return replace(self, position=max(0, min(position, self.size - 1)))

    def at_first_open(self) -> Exam:
        """Return the exam at its first open question, or at the first one if none is open."""
        return self.at(min(self.open, default=0))

    def picked(self, index: int) -> Choice:
        """Return what is chosen here once option `index` is picked.

        Where several may be right it joins the others, or leaves them if it was one of them; else
        it takes the place of another.
        """
        if self.question.kind is Kind.MULTIPLE:
            return self.choice ^ {index}
        return frozenset({index})

    def turned(self, index: int) -> Choice:
        """Return what is chosen here once option `index` is turned: picked, or let go again."""
        return self.choice - {index} if index in self.choice else self.picked(index)

    def choose(self, choice: Choice) -> Exam:
        """Return the exam with `choice` for the question being looked at; empty leaves it open.

        Raises:
            ValueError: `judge` refuses the choice, or the exam is handed in.
        """
        if self.handed_in:
            raise ValueError("this exam has been handed in")
        if choice:
            judge(self.question, choice)
        choices = list(self.choices)
        choices[self.position] = choice or None
        return replace(self, choices=tuple(choices))

    def mark(self) -> Exam:
        """Return the exam with the question being looked at marked, or its mark taken off."""
        return replace(self, marked=self.marked ^ {self.position})

    def hand_in(self) -> Exam:
        """Return the exam handed in."""
        return replace(self, handed_in=True)

    @property
    def verdicts(self) -> tuple[Verdict, ...]:
        """The verdict on each question; an open one is wrong, with nothing chosen.

        Raises:
            ValueError: the exam is not handed in yet: nobody learns what is right before.
        """
        if not self.handed_in:
            raise ValueError("there is no verdict before the exam is handed in")
        return tuple(map(_verdict, self.questions, self.choices))

    @property
    def score(self) -> Score:
        """The score, out of all questions: an open one counts as answered, and for nothing.

        Raises as `verdicts`.
        """
        verdicts = self.verdicts
        points = sum(verdict.credit for verdict in verdicts)
        right = sum(verdict.right for verdict in verdicts)
        return Score(points, right, self.size, self.size)

    def passed(self, pass_mark: int) -> bool:
        """Return whether the score, in whole percent as it is shown, reaches `pass_mark`.

        Raises as `verdicts`.
        """
        return self.score.percent >= pass_mark


def _verdict(question: Question, choice: Choice | None) -> Verdict:
    return judge(question, choice) if choice else unanswered(question)
