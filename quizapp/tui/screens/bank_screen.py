"""What the screens share from which a bank's file is edited."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.binding import Binding
from textual.screen import Screen

if TYPE_CHECKING:
    from pathlib import Path

    from quizapp.tui.library import Library

EDIT = Binding("e", "edit", "edit", tooltip="edit the YAML")
ACCEPT = Binding("a", "accept", "take the new version", show=False)


class BankScreen(Screen[None]):
    """A screen that speaks of one bank at a time: of which, `path` says."""

    def __init__(self, library: Library) -> None:
        super().__init__()
        self.library = library

    @property
    def path(self) -> Path | None:
        """The file of the bank that keys speak of now, or None."""
        raise NotImplementedError

    @property
    def question_id(self) -> str | None:
        """The id of the question at which its file is opened, or None."""
        return None

    def check_action(self, action: str, _parameters: tuple[object, ...]) -> bool | None:
        """Offer to edit where there is a file, and to take a version that was held back."""
        if action == "edit":
            return self.path is not None
        if action != "accept":
            return True
        held = self.library.held(self.path) if self.path else None
        return held is not None and held.is_takeable

    def action_edit(self) -> None:
        """Open the bank's file in the author's editor, and go on with what it is then."""
        from quizapp.tui.live.editing import edit

        if self.path:
            edit(self, self.library, self.path, self.question_id)

    def action_accept(self) -> None:
        """Put the version in play that was held back because it has fewer questions."""
        from quizapp.tui.live.messages import tell_screens

        if self.path and (held := self.library.held(self.path)):
            before = self.library.in_play(self.path)
            self.library.offer(held.reading, even_if_fewer=True)
            tell_screens(self.app, before, self.library.in_play(self.path))
