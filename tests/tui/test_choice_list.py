"""The list of options in the manners that a learner can set, in an app of its own."""

from textual.app import App, ComposeResult

from quizapp.settings import Confidence
from quizapp.tui.keys import active_keys
from quizapp.tui.widgets.choice_list import COVER, ChoiceList, Submission
from tests.tui.looking import shown

OPTIONS = ["Vienna", "Prague", "Rome"]


class Stand(App[int]):
    """A list that is asked one question, and the answers that it hands over."""

    def __init__(
        self, *, confidence: Confidence = Confidence.OFF, recall_first: bool = False
    ) -> None:
        super().__init__()
        self.choices = ChoiceList(self.take, confidence=confidence, recall_first=recall_first)
        self.given: list[tuple[set[int], bool]] = []

    def compose(self) -> ComposeResult:
        yield self.choices

    def on_mount(self) -> None:
        self.choices.ask(OPTIONS, several=False)
        self.choices.focus()

    def take(self, given: Submission) -> None:
        self.given.append((set(given.choice), given.guess))

    @property
    def words(self) -> dict[str, str]:
        """What the last line would show: what each key does."""
        return {keys.press: keys.words for keys in active_keys(self.screen, every=False)}


async def test_with_confidence_a_number_marks_and_enter_says_sure() -> None:
    app = Stand(confidence=Confidence.GUESS)
    async with app.run_test() as pilot:
        await pilot.press("2", "1")
        assert app.given == []
        assert app.words == {"1": "mark", "enter": "sure", "g": "a guess"}
        await pilot.press("enter", "enter", "g")
        assert app.given == [({0}, False)]


async def test_with_confidence_g_says_a_guess() -> None:
    app = Stand(confidence=Confidence.GUESS)
    async with app.run_test() as pilot:
        await pilot.press("3", "g")
        assert app.given == [({2}, True)]


async def test_with_confidence_a_click_marks() -> None:
    app = Stand(confidence=Confidence.GUESS)
    async with app.run_test() as pilot:
        assert await pilot.click(app.choices, offset=(12, 1))
        assert app.given == []
        await pilot.press("enter")
        assert app.given == [({1}, False)]


async def test_with_confidence_several_are_marked_too() -> None:
    app = Stand(confidence=Confidence.GUESS)
    async with app.run_test() as pilot:
        app.choices.ask(OPTIONS, several=True)
        await pilot.press("1", "3", "g")
        assert app.given == [({0, 2}, True)]


async def test_recall_first_covers_the_options_until_a_key() -> None:
    app = Stand(recall_first=True)
    async with app.run_test() as pilot:
        assert COVER in shown(app)
        assert "Vienna" not in shown(app)
        assert app.words == {"space": "show the options"}
        await pilot.press("1", "down", "g", "j")
        assert app.given == []
        assert "Vienna" not in shown(app)
        await pilot.press("space")
        await pilot.pause()
        assert COVER not in shown(app)
        assert "Vienna" in shown(app)
        assert app.choices.marked == frozenset()
        await pilot.press("2")
        assert app.given == [({1}, False)]


async def test_each_question_is_covered_anew_and_uncovered_once_it_is_answered() -> None:
    app = Stand(recall_first=True)
    async with app.run_test() as pilot:
        await pilot.press("enter", "1")
        app.choices.ask(["Rome", "Milan"], several=False)
        await pilot.pause()
        assert "Milan" not in shown(app)
        app.choices.reveal(())
        await pilot.pause()
        assert "Milan" in shown(app)
        assert app.words == {}


async def test_a_click_on_the_cover_shows_the_options() -> None:
    app = Stand(recall_first=True, confidence=Confidence.GUESS)
    async with app.run_test() as pilot:
        assert await pilot.click(app.choices, offset=(3, 0))
        await pilot.pause()
        assert "Vienna" in shown(app)
        assert app.given == []
        await pilot.press("1", "enter")
        assert app.given == [({0}, False)]
