"""Wrong options that do not say why they are wrong."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.bank.diagnostics import Severity
from quizapp.bank.model import Distractor
from quizapp.bank.names import quoted
from quizapp.bank.rules.rule import FEEDBACK, Check, Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quizapp.bank.rules.survey import Survey

NO_WHY = Rule(
    name="no-why",
    severity=Severity.NOTE,
    what="A distractor does not say why it is wrong.",
    why="Wrong options are learnt like right ones; a line that says why, and what the option would "
    "be right for, undoes it and teaches a second fact.",
    before="""\
questions:
  - question: What do roots take up?
    answer: Water
    distractors: [Light, Oxygen]
""",
    after="""\
questions:
  - question: What do roots take up?
    answer: Water
    distractors:
      - {text: Light, why: That is what leaves take in.}
      - {text: Oxygen, why: That is what leaves give off.}
""",
    source=f"{FEEDBACK}; Roediger & Marsh (2005)",
)


def _no_why(survey: Survey) -> Iterator[Finding]:
    hint = "write it as {text: …, why: …}: why it is wrong, and what it would be right for"
    for item in survey.items:
        bare = [each for each in item.distractors if isinstance(each, Distractor) and not each.why]
        if bare:
            others = f" (nor {len(bare) - 1} more)" if len(bare) > 1 else ""
            message = f"nothing says why {quoted(bare[0].text)} is wrong{others}"
            yield Finding(bare[0].place, message, hint, (item,), bare[0].text)


CHECKS = (Check(NO_WHY, _no_why),)
