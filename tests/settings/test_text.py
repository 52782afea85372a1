"""Writing the settings file: a fresh one sets nothing, and a change touches one line."""

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.settings import DEFAULTS, THEMES, Confidence
from quizapp.settings.keys import KEYS
from quizapp.settings.parsing import parse
from quizapp.settings.reading import Found
from quizapp.settings.text import changed, fresh_file, tried
from quizapp.values import replace

FRESH = fresh_file().encode()
NAMES = st.text(st.characters(categories=("L", "M", "N", "P", "S", "Zs")), min_size=1, max_size=40)
VALUES: dict[str, st.SearchStrategy[Any]] = {
    "player": NAMES.map(lambda text: " ".join(text.split())).filter(bool),
    "retention": st.integers(70, 97).map(lambda percent: percent / 100),
    "new_per_day": st.integers(0, 999),
    "study_count": st.integers(1, 999),
    "day_start": st.integers(0, 23),
    "options": st.none() | st.integers(2, 9),
    "confidence": st.sampled_from(Confidence),
    "recall_first": st.booleans(),
    "theme": st.sampled_from(THEMES),
}
CHANGES = st.one_of(*(st.tuples(st.just(name), each) for name, each in VALUES.items()))


def found(data: bytes) -> Found:
    return parse(data, Path("config.yaml"))


def test_a_fresh_file_explains_every_key_and_sets_none() -> None:
    assert found(FRESH) == Found(data=FRESH)
    assert max(map(len, fresh_file().splitlines())) <= 100
    for name in KEYS:
        assert f"\n# {name}:" in fresh_file()


def test_what_a_fresh_file_shows_is_what_holds_without_it() -> None:
    shown = "\n".join(
        line[2:] for line in fresh_file().splitlines() if line[2:].split(":")[0] in KEYS
    )
    assert found(shown.encode()).settings == DEFAULTS
    assert set(found(shown.encode()).lines) == KEYS.keys() - {"player"}


@given(st.lists(CHANGES, min_size=1, max_size=6))
def test_any_changes_hold_and_keep_every_line_that_stood_there(
    changes: list[tuple[str, Any]],
) -> None:
    data = FRESH
    for name, value in changes:
        new = changed(data, name, value)
        assert new is not None
        data = new
        assert getattr(found(data).settings, name) == value
    assert found(data).diagnostics == ()
    assert found(data).settings == replace(DEFAULTS, **dict(changes))
    remarks = [line for line in data.splitlines(keepends=True) if line.startswith(b"#")]
    assert remarks == [line for line in FRESH.splitlines(keepends=True) if line.startswith(b"#")]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("", "theme: dracula\n"),
        ("# mine", "# mine\ntheme: dracula\n"),
        (
            "theme: tokyo-night   # at night\nplayer: B\n",
            "theme: dracula   # at night\nplayer: B\n",
        ),
        ("player: B\ntheme:   'tokyo-night'", "player: B\ntheme:   dracula"),
        ("theme:\n", "theme: dracula\n"),
        ("theme: # which?\n", "theme: dracula # which?\n"),
        ("theme: ~\n", "theme: dracula\n"),
        ("\ufefftheme: nord\r\n# b\r\n", "\ufefftheme: dracula\r\n# b\r\n"),
        ("player: A\r\n#theme: x\r\n\r\n", "player: A\r\n#theme: x\r\ntheme: dracula\r\n\r\n"),
        ("{theme: tokyo-night, player: B}", "{theme: dracula, player: B}"),
        ("theme: wrong\nretention: wrong\n", "theme: dracula\nretention: wrong\n"),
    ],
)
def test_one_line_is_changed(before: str, after: str) -> None:
    assert changed(before.encode(), "theme", "dracula") == after.encode()


@pytest.mark.parametrize(
    "text",
    [
        "{player: B}",
        "theme: tokyo-night\ntheme: tokyo-night\n",
        "theme: >\n  tokyo-night\n",
        "theme: [tokyo-night]\n",
        "player: B\n...\n",
        "player: [\n",
        "- theme\n",
        b"player: \xff\n",
    ],
)
def test_a_file_in_which_one_line_will_not_do_is_left_alone(text: str | bytes) -> None:
    data = text.encode() if isinstance(text, str) else text
    assert changed(data, "theme", "dracula") is None


def test_a_value_is_tried_before_it_is_written() -> None:
    assert tried("player", "O'Neil: # [x]").settings == replace(DEFAULTS, player="O'Neil: # [x]")
    assert tried("player", " Ana\n\x1b[2JB ").settings.player == "Ana \ufffd[2JB"
    assert tried("options", "bank").settings == DEFAULTS
    (told,) = tried("theme", "dracola").errors
    assert told.hint == "did you mean 'dracula'?"
