"""A small bank, a store on the disk, and a way to talk a round through."""

from collections.abc import Callable, Iterator
from io import StringIO
from pathlib import Path

import pytest

from quizapp.bank.model import Bank, Distractor, Order, Passage, Place, Source, WrittenQuestion
from quizapp.history import Store
from quizapp.plain import run
from quizapp.sitting import Desk, Sitting

HERE = Place(1, 1)

OPENED = WrittenQuestion(
    id="opened",
    place=HERE,
    passages=("office",),
    evidence=("since December 2006",),
    stem="When did the office open?",
    key=("December 2006",),
    distractors=(
        Distractor("July 2021", "That is when the plan ended.", HERE),
        Distractor("May 1999", None, HERE),
    ),
    order=Order.FIXED,
    explanation="It opened with the partnership.",
    hint="In winter.",
)
RIVERS = WrittenQuestion(
    id="rivers",
    place=HERE,
    stem="Which are rivers?",
    key=("Sava", "Danube"),
    distractors=(Distractor("Avala", "It is a hill.", HERE), Distractor("Tara", None, HERE)),
    order=Order.FIXED,
    options=4,
)
BANK = Bank(
    id="serbia",
    title="Serbia",
    path=Path("serbia.yaml"),
    digest="",
    items=(OPENED, RIVERS),
    passages={"office": Passage("office", "It has worked since December 2006.", HERE, paragraph=7)},
    pools={},
    source=Source(title="A tale", publisher="GDC", date="2021"),
)

Talk = Callable[..., str]


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with Store.open(tmp_path / "home" / "history.db") as store:
        yield Desk(store, "")


@pytest.fixture
def talk(desk: Desk) -> Talk:
    """Say these lines in a new round, or in `sitting`, and return all that was written."""

    def say(*lines: str, sitting: Sitting | None = None, way_back: str = "") -> str:
        writer = StringIO()
        reader = StringIO("".join(f"{line}\n" for line in lines))
        assert run(sitting or desk.study([BANK]), reader, writer, way_back) == 0
        return writer.getvalue()

    return say
