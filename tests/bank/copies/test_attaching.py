"""Which file is a bank's copy: the one it names, or the one that a reader names."""

from pathlib import Path

import pytest

from quizapp.bank import load
from quizapp.bank.copies.attaching import MissingCopyError, attach, attach_own
from quizapp.bank.copies.values import Status
from tests.bank.copies.texts import BANK, PARAGRAPHS, TEXT, bank

NAMED = BANK.replace("date: 2020", "date: 2020, file: copies/light.txt")


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    path = tmp_path / "copies" / "light.txt"
    path.parent.mkdir()
    path.write_text(TEXT, "utf-8")
    return path


def test_a_bank_that_names_no_copy_has_none(tmp_path: Path) -> None:
    plain = bank(tmp_path)
    assert attach_own(plain) is plain
    assert plain.copy is None


def test_a_named_copy_lies_beside_the_bank(tmp_path: Path, copy: Path) -> None:
    path = tmp_path / "lighthouse.yaml"
    path.write_text(NAMED, "utf-8")
    found = attach_own(load(path)).copy
    assert found is not None
    assert found.path == copy
    assert [block.text for block in found.blocks] == list(PARAGRAPHS)
    assert {name: each.status for name, each in found.located.items()} == {
        "oil": Status.FOUND,
        "electric": Status.FOUND,
        "empty": Status.FOUND,
    }


def test_a_reader_may_name_another(copy: Path) -> None:
    assert attach(bank(Path("elsewhere")), copy).copy is not None


def test_a_copy_that_is_not_there_is_said_with_its_name(tmp_path: Path) -> None:
    path = tmp_path / "copies" / "light.txt"
    with pytest.raises(MissingCopyError, match="there is no such file") as caught:
        attach_own(bank(tmp_path, NAMED))
    assert caught.value.path == path
    assert str(path) in str(caught.value)


def test_a_bank_whose_copy_is_a_link_out_of_its_folder_is_refused(tmp_path: Path) -> None:
    outside = tmp_path / "outside.txt"
    outside.write_text(TEXT, "utf-8")
    folder = tmp_path / "banks"
    (folder / "copies").mkdir(parents=True)
    link = folder / "copies" / "light.txt"
    link.write_text(TEXT, "utf-8")
    named = bank(folder, NAMED)
    link.unlink()
    link.symlink_to(outside)
    with pytest.raises(MissingCopyError, match="outside the bank's folder"):
        attach_own(named)
