"""Stepping aside for the author's own editor, and taking back what comes of it."""

from __future__ import annotations

import sys
from functools import partial
from typing import TYPE_CHECKING

from textual.app import SuspendNotSupported

from quizapp.authoring import Obstacle, Spot, edit_and_reread, spot
from quizapp.authoring.editors import open_at
from quizapp.bank.text import clean_line
from quizapp.tui.live.messages import tell_screens

if TYPE_CHECKING:
    from pathlib import Path

    from textual.app import App
    from textual.screen import Screen

    from quizapp.authoring import Edited
    from quizapp.tui.library import Library

WAITING = "is open in your editor; quizapp goes on when you close it."


def edit(screen: Screen[None], library: Library, path: Path, question: str | None = None) -> None:
    """Open the file `path` of `library` in the author's editor, and go on with what it is then.

    It is opened at its first error, if the file has any; else at `question`; else at the top.
    """
    if not path.is_file():
        _say(screen, f"{path.name} is no file any more.")
        return
    before = library.in_play(path)
    at = spot(library.latest(path), question)
    where = Spot(1) if isinstance(at, Obstacle) else at
    edited = edit_and_reread(path, where, partial(_in_front, screen.app), before)
    if isinstance(edited, Obstacle):
        _say(screen, f"{edited.message}: {edited.way_out}.")
        return
    if edited.status:
        _say(screen, f"The editor ended with status {edited.status}.")
    _take(screen, library, edited)


def _in_front(app: App[int], path: Path, line: int, column: int) -> int | Obstacle:
    """Give the terminal to the editor until it is closed."""
    try:
        with app.suspend():
            # An editor with a window of its own leaves the terminal bare meanwhile.
            sys.stdout.write(f"{clean_line(path.name)} {WAITING}\n")
            sys.stdout.flush()
            return open_at(path, line, column)
    except SuspendNotSupported:
        way_out = f"edit {path} elsewhere: what you save is read again"
        return Obstacle("this terminal cannot be handed to an editor", way_out)


def _take(screen: Screen[None], library: Library, edited: Edited) -> None:
    """Put the file in play if it is sound: it may be shorter, for the author means what they do."""
    held = library.offer(edited.after, even_if_fewer=True)
    tell_screens(screen.app, edited.before, library.in_play(edited.after.path))
    if edited.errors:
        from quizapp.tui.screens.problems import ProblemsScreen

        if not isinstance(screen, ProblemsScreen):
            screen.app.push_screen(ProblemsScreen(library, edited.after.path))
    elif held:
        _say(screen, held.words)


def _say(screen: Screen[None], words: str) -> None:
    screen.notify(clean_line(words), markup=False, timeout=8)
