"""A rule in words: what it says, why, an example before and after, and where it is from."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from quizapp.bank.diagnostics import Severity
from quizapp.bank.refusals import REFUSALS
from quizapp.bank.rules import RULES
from quizapp.cli.checking.names import BY_NAME, no_rule
from quizapp.cli.problem import CommandError
from quizapp.plain.page import width_of
from quizapp.plain.width import wrap

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quizapp.bank.rules import Rule

_HEADINGS = {
    Severity.ERROR: "Errors: a bank with one of them cannot be asked",
    Severity.WARNING: "Warnings: something is worse than it was meant, or lost",
    Severity.NOTE: "Notes: what could be better still",
}
_INDENT = "  "


def explain(name: str) -> int:
    """Print what the rule `name` is about, or all rules if it is empty; return the exit status.

    Raises:
        CommandError: there is no such rule.
    """
    if name and name not in BY_NAME:
        raise CommandError(no_rule(name))
    width = width_of(sys.stdout)
    print(*(_told(BY_NAME[name], width) if name else _listed()), sep="\n")
    return 0


def _listed() -> Iterator[str]:
    """Yield a line for each rule; lines may be long, so that tools find the whole of it."""
    longest = max(map(len, BY_NAME))
    for severity, heading in _HEADINGS.items():
        yield from (heading, "")
        for rule in sorted(BY_NAME.values(), key=lambda rule: rule.name):
            if rule.severity is severity:
                yield f"{_INDENT}{rule.name.ljust(longest)}{_INDENT}{rule.what}"
        yield ""
    yield "quizapp check --explain RULE says why, and shows an example."


def _told(rule: Rule, width: int) -> Iterator[str]:
    yield f"{rule.name} ({rule.severity})"
    yield from ("", *wrap(rule.what, width), "", *wrap(rule.why, width))
    for heading, example in (("Before", rule.before), ("After", rule.after)):
        if example:
            yield from ("", f"{heading}:", "")
            yield from (f"{_INDENT}{line}" for line in example.splitlines())
    yield from ("", *wrap(rule.source, width, "Source: "))
    if rule in RULES:
        yield from ("", *wrap(f"To waive it for one question: allow: [{rule.name}]", width))
    elif rule in REFUSALS and rule.severity is Severity.ERROR:
        yield from ("", *wrap("It cannot be waived or ignored, only mended.", width))
