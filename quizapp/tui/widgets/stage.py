"""The question on a projector: its stem, the time that is left, and a card for each option."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.containers import Container, Horizontal
from textual.content import Content
from textual.widgets import Digits, Static

from quizapp.quiz.polls import LETTERS, spread
from quizapp.quiz.teams import Phase
from quizapp.tui.projection import GUTTER, wrapped
from quizapp.tui.widgets.option_card import OptionCard
from quizapp.tui.widgets.sheet import Sheet
from quizapp.tui.words import clock

if TYPE_CHECKING:
    from textual.app import ComposeResult

    from quizapp.quiz.limits import TimeLeft
    from quizapp.quiz.teams import Contest
    from quizapp.tui.projection import Layout, Shape


class Stage(Sheet):
    """What everybody looks at. It scrolls where a question is too long for the screen."""

    DEFAULT_CSS = """
    Stage {
        height: 1fr;
        .ask { height: auto; }
        .stem { width: 1fr; height: auto; text-style: bold; }
        Digits { display: none; width: auto; margin: 1 0 0 3; color: $accent; text-style: bold; }
        .cards { layout: grid; height: auto; }
        &.-big.-timed Digits { display: block; }
    }
    """

    def __init__(self) -> None:
        super().__init__()
        self._stem = Static(markup=False, classes="stem")
        self._clock = Digits()
        self._cards = [OptionCard(index) for index in range(len(LETTERS))]
        self._grid = Container(*self._cards, classes="cards")

    def compose(self) -> ComposeResult:
        """Lay out the stem beside the clock, over the cards."""
        yield Horizontal(self._stem, self._clock, classes="ask")
        yield self._grid

    def show(self, contest: Contest, layout: Layout, shape: Shape) -> None:
        """Show the open question of `contest` in this shape; its key only once it is revealed."""
        self.set_class(shape.big, "-big")
        self.set_class(layout.clock > 0, "-timed")
        lines = wrapped(layout.stem, layout.stem_width(shape))
        self._stem.update(Content("\n" * (1 + shape.leading)).join(lines))
        self._stem.styles.margin = (int(shape.big), 0, shape.apart, 0)
        self._grid.styles.grid_size_columns = shape.columns
        self._grid.styles.grid_rows = " ".join(map(str, layout.heights(shape)))
        self._grid.styles.grid_gutter_horizontal = shape.gap
        self._grid.styles.grid_gutter_vertical = GUTTER
        self._show_cards(contest, big=shape.big)

    def tick(self, left: TimeLeft | None) -> None:
        """Show the time that is left."""
        self._clock.update(clock(left.seconds) if left else "")

    def _show_cards(self, contest: Contest, *, big: bool) -> None:
        options = contest.question.options
        told = _told(contest)
        for index, card in enumerate(self._cards):
            card.display = index < len(options)
            if card.display:
                right = options[index].right if contest.phase is Phase.REVEALED else None
                votes = told[index] if told else None
                card.show(options[index].text, big=big, right=right, votes=votes)


def _told(contest: Contest) -> tuple[int, ...]:
    """Return the spread of the votes where it may be told: not while they vote."""
    if contest.phase is Phase.DISCUSSING:
        return spread(contest.question, contest.poll.ballots[0])
    if contest.phase is Phase.REVEALED:
        return spread(contest.question, contest.poll.ballots[contest.poll.counting - 1])
    return ()
