"""Home: the banks there are, how far one has come in each, and what to begin."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import getters, on
from textual.binding import Binding
from textual.widgets import OptionList, Static

from quizapp.bank.text import clean_line
from quizapp.history import HistoryError
from quizapp.sitting.telling import in_a_row
from quizapp.tui.screens.bank_screen import ACCEPT, EDIT, BankScreen
from quizapp.tui.screens.offers import (
    BankOffer,
    BrokenOffer,
    ExamOffer,
    MixedOffer,
    Offer,
    ResumeOffer,
    TeamsOffer,
    with_room_between,
)
from quizapp.tui.widgets.key_line import KeyLine
from quizapp.tui.widgets.pointed_list import PointedList
from quizapp.tui.widgets.top_bar import TopBar
from quizapp.tui.words import SEPARATOR, cut

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

    from textual.app import ComposeResult
    from textual.widgets.option_list import Option

    from quizapp.bank import Bank
    from quizapp.sitting import Shelf, Sitting
    from quizapp.tui.live.messages import BankRead

_NAME_WIDTH = 20
GREETING = (
    "You are asked, you answer, and you are shown the passage that tells why.\n"
    "Press enter for your first question."
)
NO_BANKS = (
    "No questions here yet. A bank is a YAML file: put one into a folder named questions,"
    " or start quizapp with its path."
)


class OfferList(PointedList):
    """The offers."""

    @property
    def offer(self) -> Offer | None:
        """The offer under the cursor."""
        option = self.highlighted_option
        return option if isinstance(option, Offer) else None

    def replace(self, options: Iterable[Option]) -> None:
        """Show other offers. The cursor stays with its offer, unless another one comes first now.

        Where a round was left, or finished, what is next stands on top.
        """
        before, here = self._names, self.offer
        self.set_options(options)
        stays = here is not None and here.name in self._names and before[0] == self._names[0]
        self.highlighted = self._names.index(here.name) if here and stays else 0

    @property
    def _names(self) -> list[str]:
        return [each.name if isinstance(each, Offer) else "" for each in self.options]


class HomeScreen(BankScreen):
    """Where a person starts, and comes back to after a round."""

    CSS_PATH = "home.tcss"
    BINDINGS = [
        Binding("d", "drill", "drill"),
        Binding("s", "stats", "stats", tooltip="statistics"),
        Binding("r", "read", "read"),
        EDIT,
        ACCEPT,
        Binding("q,escape", "app.quit", "quit"),
    ]

    offers = getters.query_one(OfferList)

    def compose(self) -> ComposeResult:
        """Lay out the greeting, which only a first start shows, and the list."""
        yield TopBar()
        yield Static(markup=False, id="greeting")
        yield OfferList()
        yield KeyLine()

    def on_bank_read(self, _event: BankRead) -> None:
        """Show the bank as it is now; when this screen comes back, it does so anyway."""
        if self.is_current:
            self.on_screen_resume()

    def on_screen_resume(self) -> None:
        """Show how things stand now: after a round they stand otherwise."""
        try:
            self._show(self.library.shelves(), tuple(self._left()))
            self._state(in_a_row(self.library.streak()))
        except HistoryError as problem:
            self._show(self.library.bare_shelves())
            self._state()
            self._say(str(problem))

    def _state(self, streak: str = "") -> None:
        """Say whose home this is, and how many days in a row they have studied."""
        player = cut(clean_line(self.library.desk.player), _NAME_WIDTH)
        state = SEPARATOR.join(filter(None, (streak, player)))
        self.query_one(TopBar).show("quizapp", state)

    def _show(self, shelves: Sequence[Shelf], left: Sequence[Offer] = ()) -> None:
        self.offers.replace(with_room_between((*left, *self._offers(shelves))))
        self._greet(shelves)

    def _left(self) -> Iterator[Offer]:
        """Yield what can be gone on with: first an exam, whose time may be running."""
        if exam := self.library.left_exam():
            yield ExamOffer(exam, self.library.title(exam.question))
        if unfinished := self.library.unfinished():
            yield ResumeOffer(unfinished, self.library.title(unfinished.question))
        if teams := self.library.unfinished_teams():
            yield TeamsOffer(teams, self.library.title(teams.question))

    def _offers(self, shelves: Sequence[Shelf]) -> Iterator[Offer]:
        today = self.library.desk.today
        for shelf in shelves:
            held = self.library.held(shelf.path)
            is_sound = shelf.reading.bank is not None
            yield BankOffer(shelf, today, held) if is_sound else BrokenOffer(shelf, held)
        if len(self.library.banks) > 1:
            yield MixedOffer(shelves)

    def _greet(self, shelves: Sequence[Shelf]) -> None:
        words = ""
        if not shelves:
            words = NO_BANKS
        elif not any(shelf.answered for shelf in shelves):
            words = GREETING
        greeting = self.query_one("#greeting", Static)
        greeting.update(words)
        greeting.display = bool(words)

    def _say(self, words: str) -> None:
        self.notify(clean_line(words), markup=False, timeout=6)

    @on(OptionList.OptionSelected)
    def _open(self) -> None:
        try:
            self._open_offer()
        except HistoryError as problem:
            self._say(str(problem))

    def _open_offer(self) -> None:
        match self.offers.offer:
            case ExamOffer():
                self._open_exam()
            case ResumeOffer():
                self._begin(self.library.unfinished())
            case TeamsOffer():
                self._go_on_with_teams()
            case BrokenOffer(shelf=shelf):
                from quizapp.tui.screens.problems import ProblemsScreen

                self.app.push_screen(ProblemsScreen(self.library, shelf.path))
            case _:
                self._study(self._banks)

    def _open_exam(self) -> None:
        if exam := self.library.left_exam():
            from quizapp.tui.screens.exam_start import exam_screen

            self.app.push_screen(exam_screen(self.library, exam))

    @on(OptionList.OptionHighlighted)
    def _moved(self) -> None:
        self.refresh_bindings()

    @property
    def _offer(self) -> Offer | None:
        """The offer under the cursor; none before the list is there."""
        return self.offers.offer if self.is_mounted else None

    @property
    def _banks(self) -> tuple[Bank, ...]:
        match self._offer:
            case BankOffer(shelf=shelf) if shelf.reading.bank and shelf.questions:
                return (shelf.reading.bank,)
            case MixedOffer():
                return self.library.banks
        return ()

    @property
    def _book(self) -> Bank | None:
        offer = self._offer
        return offer.shelf.reading.bank if isinstance(offer, BankOffer) else None

    @property
    def path(self) -> Path | None:
        """The file of the bank under the cursor."""
        match self._offer:
            case BankOffer(shelf=shelf) | BrokenOffer(shelf=shelf):
                return shelf.path
        return None

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer a drill where there is something to drill, and to read where there is a source."""
        if action == "read":
            return self._book is not None
        if action == "drill":
            return bool(self._banks)
        if action == "stats":
            return bool(self.library.banks)
        return super().check_action(action, parameters)

    def action_drill(self) -> None:
        """Begin a round of ten from what is under the cursor."""
        self._begin(self.library.desk.drill(self._banks, None), self._banks)

    def action_stats(self) -> None:
        """Open the figures of the bank under the cursor; of all, if it is on another row."""
        from quizapp.tui.screens.stats import StatsScreen

        self.app.push_screen(StatsScreen(self.library, self._banks or self.library.banks))

    def action_read(self) -> None:
        """Open the source of the bank under the cursor."""
        if self._book:
            from quizapp.tui.screens.read import ReadScreen

            self.app.push_screen(ReadScreen(self.library, self._book))

    def _go_on_with_teams(self) -> None:
        if sitting := self.library.unfinished_teams():
            from quizapp.tui.screens.teams import TeamsScreen

            self.app.push_screen(TeamsScreen(self.library, sitting))

    def _study(self, banks: Sequence[Bank]) -> None:
        if not banks:
            self._begin(None)
            return
        from quizapp.tui.screens.study_on import study

        study(self, self.library.desk, banks, lambda sitting: self._begin(sitting, banks))

    def _begin(self, sitting: Sitting | None, banks: Sequence[Bank] = ()) -> None:
        if sitting is None or sitting.session.finished:
            self._say("There is nothing to ask here yet.")
            return
        from quizapp.tui.screens.question import QuestionScreen

        self.app.push_screen(QuestionScreen(self.library, sitting, banks))
