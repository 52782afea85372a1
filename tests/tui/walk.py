"""A walk through every screen, for tests that hold of all of them."""

from collections.abc import AsyncIterator

from textual.pilot import Pilot

STEPS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("question", ()),
    ("hint", ("h",)),
    ("answered", ("2",)),
    ("passage", ("p",)),
    ("flag", ("q", "f")),
    ("help", ("escape", "question_mark")),
    ("confirm", ("escape", "q")),
    ("next", ("n", "enter")),
    ("results", ("s", "s", "s", "s")),
    ("home", ("q",)),
    ("read", ("r",)),
    ("home-after-reading", ("q",)),
    ("stats", ("s",)),
    ("home-after-stats", ("q",)),
    ("problems", ("end", "enter")),
    ("home-again", ("q",)),
)
"""Each screen's name, and the keys that lead to it from the one before: from a study round on,
with a broken bank as the last row of home."""


async def screens(pilot: Pilot[int]) -> AsyncIterator[str]:
    """Walk on, and yield the name of each screen while it is open."""
    for name, keys in STEPS:
        await pilot.press(*keys)
        await pilot.app.workers.wait_for_complete()
        await pilot.pause()
        yield name
