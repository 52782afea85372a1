"""The rules that a person may name."""

from __future__ import annotations

from argparse import ArgumentTypeError

from quizapp.bank.copies.drift_rules import DRIFT_RULES
from quizapp.bank.diagnostics import Severity
from quizapp.bank.refusals import REFUSALS
from quizapp.bank.rules import RULES
from quizapp.cli.problem import meant

MORE = "more-problems"
BY_NAME = {rule.name: rule for rule in (*RULES, *REFUSALS, *DRIFT_RULES)}


def known(text: str) -> list[str]:
    """Return the rules that `text` names, with commas between them.

    Raises:
        ArgumentTypeError: there is no such rule.
    """
    names = [name.strip() for name in text.split(",") if name.strip()]
    if not names:
        raise ArgumentTypeError("name a rule; quizapp check --explain lists them")
    for name in names:
        if name not in BY_NAME:
            raise ArgumentTypeError(no_rule(name))
    return names


def milder(text: str) -> list[str]:
    """Return the rules that `text` names, of which each can be ignored.

    Raises:
        ArgumentTypeError: there is no such rule, or it is an error.
    """
    names = known(text)
    for name in names:
        if BY_NAME[name].severity is Severity.ERROR or name == MORE:
            way_out = f"quizapp check --explain {name} says how"
            raise ArgumentTypeError(f'"{name}" cannot be ignored, only mended; {way_out}')
    return names


def no_rule(name: str) -> str:
    """Return what to say of a rule that does not exist."""
    hint = meant(name, BY_NAME) or " quizapp check --explain lists those there are"
    return f'there is no rule "{name}".{hint}'
