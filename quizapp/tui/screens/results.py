"""How a round went: the score, the topics, and what was missed, with its passages."""

from __future__ import annotations

from itertools import starmap
from statistics import fmean
from typing import TYPE_CHECKING

from textual.binding import Binding
from textual.content import Content
from textual.screen import Screen
from textual.widgets import Static

from quizapp.quiz import percent
from quizapp.quiz.sureness import WORDS, in_all
from quizapp.quiz.tally import by_tag, calibration
from quizapp.sitting import DRILL
from quizapp.tui.status import seed_of
from quizapp.tui.widgets.key_line import KeyLine
from quizapp.tui.widgets.missed import Missed
from quizapp.tui.widgets.score_head import ScoreHead
from quizapp.tui.widgets.sheet import Sheet
from quizapp.tui.widgets.top_bar import TopBar
from quizapp.tui.words import FAINT, MUTED, SEPARATOR, bar, clock, count

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from textual.app import ComposeResult
    from textual.widget import Widget

    from quizapp.bank import Bank
    from quizapp.quiz import Score
    from quizapp.quiz.certainty import Certainty
    from quizapp.sitting import Sitting
    from quizapp.tui.library import Library
    from quizapp.tui.live.messages import BankRead

_BAR = 10


def _topic(tag: str, score: Score) -> Content:
    done, rest = bar(score.points, score.answered, _BAR)
    words = f"  {score.points_text:>5} of {_padded(score.answered)}"
    return Content.assemble((done, "$accent"), (rest, FAINT), (words, MUTED), tag)


def _padded(number: int) -> str:
    """Return `number` with a space after it, and one more if it has one digit."""
    return f"{number} ".ljust(3)


def _level(certainty: Certainty, score: Score) -> Content:
    done, rest = bar(score.right, score.answered, _BAR)
    share = f"{percent(score.right, score.answered):>3} %"
    words = f"  {share}  {score.right:>3} of {_padded(score.answered)}"
    return Content.assemble((done, "$accent"), (rest, FAINT), (words, MUTED), WORDS[certainty])


class ResultsScreen(Screen[None]):
    """The end of a sitting. `banks` are those that another round draws from."""

    CSS_PATH = "results.tcss"
    BINDINGS = [
        Binding("m", "again", "missed", tooltip="ask the missed ones again"),
        Binding("n", "another", "new round"),
        Binding("q,escape", "dismiss", "home"),
    ]

    def __init__(self, library: Library, sitting: Sitting, banks: Sequence[Bank]) -> None:
        super().__init__()
        self.library = library
        self.sitting = sitting
        self.banks = tuple(banks)
        self._time = sitting.elapsed

    def compose(self) -> ComposeResult:
        """Lay out the score, how sure one could be, the topics, and what was missed."""
        yield TopBar()
        with Sheet():
            yield ScoreHead(self.sitting.session.score.percent, *filter(None, self._summary()))
            yield from self._calibration()
            yield from self._topics()
            yield from self._missed()
        yield KeyLine()

    def on_mount(self) -> None:
        """Name the round."""
        title = self.library.title(self.sitting.question)
        parts = (self.sitting.record.mode, seed_of(self.sitting), "done")
        self.query_one(TopBar).show(title, SEPARATOR.join(part for part in parts if part), "done")

    def _summary(self) -> tuple[str, ...]:
        session = self.sitting.session
        score, late = session.score, len(session.lapsed)
        missed, skipped = score.answered - score.right, score.asked - score.answered - late
        out_of_time = f", {late} out of time" if late else ""
        taken = [answer.seconds for _, answer in session.given_first]
        pace = f", {fmean(taken):.0f} s an answer" if taken else ""
        return (
            f"{score.points_text} of {count(score.answered, 'point')}",
            in_all(session),
            f"{score.right} right, {missed} missed, {skipped} skipped{out_of_time}",
            f"{clock(self._time)}{pace}",
        )

    def _calibration(self) -> Iterator[Widget]:
        levels = calibration(self.sitting.session)
        if levels:
            yield Static("How sure you were, and how often right", markup=False, classes="heading")
            yield Static(Content("\n").join(starmap(_level, levels.items())), markup=False)

    def _topics(self) -> Iterator[Widget]:
        scores = by_tag(self.sitting.session)
        if not scores:
            return
        yield Static("By topic", markup=False, classes="heading")
        yield Static(Content("\n").join(starmap(_topic, scores.items())), markup=False)

    def _missed(self) -> Iterator[Widget]:
        pairs = self.sitting.session.given_first
        missed = [(q, a.verdict) for q, a in pairs if not a.verdict.right]
        if missed:
            yield Static("To look at again", markup=False, classes="heading")
        for question, verdict in missed:
            yield Missed(question, verdict)

    def on_bank_read(self, event: BankRead) -> None:
        """Draw another round from the banks as they are then."""
        self.banks = event.renewed(self.banks)

    def check_action(self, action: str, _parameters: tuple[object, ...]) -> bool | None:
        """Offer the missed ones where any were missed."""
        return bool(self.sitting.session.missed) if action == "again" else True

    def action_again(self) -> None:
        """Ask what was missed once more."""
        self._begin(self.library.desk.again(self.sitting, self.banks))

    def action_another(self) -> None:
        """Begin another round of the same kind."""
        desk = self.library.desk
        record = self.sitting.record
        if record.mode == DRILL:
            self._begin(desk.drill(self.banks, None, terms=record.terms))
        else:
            from quizapp.tui.screens.study_on import study

            study(self, desk, self.banks, self._begin)

    def _begin(self, sitting: Sitting) -> None:
        if sitting.session.finished:
            self.notify("There is nothing to ask any more.", markup=False, timeout=6)
            return
        from quizapp.tui.screens.question import QuestionScreen

        self.app.switch_screen(QuestionScreen(self.library, sitting, self.banks))
