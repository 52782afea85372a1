"""What holds for every test."""

import os
from collections.abc import Iterator

import pytest
from hypothesis import settings

# A test judges what the program does, never how busy the machine is.
settings.register_profile("quizapp", deadline=None)
settings.load_profile("quizapp")


@pytest.fixture(scope="session", autouse=True)
def _caches_of_their_own(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Let no test read or write what this user's own program keeps of banks."""
    folder = str(tmp_path_factory.mktemp("caches"))
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_CACHE_HOME", folder)
        patch.setenv("LOCALAPPDATA", folder)
        yield


def pytest_xdist_auto_num_workers() -> int:
    """Return how many `-n auto` means: one more than cores, for some wait at a terminal."""
    return (os.cpu_count() or 1) + 1
