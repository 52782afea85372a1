"""How soon what has changed is seen: settled before Textual is imported, which reads it then."""

import os
import sys

_FRAMES = 240
"""How often a second the screen may change. At 60 a key that follows another one at once waits for
up to two frames, for a frame is drawn at the next but one beat of a clock."""

_HANDOVER = 0.0005
"""Seconds after which a busy thread lets another one go on: what is drawn is written by one, which
would wait for all that comes after the drawing."""


def set_up() -> None:
    """Let changes be seen as soon as they are drawn; a person's own `TEXTUAL_FPS` counts."""
    os.environ.setdefault("TEXTUAL_FPS", str(_FRAMES))
    sys.setswitchinterval(_HANDOVER)
