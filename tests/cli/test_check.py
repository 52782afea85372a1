"""`check`: every problem told, a summary, and an exit status that a script can trust."""

import json

from tests.cli.conftest import BROKEN, ROOT, Program


def test_a_sound_bank_has_status_0_and_a_summary(quizapp: Program) -> None:
    done = quizapp("check", str(quizapp.banks / "capitals.yaml"))
    assert (done.status, done.err) == (0, "")
    assert "3 questions can be asked" in done.out.splitlines()[-1]


def test_errors_are_told_with_their_place_and_a_fix(quizapp: Program) -> None:
    path = quizapp.write("broken.yaml", BROKEN)
    done = quizapp("check", str(path))
    assert (done.status, done.err) == (1, "")
    first, *rest = done.out.splitlines()
    assert first.startswith(f"{path}:3:")
    assert " error[" in first
    assert any(line.startswith("   fix: ") for line in rest)
    assert "1 error" in rest[-1]


def test_without_a_file_every_bank_found_is_checked(quizapp: Program) -> None:
    quizapp.write("broken.yaml", BROKEN)
    done = quizapp("check")
    assert done.status == 1
    assert "broken.yaml:3:" in done.out


def test_the_json_contract(quizapp: Program) -> None:
    path = quizapp.write("broken.yaml", BROKEN)
    done = quizapp("check", str(path), "--format", "json", str(quizapp.banks / "capitals.yaml"))
    assert (done.status, done.err) == (1, "")
    found = json.loads(done.out)
    assert list(found) == ["files", "errors", "warnings", "diagnostics"]
    assert (found["files"], found["errors"]) == (2, 1)
    first = next(each for each in found["diagnostics"] if each["severity"] == "error")
    assert list(first) == ["file", "line", "column", "severity", "rule", "message", "hint"]
    assert (first["file"], first["line"]) == (str(path), 3)


def test_a_file_that_is_not_there(quizapp: Program) -> None:
    done = quizapp("check", "nowhere.yaml")
    assert done.status in {1, 2}
    assert "nowhere.yaml" in done.out + done.err
    assert "Traceback" not in done.err


def test_no_colour_in_a_pipe(quizapp: Program) -> None:
    quizapp.write("broken.yaml", BROKEN)
    assert "\x1b" not in quizapp("check", environ={"FORCE_COLOR": "1"}).out


def test_hostile_text_reaches_no_terminal(quizapp: Program) -> None:
    path = quizapp.write("hostile.yaml", 'title: "a\\e]0;owned\\a"\nquestions: "\\e[2J"\n')
    raw = path.read_bytes().replace(b"questions", b"questi\x1b[31mons")
    path.write_bytes(raw)
    for form in ("text", "json"):
        done = quizapp("check", str(path), "--format", form)
        assert done.status == 1
        assert "\x1b" not in done.out
        assert "\x07" not in done.out


def test_the_banks_that_come_with_quizapp_are_clean_however_strict(empty: Program) -> None:
    done = empty("check", "--strict", *map(str, (ROOT / "questions").glob("*.yaml")))
    assert (done.status, done.err) == (0, "")
    assert done.out.startswith("no problems in 1 file; ")


def test_nothing_to_check_says_where_banks_are_looked_for(empty: Program) -> None:
    folder = empty.folder / "none"
    folder.mkdir()
    done = empty("check", "--bank-dir", str(folder))
    assert done.status in {0, 2}
