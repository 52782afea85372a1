import os
from pathlib import Path

import pytest

from quizapp.settings import config_file

posix = pytest.mark.skipif(os.name != "posix", reason="the environment names no folders there")


def test_it_lies_beside_the_history_that_was_chosen(tmp_path: Path) -> None:
    environ = {"QUIZAPP_HOME": str(tmp_path / "environ")}
    assert config_file(tmp_path / "option", environ) == tmp_path / "option" / "config.yaml"
    assert config_file(None, environ) == tmp_path / "environ" / "config.yaml"
    assert list(tmp_path.iterdir()) == []


def test_a_relative_choice_counts_from_the_working_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert config_file(Path("here"), {}) == tmp_path / "here" / "config.yaml"


@posix
def test_else_the_system_says_where(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "settings"))
    assert config_file(None, {}) == tmp_path / "settings" / "quizapp" / "config.yaml"
    monkeypatch.delenv("XDG_CONFIG_HOME")
    found = config_file(None, {"QUIZAPP_HOME": ""})
    assert found is not None
    assert found.is_relative_to(tmp_path)


@posix
def test_a_user_without_a_home_has_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("XDG_CONFIG_HOME", raising=False)
    monkeypatch.setenv("HOME", "")
    assert config_file(None, os.environ) is None
    monkeypatch.delenv("HOME")
    monkeypatch.setattr(os, "getuid", lambda: 3_999_999_999)
    assert config_file(None, {}) is None
