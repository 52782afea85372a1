"""Taking the time of a piece of work."""

import time
from collections.abc import Callable

from tests.benchmarks.figure import Timed


def busy(work: Callable[[], object]) -> Timed:
    """Return what does `work` and tells the seconds of processor time that it took."""
    return _timed(work, time.process_time)


def waited(work: Callable[[], object]) -> Timed:
    """Return what does `work` and tells the seconds that went by."""
    return _timed(work, time.perf_counter)


def _timed(work: Callable[[], object], clock: Callable[[], float]) -> Timed:
    def timed() -> float:
        start = clock()
        work()
        return clock() - start

    return timed
