"""Banks in the styles that people write, as text."""

SPACED = """\
# yaml-language-server: $schema=bank.schema.json
title: Capitals   # of Europe

questions:

  # The first.
  - id: serbia
    question: What is the capital of Serbia?   # a remark
    answer: Belgrade
    distractors:
      - text: "Niš"
        why: 'That is the third city.'
      - Novi Sad

  - id: france
    question: >-
      What is the capital
      of France?
    answer: Paris
    distractors: [Lyon, Nice]
"""
MARGIN = """\
title: Capitals
questions:
- question: What is the capital of Serbia?
  answer: Belgrade
  distractors:
  - Niš
  - Novi Sad
- question: What is the capital of France?
  answer: Paris
  distractors:
  - Lyon
"""
WIDE = """\
title: 'Capitals'
questions:
    -   id: serbia
        question: 'What is the capital of Serbia: now?'
        answer: 'Belgrade'
        distractors:
            - 'Niš'
"""
REMARKED = """\
title: Capitals
questions:
  - id: serbia
    question: What is the capital of Serbia?
    answer: Belgrade
    distractors: [Niš]
    # - id: later
    #   question: What is the capital of Nauru?

# vim: sw=2
"""
FOLLOWED = """\
title: Capitals
questions:
  - id: serbia
    question: What is the capital of Serbia?
    answer: Belgrade
    distractors: [Niš]

# One sentence each.
statements:
  - id: danube
    text: Belgrade lies on the [[Danube]].
    distractors: [Rhine]
...
"""
STATEMENTS = FOLLOWED[: FOLLOWED.index("questions:")] + FOLLOWED[FOLLOWED.index("\n# One") :]
STYLES = (SPACED, MARGIN, WIDE, REMARKED, FOLLOWED, STATEMENTS)


def windows(text: str) -> str:
    return text.replace("\n", "\r\n")
