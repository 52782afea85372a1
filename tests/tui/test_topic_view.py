"""What a topic of an item analysis is drawn as, however fast one follows another."""

import asyncio

from textual.app import App, ComposeResult
from textual.content import Content

from quizapp.tui.reporting import Line, Topic
from quizapp.tui.widgets.topic_view import TopicView
from tests.tui.looking import shown


def topic(number: str) -> Topic:
    line = Line(Content(number), "text")
    return Topic("A topic", None, None, None, ("Said of it.",), (line, line))


class Page(App[int]):
    def compose(self) -> ComposeResult:
        yield TopicView()


async def test_lines_are_as_wide_as_the_last_topic_asks_for() -> None:
    """The first one's widths stayed if the next came as soon as it was laid out."""
    async with Page().run_test() as pilot:
        view = pilot.app.query_one(TopicView)
        view.show(topic("one that is wide"))
        for _ in range(10_000):
            if any(each.size.width > len("1") for each in view.query(".numbers")):
                break
            view.refresh(layout=True)
            await asyncio.sleep(0)
        view.show(topic("1"))
        await pilot.pause()
        assert shown(pilot.app).count("\n1  text") == 2
