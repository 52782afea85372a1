"""The line mode: a round as lines of text, for screen readers, pipes and dumb terminals."""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from quizapp.plain.conversation import run
else:

    def __getattr__(name: str) -> object:
        """Open the conversation's module when it is first asked for.

        Who only wants lines of this room loads nothing of what a conversation needs.
        """
        if name != "run":
            raise AttributeError(f"quizapp.plain has no {name}")
        return import_module("quizapp.plain.conversation").run


__all__ = ["run"]
