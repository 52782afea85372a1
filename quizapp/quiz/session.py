"""A round of questions as a value: every step returns a new session, nothing changes in place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.quiz.certainty import Certainty
from quizapp.quiz.scoring import Score, judge
from quizapp.values import Value, replace

if TYPE_CHECKING:
    from datetime import datetime

    from quizapp.quiz.question import Question
    from quizapp.quiz.scoring import Choice, Verdict


class Answer(Value):
    """What a person chose: the verdict on it, when (UTC), after how many seconds, and how.

    `hint` says the hint was read before, `guess` that the person said it was a guess, `certainty`
    how sure they said they were.
    """

    verdict: Verdict
    at: datetime
    seconds: float
    hint: bool = False
    guess: bool = False
    certainty: Certainty = Certainty.UNSAID


class Session(Value):
    """The questions of a round, what was answered so far, and which question stands open.

    `answers` has a place for each question: None until it is answered, and for good if it was
    skipped. `position` is the index of the open question, `last` that of the answer which `undo`
    takes back. `lapsed` are the indexes of the questions whose time ran out: they have no answer,
    either, and take none.

    The first `size` questions are the round. With `again`, each of them that is answered wrong
    stands once more behind the others, for one right answer a session is what makes the next one
    likely (successive relearning: Rawson & Dunlosky 2011, doi 10.1037/a0023956). How the round went
    is told by the first answers alone.
    """

    questions: tuple[Question, ...]
    answers: tuple[Answer | None, ...]
    size: int
    again: bool = False
    position: int = 0
    finished: bool = False
    last: int | None = None
    lapsed: frozenset[int] = frozenset()

    @classmethod
    def of(cls, questions: tuple[Question, ...], *, again: bool = False) -> Session:
        """Return a session that has not begun. An empty one is finished from the start."""
        unanswered = (None,) * len(questions)
        return cls(questions, unanswered, len(questions), again, finished=not questions)

    @property
    def question(self) -> Question:
        """The question that stands open, or was answered last when the round is finished."""
        return self.questions[min(self.position, len(self.questions) - 1)]

    @property
    def given(self) -> Answer | None:
        """The answer to the question that stands open, once there is one."""
        return None if self.finished else self.answers[self.position]

    @property
    def closed(self) -> bool:
        """Whether the open question takes no answer: it has one, or its time ran out."""
        return self.given is not None or (not self.finished and self.position in self.lapsed)

    @property
    def is_repeat(self) -> bool:
        """Whether the open question is asked once more, because it was answered wrong before."""
        return self.position >= self.size

    @property
    def place(self) -> tuple[int, int]:
        """Which question stands open, counted from 1, and of how many: of the round or repeats."""
        if self.is_repeat:
            return self.position - self.size + 1, len(self.questions) - self.size
        return self.position + 1, self.size

    @property
    def given_first(self) -> tuple[tuple[Question, Answer], ...]:
        """The questions of the round that were answered, each with its first answer, as asked."""
        pairs = zip(self.questions[: self.size], self.answers[: self.size], strict=True)
        return tuple((question, given) for question, given in pairs if given)

    @property
    def score(self) -> Score:
        """The score so far."""
        given = [answer.verdict for _, answer in self.given_first]
        points = sum(verdict.credit for verdict in given)
        right = sum(verdict.right for verdict in given)
        return Score(points, right, len(given), self.size)

    @property
    def missed(self) -> tuple[Question, ...]:
        """The questions that were answered and not right in full, in the order asked."""
        return tuple(question for question, given in self.given_first if not given.verdict.right)

    def answer(  # noqa: PLR0913 - the facts of one answer, half of them by their names
        self,
        chosen: Choice,
        at: datetime,
        seconds: float,
        *,
        hint: bool = False,
        guess: bool = False,
        certainty: Certainty = Certainty.UNSAID,
    ) -> Session:
        """Return the session with `chosen` as the answer to the open question; it stays open.

        The verdict is `session.given.verdict`. The least certainty is that of a guess.

        Raises:
            ValueError: the question is closed already, or `judge` refuses the choice.
        """
        if self.finished or self.closed:
            raise ValueError("this question has been answered, or its time is over")
        verdict = judge(self.question, chosen)
        guess = guess or certainty is Certainty.GUESS
        answer = Answer(verdict, at, max(0.0, seconds), hint, guess, certainty)
        return replace(self._given(self.position, answer), last=self.position)

    def go_on(self) -> Session:
        """Return the session at its next question that is open, or finished after the last.

        Called before the open question is answered, it skips that question.
        """
        left = self._unanswered(self.position + 1)
        return replace(self, position=min(left)) if left else self.finish()

    def lapse(self) -> Session:
        """Return the session with the open question closed without an answer, if it is not yet."""
        if self.finished or self.closed:
            return self
        return replace(self, lapsed=self.lapsed | {self.position})

    def lapse_all(self) -> Session:
        """Return the session closed, with all that is left in it without an answer for good."""
        return replace(self, lapsed=self.lapsed | self._unanswered(self.position)).finish()

    def undo(self) -> Session:
        """Return the session with its last answer taken back, and that question open again.

        It stays the same where nothing was answered since it began, was resumed or was undone.
        """
        if self.last is None:
            return self
        return replace(self._undone(self.last), position=self.last, finished=False, last=None)

    def finish(self) -> Session:
        """Return the session closed: nothing more is asked."""
        return replace(self, finished=True)

    def open_place(self, bank: str, question: str) -> int | None:
        """Return the first index at which the question of these ids has no answer, or None."""
        for index, each in enumerate(self.questions):
            if (each.bank, each.id) == (bank, question) and self.answers[index] is None:
                return index
        return None

    def recalled(self, index: int, answer: Answer) -> Session:
        """Return the session with an answer that was given before, at the question of `index`."""
        return self._given(index, answer)

    def reopened(self) -> Session:
        """Return the session at the first question left open, or finished if there is none."""
        return replace(self, position=-1).go_on()

    def _unanswered(self, start: int) -> frozenset[int]:
        """Return the indexes from `start` on that have no answer and can still be given one."""
        places = range(start, len(self.questions))
        return frozenset(i for i in places if self.answers[i] is None) - self.lapsed

    def _given(self, position: int, answer: Answer) -> Session:
        session = self._with(position, answer)
        if not self._repeats(position, answer):
            return session
        questions = (*self.questions, self.questions[position])
        return replace(session, questions=questions, answers=(*session.answers, None))

    def _undone(self, position: int) -> Session:
        given, session = self.answers[position], self._with(position, None)
        if given is None or not self._repeats(position, given):
            return session
        return replace(session, questions=self.questions[:-1], answers=session.answers[:-1])

    def _repeats(self, position: int, answer: Answer) -> bool:
        return self.again and position < self.size and not answer.verdict.right

    def _with(self, position: int, answer: Answer | None) -> Session:
        answers = list(self.answers)
        answers[position] = answer
        return replace(self, answers=tuple(answers))
