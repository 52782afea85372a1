"""Items, passages and pools as rows that JSON can say, and back: nothing is lost on the way."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain
from typing import TYPE_CHECKING, Any, TypeAlias

from quizapp.bank.model import (
    Blank,
    Difficulty,
    Distractor,
    Form,
    Order,
    Passage,
    Place,
    Pool,
    PoolDraw,
    Statement,
    WrittenQuestion,
)
from quizapp.values import EMPTY

if TYPE_CHECKING:
    from quizapp.bank.model import (
        Item,
    )

Row: TypeAlias = Sequence[Any]
"""Values in a fixed order: texts, numbers, None, and rows of these."""


def item_row(item: Item) -> Row:
    """Return `item` as a row: first what belongs to its kind, then what every item has."""
    own: Row = (
        [item.parts, [(blank.value, blank.pool) for blank in item.blanks], item.forms]
        if isinstance(item, Statement)
        else [item.stem, item.key]
    )
    return (
        own,
        item.id,
        item.place,
        item.derived_id,
        item.passages,
        item.evidence,
        [_distractor_row(each) for each in item.distractors],
        item.exclude,
        item.why,
        item.explanation,
        item.hint,
        item.options,
        item.order,
        item.tags,
        item.difficulty,
        item.draft,
        item.allow,
        list(item.places),
        list(chain.from_iterable(item.places.values())),
    )


def item_of(row: Row) -> Item:
    """Return the item that `item_row` made `row` of."""
    own, name, place, derived, passages, evidence, distractors, exclude, why, *rest = row
    explanation, hint, options, order, tags, difficulty, draft, allow, names, numbers = rest
    common: dict[str, Any] = {
        "id": name,
        "place": Place(*place),
        "derived_id": derived,
        "passages": tuple(passages),
        "evidence": tuple(evidence),
        "distractors": tuple(map(_distractor_of, distractors)),
        "exclude": tuple(exclude),
        "why": why or EMPTY,
        "explanation": explanation,
        "hint": hint,
        "options": options,
        "order": Order(order),
        "tags": tuple(tags),
        "difficulty": difficulty and Difficulty(difficulty),
        "draft": draft,
        "allow": tuple(allow),
        "places": dict(zip(names, map(Place, numbers[::2], numbers[1::2]), strict=True)),
    }
    if len(own) == len(("stem", "key")):
        stem, key = own
        return WrittenQuestion(stem=stem, key=tuple(key), **common)
    parts, blanks, forms = own
    return Statement(
        parts=tuple(parts),
        blanks=tuple(Blank(*each) for each in blanks),
        forms=tuple(map(Form, forms)),
        **common,
    )


def passage_row(passage: Passage) -> Row:
    """Return `passage` as a row."""
    return passage.id, passage.text, passage.place, passage.paragraph, passage.anchors


def passage_of(row: Row) -> Passage:
    """Return the passage that `passage_row` made `row` of."""
    name, text, place, paragraph, anchors = row
    return Passage(name, text, Place(*place), paragraph, tuple(anchors))


def pool_row(pool: Pool) -> Row:
    """Return `pool` as a row."""
    return pool.id, pool.members, pool.place


def pool_of(row: Row) -> Pool:
    """Return the pool that `pool_row` made `row` of."""
    name, members, place = row
    return Pool(name, tuple(members), Place(*place))


def _distractor_row(wrong: Distractor | PoolDraw) -> Row:
    if isinstance(wrong, PoolDraw):
        return wrong.place, wrong.pool
    return wrong.place, wrong.text, wrong.why


def _distractor_of(row: Row) -> Distractor | PoolDraw:
    place, text, *why = row
    return Distractor(text, why[0], Place(*place)) if why else PoolDraw(text, Place(*place))
