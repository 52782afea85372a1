"""`check`: which rules are told, which of them fail it, and what each is about."""

import json

import pytest

from quizapp.bank.copies.drift_rules import DRIFT_RULES
from quizapp.bank.refusals import REFUSALS
from quizapp.bank.rules import RULES, Rule
from quizapp.cli.checking.explaining import explain
from tests.cli.conftest import BROKEN, Done, Program
from tests.cli.test_usage import refused

ADVISED = """\
title: Advised
questions:
  - question: Where do rivers end, and C #ends?
    answer: In the sea, or in a lake, or in a desert
    distractors: [In a wood, On a hill]
"""


def rules(done: Done) -> set[str]:
    return {each["rule"] for each in json.loads(done.out)["diagnostics"]}


@pytest.fixture
def advised(empty: Program) -> Program:
    """The program with one bank that has no error, but warnings and notes."""
    empty.write("advised.yaml", ADVISED)
    return empty


def test_advice_is_told_with_snippet_caret_and_fix(advised: Program) -> None:
    done = advised("check")
    assert (done.status, done.err) == (0, "")
    lines = done.out.splitlines()
    at = next(n for n, line in enumerate(lines) if "warning[longest-is-key]" in line)
    assert lines[at].startswith(f"{advised.banks / 'advised.yaml'}:4:13: ")
    assert lines[at + 1] == "    4 |     answer: In the sea, or in a lake, or in a desert"
    assert lines[at + 2].endswith("| " + " " * 12 + "^" * 40)
    assert lines[at + 3].startswith("   fix: ")
    assert lines[-1] == "4 warnings, 1 note in 1 file; 1 question can be asked"


def test_warnings_fail_it_only_if_it_is_strict(advised: Program) -> None:
    assert advised("check").status == 0
    assert advised("check", "--strict").status == 1
    assert advised("check", "--strict", "--format", "json").status == 1


def test_notes_never_fail_it(advised: Program) -> None:
    done = advised("check", "--strict", "--select", "no-why", "--format", "json")
    assert (done.status, rules(done)) == (0, {"no-why"})


def test_selected_rules_are_told_alone(advised: Program) -> None:
    done = advised("check", "--select", "no-id, longest-is-key", "--format", "json")
    assert rules(done) == {"no-id", "longest-is-key"}
    assert json.loads(done.out)["warnings"] == 2
    again = ("check", "--select=no-id", "--select", "longest-is-key", "--format", "json")
    assert advised(*again).out == done.out


def test_ignored_rules_are_left_out_the_readers_own_too(advised: Program) -> None:
    ignored = "no-id,no-why,no-passage,dropped-text"
    done = advised("check", "--strict", "--ignore", ignored, "--format", "json")
    assert (done.status, rules(done)) == (1, {"longest-is-key"})
    done = advised("check", "--strict", "--ignore", f"{ignored},longest-is-key")
    assert (done.status, done.out) == (0, "no problems in 1 file; 1 question can be asked\n")


def test_errors_are_told_whatever_is_selected(empty: Program) -> None:
    empty.write("broken.yaml", BROKEN)
    for option in ("--select", "--ignore"):
        done = empty("check", option, "no-id", "--format", "json")
        assert (done.status, rules(done)) == (1, {"missing-key"})


@pytest.mark.parametrize("option", ["--select", "--ignore"])
def test_a_rule_there_is_not_is_met_with_the_nearest(advised: Program, option: str) -> None:
    assert 'Did you mean "no-why"?' in refused(advised, "check", option, "no-id,now-why")
    assert "--explain lists" in refused(advised, "check", option, "xyzzy")
    assert "name a rule" in refused(advised, "check", option, " , ")


def test_an_error_cannot_be_ignored(advised: Program) -> None:
    line = refused(advised, "check", "--ignore", "no-id,duplicate-key")
    assert '"duplicate-key" cannot be ignored, only mended' in line
    assert "--explain duplicate-key" in line


@pytest.mark.parametrize("rule", [*RULES, *REFUSALS, *DRIFT_RULES], ids=lambda rule: rule.name)
def test_every_rule_is_explained(rule: Rule, capsys: pytest.CaptureFixture[str]) -> None:
    assert explain(rule.name) == 0
    said = capsys.readouterr().out
    assert said.startswith(f"{rule.name} ({rule.severity})\n")
    assert ("Before:" in said) is bool(rule.before)


def test_an_explanation_has_what_why_an_example_and_the_source(empty: Program) -> None:
    done = empty("check", "--explain", "few-distractors")
    assert (done.status, done.err) == (0, "")
    assert done.out.startswith("few-distractors (warning)\n")
    rule = next(rule for rule in RULES if rule.name == "few-distractors")
    said = " ".join(done.out.split())
    for text in (rule.what, rule.why, rule.before, rule.after, rule.source):
        assert " ".join(text.split()) in said
    assert "allow: [few-distractors]" in done.out
    assert max(map(len, done.out.splitlines())) <= 80


def test_the_readers_rules_are_explained_too(empty: Program) -> None:
    done = empty("check", "--explain", "duplicate-key")
    assert done.out.startswith("duplicate-key (error)\n")
    assert "  questions:\n" in done.out
    assert "allow:" not in done.out
    assert "Before" not in empty("check", "--explain", "unreadable-file").out


def test_without_a_name_all_rules_are_listed(empty: Program) -> None:
    done = empty("check", "--explain")
    assert (done.status, done.err) == (0, "")
    listed = [line.split()[0] for line in done.out.splitlines() if line.startswith("  ")]
    assert sorted(listed) == sorted(rule.name for rule in (*RULES, *REFUSALS, *DRIFT_RULES))


def test_a_rule_to_explain_that_is_not_there(empty: Program) -> None:
    assert 'Did you mean "no-why"?' in refused(empty, "check", "--explain", "no-wy")
    assert "\x1b" not in refused(empty, "check", "--explain", "\x1b[2J")
