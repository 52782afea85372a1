"""`banks` and home without a screen: what there is, and how far one has come."""

import json

from quizapp.bank.text import cells
from tests.cli.conftest import BROKEN, CAPITALS, Program

KEYS = ["id", "title", "path", "questions", "passages", "errors", "answered", "last_score"]


def listed(program: Program, *options: str) -> dict[str, dict[str, object]]:
    done = program("banks", "--json", *options)
    assert (done.status, done.err) == (0, "")
    values = json.loads(done.out)
    assert list(values) == ["banks"]
    return {bank["id"]: bank for bank in values["banks"]}


def test_the_json_contract(quizapp: Program) -> None:
    quizapp.write("broken.yaml", BROKEN)
    banks = listed(quizapp)
    assert all(list(bank) == KEYS for bank in banks.values())
    assert banks["capitals"] == {
        "id": "capitals",
        "title": "Capitals",
        "path": str(quizapp.banks / "capitals.yaml"),
        "questions": 3,
        "passages": 1,
        "errors": 0,
        "answered": 0,
        "last_score": None,
    }
    assert (banks["broken"]["questions"], banks["broken"]["errors"]) == (0, 1)


def test_progress_is_that_of_the_player(quizapp: Program) -> None:
    quizapp("--player", "Ana", "study", "capitals", typed="1\n2\n")
    assert listed(quizapp)["capitals"]["answered"] == 0
    ana = listed(quizapp, "--player=Ana")["capitals"]
    assert (ana["answered"], ana["last_score"]) == (2, None)


def test_the_last_score_is_that_of_a_round_that_was_finished(quizapp: Program) -> None:
    quizapp("drill", "capitals", "--count", "1", typed="1\n\n")
    assert isinstance(listed(quizapp)["capitals"]["last_score"], int)


def test_the_table_holds_at_80_columns_whatever_the_titles(quizapp: Program) -> None:
    quizapp.write("long.yaml", CAPITALS.replace("Capitals", "A very long title " * 20))
    quizapp.write("wide.yaml", CAPITALS.replace("Capitals", "北大西洋公约组织" * 20))
    quizapp.write("broken.yaml", BROKEN)
    done = quizapp("banks")
    assert (done.status, done.err) == (0, "")
    table, broken = done.out.split("broken cannot be used:\n")
    assert all(cells(line) <= 80 for line in table.splitlines())
    heading = table.splitlines()[0]
    row = next(line for line in table.splitlines() if "  capitals" in line)
    assert heading.split() == ["questions", "answered", "last", "id", "title"]
    assert row.index("capitals") == heading.index("id ")
    assert "broken.yaml:3:" in "".join(broken.split())


def test_under_the_table_stands_what_there_is_to_do_today(quizapp: Program) -> None:
    assert "Today:" not in quizapp("banks").out
    quizapp("study", typed="1\n1\n")
    assert quizapp("banks").out.endswith("Today: 0 due, 1 new. Streak: 1 day.\n")


def test_home_without_a_terminal_lists_the_banks_and_how_to_go_on(quizapp: Program) -> None:
    done = quizapp()
    assert (done.status, done.err) == (0, "")
    assert "capitals" in done.out
    assert "quizapp study [BANK]" in done.out
