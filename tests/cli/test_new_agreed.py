"""The last word of `quizapp new`: what is typed there neither writes nor loses by mistake."""

from pathlib import Path

import pytest

from tests.cli.conftest import CAPITALS, Program
from tests.cli.test_new import ROME, TYPED, WRONG, asked

PUT_DOWN = """\
This is what you typed:
  - passage: serbia
    evidence: has been Belgrade for
    question: What is the capital of Spain?
    answer: Madrid
    distractors:
      - text: Seville
        why: It lies in the south.
      - Bilbao
    explanation: It stands on a plateau.
    tags: [towns, south west]
    difficulty: easy
"""


@pytest.fixture
def bank(quizapp: Program) -> Path:
    return quizapp.banks / "capitals.yaml"


def test_a_mistyped_key_is_asked_about_and_loses_nothing(quizapp: Program, bank: Path) -> None:
    done = asked(quizapp, "capitals", lines=[*TYPED, "C#", "yy", "y"])
    assert done.status == 0
    assert done.out.count("[y/N] ") == 3
    assert done.out.count("Type y or n.\n") == 2
    assert "Nothing was written." not in done.out
    assert "capital-spain" in bank.read_text("utf-8")


@pytest.mark.parametrize("no", ["n", "No", ""])
def test_a_no_leaves_what_was_typed_to_copy(quizapp: Program, bank: Path, no: str) -> None:
    done = asked(quizapp, "capitals", lines=[*TYPED, no])
    assert done.status == 0
    assert done.out.endswith(f"Nothing was written.\n\n{PUT_DOWN}")
    assert bank.read_text("utf-8") == CAPITALS
    bank.write_text(CAPITALS + PUT_DOWN.partition("\n")[2], "utf-8")
    assert quizapp("check", str(bank)).status == 0


def test_so_does_the_end_of_the_input(quizapp: Program, bank: Path) -> None:
    done = asked(quizapp, "capitals", lines=[*TYPED, "what?"])
    assert done.status == 2
    assert done.out.endswith(PUT_DOWN)
    assert bank.read_text("utf-8") == CAPITALS


def test_what_a_command_says_need_not_be_put_down(quizapp: Program) -> None:
    done = asked(quizapp, "capitals", *ROME, *WRONG, lines=["n"])
    assert done.out.endswith("Nothing was written.\n")
