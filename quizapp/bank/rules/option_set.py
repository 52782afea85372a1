"""How the options of one question stand to each other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.bank.names import quoted
from quizapp.bank.rules.overlap import overlap
from quizapp.bank.rules.rule import Check, Finding, Rule, guideline
from quizapp.bank.rules.strangers import strangers
from quizapp.bank.rules.survey import is_binary

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quizapp.bank.rules.survey import Survey

ENOUGH = 2

OVERLAPPING_OPTIONS = Rule(
    name="overlapping-options",
    what="One option takes in another (“oxygen”, “oxygen and nitrogen”), or two ranges of numbers "
    "overlap.",
    why="Both are right then, or the wider one cannot be wrong alone: learners work out the answer "
    "from the options.",
    before="""\
questions:
  - question: How many bones does an adult have?
    answer: 200 to 250
    distractors: [100 to 150, 150 to 200]
""",
    after="""\
questions:
  - question: How many bones does an adult have?
    answer: 200 to 249
    distractors: [100 to 149, 150 to 199]
""",
    source=guideline("guideline 22"),
)

MIXED_KINDS = Rule(
    name="mixed-kinds",
    what="One or two options are of another kind than the rest: a name among dates, a number among "
    "sentences.",
    why="What does not belong is struck out, or chosen, without any knowledge.",
    before="""\
questions:
  - question: When was the printing press brought to Mainz?
    answer: In 1450
    distractors: [In 1350, In 1550, Johannes Gutenberg]
""",
    after="""\
questions:
  - question: When was the printing press brought to Mainz?
    answer: In 1450
    distractors: [In 1350, In 1550, In 1650]
""",
    source=guideline("guideline 23"),
)

FEW_DISTRACTORS = Rule(
    name="few-distractors",
    what="A learner sees fewer than two wrong options, and it is no question of yes or no.",
    why="One in two guesses is right. Three options are enough, but two are not.",
    before="""\
questions:
  - question: Which gas do plants take in?
    answer: Carbon dioxide
    distractors: [Oxygen]
""",
    after="""\
questions:
  - question: Which gas do plants take in?
    answer: Carbon dioxide
    distractors: [Oxygen, Nitrogen]
""",
    source="Rodriguez (2005), Educational Measurement: Issues and Practice 24(2)",
)


def _overlapping_options(survey: Survey) -> Iterator[Finding]:
    hint = "make the options exclude each other"
    for asked in survey.asked:
        if pair := overlap(asked.options):
            wider, narrower = (asked.options[index] for index in pair)
            message = f"{quoted(wider)} and {quoted(narrower)} overlap"
            place = asked.place_of_option(pair[0])
            yield Finding(place, message, hint, (asked.item,), wider)


def _mixed_kinds(survey: Survey) -> Iterator[Finding]:
    hint = "give options of one kind only"
    for asked in survey.asked:
        for index, kind, others in strangers(asked.options):
            text, place = asked.options[index], asked.place_of_option(index)
            message = f"{quoted(text)} is {kind} and stands out among {others}"
            yield Finding(place, message, hint, (asked.item,), text)


def _few_distractors(survey: Survey) -> Iterator[Finding]:
    hint = "add a plausible wrong option; three options are enough"
    for asked in survey.asked:
        offered = len(asked.wrong) + len(asked.pooled)
        room = (asked.item.options or offered + len(asked.key)) - len(asked.key)
        shown = min(offered, room)
        if shown < ENOUGH and not is_binary(asked):
            message = f"a learner sees only {shown} wrong option" if shown else "no wrong option"
            place = asked.item.places.get("distractors" if shown == offered else "options")
            yield Finding(place or asked.place, message, hint, (asked.item,))


CHECKS = (
    Check(OVERLAPPING_OPTIONS, _overlapping_options),
    Check(MIXED_KINDS, _mixed_kinds),
    Check(FEW_DISTRACTORS, _few_distractors),
)
