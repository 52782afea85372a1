"""What a learner can set, with what holds where nothing is set."""

from enum import StrEnum

from quizapp.values import Value


class Confidence(StrEnum):
    """Whether an answer says how sure the person is: not asked, sure or a guess, or in three steps.

    The three steps are those of certainty-based marking.
    """

    OFF = "off"
    GUESS = "guess"
    CERTAINTY = "certainty"


class Settings(Value):
    """How one learner wants to practise.

    `player`: whose answers these are; empty where nobody is named.
    `retention`: the chance of recall, 0.70 to 0.97, at which a question is due again.
    `new_per_day`: how many questions never answered before a day brings, 0 to 999.
    `study_count`: how many questions a study round has, 1 to 999.
    `day_start`: the hour, 0 to 23 by the clock on the wall, at which a day begins.
    `options`: how many options a study question with one right answer has at most, 2 to 9; None
    leaves that to the bank. Drills are the same for everybody, and so are never touched.
    `confidence`: whether every answer says how sure it is, and in how many steps.
    `recall_first`: whether the options stay hidden until a key is pressed.
    `theme`: the screen's colours by name, one of `THEMES`.
    """

    player: str = ""
    retention: float = 0.9
    new_per_day: int = 20
    study_count: int = 20
    day_start: int = 4
    options: int | None = None
    confidence: Confidence = Confidence.OFF
    recall_first: bool = False
    theme: str = "quizapp-night"


DEFAULTS = Settings()

THEMES = (
    "quizapp-night",
    "quizapp-day",
    "catppuccin-frappe",
    "catppuccin-macchiato",
    "catppuccin-mocha",
    "dracula",
    "rose-pine",
    "rose-pine-moon",
    "tokyo-night",
)
"""The themes in which every word can be read: a contrast of 4.5 at least (WCAG 2)."""
