"""The whole format, as a bank has it afterwards."""

import pytest

from quizapp.bank import (
    Blank,
    Difficulty,
    Distractor,
    Form,
    Order,
    Place,
    PoolDraw,
    Source,
    Statement,
    WrittenQuestion,
)
from quizapp.quiz.draw import draw
from tests.bank.samples import one, problems, reading, sound, with_question

WHOLE = """\
# yaml-language-server: $schema=bank.json
format: 1                                    # optional
id: serbia-neutrality                        # optional
title: Military neutrality of Serbia         # required
description: What the act says
language: sr-Latn
author: A. Teacher
license: CC-BY-4.0
source:                                      # where it comes from
  title: An act to balance
  author: A. Writer
  publisher: GDC
  date: 2021                                 # text, as written
  url: https://example.org
  rights: All
  file: texts/article.txt
defaults: {options: 3, order: sorted}
passages:
  liaison-office:
    paragraph: 7
    anchors: [Liaison Office, December 2006]
    text: >-
      NATO has run a liaison office
      in Belgrade  since December 2006.

      It is small.
pools:
  months: [December 2006, December 2007, November 2015, July 2021]
questions:
  - id: liaison-office-opened
    passage: liaison-office
    evidence: [since December  2006, 2006. It is]
    question: When was it opened?
    answer: December 2006
    distractors:
      - text: July 2021
        why: That is when the plan was due to end.
      - December 2007
      - pool: months
    exclude: [November 2015]
    why: {December 2007: A year too late., July 2021: not used}
    explanation: It was that month.
    hint: Before 2010.
    options: 4
    order: shuffle
    tags: [dates, the  nato]
    difficulty: easy
    status: ready
    allow: [longest-is-key]
  - id: several
    question: Which?
    answer: [one, two]
    distractors: three
    status: draft
statements:
  - id: opened
    passage: [liaison-office]
    text: NATO's office in [[Belgrade|towns]] opened in [[December 2006|months]].
    forms: [gap, true-false]
    why: {July 2021: No.}
  - id: capital
    text: The capital is [[Belgrade]].
    distractors: [Niš]
"""
TOWNS = "pools:\n  towns: [Belgrade, Niš]\n"


@pytest.fixture(scope="module")
def whole() -> str:
    return WHOLE.replace("pools:\n", TOWNS)


def test_what_stands_beside_the_items(whole: str) -> None:
    bank = sound(whole)
    assert (bank.id, bank.title, bank.description) == (
        "serbia-neutrality",
        "Military neutrality of Serbia",
        "What the act says",
    )
    assert (bank.language, bank.author, bank.license) == ("sr-Latn", "A. Teacher", "CC-BY-4.0")
    assert bank.source == Source(
        "An act to balance",
        "A. Writer",
        "GDC",
        "2021",
        "https://example.org",
        "All",
        "texts/article.txt",
    )
    passage = bank.passages["liaison-office"]
    assert (passage.paragraph, passage.anchors) == (7, ("Liaison Office", "December 2006"))
    assert passage.text == (
        "NATO has run a liaison office in Belgrade since December 2006.\nIt is small."
    )
    assert bank.pools["towns"].members == ("Belgrade", "Niš")


def test_a_written_question(whole: str) -> None:
    item = sound(whole).items[0]
    assert isinstance(item, WrittenQuestion)
    assert (item.id, item.derived_id, item.place) == ("liaison-office-opened", False, (31, 5))
    assert (item.stem, item.key) == ("When was it opened?", ("December 2006",))
    assert item.passages == ("liaison-office",)
    assert item.evidence == ("since December 2006", "2006.\nIt is")
    assert item.distractors == (
        Distractor("July 2021", "That is when the plan was due to end.", Place(37, 15)),
        Distractor("December 2007", "A year too late.", Place(39, 9)),
        PoolDraw("months", Place(40, 15)),
    )
    assert (item.exclude, item.options, item.order) == (("November 2015",), 4, Order.SHUFFLE)
    assert (item.explanation, item.hint) == ("It was that month.", "Before 2010.")
    assert (item.tags, item.difficulty) == (("dates", "the nato"), Difficulty.EASY)
    assert (item.draft, item.allow) == (False, ("longest-is-key",))


def test_the_places_of_its_fields_are_known(whole: str) -> None:
    places = sound(whole).items[0].places
    assert places["question"] == (34, 15)
    assert places["evidence/2"] == (33, 38)
    assert places["why/July 2021"] == (42, 44)
    assert "nothing" not in places
    assert dict(places)["tags"] == (47, 11)


def test_several_answers_show_all_options_unless_a_number_is_written(whole: str) -> None:
    item = sound(whole).items[1]
    assert isinstance(item, WrittenQuestion)
    assert (item.key, item.options, item.order, item.draft) == (
        ("one", "two"),
        None,
        Order.SORTED,
        True,
    )


def test_a_statement(whole: str) -> None:
    item = sound(whole).items[2]
    assert isinstance(item, Statement)
    assert item.parts == ("NATO's office in ", " opened in ", ".")
    assert item.blanks == (Blank("Belgrade", "towns"), Blank("December 2006", "months"))
    assert item.forms == (Form.GAP, Form.TRUE_FALSE)
    assert (item.places["text/1"], item.places["text/2"]) == ((59, 28), (59, 57))


def test_every_question_can_be_drawn(whole: str) -> None:
    bank = sound(whole)
    drawn = [draw(bank, askable, "7") for askable in bank.askables()]
    assert [question.id for question in drawn] == [
        "liaison-office-opened",
        "opened/1",
        "opened/2",
        "opened/true-false",
        "capital/1",
    ]
    assert {option.text for option in drawn[-1].options} == {"Belgrade", "Niš"}
    (excerpt,) = drawn[0].excerpts
    shown = [excerpt.passage.text[start:end] for start, end in excerpt.spans()]
    assert shown == ["since December 2006.\nIt is"]


def test_the_parts_of_a_bank_may_stand_in_any_order(whole: str) -> None:
    sections = ["defaults:", "passages:", "pools:"]
    head, tail = whole.split("questions:\n")
    start = head.index(sections[0])
    turned = sound(f"{head[:start]}questions:\n{tail}{head[start:]}")
    straight = sound(whole)
    assert [item.options for item in turned.items] == [4, None, 3, 3]
    assert [item.options for item in turned.items] == [item.options for item in straight.items]
    assert [item.order for item in turned.items] == [item.order for item in straight.items]
    assert [item.evidence for item in turned.items] == [item.evidence for item in straight.items]


def test_without_an_id_one_is_derived_from_what_the_question_reads_like() -> None:
    def item(stem: str) -> WrittenQuestion:
        return one(with_question(question=f"question: {stem}\nanswer: A\ndistractors: [B]\n"))

    plain, spaced, other = item("What is it?"), item("WHAT  is it?"), item("What was it?")
    assert plain.derived_id
    assert plain.id == spaced.id == "q-a192afb8cc"
    assert plain.id != other.id


def test_no_forms_are_the_usual_one() -> None:
    bank = sound("""\
        title: T
        pools: {towns: [Belgrade, Niš]}
        statements: [{id: s, text: "It is [[Niš|towns]].", forms: []}]
        """)
    assert len(list(bank.askables())) == 1


@pytest.mark.parametrize(
    ("block", "text"),
    [
        ("text: |\n      one\n      two\n\n      three", "one two\nthree"),
        ("text: >\n      one\n      two\n\n      three", "one two\nthree"),
        ("text: one\n      two\n\n      three", "one two\nthree"),
        ('text: "one  two\n\n      three "', "one two\nthree"),
        ("text: |\n      one\n       two\n      \n      \n      three", "one two\nthree"),
    ],
)
def test_a_passage_keeps_its_paragraphs_and_no_other_line_end(block: str, text: str) -> None:
    bank = sound(f"passages:\n  p:\n    {block}\n" + with_question())
    assert bank.passages["p"].text == text


def test_an_exclude_that_no_pool_holds_is_warned_of() -> None:
    found = reading(
        "pools: {p: [May, June]}\n"
        + with_question(
            "exclude: [may, Juni]",
            question="id: q\nquestion: Q\nanswer: A\ndistractors: {pool: p}\n",
        )
    )
    assert problems(found) == [("unused-exclude", 8, 20)]
    assert found.diagnostics[0].hint == "did you mean 'June'?"


def test_a_blank_over_a_line_end_is_one_blank() -> None:
    bank = sound("""\
        title: T
        pools: {dates: [May 2006, May 2007]}
        statements:
          - id: s
            text: >-
              It opened in [[May
              2006|dates]] and not
              in [[May 2007|dates]].
        """)
    (item,) = bank.items
    assert isinstance(item, Statement)
    assert [blank.value for blank in item.blanks] == ["May 2006", "May 2007"]
    assert (item.places["text/1"], item.places["text/2"]) == ((6, 20), (8, 10))


def test_an_id_is_made_of_the_files_name() -> None:
    assert sound(with_question()).id == "bank"
    assert sound("id: Šabac.1\n" + with_question()).id == "Šabac.1"
