"""The line mode: a round as lines of text, for screen readers, pipes and dumb terminals."""

from quizapp.plain.conversation import run

__all__ = ["run"]
