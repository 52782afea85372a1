"""`generate`: the questions of a drill, as text, as JSON by contract, and as a worksheet."""

import json
import re

import pytest

from tests.cli.conftest import CAPITALS, Done, Program

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


def test_several_banks_need_a_name(quizapp: Program) -> None:
    quizapp.write("towns.yaml", CAPITALS)
    done = quizapp("generate")
    assert done.status == 2
    assert "capitals" in done.err
    assert "towns" in done.err
    assert ask_for(quizapp, str(quizapp.banks / "towns.yaml"))["bank"] == "towns"


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
