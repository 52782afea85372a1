"""Three weeks of answers that were given before the app is opened."""

from quizapp.bank import Bank, Reading
from quizapp.quiz import stock
from quizapp.sitting import Desk, Wanted
from tests.tui.conftest import Watch

DAYS, MISSED_DAY, A_DAY = 20, -8, 86_400
NEVER_RIGHT = "mouth"


def live(desk: Desk, watch: Watch, *readings: Reading) -> None:
    """Study each day but one, all there is, until now; one question is never got right."""
    banks = [reading.bank for reading in readings if reading.bank]
    for day in range(-DAYS, 1):
        if day != MISSED_DAY:
            watch.seconds = day * A_DAY
            _study(desk, watch, banks, day)
    watch.seconds = 0


def _study(desk: Desk, watch: Watch, banks: list[Bank], day: int) -> None:
    all_but_one = len(stock(banks)) - 1
    count = (1, None, all_but_one)[day % 3]
    sitting = desk.study(banks, count, Wanted(every=True, ahead=True))
    while not sitting.session.finished:
        question = sitting.question
        knows = question.id != NEVER_RIGHT and day % 7 > 0
        watch.seconds += 6 if knows else 14
        wrong = frozenset({max(set(range(len(question.options))) - question.key)})
        sitting.answer(question.key if knows else wrong, guess=not knows and day % 2 == 0)
        sitting.go_on()
