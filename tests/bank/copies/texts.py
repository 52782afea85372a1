"""A text of our own to be copied, and a bank about it."""

from pathlib import Path

from quizapp.bank import Bank, parse

TEXT = """\
The lighthouse of Port Ardel

Keepers lit the lamp on Ardel Rock for the first time in March 1841. \
It burned whale oil, and ships could see it from twelve miles away.

In 1906 the town put an electric lamp into the tower. \
“It is far too bright,” the baker said, but the fishermen were pleased.

Today a computer in the harbour office switches the light. \
Nobody has lived on the rock since the last keeper left it in autumn 1987.
"""
PARAGRAPHS = tuple(TEXT.rstrip("\n").split("\n\n"))

BANK = """\
id: lighthouse
title: The lighthouse
source: {title: A light at sea, date: 2020}
defaults: {order: fixed}
passages:
  oil:
    paragraph: 2
    anchors: [Ardel Rock, March 1841]
    text: The first lamp, of March 1841, was fed with oil and seen twelve miles away.
  electric:
    paragraph: 3
    anchors: ['"It is far too bright,"', electric lamp]
    text: The tower had an electric lamp from 1906 on.
  empty:
    paragraph: 4
    anchors: [computer in the harbour office, last keeper]
    text: No keeper has been living there since 1987; a computer does the work.
questions:
  - id: year
    passage: oil
    evidence: March 1841
    question: When was the lamp lit first?
    answer: March 1841
    distractors: [March 1906, March 1987]
  - id: miles
    passage: oil
    evidence: seen twelve miles away
    question: How far did the lamp reach?
    answer: Twelve miles
    distractors: [Two miles, Forty miles]
  - id: lamp
    passage: [electric, oil]
    question: What came after the oil?
    answer: Electricity
    distractors: [Gas, Coal]
  - id: alone
    question: What is a lighthouse for?
    answer: To guide ships
    distractors: [To heat a town, To hold water]
"""


def bank(folder: Path = Path(), text: str = BANK) -> Bank:
    """Return the bank `text` as if it stood in `folder`."""
    found = parse(text.encode(), folder / "lighthouse.yaml")
    assert found.bank is not None, "\n".join(map(str, found.diagnostics))
    return found.bank
