"""The item-writing rules: what makes a question worse than its author meant it.

`lint` applies them all to a bank; `RULES` are the rules in words, for `quizapp check --explain`.
A new rule is a `Rule` and a function from `Survey` to `Finding`s in the module of its family, and
one line in that module's `CHECKS`.
"""

from quizapp.bank.rules.lint import RULES, lint
from quizapp.bank.rules.rule import Rule

__all__ = ["RULES", "Rule", "lint"]
