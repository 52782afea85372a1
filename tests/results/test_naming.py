"""Names of files that players hand in."""

import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis.strategies import lists, text

from quizapp.results.naming import file_names

RESERVED = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(\..*)?\.jsonl", re.IGNORECASE)


def names(*players: str) -> list[str]:
    return list(file_names({player: (f"session of {player}",) for player in players}).values())


@pytest.mark.parametrize(
    ("player", "name"),
    [
        ("ana", "ana.jsonl"),
        ("Žana Ivić", "Žana Ivić.jsonl"),
        ("../../etc/passwd", "_.._etc_passwd.jsonl"),
        ("C:\\Windows", "C__Windows.jsonl"),
        (".hidden", "hidden.jsonl"),
        ("-rf", "rf.jsonl"),
        ("con", "_con.jsonl"),
        ("LPT1.txt", "_LPT1.txt.jsonl"),
        ("a\0b\x1bc\nd", "a_b_c d.jsonl"),
        ("ends. ", "ends.jsonl"),
        ("...", "nameless.jsonl"),
        ("Z" * 300, f"{'Z' * 120}.jsonl"),
        ("ž" * 300, f"{'ž' * 60}.jsonl"),
        ("\ud800", "_.jsonl"),
    ],
)
def test_a_hostile_name_is_a_harmless_file(player: str, name: str) -> None:
    assert names(player) == [name]


def test_names_that_a_file_system_takes_for_one_are_told_apart() -> None:
    found = names("Ana", "ana", "a/b", "a:b", "bo", "Žana", unicodedata.normalize("NFD", "Žana"))
    assert found[4] == "bo.jsonl"
    assert len({name.casefold() for name in found}) == 7
    assert found == names("Ana", "ana", "a/b", "a:b", "bo", "Žana", "Z\u030cana")


def test_players_without_a_name_are_told_apart_by_their_first_round() -> None:
    one, other, later = (file_names({"": uids})[""] for uids in (["s1"], ["s2"], ["s1", "s9"]))
    assert one == later != other
    assert one.startswith("nameless-")


@given(lists(text(max_size=200), unique=True, max_size=5))
def test_every_name_stays_in_its_folder(players: list[str]) -> None:
    found = names(*players)
    assert len({name.casefold() for name in found}) == len(players)
    for name in found:
        assert not set(name) & set('<>:"/\\|?*\0')
        assert len(name.encode()) <= 200
        assert name[0] not in ".- "
        assert not RESERVED.fullmatch(name)
