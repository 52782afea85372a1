"""What lies under a page that the app was opened with, and leads on when that page is left."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.screen import Screen

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual.events import ScreenResume


class Doorstep(Screen[None]):
    """An empty screen. `way_on` is called once, when what covered it is gone.

    So home is made when somebody comes home, and a first question need not wait for it; nor for
    the looks of what is never seen, which Textual is kept from seeing to.
    """

    def __init__(self, way_on: Callable[[], None]) -> None:
        super().__init__()
        self._way_on = way_on
        self._covered = False

    def on_screen_suspend(self) -> None:
        """Note that the page lies over it now."""
        self._covered = True

    def on_screen_resume(self, event: ScreenResume) -> None:
        """Lead on, if this is not the very beginning."""
        event.prevent_default()
        if self._covered:
            self._way_on()
