"""Records with a good seal that no quizapp would write: a hand has made them."""

import json
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest

from quizapp.history import Store, Terms
from quizapp.history.rows import checksum
from quizapp.history.upkeep import LeftOut, Merged, export, handed_in, merge
from quizapp.values import replace
from tests.history.samples import fill, session

Record = dict[str, Any]
JSON = ("options", "chosen", "questions", "terms")


def sealed_anew(lines: list[str], change: Callable[[Record], object], table: str) -> str:
    """Return an export with a record of `table` changed, and every seal set as it should be."""
    header, *records = map(json.loads, lines)
    seals = ""
    for record in records:
        if record["record"] == table:
            change(record)
            stored = [
                json.dumps(value, ensure_ascii=False, separators=(",", ":"))
                if name in JSON
                else value
                for name, value in record.items()
                if name not in ("record", "checksum")
            ]
            record["checksum"] = checksum(stored)
        seals += record["checksum"]
    header["seal"] = sha256(seals.encode()).hexdigest()
    return "".join(json.dumps(line) + "\n" for line in (header, *records))


@pytest.fixture
def lines(path: Path) -> list[str]:
    """An export with a record in every table."""
    with Store.open(path) as store:
        fill(store)
        store.begin(replace(session("s2"), terms=Terms(minutes=5, teams=("Red",))))
    return list(export(path))


def test_what_is_sealed_anew_without_a_change_is_taken(lines: list[str], tmp_path: Path) -> None:
    source = tmp_path / "same.jsonl"
    source.write_text(sealed_anew(lines, lambda _: None, "answers"), "utf-8")
    assert merge(tmp_path / "other.db", source) == Merged(9, 0)


@pytest.mark.parametrize(
    ("table", "name", "value"),
    [
        ("answers", "chosen", [5]),
        ("answers", "chosen", [1.0]),
        ("answers", "chosen", [True]),
        ("answers", "chosen", {}),
        ("answers", "options", 5),
        ("answers", "options", ["Niš", 7, None]),
        ("answers", "options", ["Niš", "\ud800", "Belgrade"]),
        ("answers", "credit", 1),
        ("answers", "credit", "1.0"),
        ("answers", "credit", -0.0),
        ("answers", "credit", float("nan")),
        ("answers", "seconds", float("inf")),
        ("answers", "right", 2),
        ("answers", "certainty", 9),
        ("answers", "certainty", "sure"),
        ("answers", "certainty", float("inf")),
        ("answers", "at", "yesterday"),
        ("answers", "at", "2026-03-01T12:30:15"),
        ("answers", "player", 7),
        ("answers", "player", "\ud800"),
        ("answers", "turn", 1 << 63),
        ("answers", "turn", -1),
        ("answers", "turn", "1"),
        ("sessions", "questions", 5),
        ("sessions", "questions", [["towns", 1]]),
        ("sessions", "questions", [["towns"]]),
        ("sessions", "terms", {"minutes": "long"}),
        ("sessions", "terms", {"teams": [1]}),
        ("sessions", "terms", {"hours": 1}),
        ("sessions", "terms", []),
        ("votes", "ballot", 3),
        ("votes", "options", [1, 2, 3]),
        ("undos", "at", "now"),
        ("session_ends", "at", "2026-03-01"),
        ("resolutions", "player", 5),
        ("flags", "note", 5),
        ("marks", "marked", 2),
    ],
)
def test_a_record_that_means_nothing_is_left_out_with_its_file(
    lines: list[str], tmp_path: Path, table: str, name: str, value: object
) -> None:
    source, target = tmp_path / "forged.jsonl", tmp_path / "target.db"
    source.write_text(sealed_anew(lines, lambda each: each.update({name: value}), table), "utf-8")
    with pytest.raises(LeftOut, match=r"no quizapp wrote"):
        merge(target, source)
    found = handed_in([source])
    assert (found.rounds, [each.file for each in found.left_out]) == ((), [source])
    with Store.open(target) as store:
        assert store.rounds() == ()


def test_a_value_without_a_bottom_is_left_out(lines: list[str], tmp_path: Path) -> None:
    source = tmp_path / "deep.jsonl"
    deep = "[" * 100_000 + "]" * 100_000
    source.write_text("".join(lines).replace('"options":', f'"options":{deep},"o":', 1), "utf-8")
    with pytest.raises(LeftOut):
        merge(tmp_path / "target.db", source)
