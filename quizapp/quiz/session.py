"""A round of questions as a value: every step returns a new session, nothing changes in place."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from quizapp.quiz.question import Question
from quizapp.quiz.scoring import Choice, Score, Verdict, judge


@dataclass(frozen=True, slots=True)
class Answer:
    """What a person chose: the verdict on it, when (UTC), after how many seconds, and how.

    `hint` says the hint was read before, `guess` that the person said it was a guess.
    """

    verdict: Verdict
    at: datetime
    seconds: float
    hint: bool = False
    guess: bool = False


@dataclass(frozen=True, slots=True)
class Session:
    """The questions of a round, what was answered so far, and which question stands open.

    `answers` has a place for each question: None until it is answered, and for good if it was
    skipped. `position` is the index of the open question, `last` that of the answer which `undo`
    takes back.
    """

    questions: tuple[Question, ...]
    answers: tuple[Answer | None, ...]
    position: int = 0
    finished: bool = False
    last: int | None = None

    @classmethod
    def of(cls, questions: tuple[Question, ...]) -> "Session":
        """Return a session that has not begun. An empty one is finished from the start."""
        return cls(questions, (None,) * len(questions), finished=not questions)

    @property
    def question(self) -> Question:
        """The question that stands open, or was answered last when the round is finished."""
        return self.questions[min(self.position, len(self.questions) - 1)]

    @property
    def given(self) -> Answer | None:
        """The answer to the question that stands open, once there is one."""
        return None if self.finished else self.answers[self.position]

    @property
    def score(self) -> Score:
        """The score so far."""
        given = [answer.verdict for answer in self.answers if answer]
        points = sum(verdict.credit for verdict in given)
        right = sum(verdict.right for verdict in given)
        return Score(points, right, len(given), len(self.questions))

    @property
    def missed(self) -> tuple[Question, ...]:
        """The questions that were answered and not right in full, in the order asked."""
        pairs = zip(self.questions, self.answers, strict=True)
        return tuple(question for question, given in pairs if given and not given.verdict.right)

    def answer(
        self,
        chosen: Choice,
        at: datetime,
        seconds: float,
        *,
        hint: bool = False,
        guess: bool = False,
    ) -> "Session":
        """Return the session with `chosen` as the answer to the open question; it stays open.

        The verdict is `session.given.verdict`.

        Raises:
            ValueError: the question has an answer already, or `judge` refuses the choice.
        """
        if self.finished or self.given:
            raise ValueError("this question has been answered")
        verdict = judge(self.question, chosen)
        answer = Answer(verdict, at, max(0.0, seconds), hint, guess)
        return replace(self._with(self.position, answer), last=self.position)

    def go_on(self) -> "Session":
        """Return the session at its next question that has no answer, or finished after the last.

        Called before the open question is answered, it skips that question.
        """
        for position in range(self.position + 1, len(self.questions)):
            if self.answers[position] is None:
                return replace(self, position=position)
        return self.finish()

    def undo(self) -> "Session":
        """Return the session with its last answer taken back, and that question open again.

        It stays the same where nothing was answered since it began, was resumed or was undone.
        """
        if self.last is None:
            return self
        return replace(self._with(self.last, None), position=self.last, finished=False, last=None)

    def finish(self) -> "Session":
        """Return the session closed: nothing more is asked."""
        return replace(self, finished=True)

    def resumed(self, answers: Mapping[int, Answer]) -> "Session":
        """Return the session with `answers`, by question index, at the first one left open."""
        given = tuple(answers.get(index) for index in range(len(self.questions)))
        return replace(self, answers=given, position=-1).go_on()

    def _with(self, position: int, answer: Answer | None) -> "Session":
        answers = list(self.answers)
        answers[position] = answer
        return replace(self, answers=tuple(answers))
