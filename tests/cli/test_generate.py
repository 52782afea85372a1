"""`generate`: the questions of a drill, as text, as JSON by contract, and as a worksheet."""

import json
import re

import pytest

from tests.cli.conftest import BROKEN, CAPITALS, Done, Program

TELLING = """\
title: Secrets
source: {title: Open}
passages: {pass: {paragraph: 1, text: PASSAGE-WORD stands beside EVIDENCE-WORD here.}}
questions:
  - id: one
    passage: pass
    evidence: EVIDENCE-WORD
    question: Which?
    answer: Alpha
    distractors: [{text: Beta, why: WHY-WORD}]
    explanation: EXPLANATION-WORD
    hint: HINT-WORD
"""


def ask_for(program: Program, *words: str) -> dict[str, object]:
    done = program("generate", *words, "--format", "json")
    assert (done.status, done.err) == (0, "")
    value: dict[str, object] = json.loads(done.out)
    return value


def only(values: object) -> dict[str, object]:
    assert isinstance(values, list)
    first: dict[str, object] = values[0]
    return first


def test_the_json_contract(quizapp: Program) -> None:
    sheet = ask_for(quizapp, "capitals", "--seed", "7", "--count", "all")
    assert list(sheet) == ["bank", "seed", "questions"]
    assert (sheet["bank"], sheet["seed"]) == ("capitals", "7")
    questions = sheet["questions"]
    assert isinstance(questions, list)
    question = next(each for each in questions if each["id"] == "serbia")
    assert list(question) == [
        *("id", "kind", "stem", "options", "hint", "explanation", "passages", "source", "tags"),
        "difficulty",
    ]
    assert question["kind"] == "single"
    assert question["source"] == "“An atlas”, Maps, 2021"
    assert [list(option) for option in question["options"]] == [["text", "right", "why"]] * 4
    assert [o["text"] for o in question["options"] if o["right"]] == ["Belgrade"]
    assert question["passages"] == [
        {
            "id": "serbia",
            "paragraph": 3,
            "text": "The capital of Serbia has been Belgrade for long.",
            "evidence": ["Belgrade"],
        }
    ]


@pytest.mark.parametrize("form", ["text", "json", "markdown"])
def test_without_answers_nothing_tells_one(empty: Program, form: str) -> None:
    empty.write("secret.yaml", TELLING)
    done = empty("generate", "secret", "--no-answers", "--format", form)
    for word in (
        "PASSAGE-WORD",
        "EVIDENCE-WORD",
        "WHY-WORD",
        "EXPLANATION-WORD",
        "right",
        "Answer",
    ):
        assert word not in done.out
    assert "Alpha" in done.out
    if form == "json":
        question = only(ask_for(empty, "secret", "--no-answers")["questions"])
        assert list(question) == [
            "id",
            "kind",
            "stem",
            "options",
            "hint",
            "source",
            "tags",
            "difficulty",
        ]
        assert list(only(question["options"])) == ["text"]
    told = empty("generate", "secret", "--format", form).out
    assert all(word in told for word in ("PASSAGE-WORD", "WHY-WORD", "EXPLANATION-WORD"))


@pytest.mark.parametrize("form", ["text", "json", "markdown", "html"])
def test_a_seed_gives_the_same_bytes_in_any_process(quizapp: Program, form: str) -> None:
    def sheet(hash_seed: str) -> Done:
        words = ("generate", "capitals", "--seed", "monday", "--format", form)
        return quizapp(*words, environ={"PYTHONHASHSEED": hash_seed})

    assert sheet("1") == sheet("2") == sheet("random")


def test_without_a_seed_one_is_made_and_told(quizapp: Program) -> None:
    first = quizapp("generate", "capitals")
    found = re.search(r"seed (\S+)", first.out)
    assert found
    assert quizapp("generate", "capitals", "--seed", found[1]) == first


def test_the_questions_are_those_of_the_drill_with_that_seed(quizapp: Program) -> None:
    words = ("capitals", "--count", "3", "--seed", "7")
    drawn = ask_for(quizapp, *words)["questions"]
    assert isinstance(drawn, list)
    said = quizapp("drill", *words, typed="s\ns\ns\n").out
    for place, question in enumerate(drawn, 1):
        block = said.split(f"Question {place} of 3\n")[1].split("Your answer:")[0]
        assert question["stem"] in block
        options = [option["text"] for option in question["options"]]
        assert re.findall(r"^  \d\. (.*)$", block, re.MULTILINE) == options


def test_a_count_larger_than_the_bank_says_so_and_gives_what_there_is(quizapp: Program) -> None:
    done = quizapp("generate", "capitals", "--count", "50")
    assert done.status == 0
    assert "Question 3 of 3" in done.out
    assert done.err == "quizapp: there are only 3 questions, not 50\n"
    assert quizapp("generate", "capitals", "--count", "all").err == ""


def test_several_banks_are_mixed_as_in_the_drill_with_that_seed(quizapp: Program) -> None:
    quizapp.write("towns.yaml", CAPITALS.replace("is the capital", "is the chief town"))
    words = ("--count", "5", "--seed", "monday")
    sheet = ask_for(quizapp, *words)
    assert list(sheet) == ["bank", "seed", "questions"]
    assert (sheet["bank"], sheet["seed"]) == (None, "monday")
    drawn = sheet["questions"]
    assert isinstance(drawn, list)
    assert {question["bank"] for question in drawn} == {"capitals", "towns"}
    asked = quizapp("drill", *words, typed="s\n" * 5).out
    assert asked_stems(asked) == [question["stem"] for question in drawn]
    assert asked_stems(quizapp("generate", *words).out) == asked_stems(asked)


def asked_stems(said: str) -> list[str]:
    return re.findall(r"^Question \d of 5\n\n(.*)$", said, re.MULTILINE)


def test_of_several_banks_one_that_is_named_is_drawn_from_alone(quizapp: Program) -> None:
    towns = quizapp.write("towns.yaml", CAPITALS)
    sheet = ask_for(quizapp, str(towns))
    assert sheet["bank"] == "towns"
    assert "bank" not in only(sheet["questions"])


def test_a_broken_bank_among_several_is_said_to_be_left_out(quizapp: Program) -> None:
    quizapp.write("broken.yaml", BROKEN)
    done = quizapp("generate", "--count", "all")
    assert done.status == 0
    assert done.out.startswith("Capitals: 3 questions")
    assert done.err.startswith("quizapp: left out: ")


@pytest.mark.parametrize("form", ["text", "markdown", "html"])
def test_a_mixed_sheet_says_that_it_is_mixed(quizapp: Program, form: str) -> None:
    quizapp.write("towns.yaml", f"language: sr\n{CAPITALS}")
    out = quizapp("generate", "--format", form).out
    assert "All banks, mixed" in out
    assert 'lang="sr"' not in out


@pytest.mark.parametrize("form", ["markdown", "html"])
def test_questions_of_two_banks_with_one_id_have_each_its_own_key(
    empty: Program, form: str
) -> None:
    other = TELLING.replace("Which?", "Which other?").replace("title: Open", "title: Shut")
    empty.write("first.yaml", TELLING)
    empty.write("other.yaml", other)
    out = empty("generate", "--versions", "A,B", "--seed", "1", "--format", form).out
    key = re.sub(r"<[^>]+>", "", out)
    for stem, title in (("Which?", "Open"), ("Which other?", "Shut")):
        told = key.rpartition(stem)[2].split("Which")[0]
        assert re.search(r"Version A: \d [AB]; Version B: \d [AB]$", told, re.MULTILINE)
        assert f"“{title}”" in told


def test_the_worksheet(empty: Program) -> None:
    empty.write("secret.yaml", TELLING.replace("Which?", '"1. Is *this* <b>bold</b>?"'))
    out = empty("generate", "secret", "--seed", "1", "--format", "markdown").out
    sheet, answers = out.split("## Answers\n")
    assert sheet.startswith("# Secrets\n\n1 question, seed 1\n\n")
    assert "1. 1\\. Is \\*this\\* \\<b>bold\\</b>?\n" in sheet
    assert re.search(r"^   - A\) (Alpha|Beta)\n   - B\) (Alpha|Beta)\n", sheet, re.MULTILINE)
    assert re.search(r"^1\. [AB]\) Alpha\n", answers, re.MULTILINE)
    assert "«EVIDENCE-WORD»" in answers
    assert "   > “Open”\n" in answers
