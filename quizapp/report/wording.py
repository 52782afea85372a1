"""What the banks say of the questions that were asked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.bank.model import Form, Statement
from quizapp.bank.text import reading
from quizapp.figures.weakness import wording
from quizapp.quiz import draw, stock
from quizapp.quiz.stock import name_of
from quizapp.values import Value

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping

    from quizapp.bank import Bank
    from quizapp.bank.model import Askable
    from quizapp.quiz import QuestionName
    from quizapp.report.options import Texts


class Wording(Value):
    """A question as its bank has it: what it asks, and what it is about.

    `key` are its right options, None where these depend on the round. `passages` maps the ids of
    its passages to their texts.
    """

    text: str
    key: Texts | None
    fingerprint: str
    passages: Mapping[str, str]
    tags: tuple[str, ...]


def wordings(banks: Iterable[Bank], names: Collection[QuestionName]) -> dict[QuestionName, Wording]:
    """Return the wording of each question in `names` that `banks` have."""
    whole = stock(banks)
    asked = (index for index, name in enumerate(whole.names) if name in names)
    return {name_of(named): _wording(*named) for named in map(whole.at, asked)}


def _wording(bank: Bank, askable: Askable) -> Wording:
    return Wording(
        _text(askable),
        _key(askable),
        draw(bank, askable, "").fingerprint,
        {name: bank.passages[name].text for name in askable.item.passages},
        askable.item.tags,
    )


def _text(askable: Askable) -> str:
    said = wording(askable)
    return f"True or false: {said}" if askable.form is Form.TRUE_FALSE else said


def _key(askable: Askable) -> Texts | None:
    item = askable.item
    if askable.form is Form.TRUE_FALSE:
        return None
    if isinstance(item, Statement):
        return frozenset({reading(item.blanks[askable.blank or 0].value)})
    return frozenset(map(reading, item.key))
