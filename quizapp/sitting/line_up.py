"""Beginning a round of teams, and finding the one that was left open."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING
from uuid import uuid4

from quizapp.history import SessionRecord, Terms
from quizapp.quiz import (
    DRILL_COUNT,
    EVERYTHING,
    fixed_round,
    new_seed,
)
from quizapp.quiz.polls import NOTHING, Poll
from quizapp.quiz.teams import Contest
from quizapp.sitting.left import asks_the_same, left_of
from quizapp.sitting.recalled import chosen_of, verdict_of
from quizapp.sitting.rewording import name_of
from quizapp.sitting.teams import TEAMS, TeamSitting
from quizapp.values import Value

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from quizapp.bank import Bank
    from quizapp.history import VoteRecord
    from quizapp.quiz import (
        Choice,
        Question,
        Selection,
        Verdict,
    )
    from quizapp.quiz.polls import Judged
    from quizapp.sitting.starting import Desk
    from quizapp.sitting.teams import Slot


class LineUp(Value):
    """Who competes, and what was said of the round; None, or everything, where nobody said."""

    teams: tuple[str, ...]
    count: int | None = None
    seed: str | None = None
    selection: Selection = EVERYTHING
    seconds: int | None = None


def line_up(desk: Desk, banks: Sequence[Bank], wanted: LineUp) -> TeamSitting:
    """Begin the round that is wanted. It may have fewer questions, or none.

    The same banks, selection, seed and count give the same questions, options and order as a drill.
    """
    seed = wanted.seed or new_seed()
    questions = fixed_round(banks, seed, wanted.count or DRILL_COUNT, wanted.selection)
    record = SessionRecord(
        uid=uuid4().hex,
        mode=TEAMS,
        seed=seed,
        player=desk.player,
        at=desk.clock.now(),
        questions=tuple(map(name_of, questions)),
        terms=Terms(seconds=wanted.seconds, teams=wanted.teams),
    )
    return TeamSitting(Contest.of(questions, wanted.teams), record, desk.store, desk.clock)


def left_teams(desk: Desk, banks: Sequence[Bank]) -> TeamSitting | None:
    """Return the latest round of teams that was left open, or None.

    It has the same questions, options and scores, and goes on at the first question without votes.
    Where a question is in its bank no more it goes on without it; where a whole bank is missing it
    is not offered.

    Raises:
        HistoryError: the store cannot be read.
    """
    left = left_of(desk, banks, TEAMS)
    if left is None:
        return None
    record, questions = left
    contest = Contest.of(questions, record.terms.teams)
    found = _Found(contest, desk.store.votes_of(record.uid))
    return TeamSitting(contest.recalled(found.polls), record, desk.store, desk.clock, found.letters)


def is_wanted(left: TeamSitting, wanted: LineUp, banks: Sequence[Bank]) -> bool:
    """Return whether what is wanted is the round that was left: nothing that was said differs.

    So the very command that began a round goes on with it.
    """
    terms = left.record.terms
    if wanted.teams != terms.teams or wanted.seconds not in {None, terms.seconds}:
        return False
    return asks_the_same(left.record, left.contest.questions, wanted, banks)


class _Found:
    """What the votes of a round say of its questions.

    `polls` are judged as they were then, by the index of their question; `letters` are all votes.
    """

    def __init__(self, contest: Contest, votes: Iterable[VoteRecord]) -> None:
        self._contest = contest
        places = {name_of(question): place for place, question in enumerate(contest.questions)}
        teams = {team: index for index, team in enumerate(contest.teams)}
        self._votes: dict[Slot, VoteRecord] = {
            (places[vote.bank, vote.question], vote.ballot, teams[vote.team]): vote
            for vote in votes
            if (vote.bank, vote.question) in places and vote.team in teams
        }

    @property
    def letters(self) -> Mapping[Slot, Choice]:
        return {slot: self._choice(slot) for slot in self._votes}

    @property
    def polls(self) -> Mapping[int, Poll]:
        given = sorted(slot for slot, vote in self._votes.items() if vote.chosen)
        held = groupby(given, key=lambda slot: slot[0])
        return {place: self._poll(place, max(slot[1] for slot in slots)) for place, slots in held}

    def _poll(self, place: int, ballots: int) -> Poll:
        numbers = range(1, ballots + 1)
        slots = [[(place, n, team) for team in range(len(self._contest.teams))] for n in numbers]
        letters = tuple(tuple(map(self._choice, row)) for row in slots)
        return Poll(letters, tuple(self._judged(row) for row in slots))

    def _judged(self, slots: Iterable[Slot]) -> Judged:
        return tuple(map(self._verdict, slots))

    def _verdict(self, slot: Slot) -> Verdict | None:
        vote = self._votes.get(slot)
        return verdict_of(self._question(slot), vote) if vote and vote.chosen else None

    def _choice(self, slot: Slot) -> Choice:
        vote = self._votes.get(slot)
        return chosen_of(self._question(slot), vote) if vote else NOTHING

    def _question(self, slot: Slot) -> Question:
        return self._contest.questions[slot[0]]
