"""The options of a question, to be chosen by key or by mouse."""

from __future__ import annotations

from itertools import chain, repeat
from typing import TYPE_CHECKING

from textual.actions import SkipAction
from textual.binding import Binding
from textual.content import Content
from textual.css.styles import RulesMap
from textual.reactive import reactive
from textual.widget import Widget

from quizapp.bank.model import MAX_OPTIONS
from quizapp.quiz import Choice
from quizapp.quiz.certainty import Certainty
from quizapp.settings import Confidence
from quizapp.tui.widgets.choice_row import ChoiceRow
from quizapp.tui.widgets.sheet import bring_into_view
from quizapp.tui.widgets.stack import Stack
from quizapp.values import Value

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from textual.binding import BindingType
    from textual.events import Click
    from textual.visual import Visual

    from quizapp.tui.verdicts import Reveal


def _digits(action: str, words: str) -> list[BindingType]:
    return [Binding(str(n + 1), f"{action}({n})", words) for n in range(MAX_OPTIONS)]


def _stakes() -> tuple[Visual, ...]:
    """Return what each answer would bring, under an empty line."""
    from quizapp.tui.widgets.stakes import Stakes

    return Content(), Stakes()


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


class Submission(Value):
    """What was chosen, which is nothing if nothing was marked yet.

    `guess` says that the person called it one, `certainty` how sure they said they were, if they
    were asked for it.
    """

    choice: Choice
    guess: bool
    certainty: Certainty


class ChoiceList(Widget, can_focus=True):
    """A question's options. A choice closes it until it is `ask`ed again.

    The choice is handed to `submit`, and no message is sent: by the time that one arrives, keys
    that were typed fast may have led to another question.

    With `marks_only` a number marks an option and never answers by itself. Where one option is
    right the mark goes with the cursor, as in any list of radio buttons. Where `confidence` is
    asked for a number marks, too, and the key that answers says how sure one is. With
    `recall_first` the options stay covered until a key is pressed or the list is clicked.

    It is one widget, whatever it shows: all of it changes with an answer, which must be seen at
    once. A drag over it selects no text, for a click means something here.
    """

    ALLOW_SELECT = False
    DEFAULT_CSS = """
    ChoiceList {
        height: auto;
        link-style: none;
        link-color: $foreground;
        link-background: transparent;
        link-style-hover: none;
        link-color-hover: $foreground;
        link-background-hover: $foreground 10%;
    }
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
    marked: reactive[Choice] = reactive(Choice)
    """The indexes of the options that are marked."""
    covered: reactive[bool] = reactive(default=False, layout=True, bindings=True)
    """Whether the options are still hidden."""

    def __init__(
        self,
        submit: Callable[[Submission], None] | None = None,
        *,
        marks_only: bool = False,
        confidence: Confidence = Confidence.OFF,
        recall_first: bool = False,
    ) -> None:
        super().__init__()
        self._hand_over = submit
        self.marks_only = marks_only or confidence is not Confidence.OFF
        self.confidence = confidence
        self.recall_first = recall_first
        self.auto_links = confidence is Confidence.CERTAINTY
        self._options: Sequence[str] = ()
        self._reveals: Sequence[Reveal] = ()
        self._several = False
        self._awaiting = False

    def ask(self, options: Sequence[str], *, several: bool) -> None:
        """Show `options`, nothing marked, and wait for one choice; of one, or of `several`."""
        self._awaiting = False
        self._options, self._several, self._reveals = tuple(options), several, ()
        self.cursor, self.marked = 0, Choice()
        self.covered = self.recall_first
        self._awaiting = True
        self.refresh(layout=True)

    def reveal(self, reveals: Sequence[Reveal]) -> None:
        """Close the question, and show for each option what it was."""
        self._awaiting = self.covered = False
        self._reveals = reveals
        self.refresh(layout=True)

    def render(self) -> Stack:
        """Draw the options, or what covers them, and what an answer would bring."""
        if self.covered:
            return Stack([Content(COVER)])
        is_asked = self._awaiting and self.confidence is Confidence.CERTAINTY
        below = _stakes() if is_asked else ()
        return Stack([*(row.drawn() for row in self._rows), *below])

    @property
    def _rows(self) -> list[ChoiceRow]:
        reveals = chain(self._reveals, repeat(None))
        return [
            ChoiceRow(
                index + 1,
                option,
                several=self._several,
                marked=index in self.marked,
                pointed=self._awaiting and index == self.cursor,
                reveal=reveal,
            )
            for index, (option, reveal) in enumerate(zip(self._options, reveals, strict=False))
        ]

    def lines_of(self, index: int) -> range:
        """Return the lines that the option of this index takes, counted from the first one."""
        heights = self.render().heights(RulesMap(), self.content_size.width)
        above = sum(heights[:index])
        return range(above, above + heights[index])

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Let keys through to the screen once the question is closed, and keys of no option."""
        if action == "uncover":
            return self.covered
        if action not in _WHILE_OPEN:
            return True
        there = all(isinstance(each, int) and each < len(self._options) for each in parameters)
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
        self.set_reactive(ChoiceList.marked, Choice({index}))
        self._submit(Certainty.UNSAID)

    def action_mark(self, index: int) -> None:
        """Mark one option; where several may be marked, marking again takes the mark off."""
        self.cursor = index
        self.marked = self.marked ^ {index} if self._several else Choice({index})

    def action_mark_here(self) -> None:
        """Mark the option under the cursor."""
        self.action_mark(self.cursor)

    def action_move(self, step: int) -> None:
        """Move the cursor; at either end the key scrolls what is around the list instead."""
        index = self.cursor + step
        if not 0 <= index < len(self._options):
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

    def on_click(self, event: Click) -> None:
        """Choose the option that was clicked on, or show the options that are covered."""
        if self.covered:
            self.action_uncover()
            return
        at = event.get_content_offset(self)
        clicked = [
            i for i in range(len(self._options)) if at is not None and at.y in self.lines_of(i)
        ]
        for index in clicked:
            event.stop()
            self._press(index)

    def _press(self, index: int) -> None:
        for action in ("answer", "mark"):
            if self.check_action(action, (index,)):
                getattr(self, f"action_{action}")(index)

    def _submit(self, said: Certainty) -> None:
        self._awaiting = not self.marked
        certainty = said if self.confidence is Confidence.CERTAINTY else Certainty.UNSAID
        guess = said is Certainty.GUESS
        if self._hand_over:
            self._hand_over(Submission(self.marked, guess=guess, certainty=certainty))

    def watch_cursor(self) -> None:
        """Show the row that the cursor is on."""
        self._bring_into_view()

    def on_resize(self) -> None:
        """Keep the cursor's row in sight in a terminal of another size."""
        self.call_after_refresh(self._bring_into_view)

    def _bring_into_view(self) -> None:
        if self._awaiting and self._options and not self.covered:
            bring_into_view(self, self.lines_of(self.cursor))
