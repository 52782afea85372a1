"""How the app ends: by a signal, and by a fault of its own."""

import os
import signal
from pathlib import Path

import pytest

from quizapp.bank import Reading
from quizapp.tui.app import QuizApp
from quizapp.tui.crash import STATUS, report
from tests.tui.conftest import Start

ANSWER = "the key of the question"


def fall(secret: str) -> None:
    raise ValueError(f"{secret} was wrong")


def fallen() -> ValueError:
    try:
        fall(ANSWER)
    except ValueError as error:
        return error
    raise AssertionError


@pytest.mark.parametrize("name", ["SIGTERM", "SIGHUP", "SIGQUIT", "SIGINT"])
async def test_a_signal_ends_the_app_with_its_status(
    name: str, study: Start, towns: Reading
) -> None:
    number = signal.Signals[name]
    app = study(towns)
    async with app.run_test() as pilot:
        os.kill(os.getpid(), number)
        await pilot.pause(0.1)
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


def test_a_report_names_the_place_and_no_value(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    log = tmp_path / "deep" / "crash.log"
    assert report(fallen(), log) == STATUS
    text = log.read_text("utf-8")
    assert "builtins.ValueError" in text
    assert ", in fall" in text
    assert ANSWER not in text
    seen = capsys.readouterr().err
    assert seen.count("\n") == 1
    assert str(log) in seen


def test_a_report_finds_a_place_where_its_own_is_taken(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    taken = tmp_path / "file"
    taken.touch()
    assert report(fallen(), taken / "crash.log") == STATUS
    assert report(fallen(), None) == STATUS
    assert len(list(tmp_path.glob("quizapp-*.log"))) == 2
    monkeypatch.setattr("tempfile.tempdir", str(taken))
    assert report(fallen(), None) == STATUS
    assert "none could be written" in capsys.readouterr().err
