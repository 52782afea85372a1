"""What can be amiss between a bank and a copy of its source, in words."""

from quizapp.bank.diagnostics import Severity
from quizapp.bank.rules.rule import Rule

_SOURCE = "the bank format: 'paragraph' and 'anchors' find a passage in the reader's copy"

MOVED = Rule(
    name="passage-moved",
    what="A passage stands in another paragraph of the copy than the bank says.",
    why="Who has no copy at hand looks it up by its number, and finds something else there.",
    before="""\
passages:
  lamp:
    paragraph: 2
    anchors: [March 1841]
    text: The lamp was lit in March 1841.
""",
    after="""\
passages:
  lamp:
    paragraph: 3
    anchors: [March 1841]
    text: The lamp was lit in March 1841.
""",
    source=_SOURCE,
)

CHANGED = Rule(
    name="passage-changed",
    what="The paragraph of a passage has lost some of the words that the bank knows it by.",
    why="Its text was edited since it was restated: the answers may be others now.",
    before="""\
passages:
  lamp:
    paragraph: 3
    anchors: [March 1841, gas]
    text: The lamp was lit in March 1841 and burned gas.
""",
    after="""\
passages:
  lamp:
    paragraph: 3
    anchors: [March 1841, whale oil]
    text: The lamp was lit in March 1841 and burned oil.
""",
    source=_SOURCE,
)

GONE = Rule(
    name="passage-gone",
    what="No paragraph of the copy is that of a passage.",
    why="What the passage restates is no longer said, or it is said in quite other words.",
    before="""\
passages:
  mast:
    paragraph: 9
    text: A radio mast stands there.
""",
    after="""\
passages:
  lamp:
    paragraph: 3
    text: The lamp was lit in March 1841.
""",
    source=_SOURCE,
)

UNCOVERED = Rule(
    name="paragraph-uncovered",
    what="A paragraph of the copy has no passage, so that nothing can be asked about it.",
    why="It may hold what a learner should know. Titles are passed over; small print may be left.",
    before="""\
passages:
  lamp:
    paragraph: 3
    text: The lamp was lit in March 1841.
""",
    after="""\
passages:
  lamp:
    paragraph: 3
    text: The lamp was lit in March 1841.
  rock:
    paragraph: 2
    text: The rock lies two miles off the town.
""",
    source=_SOURCE,
    severity=Severity.NOTE,
)

MISSING = Rule(
    name="missing-copy",
    what="The copy of the source that the bank names cannot be read.",
    why="Passages are then shown in the bank's words, and nobody can compare them.",
    before="",
    after="",
    source="the bank format: 'source.file' is the reader's own copy, beside the bank",
)

DRIFT_RULES = (MOVED, CHANGED, GONE, UNCOVERED, MISSING)
"""The rules that speak of a copy. None can be waived: they are about passages, not questions."""
