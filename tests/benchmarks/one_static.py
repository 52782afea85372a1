"""The floor of every Textual program: an app of one Static, and with keys, of one update.

With a path as its argument every key commits one row there, durably, before the text changes.
"""

import sqlite3
import sys

from textual import events
from textual.app import App, ComposeResult
from textual.widgets import Static

MARKER = "One Static"


class OneStatic(App[None]):
    """Shows a text, and another one after each key."""

    def __init__(self, path: str | None) -> None:
        super().__init__()
        self._keys = 0
        self._store = sqlite3.connect(path, isolation_level=None) if path else None
        if self._store:
            self._store.execute("PRAGMA synchronous = EXTRA")
            self._store.execute("CREATE TABLE IF NOT EXISTS keys (key TEXT)")

    def compose(self) -> ComposeResult:
        """Lay out the one text."""
        yield Static(MARKER)

    def on_key(self, event: events.Key) -> None:
        """Keep the key, and change the text."""
        self._keys += 1
        if self._store:
            self._store.execute("INSERT INTO keys VALUES (?)", (event.key,))
        self.query_one(Static).update(f"Key {self._keys}.")


if __name__ == "__main__":
    OneStatic(sys.argv[1] if len(sys.argv) > 1 else None).run()
