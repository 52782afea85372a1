"""What an edit changed, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.bank.text import clean_line

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from quizapp.authoring import Edited

_MOST_NAMED = 8


def change_lines(edited: Edited) -> Iterator[str]:
    """Yield a line for each kind of change that an edit without errors made."""
    before, after, made = edited.before.bank, edited.after.bank, edited.changes
    for question in made.rekeyed:
        yield (
            f"{question}: the key of this question has changed: "
            "answers given before were to the old key"
        )
    reworded = [name for name in made.reworded if name not in made.rekeyed]
    kinds = (
        (made.added, "new"),
        (reworded, "said differently; its answers are kept"),
        (made.removed, "gone; answers given to it stay in the history"),
    )
    for names, what in kinds:
        if names:
            yield f"{_listed(names)}: {what}"
    if made.renamed and before and after:
        yield f"the bank's id is {after.id} now: answers given before stay with {before.id}"
    yield _summary(edited)


def _summary(edited: Edited) -> str:
    after = edited.after
    if after.bank and edited.before.bank and after.bank.digest == edited.before.bank.digest:
        return "Nothing has changed."
    return f"{clean_line(str(after.path))} has no errors."


def _listed(names: Sequence[str]) -> str:
    more = len(names) - _MOST_NAMED
    return ", ".join(names[:_MOST_NAMED]) + (f" and {more} more" if more > 0 else "")
