"""The options of a question, to be chosen by key or by mouse."""

from collections.abc import Sequence

from textual import on
from textual.actions import SkipAction
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.message import Message
from textual.reactive import reactive
from textual.widgets import Static

from quizapp.bank.model import MAX_OPTIONS
from quizapp.quiz import Choice
from quizapp.quiz.certainty import Certainty
from quizapp.settings import Confidence
from quizapp.tui.verdicts import Reveal
from quizapp.tui.widgets.choice_row import ChoiceRow
from quizapp.tui.widgets.stakes import Stakes


def _digits(action: str, words: str) -> list[BindingType]:
    return [Binding(str(n + 1), f"{action}({n})", words) for n in range(MAX_OPTIONS)]


_BY_MODE = {"answer": True, "mark": False, "submit_mark": True, "submit_marks": False}
"""Actions, and whether they are for questions that a number answers at once."""
_UNASKED, _ASKED = {Confidence.OFF}, {Confidence.GUESS, Confidence.CERTAINTY}
_BY_CONFIDENCE = {
    "submit_marks": _UNASKED,
    "submit_guess": _UNASKED,
    "sure": _ASKED,
    "likely": {Confidence.CERTAINTY},
    "guess": _ASKED,
}
"""Actions, and what an answer may be asked to say of how sure it is where they are offered."""
_WHILE_OPEN = {"move", "mark_here", *_BY_MODE, *_BY_CONFIDENCE}
COVER = "Recall the answer first. Then space or enter shows the options."


class ChoiceList(Vertical, can_focus=True):
    """A question's options. It posts `Submitted` once and is closed then, until `ask`ed again.

    `places` is how many options it has room for from the start; more are made when asked for.
    With `marks_only` a number marks an option and never answers by itself. Where one option is
    right the mark goes with the cursor, as in any list of radio buttons. Where `confidence` is
    asked for a number marks, too, and the key that answers says how sure one is. With
    `recall_first` the options stay covered until a key is pressed or the list is clicked.
    """

    DEFAULT_CSS = """
    ChoiceList { height: auto; }
    ChoiceList > .cover { display: none; }
    ChoiceList.-covered > .cover { display: block; }
    ChoiceList.-covered > Stakes, ChoiceList.-closed > Stakes { display: none; }
    """
    BINDINGS = [
        *_digits("answer", "answer"),
        *_digits("mark", "mark"),
        Binding("up,k", "move(-1)", "move up", show=False),
        Binding("down,j", "move(1)", "move down", show=False),
        Binding("space", "mark_here", "mark, or take the mark off", show=False),
        Binding("enter", "submit_mark", "answer what is marked", show=False),
        Binding("enter", "submit_marks", "answer"),
        Binding("l", "likely", "likely"),
        Binding("g", "submit_guess", "answer it as a guess", show=False),
        Binding("enter", "sure", "sure"),
        Binding("g", "guess", "a guess"),
        Binding("enter,space", "uncover", "show the options"),
    ]

    cursor: reactive[int] = reactive(0)
    """The index of the option under the cursor."""
    covered: reactive[bool] = reactive(default=False, toggle_class="-covered", bindings=True)
    """Whether the options are still hidden."""

    class Submitted(Message):
        """A choice was made; `guess` says that the person called it one.

        `certainty` is how sure they said they were, if they were asked for it.
        """

        def __init__(self, choice: Choice, *, guess: bool, certainty: Certainty) -> None:
            self.choice = choice
            self.guess = guess
            self.certainty = certainty
            super().__init__()

    class NothingMarked(Message):
        """An answer was asked for before anything was marked."""

    def __init__(
        self,
        places: int,
        *,
        marks_only: bool = False,
        confidence: Confidence = Confidence.OFF,
        recall_first: bool = False,
    ) -> None:
        super().__init__()
        self.marks_only = marks_only or confidence is not Confidence.OFF
        self.confidence = confidence
        self.recall_first = recall_first
        self._rows = [ChoiceRow(index) for index in range(places)]
        self._stakes = Stakes() if confidence is Confidence.CERTAINTY else None
        self._asked = 0
        self._several = False
        self._awaiting = False

    def compose(self) -> ComposeResult:
        """Lay out the rows that there is room for, and what covers them."""
        if self.recall_first:
            yield Static(COVER, markup=False, classes="cover")
        yield from self._rows
        if self._stakes:
            yield self._stakes

    @property
    def marked(self) -> Choice:
        """The indexes of the options that are marked."""
        return frozenset(row.index for row in self._rows if row.marked)

    def ask(self, options: Sequence[str], *, several: bool) -> None:
        """Show `options`, nothing marked, and wait for one choice; of one, or of `several`."""
        missing = [ChoiceRow(index) for index in range(len(self._rows), len(options))]
        self._rows += missing
        self.mount_all(missing, before=self._stakes)
        for row, option in zip(self._rows, options, strict=False):
            row.ask(option, several=several)
        self._awaiting = False
        self.cursor = 0
        self._asked, self._several, self._awaiting = len(options), several, True
        self.covered = self.recall_first
        self.watch_covered()
        self._point()

    def reveal(self, reveals: Sequence[Reveal]) -> None:
        """Close the question, and show for each option what it was."""
        self._awaiting = self.covered = False
        for row, reveal in zip(self._rows, reveals, strict=False):
            row.reveal = reveal
        self._point()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Let keys through to the screen once the question is closed, and keys of no option."""
        if action == "uncover":
            return self.covered
        if action not in _WHILE_OPEN:
            return True
        there = all(isinstance(each, int) and each < self._asked for each in parameters)
        return (
            self._awaiting
            and not self.covered
            and there
            and _BY_MODE.get(action, self._at_once) is self._at_once
            and self.confidence in _BY_CONFIDENCE.get(action, Confidence)
        )

    @property
    def _at_once(self) -> bool:
        return not (self.marks_only or self._several)

    def action_answer(self, index: int) -> None:
        """Answer with one option; that it is marked is drawn together with what it was."""
        for row in self._rows:
            row.set_reactive(ChoiceRow.marked, row.index == index)
        self._submit(Certainty.UNSAID)

    def action_mark(self, index: int) -> None:
        """Mark one option; where several may be marked, marking again takes the mark off."""
        self.cursor = index
        for row in self._rows:
            if row.index == index:
                row.marked = not (self._several and row.marked)
            elif not self._several:
                row.marked = False

    def action_mark_here(self) -> None:
        """Mark the option under the cursor."""
        self.action_mark(self.cursor)

    def action_move(self, step: int) -> None:
        """Move the cursor; at either end the key scrolls what is around the list instead."""
        index = self.cursor + step
        if not 0 <= index < self._asked:
            raise SkipAction
        self.cursor = index
        if not self._several:
            self.action_mark(index)

    def action_submit_mark(self) -> None:
        """Answer with the one option that is marked."""
        self._submit(Certainty.UNSAID)

    def action_submit_marks(self) -> None:
        """Answer with all that is marked."""
        self._submit(Certainty.UNSAID)

    def action_submit_guess(self) -> None:
        """Answer with what is marked, and say that it is a guess."""
        self._submit(Certainty.GUESS)

    action_guess = action_submit_guess

    def action_sure(self) -> None:
        """Answer with what is marked, and say that it is sure."""
        self._submit(Certainty.SURE)

    def action_likely(self) -> None:
        """Answer with what is marked, and say that it is more likely than not."""
        self._submit(Certainty.LIKELY)

    def action_uncover(self) -> None:
        """Show the options."""
        self.covered = False
        self.call_after_refresh(self._bring_into_view)

    def on_click(self) -> None:
        """Show the options to whoever clicks on what covers them."""
        if self.covered:
            self.action_uncover()

    def _submit(self, said: Certainty) -> None:
        if not self.marked:
            self.post_message(self.NothingMarked())
            return
        self._awaiting = False
        certainty = said if self.confidence is Confidence.CERTAINTY else Certainty.UNSAID
        guess = said is Certainty.GUESS
        self.post_message(self.Submitted(self.marked, guess=guess, certainty=certainty))

    @on(ChoiceRow.Pressed)
    def _row_pressed(self, event: ChoiceRow.Pressed) -> None:
        event.stop()
        for action in ("answer", "mark"):
            if self.check_action(action, (event.index,)):
                getattr(self, f"action_{action}")(event.index)

    def watch_covered(self) -> None:
        """Show the rows that there are options for, unless they are covered."""
        for row in self._rows:
            row.display = row.index < self._asked and not self.covered

    def watch_cursor(self) -> None:
        """Show the cursor, and the row it is on."""
        self._point()
        self._bring_into_view()

    def on_resize(self) -> None:
        """Keep the cursor's row in sight in a terminal of another size."""
        self.call_after_refresh(self._bring_into_view)

    def _point(self) -> None:
        self.set_class(self._stakes is not None and not self._awaiting, "-closed")
        for row in self._rows:
            row.cursor = self._awaiting and row.index == self.cursor

    def _bring_into_view(self) -> None:
        if self._awaiting and self._rows:
            self._rows[self.cursor].scroll_visible(animate=False)
