"""The source as one person knows it, from the answers in a real store."""

from pathlib import Path

from quizapp.quiz.outline import only_about
from quizapp.sitting import Desk
from quizapp.sitting.outlines import described, in_all, outlined
from tests.bank.copies.texts import BANK, bank


def spoken(desk: Desk, text: str = BANK) -> list[str]:
    whole = outlined(bank(text=text), desk)
    return [" · ".join(described(each)) for each in whole.paragraphs]


def test_a_paragraph_is_described_as_it_stands(desk: Desk) -> None:
    assert spoken(desk) == [
        "Paragraph 2 · 3 questions · none answered",
        "Paragraph 3 · 1 question · none answered",
        "Paragraph 4 · no questions",
    ]
    sitting = desk.study([bank()])
    for chosen in (sitting.question.key, frozenset({2})):
        sitting.answer(chosen)
        sitting.go_on()
    assert spoken(desk)[0] == "Paragraph 2 · 3 questions · 1 of 2 right"
    assert spoken(Desk(desk.store, "Ben", desk.clock))[0].endswith("none answered")


def test_a_paragraph_can_be_studied_alone(desk: Desk) -> None:
    whole = outlined(bank(), desk)
    sitting = desk.study([only_about(whole.bank, whole.paragraphs[1])])
    assert [question.id for question in sitting.session.questions] == ["lamp"]
    sitting.answer(sitting.question.key)
    assert spoken(desk)[1] == "Paragraph 3 · 1 question · 1 of 1 right"
    assert spoken(desk)[0] == "Paragraph 2 · 3 questions · 1 of 1 right"


def test_a_paragraph_without_a_number_is_described_without(desk: Desk) -> None:
    assert spoken(desk, BANK.replace("    paragraph: 4\n", ""))[2] == "Paragraph · no questions"


def test_the_whole_is_one_line(desk: Desk, tmp_path: Path) -> None:
    assert in_all(outlined(bank(tmp_path), desk)) == (
        "2 of 3 paragraphs asked about, 3 questions; 1 more without a passage"
    )
