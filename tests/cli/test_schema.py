"""`schema`: the JSON Schema of a bank, from wherever the program runs."""

import json
from shutil import copytree, ignore_patterns

import pytest

from tests.cli.conftest import ROOT, Program

FILE = ROOT / "questions" / "bank.schema.json"


def test_it_is_printed_as_it_stands(empty: Program) -> None:
    done = empty("schema")
    assert (done.status, done.err) == (0, "")
    assert done.out == FILE.read_text("utf-8")


@pytest.mark.parametrize("encoding", ["ascii", "cp1252"])
def test_it_is_json_in_any_encoding(empty: Program, encoding: str) -> None:
    done = empty("schema", environ={"PYTHONIOENCODING": encoding, "PYTHONUTF8": "0"})
    assert json.loads(done.out) == json.loads(FILE.read_text("utf-8"))


def test_an_installed_copy_has_it_among_its_banks(empty: Program) -> None:
    site = empty.folder / "site"
    copytree(ROOT / "quizapp", site / "quizapp", ignore=ignore_patterns("__pycache__"))
    copytree(ROOT / "questions", site / "quizapp" / "questions")
    file = site / "quizapp" / "questions" / FILE.name
    file.write_text('{"title": "another"}\n', "utf-8")
    assert empty("schema", environ={"PYTHONPATH": str(site)}).out == '{"title": "another"}\n'
    file.unlink()
    done = empty("schema", environ={"PYTHONPATH": str(site)})
    assert (done.status, done.out) == (2, "")
    assert "install it again" in done.err
