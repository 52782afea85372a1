"""What happens behind a page's back: keys typed fast, banks that are saved, other programs."""

import asyncio
import sqlite3
from contextlib import closing
from multiprocessing import active_children
from pathlib import Path

from textual.events import Key

from quizapp.bank import Reading, read
from quizapp.bank.watching import QUIET
from quizapp.tui.live.messages import tell_screens
from quizapp.tui.screens.exam import ExamScreen
from quizapp.tui.screens.question import QuestionScreen
from quizapp.tui.screens.results import ResultsScreen
from quizapp.tui.widgets.paragraph_view import ParagraphView
from tests.tui.conftest import Look, ReadText, Start, Watch
from tests.tui.looking import shown

MANY = 2_000
LONG = 200


def sums(number: int) -> str:
    questions = (
        f"  - {{id: q{n}, question: How much is {n} plus {n} in all of arithmetic?, answer:"
        f" It is {2 * n}, distractors: [It is {2 * n + 1}, It is {2 * n + 2}]}}\n"
        for n in range(number)
    )
    return f"id: many\ntitle: Many\nquestions:\n{''.join(questions)}"


def story(words: str) -> str:
    passages = (f"  p{n}: {{paragraph: {n}, text: It {words} {n}.}}\n" for n in range(1, LONG + 1))
    question = "{id: q, question: What?, answer: That, distractors: [This]}"
    head = "id: story\ntitle: Story\nsource: {title: S}\npassages:\n"
    return f"{head}{''.join(passages)}questions:\n  - {question}\n"


async def test_keys_that_come_before_an_exam_is_laid_out_do_no_harm(
    sit: Start, towns: Reading
) -> None:
    app = sit(towns)
    async with app.run_test() as pilot:
        await pilot.press("enter", "1", "q", "y")
        await pilot.pause()
        await pilot.pause()
        assert "Go on" in shown(app)
        for key in ("enter", *"nn"):
            app.post_message(Key(key, None if key == "enter" else key))
            await asyncio.sleep(0)
        await pilot.pause()
        await pilot.pause()
        assert isinstance(app.screen, ExamScreen)


async def test_a_new_round_that_cannot_be_read_of_is_told_why(
    study: Start, towns: Reading, file: Path
) -> None:
    app = study(towns)
    async with app.run_test(notifications=True) as pilot:
        await pilot.press("1", "enter", "s", "s")
        await pilot.pause()
        with closing(sqlite3.connect(file, isolation_level=None)) as other:
            other.execute("BEGIN EXCLUSIVE")
            await pilot.press("n")
            await pilot.pause()
            assert isinstance(app.screen, ResultsScreen)
            assert "Another quizapp is writing" in shown(app)


async def test_a_large_bank_whose_reader_is_ended_stays_as_it_was(
    study: Start, read_text: ReadText, watch: Watch, look: Look
) -> None:
    many = read_text(sums(MANY), "many.yaml")
    app = study(many)
    async with app.run_test() as pilot:
        await look(pilot)
        many.path.write_text(sums(MANY + 1), "utf-8")
        app.check_banks()
        watch.seconds += 2 * QUIET
        app.check_banks()
        for _ in range(500):
            await pilot.pause(0.01)
            if children := active_children():
                break
        for child in children:
            child.kill()
        assert children
        await app.workers.wait_for_complete()
        await pilot.pause()
        assert isinstance(app.screen, QuestionScreen)
        assert app.library.in_play(many.path).bank == many.bank
        assert "ended from outside" in str(app.library.latest(many.path).diagnostics[0])


async def test_a_source_that_is_saved_while_it_is_laid_out_is_laid_out_once(
    start: Start, read_text: ReadText
) -> None:
    before = read_text(story("says"))
    app = start(before)
    async with app.run_test() as pilot:
        app.post_message(Key("r", "r"))
        for _ in range(1_000):
            if app.screen.query(ParagraphView):
                break
            await pilot.pause(0.001)
        before.path.write_text(story("tells"), "utf-8")
        app.library.offer(read(before.path))
        tell_screens(app, before, app.library.in_play(before.path))
        for _ in range(20):
            await pilot.pause()
        told = [view.paragraph.passages[0].text for view in app.screen.query(ParagraphView)]
        assert told == [f"It tells {number}." for number in range(1, LONG + 1)]
