"""The line that says where a round stands, long for a wide screen and short for a narrow one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.bank.text import clean_line
from quizapp.sitting import DRILL
from quizapp.tui.words import SEPARATOR, clock, cut

if TYPE_CHECKING:
    from quizapp.sitting import Sitting

_SEED_WIDTH = 12


def seed_of(sitting: Sitting) -> str:
    """Return the seed as it is shown, where a class compares it: in a drill. Else it is empty."""
    return shown_seed(sitting.record.seed) if sitting.record.mode == DRILL else ""


def shown_seed(seed: str) -> str:
    """Return a seed as it is shown, with its name."""
    return f"seed {cut(clean_line(seed), _SEED_WIDTH)}"


def long_status(sitting: Sitting) -> str:
    """Return such as `drill · seed 042137 · 7 of 20 · 5 right · 0:41`, or `0:41 of 5:00`."""
    place, right, time = _figures(sitting, " of ")
    parts = (sitting.record.mode, seed_of(sitting), place, right, time)
    return SEPARATOR.join(part for part in parts if part)


def short_status(sitting: Sitting) -> str:
    """Return such as `7/20 · 5 right · 0:41`, and in a drill the seed, which a class compares."""
    place, right, time = _figures(sitting, "/")
    parts = (place, right, time, seed_of(sitting))
    return SEPARATOR.join(part for part in parts if part)


def _figures(sitting: Sitting, of: str) -> tuple[str, str, str]:
    session = sitting.session
    number, total = session.place
    place = f"{'once more ' if session.is_repeat else ''}{number}{of}{total}"
    limit = sitting.limits.of_round(sitting.elapsed)
    time = clock(sitting.elapsed)
    return (
        place,
        f"{session.score.right} right",
        f"{time}{of}{clock(limit.total)}" if limit else time,
    )
