"""What is said on a projector: where the round stands, and who has voted."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from textual.content import Content

from quizapp.bank.text import clean_line
from quizapp.quiz.limits import CLOSING
from quizapp.quiz.polls import letters_of
from quizapp.quiz.teams import Phase
from quizapp.sitting.team_telling import TALK_IT_OVER, absent, revealed, spread_of
from quizapp.tui.verdicts import SIGNS, Tone, tone_of
from quizapp.tui.widgets.passage_panel import quoted, source_of
from quizapp.tui.words import MUTED, SEPARATOR, clock, cut

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quizapp.quiz.teams import Contest
    from quizapp.sitting.teams import TeamSitting

IN, OUT, ABSENT = "●", "·", "-"
"""A letter that is in and hidden, one that is not in, and a team that has not answered."""

PARTLY = "~"
_SEED_WIDTH = 12


class Mark(NamedTuple):
    """What stands left of a team's name, and how it is meant."""

    sign: str
    tone: Tone = Tone.PLAIN


def mark(contest: Contest, team: int, *, shown: bool) -> Mark:
    """Return the mark of a team; before the key is revealed its letters only if `shown`."""
    if contest.phase is Phase.REVEALED:
        return _verdict(contest, team)
    letters = letters_of(contest.votes[team])
    if not letters:
        return Mark(OUT)
    return Mark(letters if shown else IN)


def _verdict(contest: Contest, team: int) -> Mark:
    verdict = contest.poll.counted[team]
    if verdict is None:
        return Mark(ABSENT, Tone.WRONG)
    tone = tone_of(verdict)
    return Mark(f"{SIGNS.get(tone, PARTLY)}{letters_of(verdict.chosen)}", tone)


def state(sitting: TeamSitting) -> str:
    """Return such as `teams · seed 042137 · 7 of 20 · 0:41 left`."""
    contest = sitting.contest
    place = f"{contest.position + 1} of {len(contest.questions)}"
    return _joined("teams", seed(sitting), place, _ballot(contest), time(sitting))


def short_state(sitting: TeamSitting) -> str:
    """Return such as `7/20 · 0:41 left · seed 042137`."""
    contest = sitting.contest
    place = f"{contest.position + 1}/{len(contest.questions)}"
    return _joined(place, time(sitting), _ballot(contest), seed(sitting))


def seed(sitting: TeamSitting) -> str:
    """Return the seed, by which others get the same round."""
    return f"seed {cut(clean_line(sitting.record.seed), _SEED_WIDTH)}"


def time(sitting: TeamSitting) -> str:
    """Return the time that is left, with a sign when it is nearly over; nothing without a limit."""
    left = sitting.time_left
    if left is None:
        return ""
    if left.over:
        return "! time is up"
    word = "paused" if sitting.paused else "left"
    return f"{'! ' if left.seconds <= CLOSING else ''}{clock(left.seconds)} {word}"


def sayings(sitting: TeamSitting, *, big: bool, signs: bool) -> tuple[Content, ...]:
    """Return what may stand under the cards, the longest first: what has room is said.

    Once the key is revealed it is the author's explanation and the passages, too; `signs` mark the
    evidence in these. Where cards are `big` they tell the spread of the votes themselves.
    """
    contest = sitting.contest
    if contest.phase is Phase.REVEALED:
        return tuple(_revealed(contest, signs=signs))
    if contest.phase is Phase.DISCUSSING:
        votes = "First vote" if big else f"First vote: {spread_of(contest)}"
        return Content(f"{votes}. {TALK_IT_OVER}"), Content(votes)
    second = "Second vote. " if contest.ballot > 1 else ""
    voting = _voting(sitting)
    return Content(f"{second}{voting}"), Content(voting)


def _revealed(contest: Contest, *, signs: bool) -> Iterator[Content]:
    told, explanation = revealed(contest), contest.question.explanation
    explained = Content(f"{told}\n{explanation}" if explanation else told)
    if excerpts := contest.question.excerpts:
        passages = [
            Content.assemble((f"{source_of([each])}: ", MUTED), quoted(each, signs=signs))
            for each in excerpts
        ]
        yield Content("\n\n").join([explained, *passages])
    yield explained
    yield Content(told)
    yield Content(revealed(contest, briefly=True))


def _voting(sitting: TeamSitting) -> str:
    contest = sitting.contest
    if sitting.time_is_over:
        late = absent(contest) if contest.missing else "All letters are in."
        return f"Time is up; space gives more. {late}"
    if not contest.missing:
        return "All letters are in."
    teams = len(contest.teams)
    return f"{teams - len(contest.missing)} of {teams} letters are in."


def _ballot(contest: Contest) -> str:
    if contest.phase is Phase.REVEALED:
        return "2nd vote counts" if contest.poll.counting > 1 else ""
    return "2nd vote" if contest.ballot > 1 else ""


def _joined(*parts: str) -> str:
    return SEPARATOR.join(filter(None, parts))
