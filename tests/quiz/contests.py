"""Rounds of teams for these tests: questions whose key is known, and letters typed at once."""

from quizapp.quiz import Kind, Option, Question
from quizapp.quiz.teams import Contest

TEAMS = ("Red", "Blue", "Green")
SEVERAL = "several"


def question(name: str, key: str = "B", options: int = 4) -> Question:
    """A question of this id; `key` names the letters of its right options."""
    right = {"ABCDEFGHI".index(letter) for letter in key}
    return Question(
        bank="towns",
        id=name,
        kind=Kind.MULTIPLE if len(key) > 1 else Kind.SINGLE,
        stem=f"Which is {name}?",
        options=tuple(Option(f"Option {n}", right=n in right) for n in range(options)),
        fingerprint=name,
    )


def contest(*names: str, teams: tuple[str, ...] = TEAMS) -> Contest:
    """A contest about the questions of these names; the one named `several` has the key A and C."""
    keys = {SEVERAL: "AC"}
    return Contest.of([question(name, keys.get(name, "B")) for name in names], teams)


def typed(contest: Contest, letters: str) -> Contest:
    """The contest after these letters; a point passes a team over."""
    for letter in letters:
        if letter == ".":
            contest = contest.at_turn(contest.turn + 1)
        else:
            contest = contest.choose("ABCDEFGHI".index(letter))
    return contest


def played(contest: Contest, *ballots: str) -> Contest:
    """The contest after the open question was voted on so, revealed, and left."""
    contest = typed(contest, ballots[0])
    for again in ballots[1:]:
        contest = typed(contest.discuss().vote_again(), again)
    return contest.reveal().go_on()
