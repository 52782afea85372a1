"""Each editor is told the line in its own words, and a real one is run."""

import sys
from pathlib import Path

import pytest

from quizapp.authoring.editors import choose, command, run
from quizapp.authoring.obstacle import Obstacle

BANK = Path("bank.yaml").absolute()
AT = f"{BANK}:12:3"


@pytest.mark.parametrize(
    ("editor", "told"),
    [
        ("vim", ["+call cursor(12,3)", str(BANK)]),
        ("nvim", ["+call cursor(12,3)", str(BANK)]),
        ("gvim", ["-f", "+call cursor(12,3)", str(BANK)]),
        ("vi", ["+12", str(BANK)]),
        ("nano", ["+12,3", str(BANK)]),
        ("emacs", ["+12:3", str(BANK)]),
        ("emacsclient", ["+12:3", str(BANK)]),
        ("micro", ["+12:3", str(BANK)]),
        ("kak", ["+12:3", str(BANK)]),
        ("hx", [AT]),
        ("helix", [AT]),
        ("code", ["--wait", "--goto", AT]),
        ("codium", ["--wait", "--goto", AT]),
        ("subl", ["--wait", AT]),
        ("notepad++", ["-multiInst", "-nosession", "-n12", "-c3", str(BANK)]),
        ("kate", ["--block", "--line", "12", "--column", "3", str(BANK)]),
        ("notepad", [str(BANK)]),
        ("my-own-editor", [str(BANK)]),
    ],
)
def test_the_line_is_said_in_the_editor_s_own_words(editor: str, told: list[str]) -> None:
    assert command(editor, BANK, 12, 3) == [editor, *told]


def test_arguments_come_first_and_are_not_said_twice() -> None:
    assert command("code --wait -n", BANK, 12, 3) == ["code", "--wait", "-n", "--goto", AT]
    assert command("emacsclient -nw -a ''", BANK, 1) == [
        "emacsclient", "-nw", "-a", "", "+1:1", str(BANK)
    ]  # fmt: skip


def test_an_editor_is_known_in_any_folder_and_with_windows_endings() -> None:
    assert command("/usr/local/bin/nvim", BANK, 12, 3)[1] == "+call cursor(12,3)"
    assert command("'/opt/my tools/Code.cmd'", BANK, 12, 3)[1] == "--wait"


def test_a_path_with_spaces_need_not_be_quoted(tmp_path: Path) -> None:
    program = tmp_path / "my vim"
    program.touch()
    assert command(str(program), BANK, 1) == [str(program), str(BANK)]


@pytest.mark.parametrize("editor", ["", "vim '"])
def test_what_names_no_program_is_refused(editor: str) -> None:
    with pytest.raises(ValueError, match=r"empty|quotation"):
        command(editor, BANK, 1)


def test_visual_comes_before_editor_and_both_before_the_usual_ones() -> None:
    assert choose({"VISUAL": "hx", "EDITOR": "vim"}) == "hx"
    assert choose({"VISUAL": " ", "EDITOR": "vim -u NONE"}) == "vim -u NONE"


def test_without_any_editor_the_way_out_is_said(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    found = choose({})
    assert isinstance(found, Obstacle)
    assert "$EDITOR" in found.way_out


def test_the_status_of_the_editor_is_returned() -> None:
    assert run([sys.executable, "-c", "raise SystemExit(3)"]) == 3


def test_an_editor_that_is_not_there_is_said(tmp_path: Path) -> None:
    problem = run([str(tmp_path / "nowhere"), "file"])
    assert isinstance(problem, Obstacle)
    assert "did not start" in problem.message
