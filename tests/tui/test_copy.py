"""With the reader's own copy of the source attached, passages stand there word for word."""

from pathlib import Path

import pytest

from quizapp.bank import Reading
from quizapp.bank.copies.attaching import attach
from quizapp.values import replace
from tests.tui.conftest import Start
from tests.tui.looking import shown, squeezed

EXACT = "Its fortress, on the right bank, was finished in 1780, it is said, after decades."
NEAR = "Its fortress, which the river bends around, was in 1780, at long last, finished and armed."
OWN_WORDS = "The fortress of Petrovaradin stands across from Novi Sad"


def with_copy(reading: Reading, folder: Path, block: str) -> Reading:
    assert reading.bank is not None
    path = folder / "copy.txt"
    path.write_text("\n\n".join([*(f"Block {n}." for n in range(1, 7)), block]), "utf-8")
    return replace(reading, bank=attach(reading.bank, path))


async def test_the_passage_is_quoted_and_the_banks_words_are_one_key_away(
    study: Start, towns: Reading, tmp_path: Path
) -> None:
    app = study(with_copy(towns, tmp_path, EXACT))
    async with app.run_test(size=(80, 40)) as pilot:
        await pilot.press("1")
        text = shown(app)
        assert squeezed(EXACT) in squeezed(text.replace("│", ""))
        assert OWN_WORDS not in text
        assert "Source, paragraph 7" in text
        await pilot.press("p")
        text = shown(app)
        assert "In the bank's words, paragraph 7" in text
        assert OWN_WORDS in text
        assert squeezed(EXACT) in squeezed(text.replace("│", ""))


async def test_evidence_that_only_comes_closest_is_said_to(
    study: Start, towns: Reading, tmp_path: Path
) -> None:
    app = study(with_copy(towns, tmp_path, f"{NEAR} Vineyards stand on the hills."))
    async with app.run_test(size=(80, 40)) as pilot:
        await pilot.press("1")
        assert "come closest to the bank's" in shown(app)


@pytest.mark.parametrize("key", ["p", "1"])
async def test_without_a_copy_there_are_the_banks_words_alone(
    key: str, study: Start, towns: Reading
) -> None:
    app = study(towns)
    async with app.run_test(size=(80, 40)) as pilot:
        await pilot.press("1", key)
        text = shown(app)
        assert OWN_WORDS in text
        assert "In the bank's words" not in text


async def test_the_whole_source_is_one_more_key_away(study: Start, towns: Reading) -> None:
    app = study(towns)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("1", "p", "r")
        await pilot.pause()
        text = shown(app)
        assert "1 paragraph" in text
        assert "Paragraph 7" in text
        await pilot.press("q", "q")
        assert "Source, paragraph 7" in shown(app)
