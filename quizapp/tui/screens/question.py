"""One round, question after question, on one screen that is changed in place."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from textual.binding import Binding
from textual.reactive import var

from quizapp.quiz import Kind
from quizapp.tui.screens.bank_screen import ACCEPT, EDIT
from quizapp.tui.screens.sitting_screen import SittingScreen
from quizapp.tui.status import long_status, short_status
from quizapp.tui.verdicts import reveals, task
from quizapp.tui.widgets.choice_list import ChoiceList
from quizapp.tui.widgets.key_line import KeyLine
from quizapp.tui.widgets.notice_line import NoticeLine
from quizapp.tui.widgets.progress_line import ProgressLine
from quizapp.tui.widgets.sheet import Column, Sheet
from quizapp.tui.widgets.stem import Stem
from quizapp.tui.widgets.top_bar import TopBar
from quizapp.tui.widgets.waiting_panel import WaitingPanel

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.app import ComposeResult
    from textual.screen import Screen

    from quizapp.bank import Bank
    from quizapp.sitting import Sitting
    from quizapp.tui.library import Library
    from quizapp.tui.live.messages import BankRead
    from quizapp.tui.widgets.choice_list import Submission

_QUIET_BEFORE = frozenset({"passage", "undo", "flag", "edit"})
_NO_HINT = frozenset({"hint"})


class QuestionScreen(SittingScreen):
    """A sitting at work. `banks` are those that another round would draw from."""

    CSS_PATH = "question.tcss"
    AUTO_FOCUS = "ChoiceList"
    BINDINGS = [
        Binding("enter", "go_on", "next"),
        Binding("h", "hint", "hint"),
        Binding("s", "skip", "skip"),
        Binding("p", "passage", "passage"),
        Binding("u", "undo", "undo"),
        Binding("f", "flag", "flag"),
        EDIT,
        ACCEPT,
        Binding("q,escape", "leave", "leave this round", show=False),
    ]

    answered: var[bool] = var(default=False, init=False)

    def __init__(self, library: Library, sitting: Sitting, banks: Sequence[Bank] = ()) -> None:
        super().__init__(library, sitting)
        self.banks = tuple(banks) or library.banks_of(sitting.session.questions)
        manner = sitting.manner
        self.top_bar = TopBar()
        self.progress = ProgressLine()
        self.sheet = Sheet(can_focus=False)
        self.column = Column(id="ask")
        self.stem = Stem()
        self.choices = ChoiceList(
            self._answer, confidence=manner.confidence, recall_first=manner.recall_first
        )
        self.hint = NoticeLine(id="hint")
        self.waiting = WaitingPanel()
        self.key_line = KeyLine()
        self._is_painting = False

    def compose(self) -> ComposeResult:
        """Lay out every part of a question that nobody has answered; see `complete`."""
        yield self.top_bar
        yield self.progress
        if self.countdown:
            yield self.countdown
        with self.sheet:
            with self.column:
                yield self.stem
                yield self.choices
            yield self.waiting
        yield self.key_line

    def complete(self) -> None:
        """Lay out, once, what most questions lack before they are answered; it is hidden then.

        The first question stands there sooner for it.
        """
        if self.is_attached and not self.feedback.is_attached:
            self.mount(self.trouble, self.notice, before=self.sheet)
            self.column.mount(self.hint, self.feedback, self.notes)
            self.sheet.mount(self.passage)

    def on_mount(self) -> None:
        """Ask the open question, and start the clock."""
        self.set_class(self.countdown is not None, "-limited")
        self.sitting.begin()
        self.ask()
        self.call_after_refresh(self.complete)
        self.set_interval(1, self.tick)
        self.screen_layout_refresh_signal.subscribe(self, self._painted)
        self.watch(self.sheet, "virtual_size", self._bring_verdict_into_view, init=False)

    def watch_answered(self) -> None:
        """Show what is said of the answer, or take it away.

        What comes and goes with every answer changes no class: a class styles all under it anew.
        """
        self.feedback.display = self.answered
        self.passage.display = self.passage.display and self.answered
        self.waiting.styles.display = "none" if self.answered else None

    def ask(self) -> None:
        """Show the question that stands open, as nobody has answered it yet."""
        self.answered = False
        self._pose()
        self._show_hint(self.sitting.question.hint if self.sitting.hinted else None)
        self._show_state()
        self.sheet.scroll_home(animate=False)

    def _pose(self) -> None:
        question = self.sitting.question
        self.stem.ask(task(question, again=self.sitting.session.is_repeat), question.stem)
        several = question.kind is Kind.MULTIPLE
        self.choices.ask([option.text for option in question.options], several=several)

    def on_bank_read(self, event: BankRead) -> None:
        """Go on with the banks as they are in play now.

        An open question is asked anew only if it reads otherwise: marks that stand there stay.
        """
        before = self.sitting.question
        self.banks = event.renewed(self.banks)
        self.sitting.adopt(self.library.banks)
        if self.sitting.question == before:
            self._show_state()
        elif self.answered:
            self._pose()
            self._reveal()
        else:
            self.ask()

    def _answer(self, given: Submission) -> None:
        if given.choice:
            self.sitting.answer(given.choice, guess=given.guess, certainty=given.certainty)
            self._reveal()
        else:
            self.say("Mark an option first: its number, or space.")

    def on_countdown_over(self) -> None:
        """Close the question if its time is over; under a dialog it stands still."""
        if self.is_active and self.sitting.run_out():
            self._reveal()

    def _reveal(self) -> None:
        """Show the verdict; or the results, if it was the round whose time was over."""
        session, verdict = self.sitting.session, self.sitting.verdict
        if session.finished:
            self._show_results()
        if verdict is None:
            return
        from quizapp.quiz.sureness import marked

        question = session.question
        self.complete()
        self.answered = True
        self.choices.reveal(reveals(question, verdict))
        if session.given:
            self.feedback.show(question, session.given, marked(session))
        else:
            self.feedback.show_late(question)
        self.passage.show(question)
        self.show_trouble()
        self.show_notes()
        self._bring_verdict_into_view()
        self._is_painting = True

    def _painted(self, _: Screen[object]) -> None:
        """Show once a verdict stands there what nobody waits for."""
        if self._is_painting:
            self.app.clear_notifications()
            self._show_place()

    def _bring_verdict_into_view(self) -> None:
        if self.answered:
            self.call_after_refresh(self.feedback.bring_into_view)

    def _show_state(self) -> None:
        self.show_trouble()
        self.show_notes()
        self._show_place()

    def _show_place(self) -> None:
        """Show where the round stands, and the keys that matter there."""
        self._is_painting = False
        sitting = self.sitting
        title = self.library.title(sitting.question)
        self.top_bar.show(title, long_status(sitting), short_status(sitting))
        self._count_down()
        number, self.progress.total = sitting.session.place
        self.progress.done = number - 1 + self.answered
        quiet = frozenset() if self.answered else _QUIET_BEFORE
        self.key_line.quiet = quiet if sitting.question.hint else quiet | _NO_HINT
        self.refresh_bindings()

    def _show_hint(self, hint: str | None) -> None:
        self.hint.say(f"Hint: {hint}" if hint else "")

    def tick(self) -> None:
        """Show what time it is."""
        self.top_bar.tick(long_status(self.sitting), short_status(self.sitting))
        self._count_down()

    def _count_down(self) -> None:
        if self.countdown:
            self.countdown.tick()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer only what can be done with the question as it stands."""
        if action == "go_on":
            return self.answered
        if action in {"hint", "skip"}:
            return not self.answered
        return super().check_action(action, parameters)

    def on_screen_resume(self) -> None:
        """Let the clock go on, and see what it says."""
        super().on_screen_resume()
        self.on_countdown_over()

    def action_go_on(self) -> None:
        """Open the next question; after the last, the results."""
        self.sitting.go_on()
        if self.sitting.session.finished:
            self._show_results()
        else:
            self.app.clear_notifications()
            self.ask()

    def _show_results(self) -> None:
        from quizapp.tui.screens.results import ResultsScreen

        self.app.switch_screen(ResultsScreen(self.library, self.sitting, self.banks))

    def action_skip(self) -> None:
        """Leave the question without an answer."""
        self.action_go_on()

    def action_hint(self) -> None:
        """Show the hint, for those who ask."""
        hint = self.sitting.hint()
        if hint is None:
            self.say("This question has no hint.")
            return
        self.complete()
        self._show_hint(hint)
        self.hint.scroll_visible(animate=False)

    def action_undo(self) -> None:
        """Take the last answer back."""
        if self.sitting.undo():
            self.ask()
        elif self.sitting.trouble:
            self.show_trouble()
        elif self.sitting.round_over:
            self.say("The time is over: what was answered stays answered.")
        else:
            self.say("There is no answer to take back.")

    def action_passage(self) -> None:
        """Show the passages in full, and why each option is right or wrong."""
        verdict = self.sitting.verdict
        if verdict is None:
            self.say("The passage comes after the answer.")
            return
        from quizapp.tui.screens.passage import PassageScreen

        self.app.push_screen(PassageScreen(self.library, self.sitting.question, verdict))

    def action_leave(self) -> None:
        """Go back home, if that is what is meant; a round whose time is over has its results."""
        if self.sitting.round_over:
            self.action_go_on()
            return
        from quizapp.tui.screens.confirm import ConfirmScreen

        kept = "Nothing is lost: it resumes." if self.sitting.session.score.answered else ""
        kept = "Not all of your answers are kept." if self.sitting.trouble else kept
        question = ConfirmScreen("Leave this round?", kept, yes="Leave", no="Stay")
        self.app.push_screen(question, self._leave)

    def _leave(self, sure: Literal[True] | None) -> None:
        if sure:
            self.dismiss()
