"""What a settings file sets, what is wrong with it, and that the rest of it holds all the same."""

import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

import quizapp.settings
from quizapp.bank import Diagnostic
from quizapp.bank.model import MAX_OPTIONS
from quizapp.quiz import Pace
from quizapp.quiz.days import DAY_START
from quizapp.settings import DEFAULTS, Confidence, Settings, read
from quizapp.settings.keys import KEYS
from quizapp.settings.parsing import parse
from quizapp.settings.reading import LARGEST, Found
from quizapp.values import replace

WHOLE = """\
player: Ana Petrović
retention: .85
new_per_day: 0
study_count: 5
day_start: 00:00
options: 3
confidence: guess
recall_first: Yes
theme: dracula
"""


def found(text: str | bytes) -> Found:
    return parse(text.encode() if isinstance(text, str) else text, Path("config.yaml"))


def only(text: str | bytes) -> Diagnostic:
    (diagnostic,) = found(text).diagnostics
    assert diagnostic.hint
    assert diagnostic.file == "config.yaml"
    return diagnostic


def test_every_key_can_be_set() -> None:
    assert found(WHOLE).settings == Settings(
        player="Ana Petrović",
        retention=0.85,
        new_per_day=0,
        study_count=5,
        day_start=0,
        options=3,
        confidence=Confidence.GUESS,
        recall_first=True,
        theme="dracula",
    )
    assert found(WHOLE).diagnostics == ()
    assert list(found(WHOLE).lines.items()) == list(zip(KEYS, range(1, 10), strict=True))


def test_the_keys_are_the_fields() -> None:
    assert list(KEYS) == list(DEFAULTS.__match_args__)


def test_the_defaults_are_those_of_a_round_and_of_a_bank() -> None:
    assert Pace() == Pace(DEFAULTS.retention, DEFAULTS.new_per_day, DEFAULTS.study_count)
    assert DEFAULTS.day_start == DAY_START
    assert KEYS["options"].kind.range.startswith(f"2 to {MAX_OPTIONS},")


@pytest.mark.parametrize("text", ["", "\n", "# a remark\n", "\ufeff# a remark\r\n", "{}", "theme:"])
def test_a_file_that_sets_nothing_leaves_the_defaults(text: str) -> None:
    assert (found(text).settings, found(text).lines, found(text).diagnostics) == (DEFAULTS, {}, ())


@pytest.mark.parametrize(
    ("line", "value"),
    [
        ("retention: 0.70", 0.7),
        ("retention: '0.97'", 0.97),
        ("day_start: 23:00", 23),
        ("day_start: 5", 5),
        ("day_start: 04:00", 4),
        ("options: bank", None),
        ("options: 9", 9),
        ("new_per_day: 999", 999),
        ("recall_first: on", True),
        ("recall_first: false", False),
        ("confidence: off", Confidence.OFF),
        ("confidence: certainty", Confidence.CERTAINTY),
        ("player: No", "No"),
        ("player: '  Ana   P. '", "Ana P."),
    ],
)
def test_values_are_read_as_they_are_typed(line: str, value: Any) -> None:
    name = line.partition(":")[0]
    assert found(line).settings == replace(DEFAULTS, **{name: value})
    assert found(line).lines == {name: 1}


@pytest.mark.parametrize(
    ("text", "rule", "column", "words"),
    [
        ("retentoin: 0.9", "unknown-key", 1, "did you mean 'retention'?"),
        ("goal: 7", "unknown-key", 1, "a settings file has no key 'goal'"),
        ("theme: dracula\ntheme: dracula", "duplicate-key", 1, "first on line 1"),
        ("<<: {theme: dracula}", "merge-key", 1, "write the keys out"),
        ("retention: 0.5", "bad-number", 12, "from 0.70 to 0.97"),
        ("retention: 0.98", "bad-number", 12, "not '0.98'"),
        ("retention: 90%", "bad-number", 12, "not '90%'"),
        ("retention: 1e-1", "bad-number", 12, "not '1e-1'"),
        ("retention: nan", "bad-number", 12, "not 'nan'"),
        ("new_per_day: 1000", "bad-number", 14, "from 0 to 999"),
        ("new_per_day: -1", "bad-number", 14, "not '-1'"),
        ("study_count: 0", "bad-number", 14, "from 1 to 999"),
        ("day_start: 4:30", "bad-number", 12, "full hour"),
        ("day_start: 24", "bad-number", 12, "0:00 to 23:00"),
        ("options: 1", "bad-number", 10, "from 2 to 9"),
        ("options: ten", "bad-number", 10, "not 'ten'"),
        ("confidence: sure", "unknown-word", 13, "guess, off"),
        ("recall_first: maybe", "unknown-word", 15, "on or off"),
        ("theme: dracola", "unknown-word", 8, "did you mean 'dracula'?"),
        ("theme: ../theme", "unknown-word", 8, "known themes: catppuccin-frappe"),
        ("player: [Ana]", "wrong-kind", 9, "needs quotes"),
        ("day_start: {at: 4}", "wrong-kind", 12, "this is a mapping"),
        ("options: [2, 3]", "wrong-kind", 10, "this is a list"),
        ("recall_first: [on]", "wrong-kind", 15, "this is a list"),
        ("retention: [1]", "wrong-kind", 12, "this is a list"),
        ("theme: [1]", "wrong-kind", 8, "this is a list"),
        ("player: ' '", "empty-text", 9, "an empty text"),
        (f"player: {'x' * 101}", "too-long", 9, "longer than 100"),
        ("player: A\vB", "unsafe-character", 10, "in this file"),
        ("player: &a Ana", "anchor", 9, "a settings file needs none"),
        ("player: *a", "alias", 9, "a settings file needs none"),
        ("player: !!str Ana", "tag", 9, "a settings file needs none"),
        ("player: [[[[[[[[", "too-deep", 14, "anything in a settings file"),
        ("- theme", "wrong-kind", 1, "a settings file is a mapping"),
        ("theme", "wrong-kind", 1, "write lines such as 'new_per_day: 10'"),
        ("theme: dracula\n---\ntheme: dracula", "several-documents", 1, "settings file is one"),
        ("%a\ntheme: dracula", "directive", 3, "none is needed"),
        ("player: Ana\ntheme:dracula\noptions: 2", "missing-space", 6, "a space is missing"),
        ('player: "Ana\ntheme: dracula', "unclosed-quote", 9, "never closed"),
        (b"player: \xff", "not-utf-8", 9, "save the file as UTF-8"),
        ("# \u202e\n", "unsafe-character", 3, "right-to-left"),
    ],
)
def test_a_mistake_is_told_with_its_place_and_the_way_out(
    text: str | bytes, rule: str, column: int, words: str
) -> None:
    told = only(text)
    assert (told.rule, told.column, told.severity) == (rule, column, "error")
    assert words in f"{told.message} {told.hint}"
    assert found(text).errors == (told,)


def test_what_yaml_drops_is_warned_of_and_holds_nobody_up() -> None:
    told = only("player: Ana # B")
    assert (told.rule, told.severity) == ("dropped-text", "warning")
    assert found("player: Ana # B").errors == ()
    assert found("player: Ana # B").settings.player == "Ana"


def test_the_sound_settings_beside_a_faulty_one_hold() -> None:
    mixed = found("player: Ana\nretention: 2\nthene: dracula\noptions: *x\ntheme: dracula\n")
    assert mixed.settings == replace(DEFAULTS, player="Ana", theme="dracula")
    assert mixed.lines == {"player": 1, "theme": 5}
    assert [each.line for each in mixed.errors] == [2, 3, 4]


def test_what_stands_before_the_place_where_a_file_breaks_off_holds() -> None:
    broken = found('player: Ana\ntheme: "dracula\noptions: 3\n')
    assert broken.settings == replace(DEFAULTS, player="Ana")
    assert [each.rule for each in broken.errors] == ["unclosed-quote"]


def test_a_file_of_thousands_of_mistakes_is_given_up_on() -> None:
    many = found(b"\x01" * 9_999 + b"\nx: 1\n" * 100)
    assert many.settings == DEFAULTS
    assert len(many.diagnostics) == 101


def test_no_file_is_no_mistake(tmp_path: Path) -> None:
    assert read(tmp_path / "nowhere" / "config.yaml") == Found()
    assert list(tmp_path.iterdir()) == []


def test_a_file_is_read(tmp_path: Path) -> None:
    path = tmp_path / "config.yaml"
    path.write_text(WHOLE, "utf-8")
    assert read(path) == replace(found(WHOLE), data=WHOLE.encode())


def unreadable(path: Path) -> str:
    result = read(path)
    (told,) = result.errors
    assert result.settings == DEFAULTS
    assert result.data is None
    assert (told.rule, told.file) == ("unreadable-file", str(path))
    assert "the defaults hold" in told.hint
    return told.message


def test_a_folder_in_its_place(tmp_path: Path) -> None:
    assert unreadable(tmp_path) == "this is a folder, not a file"


def test_a_link_to_nowhere(tmp_path: Path) -> None:
    link = tmp_path / "config.yaml"
    link.symlink_to(tmp_path / "gone.yaml")
    assert unreadable(link) == "there is no such file"


def test_a_file_too_large_to_be_one(tmp_path: Path) -> None:
    path = tmp_path / "config.yaml"
    path.write_bytes(b"#" * (LARGEST + 1))
    assert "larger than" in unreadable(path)


@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() == 0, reason="root may read everything")
def test_a_file_that_may_not_be_read(tmp_path: Path) -> None:
    path = tmp_path / "config.yaml"
    path.touch(mode=0)
    assert unreadable(path) == "you may not read this file"


def test_reading_needs_no_screen_no_store_and_no_guessed_encoding(tmp_path: Path) -> None:
    path = tmp_path / "config.yaml"
    path.write_text("theme: dracula", "utf-8")
    program = (
        "import pathlib, sys; from quizapp.settings import read;"
        "print(read(pathlib.Path(sys.argv[1])).settings.theme);"
        "print(*{'textual', 'rich', 'sqlite3', 'fsrs'} & set(sys.modules))"
    )
    done = subprocess.run(
        [sys.executable, "-W", "error", "-X", "warn_default_encoding", "-c", program, path],
        check=True,
        capture_output=True,
        encoding="utf-8",
        cwd=Path(quizapp.settings.__file__).parents[2],
    )
    assert done.stdout.split() == ["dracula"]
