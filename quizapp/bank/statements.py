"""Statements: one sentence whose blanks are questions."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from quizapp.bank import keys
from quizapp.bank.blanks import Sentence, read_sentence
from quizapp.bank.fields import Fields
from quizapp.bank.items import read_common, read_id
from quizapp.bank.model import Form, Statement
from quizapp.bank.nodes import Branch

if TYPE_CHECKING:
    from quizapp.bank.model import Place
    from quizapp.bank.nodes import Node
    from quizapp.bank.sections import Defaults
    from quizapp.bank.values import Placed, Values

_DEFAULT_FORMS = (Form.GAP,)
_NO_SENTENCE = Sentence(("",), (), ())


class _Asked(StrEnum):
    GAP = Form.GAP.value
    TRUE_FALSE = Form.TRUE_FALSE.value


def read_statement(
    values: Values, node: Node, defaults: Defaults, ids: dict[str, Place]
) -> Statement:
    """Return the statement that `node` is; where an error was reported, what is left of it.

    `defaults` are the bank's; `ids` are those taken, to which the statement's is added.
    """
    fields = Fields(values, node, "statement", keys.STATEMENT)
    at, text = fields.require("text", "text: …"), fields.placed_text("text")
    name, forms = read_id(fields, text, "s", ids), _forms(fields)
    sentence = _sentence(fields, at, text) or _NO_SENTENCE
    more = {f"text/{number}": place for number, place in enumerate(sentence.places, 1)}
    common = read_common(fields, defaults, more)
    return Statement(
        id=name,
        derived_id="id" not in fields,
        parts=sentence.parts,
        blanks=sentence.blanks,
        forms=forms,
        **common,
    )


def _sentence(fields: Fields, at: Node | None, text: Placed[str] | None) -> Sentence | None:
    if text is None or at is None or isinstance(at, Branch):
        return None
    sentence = read_sentence(fields.values, at, text.value)
    if sentence is not None:
        _check_stock(fields, sentence)
    return sentence


def _forms(fields: Fields) -> tuple[Form, ...]:
    node = fields.get("forms")
    if node is None:
        return _DEFAULT_FORMS
    values = fields.values
    forms = values.each(node, "forms", lambda each, name: values.word(each, name, _Asked))
    return tuple(dict.fromkeys(Form(each.value) for each in forms)) or _DEFAULT_FORMS


def _check_stock(fields: Fields, sentence: Sentence) -> None:
    """Report a blank without wrong options, and distractors that serve no blank."""
    without_pool = [
        place
        for blank, place in zip(sentence.blanks, sentence.places, strict=True)
        if blank.pool is None
    ]
    problems = fields.values.problems
    if not without_pool:
        message = "every blank has its pool, so these distractors would never be shown"
        fields.refuse("distractors", message)
    elif len(sentence.blanks) > 1 or "distractors" not in fields:
        message = "a blank without a pool needs 'distractors', and is then the only one"
        hint = "name its pool: [[value|pool]]"
        problems.error(without_pool[0], "blank-without-pool", message, hint, 2)
