"""Which banks are found, in which order, and which of two counts."""

import os
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from quizapp.bank import Folders, UnknownBankError, find, select
from quizapp.bank.summary import summary
from tests.bank.samples import with_question

Write = Callable[..., Path]


@pytest.fixture
def write(tmp_path: Path) -> Write:
    """Write a bank at a path below the test's folder; with `name`, this is its id."""

    def bank(path: str, name: str = "", text: str = "") -> Path:
        file = tmp_path / path
        file.parent.mkdir(parents=True, exist_ok=True)
        head = f"id: {name}\n" if name else ""
        file.write_text(text or head + with_question(), encoding="utf-8")
        return file

    return bank


def found(folders: Folders) -> list[str]:
    return [reading.id for reading in find(folders)]


def named(*places: Path) -> Folders:
    return Folders(environ={"QUIZAPP_BANKS": os.pathsep.join(map(str, places))})


def test_the_places_are_looked_in_in_their_order(tmp_path: Path, write: Write) -> None:
    write("here/questions/z.yaml")
    write("data/banks/a.yml")
    own = found(Folders(here=tmp_path / "nowhere"))
    folders = Folders(here=tmp_path / "here", data=lambda: tmp_path / "data")
    assert found(folders) == ["z", "a", *own]


def test_the_banks_that_came_with_the_program_are_found(tmp_path: Path) -> None:
    readings = find(Folders(here=tmp_path))
    assert readings
    assert all(reading.bank for reading in readings)


def test_the_variable_names_the_only_places(tmp_path: Path, write: Write) -> None:
    write("questions/z.yaml")
    one, two = write("one/b.yaml").parent, write("two/a.yaml").parent
    folders = named(one, two)
    assert found(Folders(environ=folders.environ, here=tmp_path)) == ["b", "a"]


def test_an_empty_variable_names_none(tmp_path: Path, write: Write) -> None:
    write("questions/z.yaml")
    assert found(Folders(environ={"QUIZAPP_BANKS": ""}, here=tmp_path))[0] == "z"


def test_the_option_goes_before_the_variable(write: Write) -> None:
    option, variable = write("one/b.yaml").parent, write("two/a.yaml").parent
    assert found(Folders(bank_dir=option, environ=named(variable).environ)) == ["b"]


def test_a_named_place_may_be_a_file(write: Write) -> None:
    assert found(Folders(bank_dir=write("one/b.txt"))) == ["b"]


def test_files_are_read_in_the_order_of_their_names_and_only_banks(write: Write) -> None:
    for name in ("b.yaml", "A.yml", "c.YAML", ".hidden.yaml", "notes.txt", "below/d.yaml"):
        folder = write(f"banks/{name}").parent
    (folder.parent / "folder.yaml").mkdir()
    assert found(Folders(bank_dir=folder.parent)) == ["a", "b"]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no FIFOs")
def test_a_pipe_among_them_is_passed_by(write: Write) -> None:
    folder = write("banks/b.yaml").parent
    os.mkfifo(folder / "a.yaml")
    assert found(Folders(bank_dir=folder)) == ["b"]


def test_of_one_bank_in_two_places_the_earlier_counts(write: Write) -> None:
    first, second = write("one/x.yaml", "same"), write("two/y.yaml", "same")
    write("two/z.yaml", "other")
    files = [(each.id, each.path.name) for each in find(named(first.parent, second.parent))]
    assert files == [("same", "x.yaml"), ("other", "z.yaml")]


def test_a_file_that_is_reached_twice_is_read_once(write: Write) -> None:
    folder = write("one/x.yaml").parent
    assert found(named(folder, folder / ".." / "one")) == ["x"]


def test_of_two_banks_with_one_id_in_a_folder_the_second_is_broken(write: Write) -> None:
    folder = write("one/a.yaml", "same").parent
    write("one/b.yaml", text="title: U\nid: same\n" + with_question().removeprefix("title: T\n"))
    good, bad = find(Folders(bank_dir=folder))
    assert good.bank
    assert bad.bank is None
    (diagnostic,) = bad.diagnostics
    assert (diagnostic.rule, diagnostic.line, diagnostic.column) == ("duplicate-bank", 2, 5)
    assert "a.yaml" in diagnostic.message


def test_a_broken_bank_hides_no_other(write: Write) -> None:
    folder = write("one/a.yaml", text="title: @\n").parent
    write("one/b.yaml")
    write("one/c.yaml", text="\0")
    readings = find(Folders(bank_dir=folder))
    assert [(each.id, each.bank is None) for each in readings] == [
        ("a", True),
        ("b", False),
        ("c", True),
    ]


def test_a_named_place_that_is_not_there_is_told_and_hides_no_other(write: Write) -> None:
    folder = write("one/a.yaml").parent
    missing, good = find(named(folder.parent / "a", folder))
    assert good.bank
    (diagnostic,) = missing.diagnostics
    assert (diagnostic.rule, diagnostic.file) == ("unreadable-file", str(folder.parent / "a"))
    assert "no such folder" in diagnostic.message
    assert "QUIZAPP_BANKS" in diagnostic.hint


def test_a_bank_is_selected_by_its_id(write: Write) -> None:
    folder = write("one/a.yaml", "first").parent
    write("one/b.yaml", "second")
    assert select("second", Folders(bank_dir=folder)).path == folder / "b.yaml"


def test_a_broken_bank_can_be_selected_too(write: Write) -> None:
    folder = write("one/a.yaml", text="id: mine\ntitle: @\n").parent
    assert select("mine", Folders(bank_dir=folder)).errors == 1


@pytest.mark.parametrize("name", ["a.yaml", "./a.yaml", "plain"])
def test_a_bank_is_selected_by_its_path(tmp_path: Path, write: Write, name: str) -> None:
    write(name)
    assert select(name, Folders(bank_dir=tmp_path / "none", here=tmp_path)).bank


def test_a_path_stays_as_it_was_given(write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(write("questions/a.yaml", text="@").parent.parent)
    name = str(Path("questions", "a.yaml"))
    assert select(name, Folders()).diagnostics[0].file == name
    assert find(Folders())[0].diagnostics[0].file == name


def test_a_path_to_nothing_is_a_broken_reading(tmp_path: Path) -> None:
    (diagnostic,) = select("none/a.yaml", Folders(here=tmp_path)).diagnostics
    assert diagnostic.rule == "unreadable-file"


def test_an_unknown_id_names_the_nearest(write: Write) -> None:
    folder = write("one/a.yaml", "serbia-neutrality").parent
    with pytest.raises(UnknownBankError, match="did you mean 'serbia-neutrality'") as caught:
        select("serbia-neutralty", Folders(bank_dir=folder))
    assert (caught.value.name, caught.value.near) == ("serbia-neutralty", "serbia-neutrality")
    with pytest.raises(UnknownBankError, match="quizapp banks"):
        select("xyz", Folders(bank_dir=folder))


def test_the_summary_counts_what_is_wrong_and_what_can_be_asked(write: Write) -> None:
    folder = write("one/a.yaml").parent
    assert summary(find(named(folder))) == "no problems in 1 file; 1 question can be asked"
    write("one/b.yaml", text="title: T\nquestions: [{question: Q, answer: A, distractors: [A]}]")
    write("one/c.yaml", text=with_question("hint: C #", "explanation: B #"))
    write("one/d.yaml", text=with_question("status: draft"))
    assert summary(find(named(folder))) == (
        "1 error, 2 warnings in 2 of 4 files; 2 questions can be asked"
    )
    assert summary(()) == "no problems in 0 files; 0 questions can be asked"
