"""Small banks for the tests, and what reading them finds."""

from pathlib import Path
from textwrap import dedent, indent

from quizapp.bank import Bank, Reading, WrittenQuestion, parse

PATH = Path("bank.yaml")
QUESTION = """\
id: capital
question: What is the capital?
answer: Belgrade
distractors: [Novi Sad, Niš]
"""


def reading(text: str) -> Reading:
    """Return what comes of reading `text`."""
    return parse(dedent(text).encode(), PATH)


def sound(text: str) -> Bank:
    """Return the bank that `text` is; fail with its problems if it is none."""
    found = reading(text)
    assert found.bank is not None, "\n".join(map(str, found.diagnostics))
    return found.bank


def with_question(*lines: str, question: str = QUESTION) -> str:
    """Return a bank of one question with `lines` added to it; its first line is the third."""
    body = indent(question + "".join(f"{line}\n" for line in lines), "    ")
    return "title: T\nquestions:\n  - " + body.removeprefix("    ")


def one(text: str) -> WrittenQuestion:
    """Return the only item of the bank `text`, a written question."""
    (item,) = sound(text).items
    assert isinstance(item, WrittenQuestion)
    return item


def problems(found: Reading) -> list[tuple[str, int, int]]:
    """Return rule, line and column of every diagnostic."""
    return [(each.rule, each.line, each.column) for each in found.diagnostics]
