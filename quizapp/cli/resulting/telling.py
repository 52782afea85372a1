"""What a teacher is told beside the results, on the standard error."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.cli.streams import complain
from quizapp.plain.lines import counted

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from quizapp.results import Result

_MOST_NAMED = 10


def tell_withheld(exams: Sequence[Result], *, named: bool) -> None:
    """Say how many exams are left out because nobody handed them in, and whose if it is `named`."""
    if exams:
        names = listed([each.pupil for each in exams if each.pupil and named])
        complain(f"left out until handed in: {counted(len(exams), 'exam')}{names and f': {names}'}")


def listed(names: Iterable[str]) -> str:
    """Return names with commas between, each once; of too many how many more there are."""
    once = list(dict.fromkeys(names))
    more = f" and {len(once) - _MOST_NAMED} more" if len(once) > _MOST_NAMED else ""
    return f"{', '.join(once[:_MOST_NAMED])}{more}"
