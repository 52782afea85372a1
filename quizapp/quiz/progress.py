"""How far a person has come with some questions, told as it is and not as it was a minute ago."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from quizapp.quiz.agenda import upcoming

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping
    from datetime import date

    from quizapp.quiz.agenda import Next, Pace
    from quizapp.quiz.memory import Memory
    from quizapp.quiz.stock import QuestionName


class Progress(NamedTuple):
    """How many questions are `due`, `new`, in `learning` or `known`: each is one of the four.

    `new` was never answered; of these, `fresh` are for today. `due` has to be asked again. `known`
    need not be asked for a week after it was last answered, and `learning` is the rest. `next` says
    when there is more than today's; None, if nothing ever comes.
    """

    due: int = 0
    new: int = 0
    learning: int = 0
    known: int = 0
    fresh: int = 0
    next: Next | None = None

    @property
    def answered(self) -> int:
        """How many questions were answered at least once."""
        return self.due + self.learning + self.known

    @property
    def today(self) -> int:
        """How many questions there are to study today."""
        return self.due + self.fresh


def progress(
    names: Collection[QuestionName],
    memories: Mapping[QuestionName, Memory],
    today: date,
    pace: Pace,
) -> Progress:
    """Return how far a person with those `memories` has come with the questions of these names.

    `names` are looked up, one for each of the memories.
    """
    known = [memory for name, memory in memories.items() if name in names]
    return progress_of(known, len(names), today, pace)


def progress_of(memories: Iterable[Memory], total: int, today: date, pace: Pace) -> Progress:
    """Return how far a person has come with `total` questions, of which they have `memories`."""
    met = [(memory, memory.due(pace.retention)) for memory in memories]
    resting = [(memory, due) for memory, due in met if due > today]
    known = sum(memory.is_firm(due) for memory, due in resting)
    new = total - len(met)
    quota = max(0, pace.new_a_day - sum(memory.first == today for memory, _ in met))
    fresh = min(new, quota)
    return Progress(
        due=len(met) - len(resting),
        new=new,
        learning=len(resting) - known,
        known=known,
        fresh=fresh,
        next=upcoming([due for _, due in resting], new - fresh, today, pace),
    )
