"""Findings stand where the words stand, however YAML folds them."""

from quizapp.bank.rules import lint
from tests.bank.rules.samples import bank_of, judged

FOLDED = """\
title: Sample
questions:
  - id: animals
    question: >-
      Which of these large animals of the cold seas of the north
      is not a mammal?
    answer: Shark
    distractors: [Whale, Seal]
"""


def underlined(text: str, rule: str) -> str:
    (found,) = [each for each in judged(text) if each.rule == rule]
    return found.source[found.column - 1 :][: found.length]


def test_the_carets_find_a_word_in_a_folded_stem() -> None:
    assert underlined(FOLDED, "negative-stem") == "not"


def test_the_carets_find_an_option_in_a_list() -> None:
    text = FOLDED.replace("[Whale, Seal]", "[Whale, None of these]")
    assert underlined(text, "none-of-the-above") == "None of these"


def test_without_the_lines_a_finding_has_its_place_alone() -> None:
    (found,) = [each for each in lint(bank_of(FOLDED)) if each.rule == "negative-stem"]
    assert (found.line, found.source) == (4, "")


def test_findings_stand_in_the_order_of_the_file() -> None:
    places = [(each.line, each.column) for each in judged(FOLDED)]
    assert places == sorted(places)
