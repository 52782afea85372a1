"""Banks written in a test, and what the rules say of them."""

from pathlib import Path

from quizapp.bank import parse
from quizapp.bank.diagnostics import Diagnostic
from quizapp.bank.lines import Lines
from quizapp.bank.model import Bank
from quizapp.bank.rules import lint


def bank_of(text: str) -> Bank:
    """Read a bank that must be sound; a title is put before it if it has none."""
    whole = text if "title:" in text else f"title: Sample\n{text}"
    reading = parse(whole.encode(), Path("sample.yaml"))
    assert reading.bank is not None, "\n".join(map(str, reading.diagnostics))
    return reading.bank


def judged(text: str) -> tuple[Diagnostic, ...]:
    whole = text if "title:" in text else f"title: Sample\n{text}"
    return lint(bank_of(whole), Lines(whole.encode()).text)


def rules_on(text: str) -> set[str]:
    return {each.rule for each in judged(text)}


def speaks(rule: str, stem: str, key: str | list[str], *wrong: str) -> bool:
    """Whether `rule` speaks up on one question, written with every text in quotes."""
    keys = [key] if isinstance(key, str) else key
    question = [
        "questions:",
        f"  - question: {_quoted(stem)}",
        f"    answer: [{', '.join(map(_quoted, keys))}]",
        f"    distractors: [{', '.join(map(_quoted, wrong))}]",
    ]
    return rule in rules_on("\n".join(question) + "\n")


def _quoted(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"
