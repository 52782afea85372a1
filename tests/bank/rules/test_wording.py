"""What each rule takes for a flaw, and what only looks like one."""

import pytest

from tests.bank.rules.samples import judged, rules_on, speaks

LONG = "They train the immune system to know a germ again when it comes"


@pytest.mark.parametrize(
    ("rule", "stem", "key", "wrong"),
    [
        ("all-of-the-above", "Which are noble gases?", "All of these", ["Neon", "Argon"]),
        ("all-of-the-above", "Which are noble gases?", "Both A and B", ["Neon", "Argon"]),
        ("none-of-the-above", "Which is a bird?", "Neither of these", ["Bat", "Moth"]),
        ("negative-stem", "Which word is never a noun?", "Quickly", ["Run", "Walk"]),
        ("negative-stem", "Who doesn't appear in Hamlet?", "Iago", ["Ophelia", "Laertes"]),
        ("negative-stem", "All are fruits EXCEPT one; which is not?", "Leek", ["Fig", "Plum"]),
        ("negative-stem", "Which tool cannot stop an attack?", "A log", ["A wall", "A filter"]),
        ("negative-stem", "He won all of these, except one. Which?", "Rome", ["Paris", "Delhi"]),
        (
            "absolute-terms",
            "How do vaccines work?",
            "They train",
            ["They always kill", "They cool"],
        ),
        ("stem-echo", "What measures earthquakes?", "An earthquake meter", ["A scale", "A ruler"]),
        ("grammar-cue", "A baby swan is a", "cygnet", ["eft", "owlet"]),
        ("grammar-cue", "The page is an ___ document.", "HTML", ["PDF", "text"]),
        ("overlapping-options", "How tall?", "2 m or more", ["1 to 3 m", "Less than 1 m"]),
        ("overlapping-options", "What does rust need?", "Both air and water", ["Air", "Salt"]),
        ("mixed-kinds", "When did it end?", "In May 1945", ["In 1918", "In 1871", "Bismarck"]),
        ("mixed-kinds", "Who was it?", "Tesla", ["Edison", "Bell", "12 March 1876"]),
        ("few-distractors", "Which gas?", "Neon", ["Argon"]),
        ("longest-is-key", "How do vaccines work?", LONG, ["They kill germs", "They cool"]),
    ],
)
def test_is_a_flaw(rule: str, stem: str, key: str, wrong: list[str]) -> None:
    assert speaks(rule, stem, key, *wrong)


@pytest.mark.parametrize(
    ("rule", "stem", "key", "wrong"),
    [
        ("all-of-the-above", "How many of them are prime?", "All of them", ["None of them", "Two"]),
        ("all-of-the-above", "Which groups can give?", "A and B", ["A", "AB"]),
        ("none-of-the-above", "How many moons has Venus?", "None", ["One", "Two"]),
        ("negative-stem", "Which is NOT a bird?", "Bat", ["Owl", "Emu"]),
        ("negative-stem", "Which is *not* a bird?", "Bat", ["Owl", "Emu"]),
        ("negative-stem", "Why is Pluto not a planet?", "Its orbit", ["Its age", "Its colour"]),
        ("negative-stem", "It does not rain. What falls?", "Snow", ["Leaves", "Stars"]),
        ("negative-stem", "Who wrote 'Do Not Go Gentle'?", "Thomas", ["Yeats", "Auden"]),
        ("negative-stem", "Which bird that does not fly runs?", "Emu", ["Owl", "Crow"]),
        ("absolute-terms", "Which song is it?", "Yesterday", ["Always on My Mind", "Help"]),
        ("absolute-terms", "How often is it?", "Rarely", ["Always", "Never"]),
        ("stem-echo", "Which process is it?", "The process of rusting", ["Melting", "Boiling"]),
        ("stem-echo", "Which treaty ended it?", "The treaty of Ghent", ["The treaty of Paris"]),
        ("grammar-cue", "A doctor wants a", "uniform", ["scarf", "one-way ticket"]),
        ("grammar-cue", "They joined a", "NATO mission", ["UFO club", "team"]),
        ("overlapping-options", "Which war?", "World War I", ["World War II", "The Cold War"]),
        ("overlapping-options", "When was it?", "1914-1918", ["1939-1945", "1918-1921"]),
        ("overlapping-options", "Which city?", "New York", ["York", "Newcastle"]),
        ("mixed-kinds", "Which novel is it?", "1984", ["Animal Farm", "Dune", "Emma"]),
        ("mixed-kinds", "How many are there?", "None", ["1", "2", "3"]),
        ("mixed-kinds", "When was it?", "In mid-May", ["In June 2020", "In July 2021"]),
        ("few-distractors", "Is it so?", "Yes", ["No"]),
        ("longest-is-key", "Who wrote it?", "Johann Wolfgang von Goethe", ["Mann", "Hesse"]),
    ],
)
def test_only_looks_like_a_flaw(rule: str, stem: str, key: str, wrong: list[str]) -> None:
    assert not speaks(rule, stem, key, *wrong)


def test_english_rules_keep_silent_in_other_languages() -> None:
    text = """\
title: Глаголи
language: {language}
questions:
  - question: Which is not a bird?
    answer: None of these
    distractors: [Owl, Emu]
"""
    english = {"negative-stem", "none-of-the-above"}
    assert english <= rules_on(text.format(language="en-GB"))
    assert not english & rules_on(text.format(language="sr"))


def test_two_distractors_that_are_never_shown_together_are_too_few() -> None:
    text = """\
questions:
  - {question: Which gas?, answer: Neon, distractors: [Argon, Xenon], options: 2}
"""
    assert "few-distractors" in rules_on(text)


def test_pools_count_as_distractors() -> None:
    text = """\
pools: {gases: [Neon, Argon, Xenon]}
questions:
  - {question: Which gas?, answer: Neon, distractors: [{pool: gases}]}
statements:
  - text: Lamps glow red with [[Neon|gases]].
"""
    assert "few-distractors" not in rules_on(text)


def test_a_bank_without_any_passage_is_told_once() -> None:
    text = """\
questions:
  - {question: Which gas?, answer: Neon, distractors: [Argon, Xenon]}
  - {question: Which metal?, answer: Iron, distractors: [Zinc, Tin]}
"""
    assert [each.rule for each in judged(text)].count("no-passage") == 1
