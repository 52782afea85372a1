"""`allow`: which rules an item waives, and which of its waivers are to no purpose."""

from __future__ import annotations

from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from typing import TYPE_CHECKING, TypeAlias

from quizapp.bank.names import meant, nearest, quoted
from quizapp.bank.rules.rule import Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quizapp.bank.model import Bank, Item

Used: TypeAlias = Mapping[str, AbstractSet[int]]

_SOURCE = "the bank format: 'allow' waives a rule for one item, by name"

UNUSED_WAIVER = Rule(
    name="unused-waiver",
    what="An item allows a rule that has nothing against it.",
    why="It hides nothing today and might hide a flaw tomorrow.",
    before="""\
questions:
  - question: What is the capital of Serbia?
    answer: Belgrade
    distractors: [Novi Sad, Niš]
    allow: [long-stem]
""",
    after="""\
questions:
  - question: What is the capital of Serbia?
    answer: Belgrade
    distractors: [Novi Sad, Niš]
""",
    source=_SOURCE,
)

UNKNOWN_RULE = Rule(
    name="unknown-rule",
    what="An item allows a rule that does not exist.",
    why="It waives nothing: the name is mistyped, or the rule is an error, which cannot be waived.",
    before="""\
questions:
  - question: What is the capital of Serbia?
    answer: Belgrade
    distractors: [Niš]
    allow: [few-distracters]
""",
    after="""\
questions:
  - question: What is the capital of Serbia?
    answer: Belgrade
    distractors: [Niš]
    allow: [few-distractors]
""",
    source=_SOURCE,
)

RULES = (UNUSED_WAIVER, UNKNOWN_RULE)


def judged(bank: Bank, known: AbstractSet[str], used: Used) -> Iterator[tuple[Rule, Finding]]:
    """Yield what is wrong with the waivers of `bank`.

    `known` are the rules that can be waived; `used` are, by rule, the items that waived it to some
    purpose, as `id(item)`.
    """
    for item in bank.items:
        for name in item.allow:
            if name not in known:
                yield UNKNOWN_RULE, _unknown(item, name, known)
            elif id(item) not in used.get(name, ()):
                yield UNUSED_WAIVER, _unused(item, name)


def _unknown(item: Item, name: str, known: AbstractSet[str]) -> Finding:
    near = nearest(name, known)
    hint = meant(name, known, "rule") if near else "'quizapp check --explain' lists the rules"
    message = f"there is no rule {quoted(name)} to waive"
    return Finding(item.places.get("allow", item.place), message, hint, (item,), name)


def _unused(item: Item, name: str) -> Finding:
    message = f"{quoted(name)} is waived here, and has nothing against this item"
    hint = f"take {quoted(name)} out of 'allow'"
    return Finding(item.places.get("allow", item.place), message, hint, (item,), name)
