"""Files that pupils handed in, put together: junk among them is named, and the rest counts."""

import os
from datetime import timedelta
from pathlib import Path

import pytest

from quizapp.history import Store
from quizapp.history.upkeep import export, export_to, handed_in
from quizapp.values import replace
from tests.history.samples import AT, answer, raw, session, traces

PUPILS = tuple(f"pupil {number:02}" for number in range(12))
posix = pytest.mark.skipif(os.name != "posix", reason="pipes, modes and loops are of Unix")


def hand_in(folder: Path, pupil: str, *answers: str) -> Path:
    """Let a pupil answer on a machine of their own, and return the file that they hand in."""
    machine = folder.parent / "machines" / pupil
    uid = f"round of {pupil}"
    with Store.open(machine / "history.db") as store:
        minute = timedelta(minutes=PUPILS.index(pupil) if pupil in PUPILS else 99)
        store.begin(replace(session(uid, player=pupil), at=AT + minute))
        for question in answers or ("q1", "q2"):
            store.keep(answer(question, player=pupil, session=uid))
        store.end(uid, AT)
    folder.mkdir(exist_ok=True)
    file = folder / f"{pupil}.jsonl"
    export_to(machine / "history.db", file)
    return file


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with the files of twelve pupils."""
    for pupil in PUPILS:
        hand_in(tmp_path / "in", pupil)
    return tmp_path / "in"


def test_what_a_class_handed_in_is_put_together(folder: Path) -> None:
    found = handed_in([folder])
    assert [each.session.player for each in found.rounds] == list(PUPILS)
    assert [len(each.answers) for each in found.rounds] == [2] * 12
    assert found.left_out == ()
    assert {path.stem for path in found.counted} == set(PUPILS)
    assert found.files["round of pupil 03"] == folder / "pupil 03.jsonl"


def test_what_stands_in_several_files_counts_once(folder: Path) -> None:
    (folder / "copy of 03.jsonl").write_bytes((folder / "pupil 03.jsonl").read_bytes())
    (folder / "later").mkdir()
    machine = folder.parent / "machines" / "pupil 03" / "history.db"
    with Store.open(machine) as store:
        store.keep(answer("q3", player="pupil 03", session="round of pupil 03"))
    export_to(machine, folder / "later" / "pupil 03.jsonl")
    (folder / "later" / "history.db").write_bytes(machine.read_bytes())
    found = handed_in([folder, folder])
    assert len(found.counted) == 2 * 15
    assert [len(each.answers) for each in found.rounds] == [2, 2, 2, 3] + [2] * 8
    assert found.files["round of pupil 03"] == folder / "copy of 03.jsonl"


def spoil(folder: Path) -> dict[str, str]:
    """Put what is no answer into the folder; return what is to be said of each."""
    lines = (folder / "pupil 00.jsonl").read_text("ascii").splitlines(keepends=True)
    texts = {
        "a list.txt": ("Ana, Bo\n", "no history of quizapp"),
        "nothing": ("", "no history of quizapp"),
        "torn.jsonl": ("".join(lines)[:-30], "damaged"),
        "short.jsonl": ("".join(lines[:-1]), "it has 3 of its 4 records"),
        "tampered.jsonl": ("".join(lines).replace('"credit":1.0', '"credit":0.5'), "was changed"),
    }
    for name, (text, _) in texts.items():
        (folder / name).write_text(text, "utf-8")
    (folder / "a picture.png").write_bytes(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + bytes(range(256)))
    (folder / "zeros").write_bytes(bytes(1 << 16))
    (folder / "a folder").mkdir()
    (folder / ".DS_Store").write_bytes(b"\0\0\0\1Bud1")
    said = {name: why for name, (_, why) in texts.items()}
    return {**said, "a picture.png": "no history of quizapp", "zeros": "no history of quizapp"}


def test_junk_is_named_and_the_rest_counts(folder: Path) -> None:
    said = spoil(folder)
    before = traces(folder)
    found = handed_in([folder])
    assert len(found.rounds) == len(found.counted) == 12
    told = {each.file.name: each.why for each in found.left_out}
    assert set(told) == set(said)
    assert all(said[name] in why for name, why in told.items())
    assert traces(folder) == before


@posix
def test_what_is_no_file_at_all_is_named_and_waited_for_never(folder: Path) -> None:
    os.mkfifo(folder / "pipe")
    (folder / "loop").symlink_to("loop")
    (folder / "up").symlink_to(folder.parent)
    (folder / "gone").symlink_to("nowhere")
    unreadable = folder / "a folder"
    unreadable.mkdir(mode=0)
    found = handed_in([folder])
    assert len(found.counted) == 12
    told = {each.file.name: each.why for each in found.left_out}
    assert all("cannot be read" in why for why in told.values())
    assert {"pipe", "loop", "up", "gone"} <= set(told)
    unreadable.chmod(0o700)


def test_a_file_that_contradicts_another_is_left_out_whole(folder: Path) -> None:
    forged = folder.parent / "forged.db"
    real = handed_in([folder / "pupil 00.jsonl"]).rounds[0].answers[1]
    with Store.open(forged) as store:
        store.keep(answer("q3", player="pupil 00", session="round of pupil 00"))
        store.keep(replace(real, credit=0.25))
    export_to(forged, folder / "zz.jsonl")
    found = handed_in([folder])
    [left_out] = found.left_out
    assert (left_out.file.name, left_out.why) == (
        "zz.jsonl",
        "it has another record under a uid that is taken",
    )
    assert len(found.rounds[0].answers) == 2


def test_a_history_of_a_newer_quizapp_is_left_out(folder: Path) -> None:
    machine = folder.parent / "machines" / "pupil 01" / "history.db"
    with raw(machine) as connection:
        connection.execute("PRAGMA user_version = 99")
    assert "newer quizapp" in handed_in([machine]).left_out[0].why


def test_only_the_banks_that_are_meant_are_told(folder: Path) -> None:
    assert handed_in([folder], ["rivers"]).rounds == ()
    assert len(handed_in([folder], iter(["towns"])).rounds) == 12


def test_nothing_handed_in_is_nothing(tmp_path: Path) -> None:
    assert handed_in([tmp_path]).rounds == ()
    assert "cannot be read" in handed_in([tmp_path / "none"]).left_out[0].why
    assert len(list(export(tmp_path / "none.db"))) == 1
