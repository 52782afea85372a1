"""The options of a question in an exam: a mark stands there once it is kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.actions import SkipAction

from quizapp.tui.widgets.choice_list import ChoiceList

if TYPE_CHECKING:
    from collections.abc import Callable

    from quizapp.quiz import Choice

_NEVER = {"submit_marks", "submit_guess"}


class ExamChoices(ChoiceList):
    """Options that are never answered for good. `moved` says that the cursor was since `begin_at`.

    Who owns the list is called with the index of an option that is to be marked, `pick`, or to be
    marked or let go, `turn`; and then `show`s what came of it.
    """

    def __init__(self, pick: Callable[[int], None], turn: Callable[[int], None]) -> None:
        super().__init__(marks_only=True)
        self.moved = False
        self._pick = pick
        self._turn = turn

    def begin_at(self, choice: Choice) -> None:
        """Put the cursor on what was chosen before."""
        self.cursor = min(choice, default=0)
        self.moved = False

    def show(self, choice: Choice) -> None:
        """Show marks at these options, and at no other."""
        self.marked = choice

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Leave the key that would answer to the screen."""
        return action not in _NEVER and super().check_action(action, parameters)

    def action_mark(self, index: int) -> None:
        """Ask for a mark."""
        self.cursor = index
        self._pick(index)

    def action_mark_here(self) -> None:
        """Ask for a mark at the cursor, or to take it off."""
        self._turn(self.cursor)

    def action_move(self, step: int) -> None:
        """Move the cursor and nothing else; at either end the key scrolls what is around."""
        index = self.cursor + step
        if not 0 <= index < len(self._options):
            raise SkipAction
        self.cursor = index
        self.moved = True
