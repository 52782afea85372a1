"""Rooms whose names are loaded when somebody asks for them."""

import subprocess
import sys
from importlib import import_module
from pkgutil import iter_modules
from types import ModuleType

import pytest

ROOMS = ("bank", "quiz", "history", "settings", "sitting")
A_NAME_ALONE = """
import sys
import quizapp.sitting
assert "quizapp.sitting.exam" not in sys.modules
from quizapp.sitting import EXAM
assert EXAM == "exam"
assert "quizapp.sitting.exam" in sys.modules
"""


@pytest.mark.parametrize("room", ROOMS)
def test_what_a_room_offers_is_there_and_hidden_by_no_module(room: str) -> None:
    package = import_module(f"quizapp.{room}")
    for module in iter_modules(package.__path__):
        import_module(f"quizapp.{room}.{module.name}")
    offered = {name: getattr(package, name) for name in package.__all__}
    assert [name for name, each in offered.items() if isinstance(each, ModuleType)] == []


@pytest.mark.parametrize("room", ROOMS)
def test_a_room_has_no_name_that_it_does_not_offer(room: str) -> None:
    with pytest.raises(AttributeError, match=f"quizapp.{room}.*nothing"):
        _ = import_module(f"quizapp.{room}").nothing


def test_a_module_is_loaded_with_the_first_name_that_is_asked_of_it() -> None:
    subprocess.run([sys.executable, "-c", A_NAME_ALONE], check=True)
