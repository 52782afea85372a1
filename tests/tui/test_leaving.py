"""How the app ends: by a signal, and by a fault of its own."""

import os
import signal

import pytest

from quizapp.bank import Reading
from quizapp.tui.app import QuizApp
from tests.tui.conftest import Start

ANSWER = "the key of the question"


def fall(secret: str) -> None:
    raise ValueError(f"{secret} was wrong")


@pytest.mark.parametrize("name", ["SIGTERM", "SIGHUP", "SIGQUIT", "SIGINT"])
async def test_a_signal_ends_the_app_with_its_status(
    name: str, study: Start, towns: Reading
) -> None:
    number = signal.Signals[name]
    app = study(towns)
    async with app.run_test() as pilot:
        os.kill(os.getpid(), number)
        for _ in range(100):
            if app.return_code is None:
                await pilot.pause(0.02)  # the signal reaches the loop when the system likes
    assert app.return_code == 128 + number


async def fault_in(app: QuizApp) -> None:
    async with app.run_test() as pilot:
        app.call_later(fall, ANSWER)
        await pilot.pause()


async def test_a_fault_is_noted_and_nothing_of_it_is_printed(
    study: Start, towns: Reading, capsys: pytest.CaptureFixture[str]
) -> None:
    app = study(towns)
    with pytest.raises(ValueError, match="was wrong"):
        await fault_in(app)
    assert isinstance(app.fault, ValueError)
    assert "".join(capsys.readouterr()) == ""
