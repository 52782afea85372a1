"""What a rule is, and what it finds."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from quizapp.bank.diagnostics import Severity
from quizapp.values import Value

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from quizapp.bank.model import Item, Place
    from quizapp.bank.rules.survey import Survey

FEEDBACK = (
    "Van der Kleij, Feskens & Eggen (2015), Review of Educational Research, "
    "doi 10.3102/0034654314564881: an explanation teaches more than the right answer alone"
)


class Rule(Value, kw_only=True):
    """One item-writing rule, as `quizapp check --explain` tells it.

    `before` and `after` are pieces of a bank in YAML: the rule speaks up on the first and not on
    the second. `source` is where the rule comes from. A rule on English words (`english`)
    keeps silent on banks in another `language`.
    """

    name: str
    what: str
    why: str
    before: str
    after: str
    source: str
    severity: Severity = Severity.WARNING
    english: bool = False


def guideline(which: str) -> str:
    """Name a guideline of the review that most of the rules come from."""
    review = "Haladyna, Downing & Rodriguez (2002), Applied Measurement in Education 15(3)"
    return f"{review}, {which}"


class Finding(NamedTuple):
    """One breach of a rule.

    `place` is where the text in question begins and `words` are the offending ones in it, which the
    carets shall underline (nothing: `place` alone). `items` are those that it is about: an item
    that allows the rule is left out of account.
    """

    place: Place
    message: str
    hint: str
    items: tuple[Item, ...] = ()
    words: str = ""


class Check(NamedTuple):
    """A rule and the function that applies it to a bank."""

    rule: Rule
    run: Callable[[Survey], Iterable[Finding]]
