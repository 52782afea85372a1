"""Tables, and how they read back from CSV."""

import csv

from quizapp.history import Terms
from quizapp.results import (
    Wordings,
    anonymous,
    answer_table,
    csv_text,
    result_values,
    summary_table,
)
from quizapp.results.csv_text import Table
from quizapp.values import replace
from tests.results.samples import answer, result

NOTHING = Wordings(())


def read(table: Table) -> list[dict[str, str]]:
    lines = list(csv_text(table))
    assert all(line.endswith("\r\n") for line in lines)
    return list(csv.DictReader(lines))


def test_a_row_an_answer() -> None:
    [first, second] = read(answer_table([result("ana", answer("q1"), answer("q2", 0.5))], NOTHING))
    assert first == {
        "player": "ana",
        "file": "",
        "bank": "towns",
        "question": "q1",
        "stem": "",
        "chosen": "Rome",
        "key": "Rome",
        "right": "1",
        "credit": "1",
        "seconds": "2.2",
        "hint": "0",
        "guess": "0",
        "certainty": "",
        "at": "2026-03-01T12:30:20Z",
        "mode": "exam",
        "seed": "monday",
        "session": "session of ana",
    }
    assert (second["right"], second["credit"], second["key"]) == ("0", "0.5", "")


def test_a_row_a_round() -> None:
    passed = result("ana", answer("q1"), answer("q2"), answer("q3", 0.5), terms=Terms(pass_mark=60))
    left = result("", over=False, file="late/bo", terms=Terms(pass_mark=60))
    [first, second] = read(summary_table([passed, left]))
    assert first == {
        "player": "ana",
        "file": "",
        "bank": "towns",
        "mode": "exam",
        "seed": "monday",
        "asked": "4",
        "answered": "3",
        "right": "2",
        "points": "2.5",
        "percent": "63",
        "passed": "1",
        "seconds": "6.8",
        "started": "2026-03-01T12:30:15Z",
        "ended": "2026-03-01T12:33:15Z",
        "session": "session of ana",
    }
    told = ("file", "answered", "points", "percent", "passed", "ended")
    assert [second[name] for name in told] == ["late/bo", "0", "0", "0", "", ""]


def test_a_question_asked_once_more_scores_no_more() -> None:
    again = replace(answer("q1"), uid="again")
    played = result("ana", answer("q1", 0), again)
    assert (played.points, played.right, len(played.scoring)) == (0, 0, 1)
    assert len(read(answer_table([played], NOTHING))) == 2


def test_hostile_texts_read_back_as_one_cell_each() -> None:
    name = '=HYPERLINK("http://x","a,b")\n"c"'
    [row] = read(answer_table([result(name, answer("q1", text='x\n;=1,"y"'))], NOTHING))
    assert row["player"] == '\'=HYPERLINK("http://x","a,b") "c"'
    assert row["chosen"] == 'x ;\'=1,"y"'
    assert None not in row


def test_values_say_null_where_nothing_is_known() -> None:
    [values] = result_values([result("", answer("q1", 0), file="a")], NOTHING)
    assert isinstance(values["answers"], list)
    assert values["answers"][0]["key"] is None
    assert values["answers"][0]["chosen"] == ["Milan"]
    assert (values["player"], values["file"], values["passed"]) == (None, "a", None)
    assert values["asked"] == [{"bank": "towns", "question": f"q{n}"} for n in range(1, 5)]
    [summary] = result_values([result("ana")])
    assert "answers" not in summary


def test_no_name_file_id_or_time_of_day_is_given_away() -> None:
    names = ("ana", "Bo", "Čeda", "", "")
    files = ("ana.jsonl", "bo", "", "dušan.jsonl", "ema.jsonl")
    results = [
        result(name, answer("q1", player=name), file=file)
        for name, file in zip(names, files, strict=True)
    ]
    away = anonymous([*results, result("ana", answer("q2"), session="another")])
    for told in (
        "".join(csv_text(answer_table(away, NOTHING))),
        "".join(csv_text(summary_table(away))),
        str(result_values(away, NOTHING)),
    ):
        for secret in (*filter(None, names), "jsonl", "session of", "12:3", "dušan", "ema"):
            assert secret not in told
    assert sorted({each.player for each in away}) == [f"pupil {number}" for number in range(1, 6)]
    assert len({each.session for each in away}) == 6


def test_numbers_stay_with_their_pupils_and_tell_no_alphabet() -> None:
    sessions = {"ana": "9f", "bo": "0a", "cy": "5c"}
    results = [result(name, session=uid) for name, uid in sessions.items()]
    assert [each.round.session.player for each in anonymous(results)] == ["bo", "cy", "ana"]
    assert anonymous(results) == anonymous(list(reversed(results)))
