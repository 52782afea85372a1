"""Adding one question to a bank: from the options or an interview, through a look, to the file."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from quizapp.authoring import (
    Interview,
    LeftError,
    NewItem,
    Obstacle,
    Wrong,
    appended,
    askables,
    unfit,
)
from quizapp.authoring.atomic import write
from quizapp.authoring.compose import Composer
from quizapp.authoring.style import Style
from quizapp.bank import read
from quizapp.bank.files import UnreadableFileError, read_bytes
from quizapp.bank.model import Difficulty
from quizapp.bank.text import clean_line
from quizapp.cli.new import NOTHING_WRITTEN
from quizapp.cli.problem import CommandError
from quizapp.cli.streams import complain
from quizapp.plain.lines import answer_lines, question_lines
from quizapp.plain.page import Page
from quizapp.plain.width import wrap
from quizapp.quiz import draw
from quizapp.values import Value

if TYPE_CHECKING:
    from quizapp.authoring import (
        Addition,
    )
    from quizapp.bank import Reading
    from quizapp.bank.model import Bank
    from quizapp.cli.new import Wanted

_SEED = "preview"


class Target(Value):
    """A bank's file: `data` are its bytes, None if it is still to be made; `text` is what it says.

    `bank` is how it reads, None if it has errors.
    """

    path: Path
    data: bytes | None
    text: str
    bank: Bank | None


def add(wanted: Wanted) -> int:
    """Add a question to the bank that was asked for, and return the exit status.

    Raises:
        CommandError: it cannot be added; nothing was written.
    """
    return add_to(target_of(_path(wanted)), wanted)


def add_to(target: Target, wanted: Wanted) -> int:
    """Add a question to `target`, and return the exit status; raises as `add` does."""
    page = Page.on(sys.stdin, sys.stdout)
    if obstacle := unfit(target.text):
        raise refused(obstacle)
    interview = Interview(_Lines(page), target.bank)
    try:
        item = given_item(wanted) or interview.item()
        return _Adding(wanted, page, item).to(target, interview)
    except LeftError:
        raise CommandError(f"the input ended too early; {NOTHING_WRITTEN}") from None


def refused(obstacle: Obstacle) -> CommandError:
    """Show the errors behind `obstacle` as `check` does, and return what to raise."""
    from quizapp.cli.colour import painter

    for diagnostic in obstacle.diagnostics:
        print(painter(sys.stderr)(diagnostic), file=sys.stderr)
    return CommandError(f"{obstacle}; {NOTHING_WRITTEN}")


def _path(wanted: Wanted) -> Path:
    if wanted.file is not None:
        path = Path(wanted.file)
        if not path.exists():
            raise CommandError(f"{path} is not there yet; add --title, and it is begun")
        return path
    from quizapp.cli.one_bank import reading_of

    return reading_of(wanted).path


def target_of(path: Path) -> Target:
    """Return the bank `path` as it stands now.

    Raises:
        CommandError: it cannot be read.
    """
    try:
        data = read_bytes(path)
        text = data.decode()
    except (UnreadableFileError, UnicodeDecodeError):
        raise _unread(read(path)) from None
    return Target(path, data, text, read(path).bank)


def _unread(reading: Reading) -> CommandError:
    first = reading.diagnostics[0]
    return CommandError(f"{reading.path} cannot be read: {first.message}; {first.hint}")


def given_item(wanted: Wanted) -> NewItem | None:
    """Return the question that the options say, or None if they leave it to be asked for.

    Raises:
        CommandError: they say a part of one.
    """
    if wanted.question is None:
        parts = (wanted.answer, wanted.distractor, wanted.pool, wanted.passage, wanted.evidence)
        if any((*parts, wanted.tag, wanted.explanation, wanted.hint, wanted.difficulty, wanted.id)):
            raise CommandError("say --question too; or none of its parts, and you will be asked")
        return None
    if not wanted.answer or not (wanted.distractor or wanted.pool):
        raise CommandError("a question needs an --answer, and a --distractor or a --pool")
    return NewItem(
        stem=wanted.question,
        key=tuple(wanted.answer),
        wrong=tuple(Wrong(text, why) for text, why in wanted.distractor),
        pools=tuple(wanted.pool),
        id=wanted.id or "",
        passages=tuple(wanted.passage),
        evidence=tuple(wanted.evidence),
        explanation=wanted.explanation,
        hint=wanted.hint,
        tags=tuple(wanted.tag),
        difficulty=Difficulty(wanted.difficulty) if wanted.difficulty else None,
        draft=wanted.draft,
    )


class _Lines:
    """A page on which what is said is wrapped."""

    def __init__(self, page: Page) -> None:
        self._page = page

    def say(self, *lines: str) -> None:
        for line in lines:
            self._page.say_all(wrap(line, self._page.width))

    def ask(self, prompt: str) -> str | None:
        return self._page.ask(prompt)


class _Adding:
    """One question on its way into a file. What its author typed is never lost on the way."""

    def __init__(self, wanted: Wanted, page: Page, item: NewItem) -> None:
        self._wanted = wanted
        self._page = page
        self._item = item

    def to(self, target: Target, interview: Interview) -> int:
        addition = self._composed(target)
        self._tell_twin(target)
        if self._wanted.dry_run:
            self._page.say(*addition.added)
            return 0
        if not self._wanted.yes:
            self._show(addition)
            if not self._agreed(target, interview):
                return 0
        if target.data is not None:
            # Looking took a while, in which the file may have been saved elsewhere.
            target = target_of(target.path)
            addition = self._composed(target)
        if obstacle := write(target.path, addition.text.encode(), target.data):
            raise self._kept(obstacle)
        self._page.say(f"{clean_line(str(target.path))}:{addition.line}: added {addition.item.id}")
        if addition.bank is None:
            way_out = f"quizapp check {target.path}"
            complain(f"the bank has errors elsewhere and cannot be asked: {way_out}")
        return 0

    def _tell_twin(self, target: Target) -> None:
        if target.bank and (twin := self._item.twin_in(target.bank)):
            complain(f'{target.path}:{twin.place.line}: "{twin.id}" asks that already')

    def _agreed(self, target: Target, interview: Interview) -> bool:
        """Return whether the author wants it written; if not, put down what was typed."""
        try:
            if interview.yes(f"Write this to {clean_line(str(target.path))}? [y/N] "):
                return True
        except (LeftError, KeyboardInterrupt):
            self._put_down()
            raise
        self._page.say("Nothing was written.")
        self._put_down()
        return False

    def _composed(self, target: Target) -> Addition:
        addition = appended(target.text, self._item, target.path)
        if isinstance(addition, Obstacle):
            raise self._kept(addition)
        return addition

    def _kept(self, obstacle: Obstacle) -> CommandError:
        """Put down what was typed, and return what to raise."""
        self._put_down()
        return refused(obstacle)

    def _put_down(self) -> None:
        """Put down the question for its author to copy, unless a command says it."""
        if self._wanted.question is None:
            self._page.say("", "This is what you typed:", *Composer(Style()).question(self._item))

    def _show(self, addition: Addition) -> None:
        """Show the question as a learner sees it; as YAML, if errors elsewhere prevent that."""
        bank, page = addition.bank, self._page
        if bank is None:
            page.say("", *addition.added, "")
            return
        askable = next(each for each in askables(bank) if each.id == addition.item.id)
        question = draw(bank, askable, _SEED)
        page.say("")
        page.say_all(question_lines(question, page.width))
        page.say_all(answer_lines(question, page.width, page.marks))
        page.say("")
