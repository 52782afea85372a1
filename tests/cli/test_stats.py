"""`stats`: the same figures for a person and for another program."""

import json
from typing import Any

from tests.cli.conftest import CAPITALS, Program

SHARE = ["right", "of", "share", "low", "high"]


def values(quizapp: Program, *words: str) -> dict[str, Any]:
    done = quizapp("stats", "--json", *words)
    assert (done.status, done.err) == (0, "")
    found: dict[str, Any] = json.loads(done.out)
    return found


def test_the_json_contract(quizapp: Program) -> None:
    quizapp("study", "capitals", typed="1\n1\n1\n" * 3)
    found = values(quizapp, "capitals")
    assert list(found) == [
        "player",
        "bank",
        "today",
        "progress",
        "streak",
        "answers",
        "days",
        "weeks",
        "recent",
        "forecast",
    ]
    assert (found["player"], found["bank"]) == ("", "capitals")
    assert list(found["progress"]) == ["due", "new", "learning", "known", "next"]
    assert found["streak"] == {"days": 1, "today": True}
    assert [day["answers"] for day in found["days"]] == [found["answers"]]
    assert found["weeks"][0]["first"]["of"] == 3
    recent = found["recent"]
    assert list(recent) == [
        "since",
        "retention",
        "sure",
        "guesses",
        "certainty",
        "seconds",
        "weakest",
    ]
    assert list(recent["sure"]) == SHARE
    assert list(recent["certainty"]) == ["3", "2", "1"]
    assert recent["certainty"]["3"]["of"] == 0
    assert (recent["sure"]["of"], recent["guesses"]["share"]) == (3, None)
    assert list(recent["weakest"]) == ["tags", "passages", "questions"]
    assert len(found["forecast"]) == 14


def test_figures_are_of_one_player_and_of_the_banks_asked_for(quizapp: Program) -> None:
    quizapp.write("other.yaml", CAPITALS)
    quizapp("study", "capitals", "--player", "Ana", typed="1\n1\n1\n" * 3)
    assert values(quizapp)["answers"] == 0
    assert values(quizapp)["bank"] is None
    assert values(quizapp, "other", "--player", "Ana")["answers"] == 0
    assert values(quizapp, "--player", "Ana")["progress"]["new"] == 3


def test_a_person_reads_lines(quizapp: Program) -> None:
    quizapp("study", "capitals", typed="g 1\n1\n1\n" * 3)
    done = quizapp("stats")
    assert (done.status, done.err) == (0, "")
    assert "Streak: 1 day." in done.out
    assert "Right when guessing: " in done.out


def test_an_output_without_blocks_gets_digits(quizapp: Program) -> None:
    quizapp("study", "capitals", typed="1\n1\n1\n" * 3)
    environ = {"PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"}
    assert "\\u" not in quizapp("stats", environ=environ).out


def test_nobody_needs_a_data_folder_to_have_no_figures(quizapp: Program) -> None:
    assert "0 answers in a year." in quizapp("stats").out
    assert not quizapp.home.exists()


def test_an_unknown_bank_is_refused(quizapp: Program) -> None:
    done = quizapp("stats", "capitols")
    assert (done.status, done.out) == (2, "")
    assert 'no bank "capitols"' in done.err
