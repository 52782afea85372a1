"""A bank is saved by any editor while the app is open."""

import os
from pathlib import Path

import pytest

from quizapp.bank import Reading, read
from quizapp.bank.watching import QUIET
from quizapp.tui.live import rereading
from quizapp.tui.live.aside import read_aside
from quizapp.tui.screens.problems import ProblemsScreen
from tests.tui.banks import BROKEN, SUMS, TOWNS, save
from tests.tui.conftest import Look, ReadText, Start, Watch
from tests.tui.looking import shown
from tests.tui.test_answering import screen_of
from tests.tui.test_editing import BREAK, REKEY, STEM

IN_PLAY = "the last good version is still in play."
SHORTER = TOWNS[: TOWNS.index("  - id: mouth")]


async def test_the_open_question_takes_its_new_wording(
    study: Start, towns: Reading, look: Look
) -> None:
    app = study(towns)
    async with app.run_test(notifications=True) as pilot:
        assert "was saved" not in await look(pilot)
        save(towns, STEM)
        text = await look(pilot)
        assert STEM[1] in text
        assert "towns.yaml was saved: the new version is in play." in text


async def test_what_was_saved_before_anybody_watched_is_noticed(
    study: Start, towns: Reading, look: Look
) -> None:
    app = study(towns)
    save(towns, STEM)
    async with app.run_test() as pilot:
        assert STEM[1] in await look(pilot)


async def test_a_save_counts_when_it_is_over(
    study: Start, towns: Reading, watch: Watch, look: Look
) -> None:
    app = study(towns)
    async with app.run_test() as pilot:
        await look(pilot)
        for cut in (100, 500, 900):
            towns.path.write_text(TOWNS[:cut], "utf-8")
            app.check_banks()
            watch.seconds += QUIET * 0.9
            app.check_banks()
            await app.workers.wait_for_complete()
            await pilot.pause()
            assert IN_PLAY not in shown(app)
        save(towns, STEM)
        assert STEM[1] in await look(pilot)


async def test_a_file_that_is_saved_again_while_it_is_read_is_read_again(
    study: Start, towns: Reading, watch: Watch, look: Look
) -> None:
    app = study(towns)
    async with app.run_test() as pilot:
        await look(pilot)
        save(towns, ("fortress of", "castle of"))
        app.check_banks()
        watch.seconds += QUIET
        app.check_banks()
        save(towns, STEM)
        await app.workers.wait_for_complete()
        await pilot.pause()
        assert STEM[0] in shown(app)
        assert STEM[1] in await look(pilot)


async def test_errors_keep_the_last_good_version_until_they_are_mended(
    study: Start, towns: Reading, look: Look
) -> None:
    app = study(towns)
    async with app.run_test(size=(100, 24)) as pilot:
        await look(pilot)
        save(towns, BREAK)
        text = await look(pilot)
        assert f"towns.yaml has errors now; {IN_PLAY} e edits." in text
        await pilot.press("1")
        await pilot.pause()
        assert "Right." in shown(app)
        save(towns, STEM)
        text = await look(pilot)
        assert IN_PLAY not in text
        assert STEM[1] in text
        assert "Right." in text


async def test_errors_that_are_taken_back_are_forgotten(
    study: Start, towns: Reading, look: Look
) -> None:
    app = study(towns)
    async with app.run_test() as pilot:
        save(towns, BREAK)
        assert IN_PLAY in await look(pilot)
        save(towns)
        assert IN_PLAY not in await look(pilot)


async def test_a_bank_that_shrank_is_taken_when_it_is_said_so(
    study: Start, towns: Reading, look: Look
) -> None:
    app = study(towns)
    async with app.run_test(size=(120, 24)) as pilot:
        save(towns, STEM, text=SHORTER)
        text = await look(pilot)
        assert f"fewer questions than before (2, not 3); {IN_PLAY} a takes the new one." in text
        assert STEM[0] in text
        await pilot.press("a")
        await pilot.pause()
        assert IN_PLAY not in shown(app)
        assert STEM[1] in shown(app)
        await pilot.press("s", "s")
        await pilot.pause()
        assert "is in its bank no more" in shown(app)


async def test_home_says_it_at_the_bank_and_counts_anew(
    start: Start, towns: Reading, sums: Reading, look: Look
) -> None:
    app = start(towns, sums)
    async with app.run_test(size=(120, 24)) as pilot:
        save(towns, text=SHORTER)
        save(sums, ("How much is one plus one?", "One and one?"), text=SUMS)
        text = await look(pilot)
        assert f"towns.yaml has fewer questions than before (2, not 3); {IN_PLAY}" in text
        assert "6 questions from 2 banks" in text
        await pilot.press("j", "a")
        assert IN_PLAY in shown(app)
        await pilot.press("k", "a")
        await pilot.pause()
        assert IN_PLAY not in shown(app)
        assert "5 questions from 2 banks" in shown(app)
        await pilot.press("j", "enter")
        await pilot.pause()
        assert "One and one?" in shown(app)


async def test_a_broken_bank_that_is_mended_can_be_asked(
    start: Start, towns: Reading, read_text: ReadText, look: Look
) -> None:
    broken = read_text(BROKEN, "broken.yaml")
    app = start(towns, broken)
    async with app.run_test(size=(100, 30)) as pilot:
        await look(pilot)
        await pilot.press("j", "enter")
        save(broken, ("title:", "titel:"), text=BROKEN)
        await look(pilot)
        assert isinstance(app.screen, ProblemsScreen)
        assert "titel: Broken" in shown(app)
        save(broken, ("distracters", "answer: An answer\n    distractors"), text=BROKEN)
        assert "1 question, all new" in await look(pilot)
        await pilot.press("enter")
        await pilot.pause()
        assert "What is missing here?" in shown(app)


async def test_a_file_that_is_gone_is_said_and_its_bank_goes_on(
    study: Start, towns: Reading, look: Look
) -> None:
    app = study(towns)
    async with app.run_test(size=(100, 24)) as pilot:
        await look(pilot)
        towns.path.unlink()
        assert f"towns.yaml cannot be read now; {IN_PLAY}" in await look(pilot)
        save(towns)
        assert IN_PLAY not in await look(pilot)


async def test_a_key_that_is_changed_elsewhere_is_said(
    study: Start, towns: Reading, look: Look
) -> None:
    app = study(towns)
    async with app.run_test() as pilot:
        await pilot.press("1")
        save(towns, REKEY)
        text = await look(pilot)
        assert "The key of this question has changed since you answered it." in text
        assert "✓ 1 1780" in text


async def test_marks_stay_where_the_question_reads_as_before(
    study: Start, towns: Reading, look: Look
) -> None:
    app = study(towns)
    async with app.run_test() as pilot:
        await pilot.press("j")
        os.utime(towns.path, (1, 1))
        assert "(•) 2 1692" in await look(pilot)
        save(towns, ("Where does the Danube end?", "Where does it end?"))
        assert "(•) 2 1692" in await look(pilot)
        await pilot.press("s", "s")
        await pilot.pause()
        assert "Where does it end?" in shown(app)


async def test_a_round_begun_before_an_edit_is_followed_by_one_after_it(
    study: Start, towns: Reading, look: Look
) -> None:
    app = study(towns)
    async with app.run_test() as pilot:
        await pilot.press("s", "s", "s")
        save(towns, STEM)
        await look(pilot)
        await pilot.press("n")
        await pilot.pause()
        stems = [question.stem for question in screen_of(app).sitting.session.questions]
        assert STEM[1] in stems


async def test_a_large_bank_is_read_in_another_process(
    study: Start, towns: Reading, look: Look, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(rereading, "INLINE", 0)
    app = study(towns)
    async with app.run_test() as pilot:
        save(towns, STEM)
        assert STEM[1] in await look(pilot)


@pytest.mark.parametrize("text", [TOWNS, SUMS, BROKEN, "title: [", ""])
async def test_another_process_reads_the_same(text: str, tmp_path: Path) -> None:
    path = tmp_path / "bank.yaml"
    path.write_text(text, "utf-8")
    assert await read_aside(path) == read(path)


async def test_a_bank_of_several_slices_comes_whole(tmp_path: Path) -> None:
    path = tmp_path / "bank.yaml"
    questions = "".join(
        f"  - {{id: q{n}, question: How much is {n}?, answer: a, distractors: [b]}}\n"
        for n in range(120)
    )
    path.write_text(f"title: Many\nquestions:\n{questions}", "utf-8")
    reading = await read_aside(path)
    assert reading == read(path)
    assert reading.bank
    assert len(reading.bank.items) == 120


async def test_nobody_looks_after_the_files_of_a_test(
    study: Start, towns: Reading, watch: Watch
) -> None:
    app = study(towns)
    async with app.run_test() as pilot:
        save(towns, STEM)
        watch.seconds += 60
        await pilot.pause(0.6)  # the app would look twice, and must not
        assert STEM[0] in shown(app)
