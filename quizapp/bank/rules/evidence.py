"""What a question can show for itself: its passage, and the words that prove it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.bank.names import quoted
from quizapp.bank.rules.rule import FEEDBACK, Check, Finding, Rule
from quizapp.bank.rules.survey import place_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quizapp.bank.model import Item
    from quizapp.bank.rules.survey import Survey

SHORT_PASSAGE = 120

_PASSAGES = """\
passages:
  roots:
    text: >-
      Roots take up water and minerals from the soil, and they hold the plant in its place. Leaves
      take in light and carbon dioxide and give off oxygen.
"""

NO_PASSAGE = Rule(
    name="no-passage",
    what="A question names no passage.",
    why="After the answer there is nothing to read again, and nobody can look up who says so.",
    before="""\
questions:
  - question: What do roots take up?
    answer: Water
    distractors: [Light, Oxygen]
""",
    after=f"""\
{_PASSAGES}\
questions:
  - question: What do roots take up?
    passage: roots
    answer: Water
    distractors: [Light, Oxygen]
""",
    source=FEEDBACK,
)

NO_EVIDENCE = Rule(
    name="no-evidence",
    what=f"A question has a passage of more than {SHORT_PASSAGE} characters and does not say which "
    "words of it are the proof.",
    why="The learner must search the passage; marked words are found at a glance.",
    before=f"""\
{_PASSAGES}\
questions:
  - question: What do roots take up?
    passage: roots
    answer: Water
    distractors: [Light, Oxygen]
""",
    after=f"""\
{_PASSAGES}\
questions:
  - question: What do roots take up?
    passage: roots
    evidence: take up water and minerals
    answer: Water
    distractors: [Light, Oxygen]
""",
    source=FEEDBACK,
)

UNCOVERED_PASSAGE = Rule(
    name="uncovered-passage",
    what="No question hangs on a passage.",
    why="What is not asked is not learnt: testing is what makes a text stay.",
    before=f"""\
{_PASSAGES}\
questions:
  - question: What do stems carry?
    answer: Water
    distractors: [Light, Oxygen]
""",
    after=f"""\
{_PASSAGES}\
questions:
  - question: What do roots take up?
    passage: roots
    answer: Water
    distractors: [Light, Oxygen]
""",
    source="Roediger & Karpicke (2006), Psychological Science 17(3)",
)


def _no_passage(survey: Survey) -> Iterator[Finding]:
    bare = tuple(item for item in survey.items if not item.passages)
    if survey.bank.passages:
        hint = "name it: 'passage: ID'"
        for item in bare:
            yield Finding(place_of(item), f"{_owner(item)} names no passage", hint, (item,))
    elif bare:
        hint = "write what the source says under 'passages', and name it: 'passage: ID'"
        message = "the bank has no passages, so that no answer can show its source"
        yield Finding(place_of(bare[0]), message, hint, bare)


def _no_evidence(survey: Survey) -> Iterator[Finding]:
    hint = "copy the words that prove it: 'evidence: …'"
    passages = survey.bank.passages
    for item in survey.items:
        length = sum(len(passages[name].text) for name in item.passages)
        if length > SHORT_PASSAGE and not item.evidence:
            place = item.places.get("passage", item.place)
            message = f"{_owner(item)} does not say which words of its passage prove it"
            yield Finding(place, message, hint, (item,), item.passages[0])


def _uncovered_passage(survey: Survey) -> Iterator[Finding]:
    hint = "ask something about it, or take it out"
    used = {name for item in survey.bank.items for name in item.passages}
    for passage in survey.bank.passages.values():
        if passage.id not in used:
            message = f"no question hangs on the passage {quoted(passage.id)}"
            yield Finding(passage.place, message, hint, words=passage.id)


def _owner(item: Item) -> str:
    return "the question" if item.derived_id else quoted(item.id)


CHECKS = (
    Check(NO_PASSAGE, _no_passage),
    Check(NO_EVIDENCE, _no_evidence),
    Check(UNCOVERED_PASSAGE, _uncovered_passage),
)
