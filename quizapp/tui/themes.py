"""The colours: two themes of our own, and two stock ones whose contrast was measured as well."""

from textual.theme import Theme

NIGHT = Theme(
    name="quizapp-night",
    dark=True,
    background="#15171c",
    surface="#1b1e25",
    panel="#2a2e38",
    foreground="#e9e6de",
    primary="#8fb4e3",
    secondary="#a9b1c2",
    accent="#e3b866",
    warning="#e3b866",
    success="#93c788",
    error="#ee8b80",
)
"""Paper-white ink on slate, and a highlighter's amber."""

DAY = Theme(
    name="quizapp-day",
    dark=False,
    background="#faf7f0",
    surface="#f3efe5",
    panel="#e2dccd",
    foreground="#26282d",
    primary="#28568c",
    secondary="#565d6b",
    accent="#805400",
    warning="#805400",
    success="#28652d",
    error="#a62f28",
)
"""Ink on warm paper."""

OURS = {theme.name: theme for theme in (NIGHT, DAY)}
CYCLE = (NIGHT.name, DAY.name, "catppuccin-mocha", "tokyo-night")
"""What the key `t` goes through; the palette offers every theme there is."""


def after(name: str) -> str:
    """Return the theme that follows `name` in the cycle."""
    index = CYCLE.index(name) if name in CYCLE else -1
    return CYCLE[(index + 1) % len(CYCLE)]
