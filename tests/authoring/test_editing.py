"""Opened at the right place, read before and after, errors keeping the old wording in play."""

from pathlib import Path

import pytest

from quizapp.authoring import Changes, Edited, Obstacle, Spot, changes, edit_and_reread, spot
from quizapp.authoring.editing import Runner
from quizapp.bank import parse, read
from quizapp.bank.model import Bank
from tests.authoring.files import FOLLOWED, SPACED


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "bank.yaml"
    path.write_text(FOLLOWED, "utf-8")
    return path


def replacing(old: str, new: str) -> Runner:
    def run(path: Path, _line: int, _column: int) -> int:
        path.write_text(path.read_text("utf-8").replace(old, new), "utf-8")
        return 0

    return run


def bank_of(text: str) -> Bank:
    bank = parse(text.encode(), Path("bank.yaml")).bank
    assert bank is not None
    return bank


def test_a_sound_edit_is_what_goes_on(path: Path) -> None:
    edited = edit_and_reread(path, Spot(4, 3), replacing("[Niš]", "[Zemun]"))
    assert isinstance(edited, Edited)
    assert edited.errors == ()
    assert edited.changes.reworded == ("serbia",)
    assert edited.changes.rekeyed == ()


def test_errors_keep_the_old_wording_in_play_until_they_are_mended(path: Path) -> None:
    broken = edit_and_reread(path, Spot(4, 3), replacing("answer:", "answr:"))
    assert isinstance(broken, Edited)
    assert broken.before.bank is not None
    assert broken.after.bank is None
    assert broken.errors
    place = spot(broken.after)
    assert isinstance(place, Spot)
    mended = edit_and_reread(
        path, place, replacing("answr: Belgrade", "answer: Pristina"), broken.before
    )
    assert isinstance(mended, Edited)
    assert mended.changes.rekeyed == ("serbia",)


def test_an_editor_that_cannot_run_is_said(path: Path) -> None:
    problem = Obstacle("there is no editor", "set $EDITOR")
    assert edit_and_reread(path, Spot(1), lambda *_: problem) is problem


def test_every_question_of_a_statement_stands_at_its_line(path: Path) -> None:
    line = FOLLOWED[: FOLLOWED.index("- id: danube")].count("\n") + 1
    for name in ("danube", "danube/1"):
        place = spot(read(path), name)
        assert isinstance(place, Spot)
        assert place.line == line


def test_the_first_error_comes_before_any_question() -> None:
    reading = parse(SPACED.replace("answer: Paris", "answr: Paris").encode(), Path("b.yaml"))
    place = spot(reading, "serbia")
    assert isinstance(place, Spot)
    assert place.line == reading.diagnostics[0].line


def test_lines_that_move_change_nothing() -> None:
    moved = SPACED.replace("questions:\n", "questions:\n# moved\n\n")
    assert changes(bank_of(SPACED), bank_of(moved)) == Changes()


def test_another_value_in_a_blank_is_another_key() -> None:
    made = changes(bank_of(FOLLOWED), bank_of(FOLLOWED.replace("[[Danube]]", "[[Sava]]")))
    assert made.rekeyed == ("danube/1",)


def test_another_id_of_the_bank_is_noticed() -> None:
    assert changes(bank_of(SPACED), bank_of("id: other\n" + SPACED)).renamed
