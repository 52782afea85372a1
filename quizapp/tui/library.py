"""What the screens share: the desk a person sits at, and the banks that were read."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from quizapp.bank import read
from quizapp.values import replace

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from quizapp.bank import Bank, Reading
    from quizapp.bank.finding import Reader
    from quizapp.quiz import Question
    from quizapp.quiz.streaks import Streak
    from quizapp.sitting import Desk, ExamSitting, Shelf, Sitting
    from quizapp.sitting.teams import TeamSitting
    from quizapp.tui.live.held import Held


class Library:
    """A desk, and the reading of every bank file that is in play, sound and broken ones alike.

    A file that is saved while the app is open may be read again, with `reader`, and offered; see
    `offer`.
    """

    def __init__(self, desk: Desk, readings: Iterable[Reading], reader: Reader = read) -> None:
        self.desk = desk
        self.reader = reader
        self._in_play = {reading.path: reading for reading in readings}
        self._held: dict[Path, Held] = {}

    @property
    def readings(self) -> tuple[Reading, ...]:
        """What is in play of each file, in the order the files were found."""
        return tuple(self._in_play.values())

    @property
    def banks(self) -> tuple[Bank, ...]:
        """The banks that can be asked from."""
        return tuple(reading.bank for reading in self.readings if reading.bank)

    def in_play(self, path: Path) -> Reading:
        """Return the reading of a file that is in play: the last good one, if there ever was."""
        return self._in_play[path]

    def latest(self, path: Path) -> Reading:
        """Return how a file read the last time it was read, in play or not."""
        held = self._held.get(path)
        return held.reading if held else self._in_play[path]

    def held(self, path: Path) -> Held | None:
        """Return the newer version of a file that is kept out of play, if there is one."""
        return self._held.get(path)

    def path_of(self, question: Question) -> Path | None:
        """Return the file of the bank that `question` was drawn from, or None if it is gone."""
        return next((bank.path for bank in self.banks if bank.id == question.bank), None)

    def offer(self, reading: Reading, *, even_if_fewer: bool = False) -> Held | None:
        """Put the newer `reading` of a file in play, or hold it back and return it so.

        A version with fewer questions is taken `even_if_fewer` where the person means it.
        """
        from quizapp.tui.live.held import against

        old = self._in_play[reading.path]
        others = (each for each in self.readings if each.path != reading.path)
        held = against(reading, old, others)
        if held and not (even_if_fewer and held.is_takeable):
            self._held[reading.path] = held
            return held
        self.drop(reading.path)
        self._in_play[reading.path] = _with_copy(old, reading)
        return None

    def drop(self, path: Path) -> None:
        """Forget the version of a file that is held back: the file is as in play again."""
        self._held.pop(path, None)

    def title(self, question: Question) -> str:
        """Return the title of the bank that `question` was drawn from; its id, if it is gone."""
        return next((bank.title for bank in self.banks if bank.id == question.bank), question.bank)

    def banks_of(self, questions: Iterable[Question]) -> tuple[Bank, ...]:
        """Return the banks that `questions` were drawn from."""
        wanted = {question.bank for question in questions}
        return tuple(bank for bank in self.banks if bank.id in wanted)

    def shelves(self) -> tuple[Shelf, ...]:
        """Return every bank with the person's progress in it, as it stands now."""
        from quizapp.sitting import shelves

        return shelves(self.readings, self.desk)

    def bare_shelves(self) -> tuple[Shelf, ...]:
        """Return every bank without any progress, for when history cannot be read."""
        from quizapp.sitting import Shelf

        return tuple(Shelf(reading, _size(reading), 0, None) for reading in self.readings)

    def streak(self) -> Streak:
        """Return how many days in a row the person has studied, in whatever banks."""
        from quizapp.sitting.streak import streak

        desk = self.desk
        return streak(desk.player, desk.store, desk.calendar, desk.clock.now())

    def left_exam(self) -> ExamSitting | None:
        """Return the exam that was left before it was handed in, or None."""
        from quizapp.sitting import left_exam

        return left_exam(self.desk, self.banks)

    def unfinished(self) -> Sitting | None:
        """Return the round that was left open, ready to go on, or None."""
        return self.desk.unfinished(self.banks)

    def unfinished_teams(self) -> TeamSitting | None:
        """Return the round of teams that was left open, ready to go on, or None."""
        if self.desk.store.unfinished(self.desk.player, ["teams"]) is None:
            return None
        from quizapp.sitting.line_up import left_teams

        return left_teams(self.desk, self.banks)


def _size(reading: Reading) -> int:
    return len(reading.bank.askables()) if reading.bank else 0


def _with_copy(old: Reading, new: Reading) -> Reading:
    """Return `new` with the reader's copy of the source that `old` had, else its own."""
    from quizapp.bank.copies.attaching import MissingCopyError, attach_own, hand_down

    bank = new.bank
    if bank and old.bank:
        bank = hand_down(old.bank, bank)
    elif bank:
        with suppress(MissingCopyError):
            bank = attach_own(bank)
    return replace(new, bank=bank)
