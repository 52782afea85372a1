"""A round in which teams vote, as a value: every step returns a new contest.

A question goes through these phases. The teams vote, letter by letter. Then either the key is
revealed, or they see the spread of their votes without the key, talk it over, and vote a second
time before it is (peer instruction: Crouch & Mazur 2001, doi 10.1119/1.1374249). Both ballots are
kept; the second one counts.
"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from quizapp.quiz.polls import NOTHING, Poll
from quizapp.quiz.question import Kind
from quizapp.values import Value, replace

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from quizapp.quiz.polls import Votes
    from quizapp.quiz.question import Question
    from quizapp.quiz.scoring import Choice

FEWEST_TEAMS, MOST_TEAMS = 2, 8


class Phase(StrEnum):
    """Where the open question stands."""

    VOTING = "voting"
    DISCUSSING = "discussing"
    REVEALED = "revealed"
    OVER = "over"


class Contest(Value, aside=("before",)):
    """The questions of a round, the teams in the order of their turns, and what they voted so far.

    `polls` has one for each question, blank until they vote on it, and for good if it was skipped.
    `position` is the index of the open question, `turn` that of the team whose letter is typed
    next. `before` is the contest one step ago, to which `undo` goes back.
    """

    questions: tuple[Question, ...]
    teams: tuple[str, ...]
    polls: tuple[Poll, ...]
    position: int = 0
    turn: int = 0
    phase: Phase = Phase.VOTING
    before: Contest | None = None

    @classmethod
    def of(cls, questions: Sequence[Question], teams: Sequence[str]) -> Contest:
        """Return a contest that has not begun. One without questions is over from the start.

        Raises:
            ValueError: there are too few teams or too many, or two of them have one name.
        """
        if not FEWEST_TEAMS <= len(teams) <= MOST_TEAMS or len(set(teams)) < len(teams):
            raise ValueError(f"{FEWEST_TEAMS} to {MOST_TEAMS} different teams, not {list(teams)}")
        polls = (Poll.blank(len(teams)),) * len(questions)
        phase = Phase.VOTING if questions else Phase.OVER
        return cls(tuple(questions), tuple(teams), polls, phase=phase)

    @property
    def question(self) -> Question:
        """The question that stands open, or the last one when the round is over."""
        return self.questions[self.position]

    @property
    def poll(self) -> Poll:
        """The poll on the open question."""
        return self.polls[self.position]

    @property
    def ballot(self) -> int:
        """Which ballot the open question is at: 1, or 2 once they vote a second time."""
        return len(self.poll.ballots)

    @property
    def votes(self) -> Votes:
        """What the teams chose in the ballot that is open, or was the latest."""
        return self.poll.ballots[-1]

    @property
    def missing(self) -> tuple[int, ...]:
        """The indexes of the teams whose letters are not in."""
        return tuple(index for index, chosen in enumerate(self.votes) if not chosen)

    @property
    def takes_several(self) -> bool:
        """Whether a team may choose several options of the open question."""
        return self.question.kind is Kind.MULTIPLE

    @property
    def done(self) -> int:
        """How many questions were revealed."""
        return sum(bool(poll.judged) for poll in self.polls)

    def at_turn(self, team: int) -> Contest:
        """Return the contest with the turn at the team of this index, counted around."""
        return replace(self, turn=team % len(self.teams))

    def choose(self, option: int) -> Contest:
        """Return the contest with the option of this index chosen by the team whose turn it is.

        Where one option is right it takes the place of what they chose before, and the turn goes to
        the next team without a letter. Where several are, it is added or taken off, and the turn
        stays.

        Raises:
            ValueError: nobody votes now, or there is no such option.
        """
        self._require(Phase.VOTING)
        if not 0 <= option < len(self.question.options):
            raise ValueError(f"no such option: {option}")
        if self.takes_several:
            return self._voted(self.votes[self.turn] ^ {option})
        return self._voted(frozenset({option})).to_next_missing()

    def to_next_missing(self) -> Contest:
        """Return the contest with the turn at the next team without a letter, if there is one."""
        later = [index for index in self.missing if index > self.turn]
        return self.at_turn((*later, *self.missing, self.turn)[0])

    @property
    def has_typed(self) -> bool:
        """Whether the last step was a letter in the ballot that is open."""
        last = self.before
        return (
            last is not None
            and last.phase is self.phase is Phase.VOTING
            and (last.position, last.ballot) == (self.position, self.ballot)
        )

    def undo(self) -> Contest:
        """Return the contest as it was one step ago; the same, where it was just begun."""
        return self.before or self

    def discuss(self) -> Contest:
        """Return the contest with the first ballot closed, and the key not revealed.

        Raises:
            ValueError: no first ballot is open, or there is no letter in it.
        """
        self._require(Phase.VOTING)
        if self.ballot > 1 or self.poll.is_blank:
            raise ValueError("there is nothing to discuss")
        return replace(self, phase=Phase.DISCUSSING, before=self)

    def vote_again(self) -> Contest:
        """Return the contest with the second ballot open.

        Raises:
            ValueError: the first one is not under discussion.
        """
        self._require(Phase.DISCUSSING)
        blank = (NOTHING,) * len(self.teams)
        return self._with(Poll((*self.poll.ballots, blank)), Phase.VOTING).at_turn(0)

    def reveal(self) -> Contest:
        """Return the contest with the ballots of the open question judged.

        Raises:
            ValueError: nobody votes now.
        """
        self._require(Phase.VOTING)
        return self._with(self.poll.revealed(self.question), Phase.REVEALED)

    def go_on(self) -> Contest:
        """Return the contest at its next question that was not revealed, or over after the last.

        Called before the open one is revealed, it skips that one: what was voted on it is gone.
        """
        left = self
        if self.phase is not Phase.REVEALED:
            left = replace(self, polls=_replaced(self, Poll.blank(len(self.teams))))
        for position in range(self.position + 1, len(self.questions)):
            if not self.polls[position].judged:
                return replace(left, position=position, turn=0, phase=Phase.VOTING, before=self)
        return replace(left, phase=Phase.OVER, before=self)

    def recalled(self, polls: Mapping[int, Poll]) -> Contest:
        """Return the contest with judged polls from before, by the index of their question.

        It goes on at the first question without one; if all have one, at the last. One can undo
        from there to the last question that has one, and to its votes.
        """
        if not polls:
            return self
        known = tuple(polls.get(index, poll) for index, poll in enumerate(self.polls))
        before = _looking_back(replace(self, polls=known), max(polls))
        waiting = (index for index in range(len(known)) if index not in polls)
        position = next(waiting, None)
        if position is None:
            return before
        return replace(self, polls=known, position=position, before=before)

    def reworded(self, now: Mapping[tuple[str, str], Question]) -> Contest:
        """Return the contest with new wordings, by the names of the questions.

        A question on which somebody has voted keeps the wording they saw.
        """
        questions = tuple(
            now.get((question.bank, question.id), question) if poll.is_blank else question
            for question, poll in zip(self.questions, self.polls, strict=True)
        )
        return replace(self, questions=questions)

    def _voted(self, chosen: Choice) -> Contest:
        votes = list(self.votes)
        votes[self.turn] = chosen
        return self._with(Poll((*self.poll.ballots[:-1], tuple(votes))), Phase.VOTING)

    def _with(self, poll: Poll, phase: Phase) -> Contest:
        return replace(self, polls=_replaced(self, poll), phase=phase, before=self)

    def _require(self, phase: Phase) -> None:
        if self.phase is not phase:
            raise ValueError(f"this is for {phase}, not for {self.phase}")


def _replaced(contest: Contest, poll: Poll) -> tuple[Poll, ...]:
    polls, at = contest.polls, contest.position
    return (*polls[:at], poll, *polls[at + 1 :])


def _looking_back(contest: Contest, position: int) -> Contest:
    """Return the contest at a question that was revealed, one step after its last letter."""
    there = replace(contest, position=position, phase=Phase.REVEALED)
    voting = replace(there, polls=_replaced(there, replace(there.poll, judged=())))
    return replace(there, before=replace(voting, phase=Phase.VOTING))
