"""An exam held line by line: no verdict before it is handed in."""

from __future__ import annotations

from contextlib import nullcontext, suppress
from typing import TYPE_CHECKING, TextIO

from quizapp.plain.alarm import Rang, alarm
from quizapp.plain.exam_lines import (
    exam_result_lines,
    overview_lines,
    so_far_lines,
    wrapped,
)
from quizapp.plain.exam_typed import Deed, GoTo, meant
from quizapp.plain.lines import question_lines
from quizapp.plain.page import Page
from quizapp.plain.stops import SIGNAL_STATUS, Stopped, stoppable
from quizapp.plain.times import lasting
from quizapp.plain.troubles import Troubles
from quizapp.plain.typed import Pick, Unclear
from quizapp.quiz.exam import NOTHING
from quizapp.sitting import ExamSitting
from quizapp.sitting.exam_words import (
    WARNINGS,
    before_handing_in,
    rules,
    standing,
    terms,
)

if TYPE_CHECKING:
    from quizapp.plain.exam_typed import Meant
    from quizapp.sitting import Paper

HELP = (
    "Type the number of your answer; several with a space between, where several are right.",
    "s        skip to the next question",
    "b        back to the one before",
    "go 7     to question 7",
    "c        clear: take your answer back",
    "f        mark this question for review, or take the mark off",
    "o        overview: what is answered, open and marked",
    "t        the time that is left",
    "hand in  hand the exam in; then you see what was right",
    "q        quit; it is not handed in, and your answers are kept",
)
HOW = "Type hand in when you are done, or ? for help."
READY = "Press enter to begin: "
SURE = frozenset({"yes", "y", "hand in"})


def hold(given: Paper | ExamSitting, reader: TextIO, writer: TextIO, way_back: str) -> int:
    """Hold an exam, a new one or one that was left, and return the exit status.

    It is 0, or 128 and the signal that ended it. The end of the input does not hand in: that is
    said, with `way_back`, the command that goes on.
    """
    examination = Examination(given, Page.on(reader, writer))
    status = 0
    with stoppable():
        try:
            examination.hold()
        except Stopped as stop:
            status = SIGNAL_STATUS + stop.signal
            examination.page.say("")
    with suppress(OSError) if status else nullcontext():  # a closed window takes no more words
        examination.close(way_back)
    return status


class Examination:
    """One exam, talked through on one page; there is no `sitting` before it has begun."""

    def __init__(self, given: Paper | ExamSitting, page: Page) -> None:
        self.page = page
        self.sitting: ExamSitting | None = None
        self._given = given

    def hold(self) -> None:
        """Begin or go on, and ask until it is handed in or the person leaves."""
        if isinstance(self._given, ExamSitting):
            self.sitting = self._given
            how = "" if self.sitting.is_over() else HOW
            self._say(f"Going on with the exam you left: {standing(self.sitting.exam)}.", how)
        else:
            self._introduce(self._given)
            if self.page.reader.isatty() and self.page.ask(READY) is None:
                return
            self.sitting = self._given.begin()
        _Round(self.sitting, self.page).hold()

    def close(self, way_back: str) -> None:
        """Tell how it went once it is handed in; else that it is not, and how to go on."""
        page, sitting = self.page, self.sitting
        page.say("")
        if sitting is None:
            page.say("The exam has not begun.")
        elif sitting.exam.handed_in:
            page.say_all(exam_result_lines(sitting, page.width, page.marks))
        else:
            self._say(f"Not handed in: {standing(sitting.exam)}.")
            if sitting.time_left:
                self._say("The clock runs on. At its end the exam is over as it is.")
            self._say("" if sitting.trouble else "Your answers are kept.")
            page.say(f"To go on from here: {way_back}")
        page.writer.flush()

    def _introduce(self, paper: Paper) -> None:
        self._say(f"Exam: {terms(paper)}. Seed {paper.seed}.", *rules(paper), HOW)

    def _say(self, *sentences: str) -> None:
        self.page.say_all(wrapped(filter(None, sentences), self.page.width))


class _Round:
    """The questions of an exam, one after the other, as often as the person likes."""

    def __init__(self, sitting: ExamSitting, page: Page) -> None:
        self.sitting = sitting
        self.page = page
        self._past_the_end = False
        self._told: int | None = None
        self._troubles = Troubles(page)

    def hold(self) -> None:
        """Ask until it is handed in or the person leaves."""
        while not self.sitting.is_over():
            self._pose()
            if not self._until_moved():
                return
        self._tell_trouble()

    def _pose(self) -> None:
        exam, page = self.sitting.exam, self.page
        self._tell_trouble()
        page.say("")
        if self._past_the_end:
            page.say("That was the last question.", f"{standing(exam).capitalize()}.")
            return
        left = self.sitting.time_left
        place = f"Question {exam.position + 1} of {exam.size}"
        page.say(f"{place}, {lasting(left)} left" if left else place, "")
        page.say_all(question_lines(exam.question, page.width))
        page.say_all(so_far_lines(exam))

    def _until_moved(self) -> bool:
        """Listen until another question is looked at or it is over; False if the person leaves."""
        while True:
            line = self._line("Your turn: " if self._past_the_end else "Your answer: ")
            if self.sitting.exam.handed_in:
                return True
            asked = Deed.QUIT if line is None else self._meant(line)
            if asked is Deed.QUIT:
                return False
            if self._moved(asked):
                return True
            self._reply(asked)

    def _meant(self, line: str) -> Meant:
        exam = self.sitting.exam
        return meant(line, None if self._past_the_end else exam.question, exam.size)

    def _moved(self, asked: Meant) -> bool:
        """Do what leads to another question or to the end, and return whether it was that."""
        match asked:
            case Pick(chosen):
                self.sitting.choose(chosen)
                if not self.sitting.exam.handed_in:
                    self.page.say("Noted." if self.sitting.trouble else "Kept.")
                self._go_on()
            case GoTo(position):
                self._look_at(position)
            case Deed.NEXT:
                self._go_on()
            case Deed.BACK:
                self._look_at(self.sitting.exam.position - (not self._past_the_end))
            case Deed.HAND_IN:
                return self._hand_in()
            case _:
                return False
        return True

    def _reply(self, asked: Meant) -> None:
        """Answer what leaves the same question to be answered."""
        match asked:
            case Unclear(message):
                self._say(message)
            case Deed.MARK:
                self.sitting.mark()
                is_marked = self.sitting.exam.position in self.sitting.exam.marked
                self._say("Marked for review." if is_marked else "Not marked any more.")
            case Deed.CLEAR:
                self.sitting.choose(NOTHING)
                if not self.sitting.exam.handed_in:
                    is_open = not self.sitting.exam.choice
                    self._say("It is open again." if is_open else "It is as it was.")
            case Deed.OVERVIEW:
                self.page.say_all(overview_lines(self.sitting.exam, self.page.width))
            case Deed.TIME:
                left = self.sitting.time_left
                self._say(f"{lasting(left)} left." if left else "There is no limit of time.")
            case Deed.HELP:
                self._say(*HELP)
        self._tell_trouble()

    def _go_on(self) -> None:
        self._past_the_end = self.sitting.exam.is_last
        if not self._past_the_end:
            self._look_at(self.sitting.exam.position + 1)

    def _look_at(self, position: int) -> None:
        self._past_the_end = False
        self.sitting.look_at(position)

    def _hand_in(self) -> bool:
        """Hand in, if that is meant; return whether it is over."""
        exam = self.sitting.exam
        if exam.open:
            self._say(before_handing_in(exam))
            line = self._line("Type yes to hand in: ")
            if line is None or " ".join(line.casefold().split()) not in SURE:
                self._say("" if self.sitting.exam.handed_in else "It is not handed in.")
                return self.sitting.exam.handed_in
        self.sitting.hand_in()
        return True

    def _line(self, prompt: str) -> str | None:
        """Return the next line; None at the end of the input, or of the time."""
        while not self.sitting.is_over():
            left = self.sitting.time_left
            self._warn(left.warning if left else None)
            try:
                with alarm(left.until_told if left else None):
                    line = self.page.ask(prompt)
            except Rang:
                self.page.say("")
                continue
            return None if self.sitting.is_over() else line
        return None

    def _warn(self, warning: int | None) -> None:
        if warning and warning != self._told:
            self._say(WARNINGS[warning])
        self._told = warning

    def _tell_trouble(self) -> None:
        self._troubles.tell(self.sitting.trouble)

    def _say(self, *sentences: str) -> None:
        self.page.say_all(wrapped(filter(None, sentences), self.page.width))
