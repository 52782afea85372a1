"""The keys of the settings file: what each means, and of which kind it is."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from quizapp.bank.model import MAX_OPTIONS, MIN_OPTIONS
from quizapp.settings import kinds
from quizapp.settings.model import THEMES, Confidence

if TYPE_CHECKING:
    from collections.abc import Mapping

_MOST_A_DAY = 999


class Key(NamedTuple):
    """One setting: its kind, and a line that says what it does and in which unit."""

    kind: kinds.Kind
    about: str


KEYS: Mapping[str, Key] = {
    "player": Key(kinds.name(), "Whose answers these are, where people share this machine."),
    "retention": Key(
        kinds.fraction(0.7, 0.97),
        "The chance of recall at which study asks again. Higher: more often.",
    ),
    "new_per_day": Key(kinds.whole(0, _MOST_A_DAY), "New questions a day, in study."),
    "study_count": Key(kinds.whole(1, _MOST_A_DAY), "Questions in one round of study."),
    "day_start": Key(kinds.hour(), "When a day begins: whoever studies at midnight is not done."),
    "options": Key(
        kinds.at_most(MIN_OPTIONS, MAX_OPTIONS),
        "Options shown at most, in study, where one of them is right. Three are enough.",
    ),
    "confidence": Key(
        kinds.word(Confidence),
        "A number marks; then a key says how sure you are: enter sure, g a guess. With certainty"
        " also l, likely, and it counts: +3 or -6, +2 or -2, a guess +1 or 0.",
    ),
    "recall_first": Key(kinds.switch(), "Recall the answer first: a key shows the options."),
    "theme": Key(kinds.one_of(THEMES), "The colours; t changes them."),
}
"""Every field of `Settings`, in the order in which they are listed."""
