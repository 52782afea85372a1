"""What the screens are told when a bank was read again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.message import Message

if TYPE_CHECKING:
    from collections.abc import Iterable

    from textual.app import App

    from quizapp.bank import Bank, Reading


class BankRead(Message, bubble=False):
    """A file was read again: `after` is in play now; it is `before`, if the new one is held back.

    Every open screen gets one.
    """

    def __init__(self, before: Reading, after: Reading) -> None:
        super().__init__()
        self.before = before
        self.after = after

    def renewed(self, banks: Iterable[Bank]) -> tuple[Bank, ...]:
        """Return `banks` as they are in play now.

        What is a part of a bank, or another bank, stays as it is.
        """
        new = self.after.bank
        return tuple(new if new and bank is self.before.bank else bank for bank in banks)


def tell_screens(app: App[int], before: Reading, after: Reading) -> None:
    """Tell every open screen that a file was read again."""
    for screen in app.screen_stack:
        screen.post_message(BankRead(before, after))
