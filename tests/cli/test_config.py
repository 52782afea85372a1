"""The settings through the program: shown, written, and in force without ever being in the way."""

import json
import os
import re
import shlex
import sys
from pathlib import Path

import pytest

from quizapp.settings.keys import KEYS
from quizapp.settings.text import fresh_file
from tests.cli.conftest import ROOT, Done, Program

posix = pytest.mark.skipif(os.name != "posix", reason="file modes and links are of Unix")


def file_of(quizapp: Program) -> Path:
    return quizapp.home / "config.yaml"


def configure(quizapp: Program, text: str) -> Path:
    quizapp.home.mkdir(exist_ok=True)
    file_of(quizapp).write_text(text, "utf-8")
    return file_of(quizapp)


def rows(done: Done) -> dict[str, tuple[str, str]]:
    """Return the origin and the value of every setting shown."""
    found = (line.split(None, 3) for line in done.out.splitlines() if line.strip())
    return {name: _row(" ".join(rest)) for name, *rest in found if name in KEYS}


def _row(text: str) -> tuple[str, str]:
    match = re.fullmatch(r"(default|--\w+|line \d+) ?(.*)", text)
    assert match, text
    return match[1], match[2]


def refused(done: Done) -> str:
    assert (done.status, done.out) == (2, "")
    assert done.err.count("\n") == 1, done.err
    return done.err


def test_the_first_start_leaves_no_trace(quizapp: Program) -> None:
    done = quizapp("config")
    assert (done.status, done.err) == (0, "")
    assert "config.yaml is not there; quizapp config --init writes it" in done.out
    assert rows(done) == {
        "player": ("default", ""),
        "retention": ("default", "0.9"),
        "new_per_day": ("default", "20"),
        "study_count": ("default", "20"),
        "day_start": ("default", "4:00"),
        "options": ("default", "bank"),
        "confidence": ("default", "off"),
        "recall_first": ("default", "off"),
        "theme": ("default", "quizapp-night"),
    }
    quizapp("drill", typed="1\n")
    quizapp("config", "theme")
    assert not file_of(quizapp).exists()


def test_where_each_setting_comes_from(quizapp: Program) -> None:
    configure(quizapp, "# mine\nplayer: Ana\ntheme: dracula\n")
    done = quizapp("config", "--player", "Bo")
    assert (done.status, done.err) == (0, "")
    assert done.out.splitlines()[0] == str(file_of(quizapp))
    assert rows(done)["player"] == ("--player", "Bo")
    assert rows(done)["theme"] == ("line 3", "dracula")
    assert rows(done)["retention"] == ("default", "0.9")


def test_the_option_for_the_data_folder_beats_the_environment(quizapp: Program) -> None:
    configure(quizapp, "theme: dracula\n")
    stick = quizapp.folder / "stick"
    stick.mkdir()
    (stick / "config.yaml").write_text("theme: rose-pine", "utf-8")
    assert quizapp("config", "theme").out == "dracula\n"
    assert quizapp("config", "theme", "--data-dir", str(stick)).out == "rose-pine\n"


@posix
def test_without_a_folder_of_its_own_it_is_where_the_system_keeps_settings(
    quizapp: Program,
) -> None:
    environ = {"QUIZAPP_HOME": "", "XDG_CONFIG_HOME": str(quizapp.folder / "settings")}
    done = quizapp("config", "--init", environ=environ)
    assert (done.status, done.err) == (0, "")
    path = quizapp.folder / "settings" / "quizapp" / "config.yaml"
    if sys.platform != "darwin":
        assert path.read_text("utf-8") == fresh_file()


def test_init_writes_a_file_that_sets_nothing_and_never_over_another(quizapp: Program) -> None:
    done = quizapp("config", "--init")
    assert (done.status, done.err) == (0, "")
    assert done.out == f"{file_of(quizapp)}: begun; every setting is explained in it\n"
    assert file_of(quizapp).read_text("utf-8") == fresh_file()
    assert {origin for origin, _ in rows(quizapp("config")).values()} == {"default"}
    configure(quizapp, "theme: dracula\n")
    assert "exists already" in refused(quizapp("config", "--init"))
    assert file_of(quizapp).read_text("utf-8") == "theme: dracula\n"


def test_a_value_is_set_in_one_line(quizapp: Program) -> None:
    done = quizapp("config", "new_per_day", "10")
    assert done == (0, f"{file_of(quizapp)}: new_per_day is set\n", "")
    lines = file_of(quizapp).read_text("utf-8").splitlines()
    assert lines.count("new_per_day: 10") == 1
    lines.remove("new_per_day: 10")
    assert "\n".join([*lines, ""]) == fresh_file()
    assert quizapp("config", "new_per_day", "0").status == 0
    assert quizapp("config", "new_per_day").out == "0\n"
    assert quizapp("config", "player", "O'Neil: # x").status == 0
    assert quizapp("config", "player").out == "O'Neil: # x\n"


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("goal", "7"), 'there is no setting "goal"'),
        (("retentoin",), 'Did you mean "retention"?'),
        (("retention", "2"), "a number from 0.70 to 0.97"),
        (("new_per_day", "-1"), "not '-1'"),
        (("theme", "dracola"), "did you mean 'dracula'?"),
        (("player", ""), "an empty text"),
        (("--init", "theme"), "two things"),
    ],
)
def test_what_cannot_be_set_is_refused_and_nothing_is_written(
    quizapp: Program, words: tuple[str, ...], said: str
) -> None:
    assert said in refused(quizapp("config", *words))
    assert not quizapp.home.exists()


def test_a_file_written_otherwise_is_left_to_its_author(quizapp: Program) -> None:
    file = configure(quizapp, "{player: Ana}\n")
    assert "set 'theme' in an editor" in refused(quizapp("config", "theme", "dracula"))
    assert file.read_text("utf-8") == "{player: Ana}\n"


@posix
def test_a_link_stays_one(quizapp: Program) -> None:
    own = quizapp.folder / "dotfiles.yaml"
    own.write_text("# mine\n", "utf-8")
    quizapp.home.mkdir()
    file_of(quizapp).symlink_to(own)
    assert quizapp("config", "theme", "dracula").status == 0
    assert file_of(quizapp).is_symlink()
    assert own.read_text("utf-8") == "# mine\ntheme: dracula\n"


def test_mistakes_are_told_like_those_of_a_bank(quizapp: Program) -> None:
    file = configure(quizapp, "retention: 2\nthene: dracula\noptions: 3\n")
    done = quizapp("config")
    assert (done.status, done.err) == (1, "")
    assert done.out.startswith(
        f"{file}:1:12: error[bad-number] 'retention' is a number from 0.70 to 0.97\n"
        "    1 | retention: 2\n"
        "      |            ^\n"
        "   fix: not '2'\n"
        f"{file}:2:1: error[unknown-key] a settings file has no key 'thene'\n"
    )
    assert rows(done)["options"] == ("line 3", "3")
    assert rows(done)["retention"] == ("default", "0.9")


def test_for_other_programs(quizapp: Program) -> None:
    file = configure(quizapp, "options: 3\nrecall_first: on\nday_start: 5:00\nthene: x\n")
    done = quizapp("config", "--json", "--player", "Bo")
    assert (done.status, done.err) == (1, "")
    told = json.loads(done.out)
    assert (told["path"], told["exists"]) == (str(file), True)
    assert list(told["settings"]) == list(KEYS)
    assert told["settings"]["player"] == {"value": "Bo", "from": "option"}
    assert told["settings"]["options"] == {"value": 3, "from": "file"}
    assert told["settings"]["recall_first"] == {"value": True, "from": "file"}
    assert told["settings"]["day_start"] == {"value": 5, "from": "file"}
    assert told["settings"]["confidence"] == {"value": "off", "from": "default"}
    assert [(each["rule"], each["line"]) for each in told["diagnostics"]] == [("unknown-key", 4)]


FAULTY = "new_per_day: many\nplayer: Ana\nthene: x\n"


@pytest.mark.parametrize("words", [("drill",), ("study",), ("banks",), ()])
def test_a_faulty_file_is_told_in_one_line_and_stops_nobody(
    quizapp: Program, words: tuple[str, ...]
) -> None:
    sound = quizapp(*words, typed="1\n")
    file = configure(quizapp, FAULTY)
    done = quizapp(*words, typed="1\n")
    assert done.status == sound.status == 0
    assert done.err == (
        f"quizapp: {file}:1:14: error[bad-number] 'new_per_day' is a whole number from 0 to 999;"
        " the default holds (quizapp config tells how to mend it and 1 more)\n"
    )


@pytest.mark.parametrize("words", [("check",), ("generate", "capitals"), ("drill", "--help")])
def test_whoever_needs_no_settings_is_not_told_of_them(
    quizapp: Program, words: tuple[str, ...]
) -> None:
    configure(quizapp, FAULTY)
    done = quizapp(*words)
    assert (done.status, done.err) == (0, "")


def test_a_folder_in_its_place_stops_nobody(quizapp: Program) -> None:
    file_of(quizapp).mkdir(parents=True)
    done = quizapp("drill", typed="1\n")
    assert done.status == 0
    assert done.err.count("\n") == 1
    assert "error[unreadable-file] this is a folder, not a file" in done.err
    assert quizapp("config").status == 1
    assert "cannot be read" in refused(quizapp("config", "theme", "dracula"))


@posix
@pytest.mark.skipif(os.geteuid() == 0 if os.name == "posix" else True, reason="root may do all")
def test_a_file_that_may_not_be_read_stops_nobody(quizapp: Program) -> None:
    configure(quizapp, "player: Ana\n").chmod(0)
    done = quizapp("drill", typed="1\n")
    assert done.status == 0
    assert "you may not read this file" in done.err


def test_hostile_texts_reach_no_terminal(quizapp: Program) -> None:
    configure(quizapp, 'player: "\\e[31mAna"\ntheme: "\\u202Ex"\n')
    for done in (quizapp("config"), quizapp("drill", typed="1\n"), quizapp("config", "--json")):
        assert not {"\x1b", "\u202e"} & {*done.out, *done.err}


def answered(quizapp: Program, *words: str) -> int:
    banks = json.loads(quizapp("banks", "--json", *words).out)["banks"]
    return sum(bank["answered"] for bank in banks)


def test_the_answers_are_those_of_the_player_who_is_set(quizapp: Program) -> None:
    configure(quizapp, "player: Ana\n")
    quizapp("drill", typed="1\n")
    assert (answered(quizapp), answered(quizapp, "--player", "Ana")) == (1, 1)
    quizapp("drill", "--player", "Bo", typed="1\n1\n")
    assert (answered(quizapp), answered(quizapp, "--player", "Bo")) == (1, 2)


def test_a_round_of_study_is_as_long_as_set_unless_somebody_says(quizapp: Program) -> None:
    configure(quizapp, "study_count: 2\n")
    assert "Question 1 of 2" in quizapp("study").out
    assert "Question 1 of 1" in quizapp("study", "--count", "1").out
    assert "Question 1 of 3" in quizapp("drill", "--count", "3").out


def test_a_day_brings_as_many_new_questions_as_set(quizapp: Program) -> None:
    configure(quizapp, "new_per_day: 1\n")
    assert "Question 1 of 1" in quizapp("study").out
    configure(quizapp, "new_per_day: 0\n")
    assert "Question 1" not in quizapp("study").out
    assert "Question 1 of 3" in quizapp("drill").out


def options_of(done: Done) -> list[str]:
    return re.findall(r"^  \d\. (.*)$", done.out, re.MULTILINE)


def test_study_shows_as_many_options_as_set_and_a_drill_what_everybody_sees(
    quizapp: Program,
) -> None:
    drill = quizapp("drill", "--seed", "7", "--count", "1")
    assert len(options_of(quizapp("study", "--count", "1"))) == 4
    configure(quizapp, "options: 2\n")
    assert len(options_of(quizapp("study", "--count", "1"))) == 2
    assert quizapp("drill", "--seed", "7", "--count", "1") == drill


def test_a_script_gets_on_with_one_line_an_answer(quizapp: Program) -> None:
    configure(quizapp, "confidence: guess\nrecall_first: on\n")
    quizapp("drill", "--seed", "7", typed="1\n1\n1\n")
    assert answered(quizapp) == 3


def test_no_file_is_opened_in_a_guessed_encoding(quizapp: Program) -> None:
    environ = {"PYTHONWARNDEFAULTENCODING": "1", "PYTHONWARNINGS": "error::EncodingWarning"}
    for words in (("--init",), ("theme", "dracula"), (), ("--json",)):
        done = quizapp("config", *words, environ=environ)
        assert (done.status, done.err) == (0, "")


def test_what_the_readme_says_to_type_works(quizapp: Program) -> None:
    chapter = (ROOT / "README.md").read_text("utf-8").split("\n## Settings\n")[1].split("\n## ")[0]
    for line in chapter.split("```sh\n")[1].split("```")[0].splitlines():
        program, *words = shlex.split(line)
        done = quizapp(*words)
        assert (program, done.status, done.err) == ("quizapp", 0, ""), line
    assert rows(done)["new_per_day"][1] == "10"
