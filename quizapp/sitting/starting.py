"""Ways to begin a sitting: a study round, a drill, the missed ones again, or one left open."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from uuid import uuid4

from quizapp.bank import Bank
from quizapp.history import AnswerRecord, SessionRecord, Store
from quizapp.quiz import (
    DRILL_COUNT,
    STUDY_COUNT,
    Answer,
    Question,
    Session,
    Verdict,
    fixed_round,
    named_round,
    new_seed,
    study_round,
)
from quizapp.sitting.clock import Clock
from quizapp.sitting.rewording import name_of
from quizapp.sitting.sitting import Sitting

STUDY, DRILL = "study", "drill"


@dataclass(frozen=True, slots=True)
class Desk:
    """Where a person sits down: whose answers these are, where they are kept, the time."""

    store: Store
    player: str
    clock: Clock = field(default_factory=Clock)

    def study(self, banks: Sequence[Bank], count: int = STUDY_COUNT) -> Sitting:
        """Begin a study round of up to `count` questions: new ones first, then the wrong ones."""
        seed = new_seed()
        standings = self.store.standings(self.player, [bank.id for bank in banks])
        return self._begin(STUDY, seed, study_round(banks, standings, seed, count))

    def drill(self, banks: Sequence[Bank], seed: str | None, count: int = DRILL_COUNT) -> Sitting:
        """Begin a fixed round of up to `count` questions; without a `seed`, a new one is made."""
        seed = seed or new_seed()
        return self._begin(DRILL, seed, fixed_round(banks, seed, count))

    def again(self, sitting: Sitting, banks: Sequence[Bank]) -> Sitting:
        """Begin a round of what was missed in `sitting`, in its mode, as `banks` read now."""
        seed = new_seed()
        missed = named_round(banks, map(name_of, sitting.session.missed), seed)
        return self._begin(sitting.record.mode, seed, missed)

    def unfinished(self, banks: Sequence[Bank]) -> Sitting | None:
        """Return the latest round that was left open, on its open question, or None.

        Questions come back with the same options in the same order. A round of which no question
        is left in `banks`, or none is left to answer, is not offered.
        """
        record = self.store.unfinished(self.player)
        if record is None:
            return None
        questions = named_round(banks, record.questions, record.seed)
        places = {(question.bank, question.id): i for i, question in enumerate(questions)}
        answers, kept = {}, {}
        for row in self.store.answers_of(record.uid):
            place = places.get((row.bank, row.question))
            if place is not None:
                answers[place], kept[place] = _answer(questions[place], row), row.uid
        session = Session.of(questions).resumed(answers)
        if session.finished:
            return None
        return Sitting(session, record, self.store, self.clock, kept)

    def _begin(self, mode: str, seed: str, questions: tuple[Question, ...]) -> Sitting:
        record = SessionRecord(
            uid=uuid4().hex,
            mode=mode,
            seed=seed,
            player=self.player,
            at=self.clock.now(),
            questions=tuple((question.bank, question.id) for question in questions),
        )
        return Sitting(Session.of(questions), record, self.store, self.clock)


def _answer(question: Question, row: AnswerRecord) -> Answer:
    """Return the answer that `row` kept, as it was judged then."""
    chosen_texts = {row.options[index] for index in row.chosen}
    chosen = frozenset(i for i, o in enumerate(question.options) if o.text in chosen_texts)
    key = chosen if row.right else question.key
    return Answer(Verdict(chosen, key, row.credit), row.at, row.seconds, row.hint, row.guess)
