"""Whatever the reader reports is explained, and the examples are true."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import quizapp.bank
from quizapp.bank import Diagnostic
from quizapp.bank.copies.drift_rules import DRIFT_RULES
from quizapp.bank.refusals import REFUSALS
from quizapp.bank.rules import RULES, Rule
from tests.bank.samples import reading

ROOM = Path(quizapp.bank.__file__).parent
RULE_NAME = re.compile(r"[a-z]+(-[a-z0-9]+)+")
ONE_WORD = {"alias", "anchor", "tag", "directive"}
NO_RULES = {"true-false", "utf-8-sig"}
MADE_OF_TWO = {"unknown-passage", "unknown-pool"}

each_refusal = pytest.mark.parametrize("rule", REFUSALS, ids=[rule.name for rule in REFUSALS])


def found(text: str) -> tuple[Diagnostic, ...]:
    """What the reader says of a piece of a bank; a title is put before it if it has none."""
    whole = text if "title:" in text or text.startswith(("%", "#")) else f"title: T\n{text}"
    return reading(whole).diagnostics


def words_of_the_reader() -> Iterator[str]:
    for path in ROOM.rglob("*.py"):
        if path.parent.name not in {"rules", "refusals", "copies"}:
            for node in ast.walk(ast.parse(path.read_text("utf-8"))):
                if isinstance(node, ast.Constant) and isinstance(node.value, str):
                    yield node.value


def test_every_rule_that_the_reader_reports_is_explained() -> None:
    words = set(words_of_the_reader())
    reported = {word for word in words if RULE_NAME.fullmatch(word)} - NO_RULES
    reported |= (words & ONE_WORD) | MADE_OF_TWO
    assert reported == {rule.name for rule in REFUSALS}


def test_no_name_means_two_rules() -> None:
    names = [rule.name for rule in (*RULES, *REFUSALS, *DRIFT_RULES)]
    assert len(names) == len(set(names))


@each_refusal
def test_says_what_and_why(rule: Rule) -> None:
    assert rule.what.endswith(".")
    assert rule.why.endswith(".")
    assert bool(rule.before) == bool(rule.after)


@each_refusal
def test_is_reported_for_the_example_before(rule: Rule) -> None:
    told = [each for each in found(rule.before) if each.rule == rule.name]
    assert bool(told) is bool(rule.before)
    assert {each.severity for each in told} <= {rule.severity}


@each_refusal
def test_nothing_is_reported_for_the_example_after(rule: Rule) -> None:
    assert not rule.after or found(rule.after) == ()
