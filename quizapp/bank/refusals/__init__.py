"""The reader's own rules in words, for `quizapp check --explain`.

They are written like the item-writing rules, and most of them are errors: a bank with an error
cannot be asked. `REFUSALS` are all of them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.bank.refusals import files, options, references, shape, signs, statements, words

if TYPE_CHECKING:
    from quizapp.bank.rules.rule import Rule

REFUSALS: tuple[Rule, ...] = (
    *files.REFUSALS,
    *signs.REFUSALS,
    *shape.REFUSALS,
    *words.REFUSALS,
    *options.REFUSALS,
    *references.REFUSALS,
    *statements.REFUSALS,
)

__all__ = ["REFUSALS"]
