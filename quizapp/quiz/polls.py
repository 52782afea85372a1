"""What teams chose at one question, and what it was worth."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from quizapp.quiz.scoring import Choice, Verdict, judge
from quizapp.values import Value

if TYPE_CHECKING:
    from quizapp.quiz.question import Question

LETTERS = "ABCDEFGHI"
"""What the options are called where people vote, in their order."""

NOTHING: Choice = frozenset()
"""No letter: the team has not answered."""

Votes: TypeAlias = tuple[Choice, ...]
"""What each team chose, in the order of the teams; `NOTHING` where no letter is in."""

Judged: TypeAlias = tuple[Verdict | None, ...]
"""The verdict on what each team chose, in the order of the teams; None where no letter was in."""


class Poll(Value):
    """The ballots on one question: the first, and a second one where they voted once more.

    `judged` holds the verdicts on each ballot once the key was revealed, and is empty before.
    """

    ballots: tuple[Votes, ...]
    judged: tuple[Judged, ...] = ()

    @classmethod
    def blank(cls, teams: int) -> Poll:
        """Return the poll of so many teams in which nobody has voted."""
        return cls(((NOTHING,) * teams,))

    @property
    def is_blank(self) -> bool:
        """Whether no team has a letter in any ballot."""
        return not any(any(votes) for votes in self.ballots)

    @property
    def counting(self) -> int:
        """Which ballot counts: 2 if any team voted in the second, else 1."""
        return 2 if any(any(votes) for votes in (self.judged or self.ballots)[1:]) else 1

    @property
    def counted(self) -> Judged:
        """The verdicts of the ballot that counts; empty before the key is revealed."""
        return self.judged[self.counting - 1] if self.judged else ()

    def revealed(self, question: Question) -> Poll:
        """Return the poll with its ballots judged by the key of `question`."""
        return Poll(self.ballots, tuple(judged(question, votes) for votes in self.ballots))


def judged(question: Question, votes: Votes) -> Judged:
    """Return the verdict on each of `votes`, and None where there is no letter."""
    return tuple(judge(question, chosen) if chosen else None for chosen in votes)


def spread(question: Question, votes: Votes) -> tuple[int, ...]:
    """Return how many teams chose each option of `question`; nothing in it tells the key."""
    return tuple(sum(index in chosen for chosen in votes) for index in range(len(question.options)))


def letters_of(chosen: Choice) -> str:
    """Return the letters of the options chosen, such as `B` or `AC`; empty for no vote."""
    return "".join(LETTERS[index] for index in sorted(chosen))
