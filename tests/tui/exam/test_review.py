"""The review of a long exam, which is laid out while one reads and turns it."""

from textual.events import Key

from quizapp.sitting import Asked
from quizapp.tui.screens.exam_results import ExamResultsScreen
from tests.tui.conftest import ReadText, Start
from tests.tui.looking import shown

QUESTIONS = 12
LONG = "id: long\ntitle: Long\ndefaults: {order: fixed}\nquestions:\n" + "".join(
    f"  - {{id: q{n}, question: Question {n}?, answer: Right {n}, distractors: [Wrong {n}]}}\n"
    for n in range(QUESTIONS)
)
MISSED = [f"✗ Question {number}: not right" for number in range(2, QUESTIONS + 1, 2)]


async def test_it_turns_while_it_is_laid_out(sit: Start, read_text: ReadText) -> None:
    """What was laid out meanwhile stood among what was not right, or ended the app."""
    app = sit(read_text(LONG), asked=Asked(seed="2", minutes=None, count=QUESTIONS))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("enter")
        for number in range(QUESTIONS):
            await pilot.press(str(1 + number % 2), "n")
        await pilot.press("H", "y")
        await pilot.pause()
        assert isinstance(app.screen, ExamResultsScreen)
        for key in ("pagedown", "w", "pagedown", "w", "end", "w"):
            app.post_message(Key(key, None))
        await pilot.pause()
        await pilot.resize_terminal(80, 9 * QUESTIONS)
        told: list[str] = []
        for _ in range(20):
            await pilot.pause()
            lines = [line.strip() for line in shown(app).splitlines()]
            told = [line for line in lines if "Question" in line and ":" in line]
        assert told == MISSED
