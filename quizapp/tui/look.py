"""The colours a person begins with, and what becomes of a change."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.values import Value

if TYPE_CHECKING:  # what Textual reads as it is imported is not settled yet
    from collections.abc import Callable

    from quizapp.tui.app import QuizApp


def _forget(_theme: str) -> None:
    """Keep nothing."""


class Look(Value):
    """The theme of this name, if there is one; another that was chosen goes to `keep` at the end.

    Without a name it is the app's own.
    """

    theme: str = ""
    keep: Callable[[str], None] = _forget

    def run(self, app: QuizApp) -> None:
        """Run `app` to its end in this theme."""
        if self.theme != app.theme and self.theme in app.available_themes:
            app.begin_in(self.theme)
        begun = app.theme
        app.run()
        if app.theme != begun:
            self.keep(app.theme)


THE_APPS_OWN = Look()
