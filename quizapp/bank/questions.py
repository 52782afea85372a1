"""Written questions: a stem, its right answers, and what is offered beside them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.bank import keys
from quizapp.bank.fields import Fields
from quizapp.bank.items import numbered, read_common, read_id, values_of
from quizapp.bank.model import MAX_OPTIONS, WrittenQuestion
from quizapp.bank.nodes import Branch
from quizapp.bank.sections import refuse_same
from quizapp.bank.unlisted import warn_dashes

if TYPE_CHECKING:
    from quizapp.bank.model import Place
    from quizapp.bank.nodes import Node
    from quizapp.bank.sections import Defaults
    from quizapp.bank.values import Placed, Values


def read_question(
    values: Values, node: Node, defaults: Defaults, ids: dict[str, Place]
) -> WrittenQuestion:
    """Return the question that `node` is; where an error was reported, what is left of it.

    `defaults` are the bank's; `ids` are those taken, to which the question's is added.
    """
    fields = Fields(values, node, "question", keys.QUESTION)
    fields.require("question", "question: …")
    fields.require("answer", "answer: …")
    stem, key = fields.placed_text("question"), fields.texts("answer")
    name = read_id(fields, stem, "q", ids)
    if len(key) > 1:
        refuse_same(values, key, "'answer'", "duplicate-answer")
    elif key and key[0].value.startswith("-"):
        _check_dash(fields, key[0].node)
    more = numbered("answer", key) if len(key) > 1 else {}
    common = read_common(fields, defaults, more, several=len(key) > 1)
    _check_number(fields, key, common["options"])
    return WrittenQuestion(
        id=name,
        derived_id="id" not in fields,
        stem=stem.value if stem else "",
        key=values_of(key),
        **common,
    )


def _check_dash(fields: Fields, node: Node) -> None:
    """Warn of a lone answer that looks like several whose dashes have no space behind them."""
    if node is fields.get("answer") and not isinstance(node, Branch):
        warn_dashes(fields.values, node, "answer")


def _check_number(fields: Fields, key: tuple[Placed[str], ...], options: int | None) -> None:
    """Report so many right answers that `options` (all, if None) have no place for a wrong one."""
    node, most = fields.get("options") or fields.get("answer"), options or MAX_OPTIONS
    if node is not None and most <= len(key):
        message = f"{most} options leave no place for a wrong one beside {len(key)} answers"
        hint = f"at most {MAX_OPTIONS - 1} answers are right; 'options' is one more at least"
        fields.values.error(node, "too-many-answers", message, hint)
