"""The application: its banks, its colours, and how it ends."""

from __future__ import annotations

import asyncio
import gc
import sys
from functools import cached_property
from typing import TYPE_CHECKING, Any

from rich.console import Console
from textual.app import App, SystemCommand
from textual.binding import Binding
from textual.reactive import Reactive

from quizapp.tui import themes
from quizapp.tui.keys import active_keys
from quizapp.tui.openings import HOME
from quizapp.tui.screens.doorstep import Doorstep
from quizapp.tui.screens.supervised import Supervised
from quizapp.tui.signals import end_if_hung_up, on_signals

if TYPE_CHECKING:
    from collections.abc import Iterable

    from rich.console import RenderableType
    from textual.notifications import SeverityLevel
    from textual.screen import Screen
    from textual.theme import Theme

    from quizapp.tui.library import Library
    from quizapp.tui.live.reloader import Reloader
    from quizapp.tui.openings import Opening

_POLL = 0.25
"""Seconds from look to look at the banks' files and the terminal; a look is one call for each."""

_OFTEN = 10_000
"""After how many new objects to look for garbage while keys are pressed.

A look at that many takes a quarter of a frame; fewer would make every key wait for one.
"""


class QuizApp(App[int]):
    """Home and what is opened over it, or one page alone; `opening` says which.

    `fault` is the exception that stopped the app, if one did; its traceback is never printed, for
    Textual's shows variables, and the answers are among them.
    """

    TITLE = "quizapp"
    theme: Reactive[str] = Reactive(themes.NIGHT.name)
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (60, "-normal"), (100, "-wide")]
    VERTICAL_BREAKPOINTS = [(0, "-short"), (18, "-medium"), (32, "-tall")]
    BINDINGS = [
        Binding("question_mark", "help", "help"),
        Binding("t", "next_theme", "another theme", show=False),
        Binding("ctrl+q", "quit", "quit at once", show=False, priority=True),
        Binding("ctrl+z", "suspend_process", "to the shell", show=False, priority=True),
    ]

    def __init__(self, library: Library, opening: Opening = HOME) -> None:
        super().__init__(css_path=["app.tcss", opening.styles])
        self.library = library
        self.fault: BaseException | None = None
        self._opening = opening
        self.error_console = Console(quiet=True)

    @property
    def available_themes(self) -> dict[str, Theme]:
        """Every theme there is, by its name; ours among them."""
        return {**super().available_themes, **themes.OURS}

    def begin_in(self, theme: str) -> None:
        """Take the colours of `theme` before anything is drawn.

        To set it as later on would be to read all styles once more, when the first page stands.
        """
        self.set_reactive(App.theme, theme)
        dark = self.current_theme.dark
        self.set_class(dark, "-dark-mode", update=False)
        self.set_class(not dark, "-light-mode", update=False)
        self.stylesheet.set_variables(self.get_css_variables())

    def on_mount(self) -> None:
        """Answer to signals, and open what was asked for.

        Tests have no terminal, and check the banks when it suits them.
        """
        on_signals(asyncio.get_running_loop(), self._leave)
        if not self.is_headless:
            self.set_interval(_POLL, self.check_banks)
            self.set_interval(_POLL, end_if_hung_up)
        self.call_later(self._open)

    def _open(self) -> None:
        """Open what was asked for. While the app is being mounted nothing could be drawn of it."""
        self.screen_change_signal.subscribe(self, self._turned_to, immediate=True)
        opened = self._opening.screen
        self.push_screen(opened(self.library) if opened else self._home())
        self.call_after_refresh(_tidy_up_from_now_on)

    def _turned_to(self, page: Screen[Any]) -> None:
        """Leave what was said for a moment to the page before, and shape a new one."""
        self.clear_notifications()
        self._shape(page)

    def _shape(self, page: Screen[Any]) -> None:
        """Give a new page the classes of the terminal's size before it is drawn.

        Textual gives them to it only once it was drawn, and then it would jump.
        """
        width, height = self.size
        both = ((width, self.HORIZONTAL_BREAKPOINTS), (height, self.VERTICAL_BREAKPOINTS))
        for cells, breakpoints in both:
            if not any(page.has_class(shape) for _, shape in breakpoints):
                fitting = [shape for least, shape in breakpoints if least <= cells]
                page.add_class(fitting[-1], update=False)

    def get_default_screen(self) -> Screen[None]:
        """Return what lies under all others, and leads home from the page opened first."""
        return Doorstep(self._after_opening)

    def _after_opening(self) -> None:
        if self._opening.alone:
            self.exit()
        else:
            self.push_screen(self._home())

    def _home(self) -> Screen[None]:
        from quizapp.tui.screens.home import HomeScreen

        return HomeScreen(self.library)

    def check_action(self, action: str, _parameters: tuple[object, ...]) -> bool | None:
        """Keep the palette shut while an exam is held, also by a screen under the uppermost."""
        if action != "command_palette":
            return True
        return not any(isinstance(screen, Supervised) for screen in self.screen_stack)

    def notify(
        self,
        message: str,
        *,
        title: str = "",
        severity: SeverityLevel = "information",
        timeout: float | None = None,
        markup: bool = True,
    ) -> None:
        """Say something for a moment, in the place of what was said before."""
        self.clear_notifications()
        super().notify(message, title=title, severity=severity, timeout=timeout, markup=markup)

    @cached_property
    def _reloader(self) -> Reloader:
        from quizapp.tui.live.reloader import Reloader

        return Reloader(self, self.library)

    def check_banks(self) -> None:
        """Read again the banks that were saved meanwhile by whatever editor."""
        self._reloader.check()

    def _leave(self, status: int) -> None:
        self.exit(status, return_code=status)

    def bell(self) -> None:
        """Ring; Textual rings for a crash as well, and this is where the crash is noted."""
        self._note_fault()
        super().bell()

    def panic(self, *renderables: RenderableType) -> None:
        """Note what stopped the app before it closes."""
        self._note_fault()
        super().panic(*renderables)

    def _note_fault(self) -> None:
        if self.return_code:
            self.fault = self.fault or sys.exception()

    def get_system_commands(self, _screen: Screen[object]) -> Iterable[SystemCommand]:
        """Yield what the palette offers: a few things, all of them ours."""
        yield SystemCommand("Help", "The keys that work here", self.action_help)
        yield SystemCommand("Theme", "Choose the colours", self.action_change_theme)
        yield SystemCommand("Quit", "Leave at once; nothing is lost", self.exit)

    def get_key_display(self, binding: Binding) -> str:
        """Write keys as they are printed on a keyboard."""
        return super().get_key_display(binding).replace("^", "ctrl+").replace("⏎", "enter")

    def action_help(self) -> None:
        """Show the keys that work on this screen."""
        from quizapp.tui.screens.help import HelpScreen

        self.push_screen(HelpScreen(active_keys(self.screen, every=True)))

    def action_next_theme(self) -> None:
        """Change the colours."""
        self.theme = themes.after(self.theme)
        self.notify(self.theme, title="Theme", markup=False, timeout=2)


def _tidy_up_from_now_on() -> None:
    """Look for garbage again, if nobody did while the app started; what stands now is needed."""
    if not gc.isenabled():
        gc.freeze()
        gc.set_threshold(_OFTEN)
        gc.enable()
