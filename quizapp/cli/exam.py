"""Sit an exam: no word of what is right until you hand it in, and then all of it.

Every answer is kept as you give it, and can be changed until then; you may move
back and forth, and mark questions for review. With --minutes a clock runs, also
while quizapp is closed: you are warned at five minutes and at one, and at the
end the exam is handed in by itself. One that you left, or that a crash ended,
is gone on with by the same command, with the time that is left.

The same seed gives everybody the same questions, options and order. A question
left open counts for nothing. In lines of text, type hand in when you are done;
the end of the input does not hand in.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.cli.limits import add_minutes, whole
from quizapp.cli.narrowing import add_narrowing
from quizapp.cli.options import Options
from quizapp.cli.parsing import add_bank, add_count, add_seed, add_source, named
from quizapp.quiz.exam import EXAM_COUNT, PASS_MARK

if TYPE_CHECKING:
    from argparse import ArgumentParser
    from collections.abc import Sequence

    from quizapp.bank import Bank
    from quizapp.sitting import Asked, Desk, ExamSitting, Paper

EXAMPLES = """\
examples:
  quizapp exam
  quizapp exam capitals --count 20 --seed friday --minutes 30 --pass 75
  quizapp exam capitals --all --name "Ana Novak"
  printf '2\\n1\\nhand in\\n' | quizapp exam --count 2 --seed 7 --name Ana
"""


class Wanted(Options):
    """What `exam` was asked for; what nobody said is None."""

    pass_mark: int | None = None
    name: str | None = None


def add_options(parser: ArgumentParser) -> None:
    """Say what the verb takes."""
    add_bank(parser, "without it, all banks mixed")
    add_count(parser, EXAM_COUNT)
    add_seed(parser)
    add_minutes(parser)
    parser.add_argument(
        "--pass",
        type=whole(100, "percent", least=0),
        dest="pass_mark",
        metavar="PERCENT",
        help=f"what it takes to pass, of all points (usually {PASS_MARK})",
    )
    parser.add_argument("--name", type=named, metavar="NAME", help="who sits the exam")
    add_narrowing(parser)
    parser.add_argument("--all", action="store_true", dest="every", help="every question there is")
    add_source(parser, "the copy that the bank names, if any")


def run(options: Options) -> int:
    """Hold the exam, and return the exit status."""
    from quizapp.cli.desk import desk_for
    from quizapp.cli.finding import readings_for, sound, tell_broken
    from quizapp.cli.naming import name_for
    from quizapp.cli.practice import way_back
    from quizapp.cli.screen import show, wants_screen
    from quizapp.cli.source import attached
    from quizapp.sitting import left_exam

    wanted = Wanted(**vars(options))
    with_screen = wants_screen(wanted)
    readings = attached(readings_for(wanted), wanted.source)
    banks = sound(readings)
    asked = _asked(wanted, banks)
    wanted.player = name_for(wanted, wanted.name)
    with desk_for(wanted) as desk:
        given, back = _given(desk, banks, asked), way_back(wanted, "exam")
        if not with_screen:
            tell_broken(readings)
            return _in_lines(given, back)
        from quizapp.tui.openings import exam_of

        status = show(wanted, desk, readings, exam_of(given))
        if left_exam(desk, banks) and not status:
            print(f"The exam is not handed in. To go on: {back}")
        return status


def _asked(wanted: Wanted, banks: Sequence[Bank]) -> Asked:
    from quizapp.cli.count import EVERYTHING
    from quizapp.cli.narrowing import selection_of
    from quizapp.sitting import Asked

    return Asked(
        wanted.count or (EVERYTHING if wanted.every else None),
        wanted.seed,
        selection_of(wanted, banks),
        wanted.minutes,
        wanted.pass_mark,
    )


def _given(desk: Desk, banks: Sequence[Bank], asked: Asked) -> Paper | ExamSitting:
    """Return the exam that was left, if this is the one that is asked for, else a new one."""
    from quizapp.cli.count import settle
    from quizapp.sitting import is_the_same, left_exam, set_paper

    left = left_exam(desk, banks)
    if left and is_the_same(left, asked, banks):
        return left
    paper = set_paper(desk, banks, asked)
    settle(len(paper.questions), asked.count)
    return paper


def _in_lines(given: Paper | ExamSitting, back: str) -> int:
    import sys

    from quizapp.plain.examination import hold

    return hold(given, sys.stdin, sys.stdout, back)
