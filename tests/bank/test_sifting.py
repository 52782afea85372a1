"""Of very many passages and pools the first items' are read, however a file is laid out."""

from pathlib import Path

import pytest

from quizapp.bank import Bank, read
from quizapp.bank.beginning import read_beginning
from quizapp.bank.checks.stock import pool_draws

MOST = 40
ITEMS = "questions:\n" + "".join(
    f"""\
  - id: q{number}
    passage: [p{number * 37 % 500}, p{number}]
    evidence: Number {number}
    question: What is {number}, according to what is said about the numbers of that kind?
    answer: One
    distractors: [Two, {{pool: pool{number % 7}}}, {{pool: pool{300 + number}}}]
"""
    for number in range(500)
)
PASSAGES = "passages:\n" + "".join(
    f"  p{number}:\n    text: >-\n      Number {number} is\n      a number.\n"
    for number in range(500)
)
POOLS = "pools:\n" + "".join(
    f"  pool{number}: [Pool {number}, All,\n    None]\n" for number in range(800)
)
TITLE = "title: Large\n"
LARGE = TITLE + PASSAGES + POOLS + ITEMS
ONE = "  p1:\n    text: >-\n      Number 1 is\n"


def both(folder: Path, text: str) -> tuple[Bank | None, Bank]:
    """Return the beginning of a bank, if it has one, and the whole."""
    path = folder / "large.yaml"
    path.write_text(text, "utf-8", newline="")
    found, everything = read_beginning(path, MOST), read(path).bank
    assert everything is not None
    return None if found is None else found.bank, everything


def assert_same(beginning: Bank | None, everything: Bank) -> None:
    """The beginning has the first items, and what they name, at the same places."""
    assert beginning is not None
    items = everything.items[:MOST]
    passages = {name for item in items for name in item.passages}
    pools = {name for item in items for name, _ in pool_draws(item)}
    assert beginning.items == items
    assert [each.places for each in beginning.items] == [each.places for each in items]
    assert beginning.title == everything.title
    assert [each for each in everything.passages.values() if each.id in passages] == [
        each for each in beginning.passages.values() if each.id in passages
    ]
    assert [each for each in everything.pools.values() if each.id in pools] == [
        each for each in beginning.pools.values() if each.id in pools
    ]


@pytest.mark.parametrize(
    "text",
    [
        LARGE,
        LARGE.replace("\n", "\r\n"),
        "\ufeff" + LARGE,
        f"---\n# Of many\n{LARGE}",
        TITLE + POOLS + PASSAGES + ITEMS,
        LARGE.replace("\n ", "\n   "),
        LARGE.replace("passages:\n", "passages:  # all\n\n  # The first\n# of many\n"),
        LARGE.replace("  p2:\n", '\n# A remark\n    # and another: "\n  p2: # two\n'),
        LARGE.replace(">-\n      Number 3 is\n      a number.", "'Number 3 is\n      it''s'"),
        LARGE.replace(">-\n      Number 3 is\n      a number.", '"Number 3 is\n      \\"it\\""'),
        LARGE.replace("a number", "he said: “it is \"one” or 'two"),
        LARGE.replace("  pool4: [Pool 4, All,\n    None]", "  pool4:\n  - All\n  - None"),
        LARGE.replace("title: Large\n", "title: Large\nauthor: >-\n  A\n  passages:\n    p1:\n"),
    ],
)
def test_it_is_that_of_the_whole(tmp_path: Path, text: str) -> None:
    beginning, everything = both(tmp_path, text)
    assert_same(beginning, everything)
    assert beginning is not None
    assert len(beginning.passages) < len(everything.passages)
    assert len(beginning.pools) < len(everything.pools)


def test_what_begins_the_file_is_read_as_a_whole(tmp_path: Path) -> None:
    beginning, everything = both(tmp_path, PASSAGES + TITLE + POOLS + ITEMS)
    assert_same(beginning, everything)
    assert beginning is not None
    assert beginning.passages == everything.passages


@pytest.mark.parametrize("quote", ["'", '"'])
@pytest.mark.parametrize("line", ["Said.", "  Said", "  p 1: said", "...said", "[said", "- said"])
@pytest.mark.parametrize("before", ["  p1:\n", "  p400:\n", "passages:\n"])
def test_quotes_may_go_over_lines_of_any_kind(
    tmp_path: Path, quote: str, line: str, before: str
) -> None:
    where = "author: " if before.startswith("pass") else "  other:\n    text: "
    text = LARGE.replace(before, f"{where}{quote}Said\n{line}{quote}\n{before}", 1)
    beginning, everything = both(tmp_path, text)
    if beginning is not None:
        assert_same(beginning, everything)


def test_what_is_wrong_with_a_passage_of_the_first_items_is_told_of_the_whole(
    tmp_path: Path,
) -> None:
    path = tmp_path / "large.yaml"
    path.write_text(LARGE.replace(ONE, "  p1:\n    txt: >-\n      Number 1 is\n"), "utf-8")
    assert read_beginning(path, MOST) is None
    path.write_text(LARGE.replace("  p1:\n", "  'p1':\n"), "utf-8")
    assert read_beginning(path, MOST) is None
