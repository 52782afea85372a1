"""Noticing that bank files were saved, and putting in play what is sound of them."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from quizapp.bank.text import clean_line
from quizapp.bank.watching import Watch, stamps_of
from quizapp.tui.live.messages import tell_screens

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from textual.app import App
    from textual.worker import Worker

    from quizapp.bank import Reading
    from quizapp.tui.library import Library


class Reloader:
    """Looks after the files of `library` on behalf of `app`, whenever it is told to `check`.

    At first every file counts as saved: what happened to it since it was read, before anybody
    watched, is told by its content.
    """

    def __init__(self, app: App[int], library: Library) -> None:
        self._app = app
        self._library = library
        self._watch = Watch(lambda: stamps_of(each.path for each in library.readings))
        self._reading: Worker[None] | None = None

    def check(self) -> None:
        """Look whether files were saved and are quiet again, and if so read them in the background.

        One look is dealt with after the other.
        """
        if self._reading and not self._reading.is_finished:
            return
        if changes := self._watch.rests(self._library.desk.clock.ticks()):
            self._reading = self._app.run_worker(self._reread(tuple(chain(*changes))))

    async def _reread(self, paths: Iterable[Path]) -> None:
        from quizapp.tui.live.rereading import read_unless

        found = {
            path: await read_unless(path, self._digest(path), self._library.reader)
            for path in paths
        }
        if not self._watch.settle():
            return  # saved once more: the next look reads it again
        for path, new in found.items():
            self._take(path, new)

    def _digest(self, path: Path) -> str | None:
        bank = self._library.in_play(path).bank
        return bank.digest if bank else None

    def _take(self, path: Path, new: Reading | None) -> None:
        before = self._library.in_play(path)
        if new is None:
            if self._library.held(path) is None:
                return  # it was saved as it had been
            self._library.drop(path)
        elif self._library.offer(new) is None and new.bank and not before.partial:
            words = f"{clean_line(path.name)} was saved: the new version is in play."
            self._app.notify(words, markup=False, timeout=4)
        tell_screens(self._app, before, self._library.in_play(path))
