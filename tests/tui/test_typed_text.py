"""Any text that a person can type reaches the screen as it was typed."""

import asyncio
from pathlib import Path
from tempfile import TemporaryDirectory

import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from quizapp.bank import read
from quizapp.bank.text import reading, unsafe
from quizapp.history import Store
from quizapp.sitting import Desk
from quizapp.tui.app import QuizApp
from quizapp.tui.library import Library
from quizapp.tui.openings import round_of
from tests.tui.looking import shown, squeezed

LETTERS = st.characters(exclude_categories=("Cc", "Cn", "Co", "Cs"))
TYPED = st.text(LETTERS, min_size=1, max_size=40).filter(
    lambda text: unsafe(text) is None and bool(reading(text)) and text == text.strip()
)


def written(stem: str, right: str, hint: str) -> str:
    question = {
        "id": "q",
        "question": stem,
        "answer": right,
        "distractors": [f"not {right}"],
        "hint": hint,
    }
    bank = {"title": "Typed", "id": "typed", "questions": [question]}
    return str(yaml.safe_dump(bank, allow_unicode=True, width=10_000))


async def look(folder: Path, text: str) -> str:
    path = folder / "typed.yaml"
    path.write_text(text, "utf-8")
    found = read(path)
    assert found.bank, found.diagnostics
    with Store.open(folder / "history.db") as store:
        desk = Desk(store, "Ana")
        app = QuizApp(Library(desk, (found,)), round_of(desk.study([found.bank])))
        async with app.run_test(size=(98, 40)) as pilot:
            await pilot.press("h")
            await pilot.pause()
            return shown(app)


@settings(max_examples=25, deadline=None)
@given(stem=TYPED, right=TYPED, hint=TYPED)
def test_what_is_typed_is_what_is_shown(stem: str, right: str, hint: str) -> None:
    with TemporaryDirectory() as folder:
        seen = squeezed(asyncio.run(look(Path(folder), written(stem, right, hint))))
    assert squeezed(stem) in seen
    assert squeezed(right) in seen
    assert squeezed(f"Hint: {hint}") in seen
