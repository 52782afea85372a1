import os
from pathlib import Path

import pytest

from quizapp.history import FolderError, data_folder

posix = pytest.mark.skipif(os.name != "posix", reason="the environment names no folders there")


def test_the_option_comes_before_the_environment(tmp_path: Path) -> None:
    environ = {"QUIZAPP_HOME": str(tmp_path / "environ"), "HOME": ""}
    assert data_folder(tmp_path / "option", environ) == tmp_path / "option"
    assert data_folder(None, environ) == tmp_path / "environ"
    assert list(tmp_path.iterdir()) == []


def test_a_relative_choice_counts_from_the_working_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert data_folder(Path("here"), {}) == tmp_path / "here"
    assert data_folder(None, {"QUIZAPP_HOME": "there"}) == tmp_path / "there"


def user_folder(monkeypatch: pytest.MonkeyPatch, **environ: str) -> Path:
    for name in ("HOME", "XDG_DATA_HOME", "QUIZAPP_HOME"):
        monkeypatch.delenv(name, raising=False)
    for name, value in environ.items():
        monkeypatch.setenv(name, value)
    return data_folder(None, os.environ)


@posix
def test_the_system_says_where_a_users_data_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    home, shared = tmp_path / "ana", tmp_path / "shared"
    assert user_folder(monkeypatch, XDG_DATA_HOME=str(shared)) == shared / "quizapp"
    found = user_folder(monkeypatch, HOME=str(home))
    assert found.is_relative_to(home)
    assert found.name == "quizapp"
    assert user_folder(monkeypatch, HOME=str(home), QUIZAPP_HOME="", XDG_DATA_HOME="") == found
    assert user_folder(monkeypatch).is_absolute()


@posix
@pytest.mark.parametrize(
    "environ",
    [{"HOME": ""}, {"HOME": "ana"}, {"HOME": "/home/ana", "XDG_DATA_HOME": "share"}],
)
def test_an_environment_without_a_place_is_refused(
    environ: dict[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    with pytest.raises(FolderError, match="--data-dir"):
        user_folder(monkeypatch, **environ)


@posix
def test_a_user_without_a_home_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "getuid", lambda: 3_999_999_999)
    with pytest.raises(FolderError, match="no home folder"):
        user_folder(monkeypatch)


@pytest.mark.parametrize("below", ["", "deeper", "deeper/still"])
def test_a_file_where_a_folder_should_be_is_refused(tmp_path: Path, below: str) -> None:
    (tmp_path / "home").write_text("a file", "utf-8")
    with pytest.raises(FolderError, match="home is a file"):
        data_folder(tmp_path / "home" / below, {})
