"""`quizapp edit`: a real editor is run, and what it did is judged on return."""

import json
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import BROKEN, CAPITALS, Done, Program

STATEMENT = "statements:\n  - {id: danube, text: 'On the [[Sava]].', distractors: [Tisa]}\n"
ITALY = CAPITALS[: CAPITALS.index("- id: italy")].count("\n") + 1
DANUBE = CAPITALS.count("\n") + 2
EDITOR = """\
import json, pathlib, sys
steps = pathlib.Path(__file__).with_suffix(".json")
todo = json.loads(steps.read_text("utf-8"))
old, new = todo.pop(0)
steps.write_text(json.dumps(todo), "utf-8")
steps.with_suffix(".told").write_text(json.dumps(sys.argv[1:]), "utf-8")
bank = pathlib.Path(sys.argv[-1])
bank.write_bytes(bank.read_bytes().replace(old.encode(), new.encode()))
"""


class Editor:
    """A program that makes one replacement a time it is opened."""

    def __init__(self, folder: Path) -> None:
        self.script = folder / "editor.py"
        self.script.write_text(EDITOR, "utf-8")
        self.environ = {"VISUAL": "", "EDITOR": f'"{sys.executable}" "{self.script}"'}

    def will(self, *steps: tuple[str, str]) -> None:
        self.script.with_suffix(".json").write_text(json.dumps(steps), "utf-8")


@pytest.fixture
def editor(tmp_path: Path) -> Editor:
    return Editor(tmp_path)


def edit(program: Program, editor: Editor, *words: str, typed: str = "") -> Done:
    return program("edit", *words, typed=typed, environ=editor.environ)


def test_a_reworded_question_keeps_its_answers(quizapp: Program, editor: Editor) -> None:
    editor.will(("capital of Italy", "capital city of Italy"))
    done = edit(quizapp, editor, "capitals", "italy")
    assert done.status == 0
    assert "italy: said differently; its answers are kept\n" in done.out
    assert "has no errors." in done.out


def test_a_changed_key_is_said(quizapp: Program, editor: Editor) -> None:
    editor.will(("answer: Rome", "answer: Florence"))
    done = edit(quizapp, editor, "capitals", "italy")
    assert (
        "italy: the key of this question has changed: answers given before were to the old key"
        in (done.out)
    )


def test_new_and_removed_questions_are_said(quizapp: Program, editor: Editor) -> None:
    editor.will(("id: italy", "id: rome"))
    done = edit(quizapp, editor, "capitals")
    assert "rome: new\n" in done.out
    assert "italy: gone" in done.out


def test_nothing_done_is_said(quizapp: Program, editor: Editor) -> None:
    editor.will(("", ""))
    assert edit(quizapp, editor, "capitals").out == "Nothing has changed.\n"


def test_an_error_is_shown_as_check_shows_it_and_e_goes_back(
    quizapp: Program, editor: Editor
) -> None:
    editor.will(("answer: Rome", "answr: Rome"), ("answr: Rome", "answer: Turin-on-Po"))
    done = edit(quizapp, editor, "capitals", "italy", typed="e\n")
    assert done.status == 0, done
    assert f"capitals.yaml:{ITALY + 2}:5: error[unknown-key]" in done.out
    assert f"   {ITALY + 2} |     answr: Rome\n" in done.out
    assert "^^^^^" in done.out
    assert "italy: the key of this question has changed" in done.out


def test_errors_may_be_left_and_give_status_1(quizapp: Program, editor: Editor) -> None:
    editor.will(("answer: Rome", "answr: Rome"))
    done = edit(quizapp, editor, "capitals", typed="\n")
    assert done.status == 1
    assert "Until this is mended, the bank cannot be asked." in done.out


def test_a_broken_bank_can_be_mended(empty: Program, editor: Editor) -> None:
    empty.write("broken.yaml", BROKEN)
    editor.will(("    distractors", "    answer: An answer\n    distractors"))
    done = edit(empty, editor, str(empty.banks / "broken.yaml"))
    assert done.status == 0
    assert "has no errors." in done.out


@pytest.mark.parametrize(("question", "near"), [("itlay", "italy"), ("zzzz", "opens the top")])
def test_an_unknown_question_names_the_nearest(
    quizapp: Program, editor: Editor, question: str, near: str
) -> None:
    done = edit(quizapp, editor, "capitals", question)
    assert done.status == 2
    assert near in done.err


@pytest.mark.skipif(sys.platform == "win32", reason="a script is a program on POSIX alone")
@pytest.mark.parametrize(
    ("words", "line"), [(["italy"], ITALY), (["danube/1"], DANUBE), ([], 1), (["danube"], DANUBE)]
)
def test_the_editor_is_opened_at_the_question_s_own_line(
    empty: Program, editor: Editor, tmp_path: Path, words: list[str], line: int
) -> None:
    bank = empty.write("capitals.yaml", CAPITALS + STATEMENT)
    nano = tmp_path / "nano"
    nano.write_text(
        f"#!{sys.executable}\n" + EDITOR.replace("__file__", repr(str(editor.script))), "utf-8"
    )
    nano.chmod(0o755)
    editor.will(("", ""))
    done = empty("edit", "capitals", *words, environ={"VISUAL": str(nano)})
    assert done.status == 0, done
    told = editor.script.with_suffix(".told").read_text("utf-8")
    assert f'"+{line},' in told
    assert str(bank) in told


def test_an_editor_that_is_not_there_is_said(quizapp: Program, tmp_path: Path) -> None:
    done = quizapp("edit", "capitals", environ={"VISUAL": str(tmp_path / "nowhere")})
    assert done.status == 2
    assert "did not start" in done.err
    assert "$EDITOR" in done.err


def test_an_editor_that_fails_is_said(quizapp: Program) -> None:
    failing = f'"{sys.executable}" -c "raise SystemExit(3)"'
    done = quizapp("edit", "capitals", environ={"VISUAL": failing})
    assert done.status == 0
    assert "the editor ended with status 3" in done.err
    assert "Nothing has changed." in done.out


def test_a_file_that_is_not_there_is_not_edited(quizapp: Program, editor: Editor) -> None:
    done = edit(quizapp, editor, "nowhere.yaml")
    assert done.status == 2
    assert "nowhere.yaml is no file" in done.err


def test_where_several_banks_are_found_one_must_be_named(quizapp: Program, editor: Editor) -> None:
    quizapp.write("more.yaml", CAPITALS)
    done = edit(quizapp, editor)
    assert done.status == 2
    assert "say which bank, one of these: capitals, more" in done.err
