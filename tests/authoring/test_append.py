"""A question that is added reads back as meant, and every byte that stood there stands there."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from quizapp.authoring import Addition, NewItem, Obstacle, Wrong, appended
from quizapp.bank import parse
from quizapp.bank.model import WrittenQuestion
from quizapp.bank.text import reading, unsafe
from tests.authoring.files import (
    FOLLOWED,
    MARGIN,
    REMARKED,
    SPACED,
    STATEMENTS,
    STYLES,
    WIDE,
    windows,
)

PATH = Path("bank.yaml")
ITEM = NewItem(stem="What is the capital of Italy?", key=("Rome",), wrong=(Wrong("Milan"),))
SIGNS = ["- ", "? ", ": ", " #", "'", '"', "\\", "[", "]", "{", "&", "*", "!", "|", ">", "%", "@",
         "`", "~", "null", ",", "---", "...", "<<", "  ", "\n"]  # fmt: skip


words = st.text(st.characters(exclude_categories=["Cc", "Cs", "Co", "Cn"]), max_size=12)
texts = (
    st.lists(words | st.sampled_from(SIGNS), min_size=1, max_size=30)
    .map("".join)
    .filter(lambda text: unsafe(text) is None and reading(text))
)


@st.composite
def items(draw: st.DrawFn) -> NewItem:
    options = draw(st.lists(texts, min_size=2, max_size=5, unique_by=reading))
    right = draw(st.integers(1, len(options) - 1))
    whys = [draw(st.none() | texts) for _ in options[right:]]
    return NewItem(
        stem=draw(texts),
        key=tuple(options[:right]),
        wrong=tuple(Wrong(*each) for each in zip(options[right:], whys, strict=True)),
        explanation=draw(st.none() | texts),
        hint=draw(st.none() | texts),
        tags=draw(st.sampled_from([(), ("one",), ("two words", "Ж")])),
        draft=draw(st.booleans()),
    )


def added(text: str, item: NewItem = ITEM) -> Addition:
    result = appended(text, item, PATH)
    assert isinstance(result, Addition), f"{result}\n{getattr(result, 'diagnostics', '')}"
    return result


def without(addition: Addition, old: str) -> str:
    """Return the text without its new lines; a file's open last line is not what is asked here."""
    end = "\r\n" if "\r\n" in old else "\n"
    block = end.join(addition.added)
    assert addition.text.count(block) == 1
    before, after = addition.text.split(block)
    return before + after.removeprefix(end) if after else before.removesuffix(end)


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(item=items(), style=st.sampled_from([*STYLES, *map(windows, STYLES)]), end=st.data())
def test_whatever_is_added_reads_back_and_nothing_else_changes(
    item: NewItem, style: str, end: st.DataObject
) -> None:
    old = style.rstrip("\r\n") if end.draw(st.booleans()) else style
    result = added(old, item)
    assert without(result, old) == old
    bank = parse(result.text.encode(), PATH).bank
    assert bank is not None
    found = next(each for each in bank.items if each.id == result.item.id)
    assert isinstance(found, WrittenQuestion)
    assert NewItem.of(found) == result.item
    assert found.place.line == result.line


@pytest.mark.parametrize("style", STYLES)
def test_the_file_s_own_line_ends_are_used(style: str) -> None:
    old = windows(style)
    text = added(old).text
    assert text.count("\n") == text.count("\r\n")


def test_a_signature_and_an_open_last_line_stay() -> None:
    old = "\ufeff" + MARGIN.rstrip("\n")
    text = added(old).text
    assert text.startswith(old)
    assert not text.endswith("\n")


def test_it_looks_like_its_neighbours_in_a_spaced_file() -> None:
    assert added(SPACED).text == SPACED + (
        "\n"
        "  - id: capital-italy\n"
        "    question: What is the capital of Italy?\n"
        "    answer: Rome\n"
        "    distractors:\n"
        "      - Milan\n"
    )


def test_it_looks_like_its_neighbours_at_the_margin() -> None:
    assert added(MARGIN).text == MARGIN + (
        "- id: capital-italy\n"
        "  question: What is the capital of Italy?\n"
        "  answer: Rome\n"
        "  distractors:\n"
        "  - Milan\n"
    )


def test_it_looks_like_its_neighbours_in_a_wide_file() -> None:
    item = NewItem(stem="Which: this?", key=("Rome",), wrong=(Wrong("Milan", "No: never."),))
    assert added(WIDE, item).text == WIDE + (
        "\n"
        "    -   id: which-this\n"
        "        question: 'Which: this?'\n"
        "        answer: Rome\n"
        "        distractors:\n"
        "            - text: Milan\n"
        "              why: 'No: never.'\n"
    )


def test_remarks_after_the_last_question_stay_with_it() -> None:
    text = added(REMARKED).text
    head, tail = REMARKED.split("\n# vim")
    assert text.startswith(head)
    assert text.endswith("\n\n# vim" + tail)
    assert "Nauru?\n\n  - id: capital-italy\n" in text
    assert "distractors: [Milan]\n" in text


def test_it_stands_before_the_sections_that_follow() -> None:
    text = added(FOLLOWED).text
    assert "[Niš]\n\n  - id: capital-italy\n" in text
    assert text.endswith("[Milan]\n" + FOLLOWED[FOLLOWED.index("\n# One") :])


def test_a_missing_section_is_made_before_the_statements() -> None:
    text = added(STATEMENTS).text
    assert text.startswith("title: Capitals\n\nquestions:\n  - id: capital-italy\n")
    assert text.endswith(STATEMENTS.removeprefix("title: Capitals\n"))


def test_a_bank_without_questions_becomes_one() -> None:
    assert added("title: T\n").text.startswith("title: T\n\nquestions:\n  - id: capital-italy\n")
    assert added("title: T\nquestions:  # none yet\n").bank


def test_a_long_text_is_folded_in_lines_of_at_most_100_columns() -> None:
    item = NewItem(stem="日本 word: " * 40 + "end", key=("Rome",), wrong=(Wrong("Milan"),))
    lines = added(SPACED, item).added
    assert "    question: >-" in lines
    assert max(map(len, lines)) <= 100


def test_an_id_is_never_taken_twice() -> None:
    once = added(SPACED)
    item = NewItem(stem="The capital of Italy", key=("Rome",), wrong=(Wrong("Turin"),))
    assert added(once.text, item).item.id == "capital-italy-2"


def test_passages_evidence_and_pools_are_written() -> None:
    old = (
        "title: T\npassages:\n  a: {text: One two.}\npools:\n  p: [x, y]\nquestions:\n"
        "  - {id: q, question: Q?, answer: A, distractors: [B]}\n"
    )
    item = NewItem(stem="N?", key=("N",), pools=("p",), passages=("a",), evidence=("One", "two."))
    result = added(old, item)
    assert "    evidence: [One, two.]" in result.added
    assert "      - pool: p" in result.added


@pytest.mark.parametrize(
    "text",
    [
        "title: T\nquestions: [{question: Q?, answer: A, distractors: [B]}]\n",
        "title: T\nquestions: []\n",
        "{title: T, questions: [{question: Q?, answer: A, distractors: [B]}]}\n",
        "  title: T\n  questions:\n    - {question: Q?, answer: A, distractors: [B]}\n",
    ],
)
def test_a_file_in_flow_style_is_refused_with_a_way_out(text: str) -> None:
    result = appended(text, ITEM, PATH)
    assert isinstance(result, Obstacle)
    assert "then try again" in result.way_out


def test_a_question_with_an_error_is_refused_with_its_diagnostics() -> None:
    item = NewItem(stem="Q?", key=("Rome",), wrong=(Wrong("rome"),))
    result = appended(SPACED, item, PATH)
    assert isinstance(result, Obstacle)
    assert result.diagnostics[0].source.strip() == "- rome"


def test_an_unknown_passage_is_refused() -> None:
    item = NewItem(stem="Q?", key=("Rome",), wrong=(Wrong("Milan"),), passages=("nowhere",))
    result = appended(SPACED, item, PATH)
    assert isinstance(result, Obstacle)
    assert "nowhere" in result.message


def test_errors_that_were_there_before_do_not_stand_in_the_way() -> None:
    old = SPACED.replace("answer: Paris", "answr: Paris")
    result = added(old)
    assert result.bank is None
    assert result.text.startswith(old)


def test_a_key_inside_a_text_is_no_section() -> None:
    old = SPACED.replace(
        "title: Capitals", "description: |\n  questions:\n    - none\ntitle: Capitals"
    )
    assert added(old).text.startswith(old)
