"""`check --source`: a bank held against a copy of what it is drawn from."""

import json

import pytest

from tests.bank.copies.texts import BANK, TEXT
from tests.cli.conftest import Program

NAMED = BANK.replace("date: 2020", "date: 2020, file: light.txt")


@pytest.fixture
def light(empty: Program) -> Program:
    """The program with a bank that names its copy, in which every passage has moved."""
    empty.write("lighthouse.yaml", NAMED)
    empty.write("light.txt", f"A foreword\n\n{TEXT}")
    (empty.folder / "good.txt").write_text(TEXT, "utf-8")
    return empty


def rules(program: Program, *words: str) -> set[str]:
    done = program("check", *words, "--ignore", "no-why", "--format", "json")
    assert (done.status, done.err) == (0, "")
    found = {each["rule"] for each in json.loads(done.out)["diagnostics"]}
    return {rule for rule in found if rule.startswith(("passage-", "paragraph-", "missing-"))}


def test_a_copy_is_compared_only_if_asked(light: Program) -> None:
    assert rules(light) == set()
    assert rules(light, "--source") == {"passage-moved"}
    assert rules(light, "lighthouse", "--source") == {"passage-moved"}
    assert rules(light, "lighthouse", "--source", "good.txt") == set()
    assert rules(light, "--source=good.txt", "lighthouse") == set()


def test_what_moved_is_told_at_its_line_with_its_fix(light: Program) -> None:
    out = light("check", "--source", "--select", "passage-moved").out
    assert ":7:5: warning[passage-moved] 'oil' stands in paragraph 3 of the copy, not in 2" in out
    assert "   fix: write 'paragraph: 3'" in out
    assert light("check", "--source", "--strict").status == 1


def test_a_missing_copy_is_a_warning_even_if_nobody_asked(light: Program) -> None:
    (light.banks / "light.txt").unlink()
    assert rules(light) == {"missing-copy"}
    assert rules(light, "--source") == {"missing-copy"}


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--source", "nowhere.txt"), "nowhere.txt, cannot be read: there is no such file"),
        (("--source", "questions/lighthouse.yaml"), "--source takes a text; name the bank first"),
    ],
)
def test_what_is_no_copy_is_refused(words: tuple[str, ...], said: str, light: Program) -> None:
    done = light("check", *words)
    assert (done.status, done.out) == (2, "")
    assert said in done.err


def test_it_must_be_clear_what_is_compared_with_what(light: Program) -> None:
    light.write("second.yaml", BANK.replace("id: lighthouse", "id: second"))
    assert "say which bank --source belongs to" in light("check", "--source=good.txt").err
    assert "no bank here names a copy" in light("check", "second", "--source").err
    assert light("check", "second", "--source=good.txt").status == 0
