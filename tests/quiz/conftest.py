"""A small bank with one item of every form, built from the model: no file is needed here."""

from pathlib import Path

import pytest

from quizapp.bank.model import (
    Bank,
    Blank,
    Distractor,
    Form,
    Passage,
    Place,
    Pool,
    PoolDraw,
    Source,
    Statement,
    WrittenQuestion,
)

HERE = Place(1, 1)


def wrong(text: str, why: str | None = None) -> Distractor:
    return Distractor(text, why, HERE)


CAPITAL = WrittenQuestion(
    id="capital",
    place=Place(12, 3),
    passages=("towns",),
    evidence=("Belgrade",),
    stem="What is the capital?",
    key=("Belgrade",),
    distractors=(wrong("Niš", "Niš is third."), wrong("Novi Sad"), PoolDraw("towns", HERE)),
    exclude=("Zemun",),
    why={"Subotica": "It lies in the north."},
    explanation="It has been for long.",
    hint="It begins with a B.",
    tags=("towns",),
)
RIVERS = WrittenQuestion(
    id="rivers",
    place=HERE,
    stem="Which are rivers?",
    key=("Sava", "Danube"),
    distractors=(wrong("Avala"), wrong("Tara"), wrong("Kopaonik"), wrong("Rtanj")),
    options=None,
)
YEARS = Statement(
    id="years",
    place=HERE,
    parts=("It opened in ", " and closed in ", "."),
    blanks=(Blank("2006", "years"), Blank("2021", "years")),
    forms=(Form.GAP, Form.TRUE_FALSE),
    exclude=("2021",),
    why={"2007": "A year late."},
)


BANK = Bank(
    id="serbia",
    title="Serbia",
    path=Path("serbia.yaml"),
    digest="",
    items=(CAPITAL, RIVERS, YEARS),
    passages={"towns": Passage("towns", "Belgrade leads.", HERE, paragraph=3)},
    pools={
        "towns": Pool("towns", ("Belgrade", "NIŠ", "Subotica", "Zemun"), HERE),
        "years": Pool("years", ("2006", "2007", "2008", "2021"), HERE),
    },
    source=Source(title="A tale", publisher="GDC", date="2021"),
)


@pytest.fixture
def bank() -> Bank:
    return BANK
