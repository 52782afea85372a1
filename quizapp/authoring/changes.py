"""What an edit did to a bank's questions, as far as the answers given to them are concerned."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.bank.model import Place, askables_of
from quizapp.quiz import draw, same_key
from quizapp.values import Value, replace

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quizapp.bank.model import Askable, Bank, Item

_NOWHERE = Place(1, 1)
_ANY_SEED = "changes"


class Changes(Value):
    """The ids of the questions that an edit added, removed, and said differently.

    Of the `reworded` ones, those whose key is another are in `rekeyed` too: the answers given
    before were to the old key. `renamed` says that the bank's own id is another.
    """

    added: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    reworded: tuple[str, ...] = ()
    rekeyed: tuple[str, ...] = ()
    renamed: bool = False


def changes(before: Bank, after: Bank) -> Changes:
    """Return what became of the questions of `before`, drafts included, in `after`."""
    old, new = _by_id(before), _by_id(after)
    both = [name for name in old if name in new]
    reworded = [name for name in both if unplaced(old[name].item) != unplaced(new[name].item)]
    return Changes(
        added=tuple(name for name in new if name not in old),
        removed=tuple(name for name in old if name not in new),
        reworded=tuple(reworded),
        rekeyed=tuple(n for n in reworded if _rekeyed(before, old[n], after, new[n])),
        renamed=before.id != after.id,
    )


def askables(bank: Bank) -> Iterator[Askable]:
    """Yield every way of asking an item of `bank`, drafts included."""
    for item in bank.items:
        yield from askables_of(item)


def unplaced(item: Item) -> Item:
    """Return `item` without its places: equal for items that say the same on different lines."""
    distractors = tuple(each._replace(place=_NOWHERE) for each in item.distractors)
    return replace(item, place=_NOWHERE, distractors=distractors)


def _by_id(bank: Bank) -> dict[str, Askable]:
    return {askable.id: askable for askable in askables(bank)}


def _rekeyed(before: Bank, old: Askable, after: Bank, new: Askable) -> bool:
    fingerprints = (draw(before, old, _ANY_SEED), draw(after, new, _ANY_SEED))
    return not same_key(*(question.fingerprint for question in fingerprints))
