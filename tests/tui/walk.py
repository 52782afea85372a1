"""A walk through every screen, for tests that hold of all of them."""

from collections.abc import AsyncIterator, Iterable

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

TEAM_STEPS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("voting", ()),
    ("typed", ("l", "b", "a")),
    ("asking", ("v",)),
    ("discussing", ("y",)),
    ("second", ("enter",)),
    ("typed-again", ("b", "tab", "a", "tab", "tab", "b")),
    ("revealed", ("enter", "y")),
    ("passage", ("p",)),
    ("ranking", ("q", "r")),
    ("ending", ("x",)),
    ("final", ("y",)),
    ("home", ("q",)),
)
"""The same for a round of three teams."""

EXAM_STEPS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("cover", ()),
    ("exam", ("enter",)),
    ("marked", ("2", "f")),
    ("overview", ("o",)),
    ("exam-help", ("enter", "question_mark")),
    ("leaving", ("escape", "q")),
    ("home-with-exam", ("y",)),
    ("handing-in", ("enter", "H")),
    ("handed-in", ("y",)),
    ("wrong-only", ("w",)),
    ("home-after-exam", ("q",)),
)
"""The same from the cover of an exam on."""


async def screens(
    pilot: Pilot[int], steps: Iterable[tuple[str, tuple[str, ...]]] = STEPS
) -> AsyncIterator[str]:
    """Walk on, and yield the name of each screen while it is open."""
    for name, keys in steps:
        await pilot.press(*keys)
        await pilot.app.workers.wait_for_complete()
        await pilot.pause()
        yield name
