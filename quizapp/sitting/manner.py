"""How a person wants to be asked."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Manner:
    """How questions are put, whatever they ask.

    `options` is how many options a question with one right answer shows at most; None leaves that
    to its bank. With `confidence` every answer says that it is sure or a guess, with `recall_first`
    the options wait until the person asks for them.
    """

    options: int | None = None
    confidence: bool = False
    recall_first: bool = False


PLAINLY = Manner()
"""As the bank says, and without any ado."""
