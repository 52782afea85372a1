from quizapp.sitting.stopwatch import Stopwatch
from tests.sitting.conftest import Watch


def test_it_counts_while_it_runs_and_only_then(watch: Watch) -> None:
    stopwatch = Stopwatch(lambda: watch.seconds)
    watch.wind(5)
    assert (stopwatch.spent, stopwatch.running) == (0, False)
    for _ in range(2):
        stopwatch.start()
        watch.wind(3)
    assert (stopwatch.spent, stopwatch.running) == (6, True)
    for _ in range(2):
        stopwatch.stop()
        watch.wind(3)
    assert (stopwatch.spent, stopwatch.running) == (6, False)
    stopwatch.start()
    watch.wind(1)
    assert stopwatch.spent == 7
    stopwatch.reset()
    watch.wind(1)
    assert (stopwatch.spent, stopwatch.running) == (0, False)
