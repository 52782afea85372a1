"""Notes on questions: taken in a round, listed for the author, resolved, through every edit."""

import json
import re
from pathlib import Path
from typing import Any

from quizapp.history import STORE_FILE, Store
from tests.cli.conftest import CAPITALS, Program
from tests.history import samples

NOTE = "two answers are right"


def flag(quizapp: Program, note: str = NOTE, player: str = "ana") -> None:
    """Flag the first question of the bank in a round."""
    done = quizapp("drill", "capitals", "--player", player, typed=f"f {note}\nq\n")
    assert done.status == 0, done


def listed(quizapp: Program, *words: str) -> list[dict[str, Any]]:
    done = quizapp("flags", "--json", *words)
    assert (done.status, done.err) == (0, "")
    found: list[dict[str, Any]] = json.loads(done.out)["flags"]
    return found


def place_of(question: str, path: Path) -> int:
    lines = path.read_text("utf-8").splitlines()
    return 1 + next(n for n, line in enumerate(lines) if line.endswith(f"id: {question}"))


def test_no_notes(quizapp: Program) -> None:
    assert quizapp("flags") == (0, "There are no open notes.\n", "")
    assert listed(quizapp) == []
    assert quizapp("flags", "--resolve", "all") == (0, "There were no open notes.\n", "")
    assert not quizapp.home.exists()


def test_a_note_stands_at_the_line_of_its_question(quizapp: Program) -> None:
    flag(quizapp)
    path = quizapp.banks / "capitals.yaml"
    [found] = listed(quizapp)
    question = found["question"]
    assert (found["file"], found["line"]) == (str(path), place_of(question, path))
    assert (found["note"], found["player"], found["since"]) == (NOTE, "ana", "same")
    first, second, third, last = quizapp("flags", "capitals").out.splitlines()
    assert first == f"{path}:{found['line']}:{found['column']}: flag[{found['id'][:4]}] {NOTE}"
    assert second == f"   {question}: {found['stem']}"
    assert re.fullmatch(r"   \d{4}-\d\d-\d\d \d\d:\d\d by ana", third)
    assert f"quizapp flags --resolve {found['id'][:4]}" in last


def test_a_note_follows_its_question_through_an_edit(quizapp: Program) -> None:
    flag(quizapp)
    [before] = listed(quizapp)
    edited = CAPITALS.replace("questions:\n", "questions:\n\n# moved\n\n")
    quizapp.write(
        "capitals.yaml", edited.replace("What is", "Which is").replace("lie on", "are at")
    )
    [after] = listed(quizapp)
    assert after["line"] == before["line"] + 3
    assert (after["since"], after["stem"] == before["stem"]) == ("same", False)


def test_a_key_that_changed_since_is_said(quizapp: Program) -> None:
    flag(quizapp)
    edited = CAPITALS.replace("answer: Belgrade", "answer: Zemun")
    edited = edited.replace("answer: Rome", "answer: Roma").replace("[Vienna, ", "[Wien, ")
    quizapp.write("capitals.yaml", edited)
    assert [found["since"] for found in listed(quizapp)] == ["rekeyed"]
    assert "its key has changed since" in quizapp("flags").out


def test_a_question_that_is_gone_is_said(quizapp: Program) -> None:
    flag(quizapp)
    renamed = re.sub("id: (serbia|italy|banks)", r"id: x-\1", CAPITALS)
    quizapp.write("capitals.yaml", renamed)
    [found] = listed(quizapp)
    assert (found["since"], found["line"], found["stem"]) == ("gone", 1, None)
    assert "it is gone from the bank" in quizapp("flags").out


def test_a_bank_that_is_broken_or_gone_is_said(quizapp: Program) -> None:
    flag(quizapp)
    path = quizapp.write("capitals.yaml", CAPITALS + "nonsense: 1\n")
    done = quizapp("flags")
    assert f"{path}:1:1: flag[" in done.out
    assert "the bank has errors: quizapp check" in done.out
    path.unlink()
    done = quizapp("flags")
    assert done.out.startswith("capitals: flag[")
    assert "its bank is not among those found" in done.out
    assert listed(quizapp)[0]["file"] is None


def test_resolving_by_the_beginning_of_an_id(quizapp: Program) -> None:
    for note in ("one", "two", "three"):
        flag(quizapp, note)
    [first, *rest] = listed(quizapp)
    shown = re.findall(r"flag\[(\w+)\]", quizapp("flags").out)
    done = quizapp("flags", "--resolve", shown[0])
    assert (done.status, done.err) == (0, "")
    assert done.out.startswith("resolved: ")
    assert first["note"] in done.out
    assert listed(quizapp) == rest
    assert [each["id"] for each in listed(quizapp, "--resolve", "all")] == [e["id"] for e in rest]
    assert listed(quizapp) == []


def test_an_id_that_means_none_or_several_is_refused_and_nothing_resolved(
    quizapp: Program,
) -> None:
    with Store.open(quizapp.home / STORE_FILE) as store:
        for _ in range(17):
            store.flag(samples.flag(bank="capitals"))
    before = listed(quizapp)
    first = [each["id"][0] for each in before]
    double = next(letter for letter in first if first.count(letter) > 1)
    for word, said in ((double, "open notes have an id"), ("xyz", "no open note"), ("", "no open")):
        done = quizapp("flags", "--resolve", before[0]["id"], "--resolve", word)
        assert (done.status, done.out) == (2, "")
        assert said in done.err
        assert done.err.count("\n") == 1
    assert listed(quizapp) == before


def test_notes_of_one_bank_are_resolved_without_those_of_another(quizapp: Program) -> None:
    flag(quizapp)
    quizapp.write("other.yaml", CAPITALS.replace("Capitals", "Other"))
    quizapp("drill", "other", typed="f strange\nq\n")
    assert len(listed(quizapp)) == 2
    assert [each["note"] for each in listed(quizapp, "other")] == ["strange"]
    quizapp("flags", "other", "--resolve", "all")
    assert [each["note"] for each in listed(quizapp)] == [NOTE]


def test_what_strangers_wrote_does_no_harm_to_a_terminal(quizapp: Program) -> None:
    flag(quizapp, "red \x1b[31m and \u202eback", player="bo")
    out = quizapp("flags").out
    assert "\x1b" not in out
    assert "\u202e" not in out
    assert "red" in out


def test_an_unknown_bank_is_refused(quizapp: Program) -> None:
    done = quizapp("flags", "capitols")
    assert (done.status, done.out) == (2, "")
    assert 'no bank "capitols"' in done.err
