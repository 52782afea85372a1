"""Bank files for these tests, as an author would write them."""

from quizapp.bank import Reading

TOWNS = """\
id: towns
title: Towns on the Danube
source: {title: A river and its towns, author: A. Author, date: 2020}
defaults: {order: fixed}
passages:
  fortress:
    paragraph: 7
    text: The fortress of Petrovaradin stands across from Novi Sad, finished in 1780 after decades.
questions:
  - id: fortress
    passage: fortress
    evidence: finished in 1780
    question: When was the fortress of Petrovaradin finished?
    answer: "1780"
    distractors:
      - {text: "1692", why: That is when it was begun.}
      - "1848"
      - "1918"
    explanation: The works took eighty-eight years.
    hint: Two years later Mozart wrote The Abduction from the Seraglio.
    tags: [dates]
  - id: capitals
    question: Which of these are capitals?
    answer: [Vienna, Budapest]
    distractors: [{text: Linz, why: It is the capital of Upper Austria alone.}, Novi Sad]
    tags: [towns]
  - id: mouth
    question: Where does the Danube end?
    answer: In the Black Sea
    distractors: [In the Adriatic, In the Aegean]
    tags: [rivers]
"""

SUMS = """\
id: sums
title: Sums
questions:
  - {id: two, question: How much is one plus one?, answer: Two, distractors: [Three, Four]}
statements:
  - id: four
    text: Two plus two is [[four|numbers]].
    forms: [gap, true-false]
pools:
  numbers: [three, four, five]
"""

BROKEN = """\
title: Broken
questions:
  - id: one
    question: What is missing here?
    distracters: [a, b]
"""

HOSTILE_TEXT = "[/x] [b]y list[int] [@click=app.quit]z"

HOSTILE = f"""\
id: hostile
title: "title {HOSTILE_TEXT}"
source: {{title: "source {HOSTILE_TEXT}", author: "author {HOSTILE_TEXT}"}}
defaults: {{order: fixed}}
passages:
  p: {{paragraph: 1, text: "passage {HOSTILE_TEXT}"}}
questions:
  - id: q
    passage: p
    evidence: "y list[int]"
    question: "stem {HOSTILE_TEXT}"
    answer: "key {HOSTILE_TEXT}"
    distractors:
      - {{text: "wrong {HOSTILE_TEXT}", why: "why {HOSTILE_TEXT}"}}
      - {{text: "other {HOSTILE_TEXT}", why: "because {HOSTILE_TEXT}"}}
    explanation: "explanation {HOSTILE_TEXT}"
    hint: "hint {HOSTILE_TEXT}"
    tags: [plain]
"""


def save(reading: Reading, *steps: tuple[str, str], text: str = TOWNS) -> None:
    """Write `text` with its replacements into the file of `reading`, as any editor would."""
    for old, new in steps:
        assert old in text
        text = text.replace(old, new)
    reading.path.write_text(text, "utf-8")
