"""The source as a whole, read in a terminal that is none and in one that is."""

import pytest

from tests.bank.copies.texts import BANK, PARAGRAPHS, TEXT
from tests.cli.conftest import CAPITALS, Program

RESTATED = """\
The lighthouse
“A light at sea”, 2020
2 of 3 paragraphs asked about, 3 questions; 1 more without a passage.

Paragraph 2: 3 questions, 1 of 2 right
  The first lamp, of March 1841, was fed with oil and seen twelve miles away.

Paragraph 3: 1 question, none answered
  The tower had an electric lamp from 1906 on.

Paragraph 4: no questions
  No keeper has been living there since 1987; a computer does the work.
"""


@pytest.fixture
def light(empty: Program) -> Program:
    """The program with one bank about a text, and the text elsewhere."""
    empty.write("lighthouse.yaml", BANK)
    (empty.folder / "light.txt").write_text(TEXT, "utf-8")
    return empty


def test_the_bank_s_words_are_read_with_what_is_known_of_each_paragraph(light: Program) -> None:
    assert light("study", typed="1\n2\nq\n").status == 0
    assert light("read") == (0, RESTATED, "")


def test_a_copy_is_read_paragraph_by_paragraph(light: Program) -> None:
    done = light("read", "lighthouse", "--source", "light.txt")
    assert (done.status, done.err) == (0, "")
    assert " ".join(PARAGRAPHS[1].split()) in " ".join(done.out.split())
    assert [line for line in done.out.splitlines() if line.startswith("Paragraph")] == [
        "Paragraph 1: no questions",
        "Paragraph 2: 3 questions, none answered",
        "Paragraph 3: 1 question, none answered",
        "Paragraph 4: no questions",
    ]


def test_what_the_copy_lost_is_read_in_the_words_of_the_bank(light: Program) -> None:
    (light.folder / "light.txt").write_text(TEXT.replace(PARAGRAPHS[1], "Torn out."), "utf-8")
    out = light("read", "--source", "light.txt").out
    kept, lost = out.split("Not found in your copy; here they are in the bank's words:")
    assert "Torn out." in kept
    assert "Paragraph 2: 3 questions" in lost
    assert "The first lamp, of March 1841" in lost


def test_reading_is_about_one_bank(light: Program) -> None:
    light.write("capitals.yaml", CAPITALS)
    done = light("read")
    assert (done.status, done.out) == (2, "")
    assert "say which bank to read, one of these: capitals, lighthouse" in done.err
    assert "Paragraph 3: 1 question" in light("read", "capitals").out


def test_reading_writes_nothing(light: Program) -> None:
    light("read")
    assert not light.home.exists()
