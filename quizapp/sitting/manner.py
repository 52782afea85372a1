"""How a person wants to be asked."""

from quizapp.settings.model import Confidence
from quizapp.values import Value


class Manner(Value):
    """How questions are put, whatever they ask.

    `options` is how many options a question with one right answer shows at most; None leaves that
    to its bank. `confidence` says in how many steps an answer tells how sure it is, if at all. With
    `recall_first` the options wait until the person asks for them.
    """

    options: int | None = None
    confidence: Confidence = Confidence.OFF
    recall_first: bool = False


PLAINLY = Manner()
"""As the bank says, and without any ado."""
