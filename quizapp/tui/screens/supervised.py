"""The mark of a screen on which somebody is being examined."""


class Supervised:
    """While such a screen is open, even under another, the palette stays shut."""
