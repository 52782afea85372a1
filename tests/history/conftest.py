"""A store in a folder of its own."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from quizapp.history import STORE_FILE, Store


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "home" / STORE_FILE


@pytest.fixture
def store(path: Path) -> Iterator[Store]:
    with Store.open(path) as opened:
        yield opened
