"""Where a bank and a copy of its source no longer agree, and the rules that say so."""

from functools import partial
from pathlib import Path

import pytest

from quizapp.bank import Diagnostic, Reading, Severity
from quizapp.bank.copies.attaching import MissingCopyError
from quizapp.bank.copies.drift import drift_from, drift_from_own
from quizapp.bank.copies.drift_rules import DRIFT_RULES
from quizapp.bank.examining import examine
from quizapp.bank.rules import Rule
from tests.bank.copies.texts import BANK, PARAGRAPHS, TEXT

NAMED = BANK.replace("date: 2020", "date: 2020, file: light.txt")
LAMP = """\
Lamps

The rock lies two miles off the town.

The lamp was lit in March 1841. It burned whale oil.
"""
RULES = {rule.name for rule in DRIFT_RULES}


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "lighthouse.yaml"
    path.write_text(BANK, "utf-8")
    return path


def drift(reading: Reading) -> list[Diagnostic]:
    return [each for each in reading.diagnostics if each.rule in RULES]


def compared(file: Path, text: str) -> list[Diagnostic]:
    copy = file.with_name("any.txt")
    copy.write_text(text, "utf-8")
    return drift(examine(file, compare=partial(drift_from, copy)))


def test_nothing_is_said_of_a_copy_that_agrees(file: Path) -> None:
    assert compared(file, TEXT) == []


def test_a_passage_that_moved_gets_its_new_number(file: Path) -> None:
    found = compared(file, f"A foreword\n\n{TEXT}")
    assert [each.rule for each in found] == ["passage-moved"] * 3
    first = found[0]
    assert first.message == "'oil' stands in paragraph 3 of the copy, not in 2"
    assert first.hint == "write 'paragraph: 3'"
    assert (first.line, first.severity) == (7, Severity.WARNING)
    assert first.source == "    paragraph: 2"


def test_a_passage_that_changed_names_what_is_missing(file: Path) -> None:
    (found,) = compared(file, TEXT.replace("March 1841", "May 1841"))
    assert found.rule == "passage-changed"
    assert found.message == "paragraph 2 of the copy has not 'March 1841', an anchor of 'oil'"
    changed = TEXT.replace("March 1841", "May 1841")
    bank = file.read_text("utf-8").replace("[Ardel Rock,", "[Ardel Rock, whale oil,")
    file.write_text(bank, "utf-8")
    found = compared(file, f"A foreword\n\n{changed}")[0]
    assert found.message == (
        "paragraph 3 of the copy, where 'oil' stands now, has not 'March 1841'"
    )


def test_a_passage_that_is_gone_is_said_and_what_came_instead(file: Path) -> None:
    found = compared(file, TEXT.replace(PARAGRAPHS[2], "Something else was written here."))
    assert [(each.rule, each.line, each.severity) for each in found] == [
        ("paragraph-uncovered", 7, Severity.NOTE),
        ("passage-gone", 11, Severity.WARNING),
    ]
    assert "paragraph 3 of the copy, 'Something else was written here.'" in found[0].message
    assert found[1].message == "no paragraph of the copy has the anchors of 'electric'"


def test_a_number_that_the_copy_does_not_reach_is_said(file: Path) -> None:
    text = BANK.replace("    anchors: [computer in the harbour office, last keeper]\n", "")
    file.write_text(text.replace("paragraph: 4", "paragraph: 40"), "utf-8")
    gone = [each for each in compared(file, TEXT) if each.rule == "passage-gone"]
    assert [each.message for each in gone] == ["the copy has no paragraph 40 for 'empty'"]


def test_titles_need_no_passage(file: Path) -> None:
    found = compared(file, f"{TEXT}\n\nNotes and queries\n\nAll rights are reserved by the town.")
    assert [each.rule for each in found] == ["paragraph-uncovered"]
    assert "paragraph 6" in found[0].message


def test_the_copy_that_the_bank_names_is_compared(file: Path) -> None:
    file.write_text(NAMED, "utf-8")
    file.with_name("light.txt").write_text(PARAGRAPHS[1], "utf-8")
    found = drift(examine(file, compare=drift_from_own))
    assert [each.rule for each in found] == ["passage-moved", "passage-gone", "passage-gone"]


@pytest.mark.parametrize("compare", [None, drift_from_own])
def test_a_named_copy_that_is_not_there_is_a_warning_at_its_name(
    compare: object, file: Path
) -> None:
    file.write_text(NAMED, "utf-8")
    reading = examine(file, compare=drift_from_own) if compare else examine(file)
    (found,) = drift(reading)
    assert reading.bank
    assert (found.rule, found.severity, found.line) == ("missing-copy", Severity.WARNING, 3)
    assert found.source[found.column - 1 :] == "light.txt}"
    assert "'light.txt', cannot be read: there is no such file" in found.message


def test_a_file_that_was_asked_for_must_be_readable(file: Path) -> None:
    with pytest.raises(MissingCopyError, match="there is no such file"):
        examine(file, compare=partial(drift_from, file.with_name("nowhere.txt")))


def test_a_bank_with_errors_is_not_compared(file: Path) -> None:
    file.write_text(BANK.replace("title:", "titel:"), "utf-8")
    assert compared(file, "Nothing of it.") == []


@pytest.mark.parametrize(
    "rule", [rule for rule in DRIFT_RULES if rule.before], ids=lambda rule: rule.name
)
def test_a_rule_speaks_up_on_its_example_before_and_not_after(rule: Rule, file: Path) -> None:
    questions = BANK[BANK.index("questions:") :].replace("    passage: oil\n", "")
    questions = questions.replace("    passage: [electric, oil]\n", "")
    for example, expected in ((rule.before, True), (rule.after, False)):
        bank = f"title: T\n{example}{questions.replace('    evidence: ', '    hint: ')}"
        file.write_text(bank, "utf-8")
        assert (rule.name in {each.rule for each in compared(file, LAMP)}) is expected
    assert rule.what.endswith(".")
    assert rule.why.endswith(".")
