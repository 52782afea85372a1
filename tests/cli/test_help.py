"""Help that a stranger understands, and that keeps up with the program."""

from importlib import import_module
from pathlib import Path

import pytest

from quizapp import __version__
from quizapp.cli.command import parser_of
from quizapp.cli.history import DEEDS
from quizapp.cli.wording import HELP, VERBS
from tests.cli.conftest import ROOT, Program

COMMON = ("--bank-dir", "--data-dir", "--player", "--plain", "--help", "--version")
LATER = ("exam", "read", "new", "edit", "stats", "results", "history", "schema")


def test_help_names_every_verb_and_every_common_option(quizapp: Program) -> None:
    done = quizapp("--help")
    assert (done.status, done.err) == (0, "")
    assert done.out == f"{HELP}\n"
    for verb in VERBS:
        assert f"  quizapp {verb} " in done.out
    for option in COMMON:
        assert f"  {option} " in done.out


def test_help_fits_80_columns_and_any_encoding() -> None:
    assert max(map(len, HELP.splitlines())) <= 80
    assert HELP.isascii()


def test_help_advertises_nothing_that_is_not_there() -> None:
    for verb in LATER:
        if verb not in VERBS:
            assert f"quizapp {verb}" not in HELP


@pytest.mark.parametrize("verb", VERBS)
def test_every_verb_has_help_with_its_options_and_an_example(quizapp: Program, verb: str) -> None:
    after, before = quizapp(verb, "--help"), quizapp("--help", verb)
    assert after == before
    assert after.status == 0
    assert f"usage: quizapp {verb}" in after.out
    assert f"\n  quizapp {verb}" in after.out.split("examples:")[1]
    for option in parser_of(verb, import_module(f"quizapp.cli.{verb}")).words:
        assert option in after.out


@pytest.mark.parametrize("columns", ["80", "40"])
@pytest.mark.parametrize("verb", VERBS)
def test_the_help_of_every_verb_fits_80_columns(
    verb: str, columns: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", columns)
    told = parser_of(verb, import_module(f"quizapp.cli.{verb}")).format_help()
    assert [line for line in told.splitlines() if len(line) > 80] == []


def test_only_deeds_stand_at_the_margin_of_the_list_of_deeds(quizapp: Program) -> None:
    listed = quizapp("history", "--help").out.split("\n(nothing)", 1)[1].split("\n\n", 1)[0]
    words = [line.split()[0] for line in listed.splitlines()[1:] if not line.startswith(" ")]
    assert words == list(DEEDS)


def test_every_module_with_examples_is_a_verb() -> None:
    modules = (ROOT / "quizapp" / "cli").glob("*.py")
    verbs = {path.stem for path in modules if "EXAMPLES =" in path.read_text("utf-8")}
    assert verbs == {*VERBS, "home"}


@pytest.mark.parametrize("words", [["--version"], ["study", "--version"], ["--version", "drill"]])
def test_version(quizapp: Program, words: list[str]) -> None:
    assert quizapp(*words) == (0, f"quizapp {__version__}\n", "")


def test_help_is_there_even_where_nothing_else_works(quizapp: Program, tmp_path: Path) -> None:
    file = tmp_path / "file"
    file.touch()
    done = quizapp("study", "--help", environ={"QUIZAPP_HOME": str(file)})
    assert (done.status, done.err) == (0, "")
