"""What goes into the store comes out of it, and stands in the file as documented."""

import json
import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.history import AnswerRecord, FlagRecord, NotKept, SessionRecord, Store, Terms
from quizapp.history.opening import empty
from quizapp.history.queries import answers_of, open_flags, unfinished
from quizapp.history.rows import answer_row, flag_row, unsealed
from quizapp.history.writes import FLAG, add, add_answer, add_session
from quizapp.values import replace
from tests.history.samples import answer, flag, raw, session

texts = st.text()
times = st.datetimes(timezones=st.just(UTC))
shares = st.floats(0, 1)


@st.composite
def answers(draw: st.DrawFn) -> AnswerRecord:
    options = draw(st.lists(texts, max_size=6))
    chosen = draw(st.sets(st.sampled_from(range(len(options))))) if options else set()
    return AnswerRecord(
        uid=draw(texts),
        bank=draw(texts),
        question=draw(texts),
        fingerprint=draw(texts),
        options=tuple(options),
        chosen=tuple(sorted(chosen)),
        right=draw(st.booleans()),
        credit=draw(st.one_of(shares, st.sampled_from([0, 1]))),
        hint=draw(st.booleans()),
        guess=draw(st.booleans()),
        seconds=draw(st.floats(0, allow_infinity=False)),
        at=draw(times),
        player=draw(texts),
        session=draw(texts),
        certainty=draw(st.integers(0, 3)),
    )


sessions = st.builds(
    SessionRecord,
    uid=texts,
    mode=st.sampled_from(["study", "drill", "exam"]),
    seed=texts,
    player=texts,
    at=times,
    questions=st.lists(st.tuples(texts, texts), min_size=2, max_size=5).map(tuple),
    terms=st.builds(
        Terms,
        seconds=st.none() | st.integers(1),
        minutes=st.none() | st.integers(1),
        pass_mark=st.none() | st.integers(0, 100),
        teams=st.lists(texts).map(tuple),
    ),
)
flagged = st.builds(
    FlagRecord,
    uid=texts,
    bank=texts,
    question=texts,
    fingerprint=texts,
    note=texts,
    at=times,
    player=texts,
)


@given(answers(), sessions, flagged)
def test_every_record_comes_back_as_it_was(
    given: AnswerRecord, began: SessionRecord, note: FlagRecord
) -> None:
    given = replace(given, session=began.uid)
    with closing(empty()) as connection:
        add_answer(connection, given)
        add_session(connection, began)
        add(connection, FLAG, flag_row(note))
        assert answers_of(connection, began.uid) == (given,)
        assert unfinished(connection, began.player, [began.mode]) == began
        assert open_flags(connection) == (note,)


def test_every_record_comes_back_from_the_disk(store: Store, path: Path) -> None:
    kept, began, note = answer(), session(), flag("Není pravda 🙂\x00\n")
    store.begin(began)
    store.keep(kept)
    store.flag(note)
    with Store.open(path) as again:
        assert again.answers_of("s1") == (kept,)
        assert again.unfinished("ana") == began
        assert again.open_flags() == (note,)


def test_an_answer_is_a_row_that_other_programs_can_read(store: Store, path: Path) -> None:
    kept = replace(answer(), at=datetime(2026, 3, 1, 12, tzinfo=UTC))
    store.keep(kept)
    with raw(path) as connection:
        connection.row_factory = sqlite3.Row
        row = connection.execute("SELECT * FROM answers").fetchone()
    assert list(row.keys()) == [
        *("id", "uid", "bank", "question", "fingerprint", "options", "chosen", "right", "credit"),
        *("hint", "guess", "certainty", "seconds", "at", "player", "session", "turn", "checksum"),
    ]
    assert json.loads(row["options"]) == ["Niš", "Belgrade", "Novi Sad"]
    assert "Niš" in row["options"]
    assert row["chosen"] == "[1]"
    assert (row["right"], row["credit"], row["guess"]) == (1, 1.0, 0)
    assert row["at"] == "2026-03-01T12:00:00.000000Z"


def test_a_row_that_was_changed_is_no_record() -> None:
    row = answer_row(answer(), 7)
    assert unsealed(row) == row[:-1]
    with pytest.raises(ValueError, match="checksum"):
        unsealed((*row[:-2], 8, row[-1]))


def test_a_text_that_cannot_be_stored_is_not_kept_and_the_next_one_is(store: Store) -> None:
    with pytest.raises(NotKept, match="half a character"):
        store.keep(answer("q\ud800"))
    store.keep(answer())
    assert len(store.answers_of("s1")) == 1
