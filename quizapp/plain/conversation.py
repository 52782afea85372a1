"""The round itself, asked and answered line by line."""

from __future__ import annotations

from contextlib import nullcontext, suppress
from typing import TYPE_CHECKING, TextIO

from quizapp.plain.alarm import Rang, alarm
from quizapp.plain.lines import (
    INDENT,
    counted,
    evidence_lines,
    option_lines,
    restated_lines,
    score_line,
    stem_lines,
    verdict_lines,
)
from quizapp.plain.page import Page
from quizapp.plain.results import result_lines
from quizapp.plain.stops import SIGNAL_STATUS, Stopped, stoppable
from quizapp.plain.sureness import weighed
from quizapp.plain.times import ROUND_OVER, lasting, limit_lines
from quizapp.plain.troubles import Troubles
from quizapp.plain.typed import Act, Note, Pick, Unclear, understood
from quizapp.plain.width import wrap
from quizapp.quiz.scoring import unanswered
from quizapp.quiz.sureness import marked

if TYPE_CHECKING:
    from quizapp.plain.typed import Typed
    from quizapp.quiz import Verdict
    from quizapp.quiz.limits import TimeLeft
    from quizapp.sitting import Sitting

HELP = (
    "Type the number of your answer; several with a space between, where several are right.",
    "g 2     answer 2, and say that it is a guess",
    "s       skip this question",
    "h       a hint, if there is one",
    "u       undo: take your last answer back",
    "p       the passage of your last answer, in the bank's own words",
    "f note  flag this question for the author, with a few words",
    "q       quit; your answers are kept",
)
REKEYED = "The key of this question has changed since you answered it the last time."
RECALL = "Recall the answer, then press enter for the options: "
LAST = "That was the last question. Enter for your score, u to undo: "
NEXT = "Enter for the next question, u to undo: "


def run(sitting: Sitting, reader: TextIO, writer: TextIO, way_back: str = "") -> int:
    """Hold the round and return the exit status: 0, or 128 and the signal that ended it.

    The end of the input quits politely. `way_back` is the command that goes on with a round left
    open. Each answer is kept before its verdict is written.
    """
    conversation = Conversation(sitting, Page.on(reader, writer))
    status = 0
    with stoppable():
        try:
            over = conversation.hold()
        except Stopped as stop:
            over, status = False, SIGNAL_STATUS + stop.signal
            conversation.page.say("")
    with suppress(OSError) if status else nullcontext():  # a closed window takes no more words
        conversation.close(way_back, over=over)
    return status


class Conversation:
    """One sitting, talked through on one page."""

    def __init__(self, sitting: Sitting, page: Page) -> None:
        self.sitting = sitting
        self.page = page
        self._troubles = Troubles(page)
        self._covered = False

    def hold(self) -> bool:
        """Ask until the round is over or the person leaves; return whether it is over."""
        self._open()
        self.sitting.begin()
        while not self.sitting.session.finished:
            self.page.say("", self._heading(), "")
            self._pose()
            if not self._until_moved():
                return False
        return True

    def close(self, way_back: str, *, over: bool) -> None:
        """Write the score: of the whole round if it is `over`, else so far."""
        session = self.sitting.session
        self.page.say("")
        if over:
            self.page.say("That was the round.")
            self.page.say_all(result_lines(session, self.page.width))
        else:
            self.page.say("So far:", score_line(session.score))
            if session.score.answered and not self.sitting.trouble:
                self.page.say("Nothing is lost: your answers are kept.")
                self.page.say(*([f"To go on from here: {way_back}"] if way_back else []))
        self.page.writer.flush()

    def _open(self) -> None:
        session, record = self.sitting.session, self.sitting.record
        size = session.size
        begun = f"{record.mode.capitalize()}: {counted(size, 'question')}, seed {record.seed}."
        if answered := session.score.answered:
            begun = f"Going on with the round you left: {answered} of {size} answered."
        self.page.say(begun)
        for line in limit_lines(self.sitting.limits, self._round_left):
            self.page.say_all(wrap(line, self.page.width))
        self.page.say("Type the number of your answer, or ? for help.")

    @property
    def _round_left(self) -> TimeLeft | None:
        return self.sitting.limits.of_round(self.sitting.elapsed)

    def _heading(self) -> str:
        session = self.sitting.session
        lead = "Once more, question" if session.is_repeat else "Question"
        number, total = session.place
        left = f", {lasting(self._round_left)} left" if self._round_left else ""
        return f"{lead} {number} of {total}{left}"

    def _pose(self) -> None:
        self.page.say_all(stem_lines(self.sitting.question, self.page.width))
        self._covered = self.sitting.manner.recall_first
        if not self._covered:
            self._uncover()

    def _uncover(self) -> None:
        self._covered = False
        self.page.say_all(option_lines(self.sitting.question, self.page.width))

    def _until_moved(self) -> bool:
        """Listen until another question stands open; False if the person leaves."""
        while True:
            typed = self._heard()
            if typed is Act.QUIT:
                return False
            if self.sitting.run_out():
                return self._late()
            if typed is None:
                continue
            if self._covered and isinstance(typed, Pick | Unclear):
                self._uncover()  # what was typed may be the answer as it was recalled
                continue
            if isinstance(typed, Pick):
                return self._judge(typed)
            if typed is Act.SKIP:
                self.page.say("Skipped.")
                self.sitting.go_on()
                return True
            if typed is Act.UNDO and self._undo():
                return True
            self._reply(typed)

    def _heard(self) -> Typed | None:
        """Return what the person wants of the open question; None, if its time ran out meanwhile.

        The alarm rings where somebody types. A script's line is judged when it is there.
        """
        sitting, page, left = self.sitting, self.page, self.sitting.time_left
        try:
            with alarm(left.left if left and page.is_attended else None):
                line = page.ask(RECALL if self._covered else "Your answer: ")
                typed = Act.QUIT if line is None else understood(line, sitting.question)
                if isinstance(typed, Pick) and not self._covered:
                    typed = weighed(typed, sitting.question, page, sitting.manner.confidence)
                return typed
        except Rang:
            page.say("")
            return None

    def _late(self) -> bool:
        """Say that the time is over, and what the answer would have been if the round goes on."""
        if self.sitting.session.finished:
            self.page.say(ROUND_OVER)
            return True
        return self._tell(unanswered(self.sitting.question))

    def _reply(self, typed: Act | Note | Unclear) -> None:
        """Answer what leaves the question open."""
        match typed:
            case Unclear(message):
                self.page.say_all(wrap(message, self.page.width))
            case Note(text):
                kept = self.sitting.flag(text)
                self.page.say("Noted for the author." if kept else "The note could not be kept.")
                self._tell_trouble()
            case Act.HINT:
                self._hint()
            case Act.PASSAGE:
                self._restate()
            case Act.HELP:
                for line in HELP:
                    self.page.say_all(wrap(line, self.page.width))

    def _hint(self) -> None:
        if hint := self.sitting.hint():
            self.page.say_all(wrap(hint, self.page.width, "Hint: ", INDENT))
        else:
            self.page.say("There is no hint for this question.")

    def _restate(self) -> None:
        session, page = self.sitting.session, self.page
        question = None if session.last is None else session.questions[session.last]
        if question is None:
            page.say("The passage comes after the answer.")
        elif question.excerpts:
            page.say_all(restated_lines(question, page.width, page.marks))
        else:
            page.say("There is no passage to that question.")

    def _judge(self, pick: Pick) -> bool:
        """Answer with `pick`, and go on; False if the person leaves."""
        verdict = self.sitting.answer(pick.chosen, guess=pick.guess, certainty=pick.certainty)
        return self._tell(verdict) if verdict.chosen else self._late()

    def _tell(self, verdict: Verdict) -> bool:
        """Say what comes with a verdict, and go on; False if the person leaves."""
        question, width = self.sitting.question, self.page.width
        self.page.say_all(verdict_lines(question, verdict, width))
        if marks := marked(self.sitting.session):
            self.page.say_all(wrap(marks, width))
        self.page.say_all(evidence_lines(question, width, self.page.marks))
        if self.sitting.rekeyed_before:
            self.page.say("", REKEYED)
        self._tell_trouble()
        return self._go_on()

    def _go_on(self) -> bool:
        """Open the next question, unless the answer is taken back; False if the person leaves."""
        sitting = self.sitting
        if not sitting.round_over:
            if sitting.session.go_on().finished:
                wish = self._wish(LAST)
            elif sitting.limits.seconds and self.page.is_attended:
                wish = self._wish(NEXT)
                if wish is Act.QUIT:
                    return False
            else:
                wish = None
            if wish is Act.UNDO and self._undo():
                return True
        if sitting.round_over:
            self.page.say("", ROUND_OVER)
        sitting.go_on()
        return True

    def _wish(self, prompt: str) -> Typed:
        """Wait until the person has read what was said, and return what they want then."""
        while True:
            self.page.say("")
            line = self.page.ask(prompt)
            typed = Act.QUIT if line is None else understood(line, self.sitting.question)
            if typed is Act.PASSAGE or typed is Act.HELP or isinstance(typed, Note):
                self._reply(typed)
            else:
                return typed

    def _undo(self) -> bool:
        if self.sitting.undo():
            self.page.say("Taken back.")
            return True
        self.page.say("There is no answer to take back.")
        self._tell_trouble()
        return False

    def _tell_trouble(self) -> None:
        self._troubles.tell(self.sitting.trouble)
