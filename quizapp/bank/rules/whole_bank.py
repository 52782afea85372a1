"""What only shows when the bank is looked at as a whole, or in an item's own name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.bank.model import Order
from quizapp.bank.names import slug
from quizapp.bank.rules.rule import Check, Finding, Rule, guideline
from quizapp.bank.rules.survey import is_binary, place_of, text_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quizapp.bank.rules.survey import Asked, Survey

ENOUGH_FIXED = 4

_SLUG = 40

KEY_POSITION = Rule(
    name="key-position",
    what=f"{ENOUGH_FIXED} questions or more have 'order: fixed', which shows their right option in "
    "the same place.",
    why="Learners notice within minutes that it is always the first one.",
    before="""\
defaults: {order: fixed}
questions:
  - {question: Who painted Guernica?, answer: Picasso, distractors: [Dalí, Miró]}
  - {question: Who painted Nighthawks?, answer: Hopper, distractors: [Pollock, Warhol]}
  - {question: Who painted The Kiss?, answer: Klimt, distractors: [Schiele, Moll]}
  - {question: Who painted The Scream?, answer: Munch, distractors: [Ensor, Nolde]}
""",
    after="""\
questions:
  - {question: Who painted Guernica?, answer: Picasso, distractors: [Dalí, Miró]}
  - {question: Who painted Nighthawks?, answer: Hopper, distractors: [Pollock, Warhol]}
  - {question: Who painted The Kiss?, answer: Klimt, distractors: [Schiele, Moll]}
  - {question: Who painted The Scream?, answer: Munch, distractors: [Ensor, Nolde]}
""",
    source=guideline("guideline 20"),
)

NO_ID = Rule(
    name="no-id",
    what="A question or statement has no id of its own.",
    why="Its id is made from its text then. When the text is edited, if only by a comma, what "
    "learners have answered so far no longer belongs to it.",
    before="""\
questions:
  - question: What is the capital of Serbia?
    answer: Belgrade
    distractors: [Novi Sad, Niš]
""",
    after="""\
questions:
  - id: capital
    question: What is the capital of Serbia?
    answer: Belgrade
    distractors: [Novi Sad, Niš]
""",
    source="the bank format: history hangs on the bank's id and the question's id",
)


def _key_position(survey: Survey) -> Iterator[Finding]:
    fixed = tuple({id(each.item): each.item for each in survey.asked if _is_fixed(each)}.values())
    if len(fixed) >= ENOUGH_FIXED:
        item = fixed[0]
        message = f"{len(fixed)} questions with 'order: fixed' all show the right option first"
        hint = "write 'order: shuffle', or 'sorted' for numbers and dates"
        yield Finding(item.places.get("order") or place_of(item), message, hint, fixed)


def _is_fixed(asked: Asked) -> bool:
    """Whether a question shows its one right option in a place that an author can make a habit."""
    return asked.item.order is Order.FIXED and len(asked.key) == 1 and not is_binary(asked)


def _no_id(survey: Survey) -> Iterator[Finding]:
    for item in survey.items:
        if item.derived_id:
            message = "without an id, history is forgotten when the text is edited"
            name = slug(text_of(item), _SLUG) or "some-name"
            hint = f"add 'id: {name}'; or 'id: {item.id}', which keeps the history there is"
            yield Finding(item.place, message, hint, (item,))


CHECKS = (Check(KEY_POSITION, _key_position), Check(NO_ID, _no_id))
