"""What a save did to the problems, counted as a person would."""

from collections.abc import Sequence
from pathlib import Path

import pytest

from quizapp.bank import parse
from quizapp.bank.diagnostics import every_rule
from quizapp.bank.reading import Scrutiny
from quizapp.bank.rules.lint import problems_of
from quizapp.bank.watching import Changes
from quizapp.cli.checking.progress import happened, known, progress

HEAD = "title: T\nquestions:\n"
SCRUTINY = Scrutiny(lambda bank, lines: problems_of(bank, lines.text), every_rule)


def told(*versions: Sequence[str]) -> str:
    """What is said of the last of several versions of a bank, each a list of questions."""
    memories = [known([], {})]
    for questions in versions:
        text = HEAD + "".join(f"  - {{{question}}}\n" for question in questions)
        reading = parse(text.encode(), Path("bank.yaml"), scrutiny=SCRUTINY)
        memories.append(known([reading], memories[-1]))
    return progress(memories[-2], memories[-1])


def question(name: str, more: str = "") -> str:
    return f"id: {name}, question: Where is {name}?, answer: {name}, distractors: [X, Y]{more}"


GOOD = question("Rome", ", allow: [no-passage, no-why]")
BAD = question("Rome", ", allow: [no-passage, no-why], hnit: H")
UNEXPLAINED = question("Rome", ", allow: [no-passage]")
OTHER = question("Bern", ", allow: [no-passage]")


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        ([GOOD], [GOOD], "nothing is wrong"),
        ([UNEXPLAINED], [UNEXPLAINED], "the same problems as before"),
        ([UNEXPLAINED], [GOOD], "1 problem fixed"),
        ([GOOD], [UNEXPLAINED], "1 new problem"),
        ([UNEXPLAINED, OTHER], [UNEXPLAINED], "1 problem fixed"),
        ([BAD], [UNEXPLAINED], "1 problem fixed, 1 new"),
        ([UNEXPLAINED], [BAD], "1 new problem"),
    ],
)
def test_what_is_said(before: list[str], after: list[str], said: str) -> None:
    assert told(before, after) == said


def test_an_error_keeps_in_mind_what_the_rules_said_before() -> None:
    assert told([UNEXPLAINED], [BAD], [UNEXPLAINED]) == "1 problem fixed"
    assert told([UNEXPLAINED], [BAD], [GOOD]) == "2 problems fixed"


def test_past_a_hundred_their_number_counts() -> None:
    many = [question(f"t{number}", ", hnit: H") for number in range(130)]
    fewer = [question(f"t{number}", ", hnit: H") for number in range(5, 130)]
    assert told(many, fewer) == "5 problems fixed"
    assert told(fewer, many) == "5 new problems"


def test_what_happened_to_the_files() -> None:
    paths = [Path(f"{name}.yaml") for name in "abcd"]
    assert happened(Changes(saved=(paths[0],))) == "a.yaml saved"
    assert happened(Changes(new=(paths[0], paths[1]), gone=(paths[2],))) == (
        "a.yaml and b.yaml new, c.yaml gone"
    )
    assert happened(Changes(saved=tuple(paths))) == "4 files saved"
    assert "\x1b" not in happened(Changes(saved=(Path("\x1b[2J.yaml"),)))
