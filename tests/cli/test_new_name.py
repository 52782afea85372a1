"""`quizapp new` and the name of a fresh bank's file, under which the bank is to be found."""

import json

import pytest

from tests.cli.conftest import CAPITALS, Program
from tests.cli.test_new import ROME, WRONG


def banks_of(program: Program) -> list[str]:
    return [each["id"] for each in json.loads(program("banks", "--json").out)["banks"]]


@pytest.mark.parametrize(
    ("name", "written"), [("geo", "geo.yaml"), ("geo.yml", "geo.yml"), ("geo.yaml", "geo.yaml")]
)
@pytest.mark.parametrize("words", [(), (*ROME, *WRONG, "--yes")])
def test_a_fresh_bank_has_a_name_under_which_it_is_found(
    empty: Program, name: str, written: str, words: tuple[str, ...]
) -> None:
    done = empty("new", "--bank", str(empty.banks / name), "--title", "Geo", *words)
    assert done.status == 0
    assert done.out.startswith(f"{empty.banks / written}:")
    assert banks_of(empty) == ["geo"]


def test_a_fresh_bank_that_nobody_would_find_is_refused_with_a_better_name(empty: Program) -> None:
    path = empty.banks / "geo.txt"
    done = empty("new", "--bank", str(path), "--title", "Geo", *ROME, *WRONG, "--yes")
    assert done.status == 2
    assert f"name it {path.with_suffix('.yaml')}" in done.err
    assert list(empty.banks.iterdir()) == []
    text = empty.folder / "danube.txt"
    text.write_text("The Danube\n\nIt rises in Germany.\n", "utf-8")
    assert "name it" in empty("new", "--from", str(text), "--bank", str(path)).err
    assert empty("new", "--from", str(text), "--bank", str(path.with_suffix(""))).status == 0
    assert banks_of(empty) == ["geo"]


def test_a_name_without_a_suffix_is_written_over_no_bank(quizapp: Program) -> None:
    bank = quizapp.banks / "capitals.yaml"
    done = quizapp("new", "--bank", str(bank.with_suffix("")), "--title", "Capitals")
    assert done.status == 2
    assert f"{bank} exists already" in done.err
    assert bank.read_text("utf-8") == CAPITALS
