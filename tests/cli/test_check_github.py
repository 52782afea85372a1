"""`check --format github`: annotations that GitHub reads as they are meant, whatever is in a bank.

The test reads them as the runner does: a command is a line that begins with `::`.
"""

import re
from pathlib import Path
from typing import NamedTuple

import pytest

from quizapp.bank import Diagnostic, Severity
from quizapp.cli.checking.reports import annotation
from tests.cli.conftest import BROKEN, Program

COMMAND = re.compile(r"::(\w+) ([^:\r\n]*)::([^\r\n]*)")


class Annotation(NamedTuple):
    command: str
    properties: dict[str, str]
    message: str


def unescaped(text: str) -> str:
    for code, sign in (("%3A", ":"), ("%2C", ","), ("%0D", "\r"), ("%0A", "\n"), ("%25", "%")):
        text = text.replace(code, sign)
    return text


def annotations(out: str) -> list[Annotation]:
    found = []
    for line in out.splitlines():
        if match := COMMAND.fullmatch(line):
            pairs = (each.split("=", 1) for each in match[2].split(","))
            properties = {name: unescaped(value) for name, value in pairs}
            found.append(Annotation(match[1], properties, unescaped(match[3])))
    return found


def test_every_problem_is_one_annotation_at_its_place(quizapp: Program) -> None:
    path = quizapp.write("broken.yaml", BROKEN)
    done = quizapp("check", "--format", "github", str(path))
    assert (done.status, done.err) == (1, "")
    (found,) = annotations(done.out)
    assert found.command == "error"
    assert found.properties["file"] == str(path)
    assert (found.properties["line"], found.properties["col"]) == ("3", "5")
    assert found.properties["title"] == "missing-key"
    assert "'answer' is missing" in found.message
    assert "fix: add 'answer: …'" in found.message


def test_warnings_and_notes_are_told_apart(quizapp: Program) -> None:
    done = quizapp("check", "--format", "github")
    assert {each.command for each in annotations(done.out)} == {"warning", "notice"}


def test_a_file_is_named_in_full_so_that_any_working_folder_will_do(quizapp: Program) -> None:
    path = quizapp.write("broken.yaml", BROKEN)
    (found,) = annotations(quizapp("check", "--format", "github", "questions/broken.yaml").out)
    assert found.properties["file"] == str(path)


HOSTILE = [
    "a\n::error::owned",
    "a\r\n::set-env name=PATH::owned",
    "a\r::stop-commands::x",
    "a%0A::error::owned",
    "a\u2028::error::owned",
    "a,line=9,title=owned::b",
    "##[add-mask]owned",
    "\x1b]0;owned\x07",
]


@pytest.mark.parametrize("text", HOSTILE)
def test_no_text_of_a_bank_makes_another_command(text: str) -> None:
    diagnostic = Diagnostic(
        file=f"/banks/{text}",
        line=1,
        column=2,
        severity=Severity.ERROR,
        rule="unknown-key",
        message=f"no key {text}",
        hint=f"write {text}",
    )
    line = annotation(diagnostic)
    assert line.isprintable()
    (found,) = annotations(line)
    assert found.properties.keys() == {"file", "line", "col", "endColumn", "title"}
    assert found.properties["line"] == "1"
    assert found.properties["title"] == "unknown-key"
    assert "owned" in found.message or text == HOSTILE[2]


def test_a_hostile_bank_has_no_command_of_its_own(quizapp: Program) -> None:
    path = quizapp.write(
        "hostile.yaml", 'title: T\n"a\\n::error::owned%0A::warning::": b\nquestions: []\n'
    )
    name = Path(path).with_name("a%0A::error file=x::,line=7.yaml")
    path.rename(name)
    done = quizapp("check", "--format", "github", str(name))
    found = annotations(done.out)
    assert done.out.count("\n") == len(found) + 1
    assert {each.properties["file"] for each in found} == {str(name)}
    assert all(each.properties["line"] in "12345" for each in found)
