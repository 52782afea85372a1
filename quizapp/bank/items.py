"""What written questions and statements have in common: their id, distractors, and the rest."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, TypedDict

from quizapp.bank import keys
from quizapp.bank.fields import Fields, named_pairs
from quizapp.bank.model import (
    MAX_OPTIONS,
    MIN_OPTIONS,
    Difficulty,
    Distractor,
    Order,
    PoolDraw,
)
from quizapp.bank.names import derived_id, nearest
from quizapp.bank.nodes import Branch, Entries, Pairs, place_of
from quizapp.bank.places import Places
from quizapp.bank.unlisted import warn_unlisted
from quizapp.values import EMPTY

if TYPE_CHECKING:
    from collections.abc import Mapping

    from quizapp.bank.model import (
        Place,
    )
    from quizapp.bank.nodes import Node
    from quizapp.bank.sections import Defaults
    from quizapp.bank.values import Placed, Values


class Status(StrEnum):
    """Whether an item is asked."""

    READY = "ready"
    DRAFT = "draft"


class Common(TypedDict):
    """The fields of `model.ItemBase` that are read alike for every item."""

    place: Place
    passages: tuple[str, ...]
    evidence: tuple[str, ...]
    distractors: tuple[Distractor | PoolDraw, ...]
    exclude: tuple[str, ...]
    why: Mapping[str, str]
    explanation: str | None
    hint: str | None
    options: int | None
    order: Order
    tags: tuple[str, ...]
    difficulty: Difficulty | None
    draft: bool
    allow: tuple[str, ...]
    places: Places


def read_common(
    fields: Fields, defaults: Defaults, more: dict[str, Place], *, several: bool = False
) -> Common:
    """Return what `fields` hold for any item.

    `more` has the places of parts of fields, to be kept with those of the fields themselves.
    `several` says that the item has several right answers.
    """
    passages = fields.names("passage")
    evidence = fields.texts("evidence")
    exclude = fields.several("exclude")
    if passages[1:] or evidence[1:] or exclude[1:]:
        for name, texts in (("passage", passages), ("evidence", evidence), ("exclude", exclude)):
            more |= numbered(name, texts) if texts[1:] else {}
    why = _why(fields, more)
    options = fields.number("options", MIN_OPTIONS, MAX_OPTIONS)
    return {
        "place": fields.place,
        "passages": values_of(passages),
        "evidence": tuple([" ".join(text.split()) for text, _ in evidence]),
        "distractors": _distractors(fields, why),
        "exclude": values_of(exclude),
        "why": why,
        "explanation": fields.text("explanation"),
        "hint": fields.text("hint"),
        "options": options or (None if several else defaults.options),
        "order": fields.word("order", Order) or defaults.order,
        "tags": values_of(fields.tags("tags")),
        "difficulty": fields.word("difficulty", Difficulty),
        "draft": fields.word("status", Status) is Status.DRAFT,
        "allow": values_of(fields.names("allow")),
        "places": Places(fields.nodes, more),
    }


def read_id(fields: Fields, text: Placed[str] | None, prefix: str, ids: dict[str, Place]) -> str:
    """Return the item's id, or one derived from `text`, what it asks; `ids` are those taken.

    The id is added to `ids`, and one that is taken is reported. Without an id and without a text
    there is no item: the id returned is empty.
    """
    node, known = fields.get("id"), fields.name("id")
    rule, message = "duplicate-id", "this id is taken"
    if node is None and text is not None:
        node, known = text.node, derived_id(text.value, prefix)
        rule, message = "duplicate-question", "this asks the same as another item"
    if node is None or known is None:
        return ""
    place = place_of(node)
    first = ids.setdefault(known, place)
    if first is not place:
        hint = "change this one, or remove it"
        fields.values.error(node, rule, f"{message} (line {first.line})", hint)
    return known


def values_of(texts: tuple[Placed[str], ...]) -> tuple[str, ...]:
    """Return the texts alone, each once."""
    if len(texts) > 1:
        return tuple(dict.fromkeys([text for text, _ in texts]))
    return (texts[0].value,) if texts else ()


def numbered(name: str, texts: tuple[Placed[str], ...]) -> dict[str, Place]:
    """Return where each of the `texts` of a field stands: by `name/1`, `name/2`, …."""
    return {f"{name}/{number}": each.place for number, each in enumerate(texts, 1)}


def _why(fields: Fields, more: dict[str, Place]) -> Mapping[str, str]:
    """Return the feedback by option, and note in `more` where each stands, as `why/OPTION`."""
    node = fields.get("why")
    if node is None:
        return EMPTY
    why, values = {}, fields.values
    for key, value in named_pairs(values, node, "why"):
        option, text = values.text(key, "why"), values.text(value, "why")
        if option is not None and text is not None:
            why[option] = text
            more[f"why/{option}"] = place_of(key)
    return why


def _distractors(fields: Fields, why: Mapping[str, str]) -> tuple[Distractor | PoolDraw, ...]:
    node = fields.get("distractors")
    if node is None:
        return ()
    values = fields.values
    if isinstance(node, Entries):
        entries = node.entries
    else:
        entries = (node,)
        warn_unlisted(values, node, "distractors")
    found = [_distractor(values, entry, why) for entry in entries]
    return tuple([each for each in found if each is not None])


def _distractor(values: Values, node: Node, why: Mapping[str, str]) -> Distractor | PoolDraw | None:
    if not isinstance(node, Branch):
        plain = values.text(node, "distractors")
        return None if plain is None else Distractor(plain, why.get(plain), place_of(node))
    if not isinstance(node, Pairs) or _is_split_text(node):
        values.text(node, "distractor")
        return None
    fields = Fields(values, node, "distractor", keys.DISTRACTOR)
    if "pool" in fields:
        if "text" not in fields:
            return _pool_draw(fields)
        fields.refuse("pool", "a distractor is a text or is drawn from a pool, not both")
    at, text, own = fields.require("text", "text: …"), fields.text("text"), fields.text("why")
    if at is None or text is None:
        return None
    return Distractor(text, own or why.get(text), place_of(at))


def _is_split_text(node: Pairs) -> bool:
    """Return whether `node` is a text such as `Note: this`, which a colon made a mapping of."""
    for key, _ in node.pairs:
        if key.value in keys.DISTRACTOR:
            return False
    names = [key.value for key, _ in node.pairs]
    return len(names) == 1 and nearest(names[0], keys.DISTRACTOR) is None


def _pool_draw(fields: Fields) -> PoolDraw | None:
    at = fields.get("pool")
    fields.refuse("why", "the options of a pool have their reasons in the question's own 'why'")
    if at is None or (pool := fields.values.name(at, "pool id")) is None:
        return None
    return PoolDraw(pool, place_of(at))
