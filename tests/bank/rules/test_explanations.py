"""Every rule is explained, and its example is true."""

import pytest

from quizapp.bank.rules import RULES, Rule
from tests.bank.rules.samples import judged, rules_on

TABLE = (
    *("longest-is-key", "key-position", "all-of-the-above", "none-of-the-above", "negative-stem"),
    *("absolute-terms", "stem-echo", "grammar-cue", "overlapping-options", "mixed-kinds"),
    *("few-distractors", "no-why", "verbatim-key", "near-duplicate", "no-passage", "no-evidence"),
    *("uncovered-passage", "no-id", "long-stem", "unused-waiver", "unknown-rule"),
)

each_rule = pytest.mark.parametrize("rule", RULES, ids=[rule.name for rule in RULES])


def test_the_rules_are_those_of_the_table() -> None:
    assert sorted(rule.name for rule in RULES) == sorted(TABLE)


@each_rule
def test_speaks_up_on_the_example_before(rule: Rule) -> None:
    found = [each for each in judged(rule.before) if each.rule == rule.name]
    assert found
    assert {each.severity for each in found} == {rule.severity}


@each_rule
def test_is_silent_on_the_example_after(rule: Rule) -> None:
    assert rule.name not in rules_on(rule.after)


@each_rule
def test_says_what_why_and_from_where(rule: Rule) -> None:
    assert rule.what.endswith(".")
    assert rule.why.endswith(".")
    assert rule.source


@each_rule
def test_messages_are_one_line_and_have_a_remedy(rule: Rule) -> None:
    for each in judged(rule.before):
        assert each.message == " ".join(each.message.split())
        assert each.hint
        assert "\n" not in each.hint
