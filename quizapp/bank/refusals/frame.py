"""How the reader's own rules are written down."""

from quizapp.bank.diagnostics import Severity
from quizapp.bank.rules.rule import Rule
from quizapp.values import replace

ANSWER = "answer: Belgrade"
WRONG = "distractors: [Niš, Novi Sad]"

_FORMAT = "the bank format, version 1"
_STEM = "questions:\n  - question: What is the capital of Serbia?\n"


def refusal(name: str, what: str, why: str, before: str = "", after: str = "") -> Rule:
    """Return an error; the examples are empty where no piece of a bank can show it."""
    return Rule(
        name=name,
        what=what,
        why=why,
        before=before,
        after=after,
        source=_FORMAT,
        severity=Severity.ERROR,
    )


def milder(rule: Rule, severity: Severity) -> Rule:
    """Return `rule` for what leaves a bank sound."""
    return replace(rule, severity=severity)


def asking(*lines: str) -> str:
    """Return a piece of a bank: a question that goes on with `lines`."""
    return _STEM + "".join(f"    {line}\n" for line in lines)


def asked(*lines: str) -> str:
    """Return a piece of a bank: a whole question with `lines` added to it."""
    return asking(ANSWER, WRONG, *lines)
