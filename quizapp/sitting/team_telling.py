"""What is said of a round of teams, in the same words on a screen and in lines."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.bank.text import clean_line
from quizapp.quiz import Kind
from quizapp.quiz.polls import LETTERS, letters_of, spread
from quizapp.quiz.scoring import percent

if TYPE_CHECKING:
    from collections.abc import Sequence

    from quizapp.quiz import Question
    from quizapp.quiz.polls import Judged
    from quizapp.quiz.ranking import Gain, MissedByMost, Rank, Right
    from quizapp.quiz.teams import Contest

TALK_IT_OVER = "Talk it over, then vote again."
COUNTS = "The second vote counts."
_ENDINGS = {1: "st", 2: "nd", 3: "rd"}


def asked(question: Question) -> str:
    """Return the stem, and that several options are right where they are."""
    if question.kind is Kind.MULTIPLE:
        return f"{question.stem} Choose all that apply."
    return question.stem


def went_on(contest: Contest) -> str:
    """Return that this is a round which was left, and how far it is."""
    return f"Going on with the round you left: {contest.done} of {len(contest.questions)} done."


def absent(contest: Contest) -> str:
    """Return which teams have no letter in, as a sentence."""
    names = [clean_line(contest.teams[team]) for team in contest.missing]
    return f"No letter from {_listed(names)}."


def spread_of(contest: Contest) -> str:
    """Return how many teams chose each option in the first vote, such as `A 2  B 0  C 1`."""
    found = spread(contest.question, contest.poll.ballots[0])
    return "  ".join(f"{LETTERS[index]} {number}" for index, number in enumerate(found))


def revealed(contest: Contest, *, briefly: bool = False) -> str:
    """Return the key of the open question, and how many teams had it in which vote."""
    poll, teams = contest.poll, len(contest.teams)
    key = _listed(list(letters_of(contest.question.key)))
    told = f"Right: {key}. {_had(poll.counted)} of {teams}{'' if briefly else ' teams'} had it"
    if poll.counting == 1:
        return f"{told}."
    first = _had(poll.judged[0])
    return (
        f"{told}; before, {first}." if briefly else f"{told}; in the first vote, {first}. {COUNTS}"
    )


def place_of(rank: Rank) -> str:
    """Return a place as it is read out: `1st`, or `2nd =` where it is shared."""
    return f"{rank.place}{_ENDINGS.get(rank.place, 'th')}{' =' if rank.shared else ''}"


def gained(gain: Gain | None, first: Right) -> str:
    """Return how much was right in the first votes, or what a second vote made of it."""
    if gain is None:
        return f"Right in all: {_share(first)}."
    told = "1 question" if gain.questions == 1 else f"{gain.questions} questions"
    before, after = _share(gain.first), _share(gain.second)
    return f"{told} with a second vote: right {before} before it, {after} after it. {COUNTS}"


def missed(each: MissedByMost, contest: Contest) -> str:
    """Return how many teams missed a question."""
    return f"Missed by {each.teams} of {len(contest.teams)} teams"


def _had(judged: Judged) -> int:
    return sum(bool(verdict and verdict.right) for verdict in judged)


def _share(right: Right) -> str:
    return f"{percent(right.number, right.of)}% ({right.number} of {right.of})"


def _listed(words: Sequence[str]) -> str:
    *head, last = words
    return f"{', '.join(head)} and {last}" if head else last
