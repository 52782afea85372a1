import os
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest

from quizapp.bank.model import (
    Askable,
    Bank,
    Form,
    Order,
    Place,
    Pool,
    PoolDraw,
    WrittenQuestion,
)
from quizapp.bank.text import reading
from quizapp.quiz import Kind, Question, draw, same_key
from quizapp.values import replace

SEEDS = [str(n) for n in range(200)]


def ask(bank: Bank, name: str, seed: str = "7") -> Question:
    return draw(bank, find(bank, name), seed)


def find(bank: Bank, name: str) -> Askable:
    return next(askable for askable in bank.askables() if askable.id == name)


def texts(question: Question) -> list[str]:
    return [option.text for option in question.options]


def written(bank: Bank, name: str) -> WrittenQuestion:
    item = find(bank, name).item
    assert isinstance(item, WrittenQuestion)
    return item


def test_a_statement_is_asked_once_a_blank_and_once_as_true_or_false(bank: Bank) -> None:
    names = [askable.id for askable in bank.askables()]
    assert names == ["capital", "rivers", "years/1", "years/2", "years/true-false"]


def test_the_same_seed_draws_the_same_question_and_seeds_differ(bank: Bank) -> None:
    assert ask(bank, "capital", "7") == ask(bank, "capital", "7")
    assert len({tuple(texts(ask(bank, "capital", seed))) for seed in SEEDS}) > 20


def test_no_two_options_read_the_same_under_any_seed(bank: Bank) -> None:
    for askable in bank.askables():
        for seed in SEEDS:
            question = draw(bank, askable, seed)
            assert len({reading(text) for text in texts(question)}) == len(question.options)


def test_written_distractors_come_first_and_the_pool_fills_up(bank: Bank) -> None:
    for seed in SEEDS:
        assert {"Niš", "Novi Sad", "Belgrade"} < set(texts(ask(bank, "capital", seed)))
        assert set(texts(ask(bank, "capital", seed))) <= {"Niš", "Novi Sad", "Belgrade", "Subotica"}


def test_what_two_pools_share_is_offered_once(bank: Bank) -> None:
    more = Pool("more", ("Subotica", "SUBOTICA", "Vranje"), Place(1, 1))
    twice = replace(bank, pools={**bank.pools, "more": more})
    item = written(bank, "capital")
    draws = (*item.distractors, PoolDraw("more", Place(1, 1)))
    asked = Askable("capital", replace(item, distractors=draws, options=9), Form.WRITTEN)
    shown = texts(draw(twice, asked, "7"))
    assert sorted(shown) == ["Belgrade", "Niš", "Novi Sad", "Subotica", "Vranje"]


def test_the_why_of_a_pool_member_comes_from_its_item(bank: Bank) -> None:
    whys = {option.text: option.why for option in ask(bank, "capital").options}
    assert whys["Subotica"] == "It lies in the north."
    assert whys["Niš"] == "Niš is third."


def test_exclude_keeps_a_pool_member_out(bank: Bank) -> None:
    for seed in SEEDS:
        assert "2021" not in texts(ask(bank, "years/1", seed))
        assert "Zemun" not in texts(ask(bank, "capital", seed))


def test_each_option_is_shown_in_each_place_about_equally_often(bank: Bank) -> None:
    places = Counter(texts(ask(bank, "capital", seed)).index("Belgrade") for seed in SEEDS)
    assert all(25 <= places[place] <= 75 for place in range(4))


def test_several_right_answers_are_all_shown_and_by_default_every_distractor(bank: Bank) -> None:
    question = ask(bank, "rivers")
    assert question.kind is Kind.MULTIPLE
    assert len(question.options) == 6
    assert {question.options[i].text for i in question.key} == {"Sava", "Danube"}


@pytest.mark.parametrize("count", [3, 4, 5])
def test_options_says_how_many_are_shown(bank: Bank, count: int) -> None:
    item = replace(written(bank, "rivers"), options=count)
    question = draw(bank, Askable("rivers", item, find(bank, "rivers").form), "7")
    assert len(question.options) == count
    assert len(question.key) == 2


def test_fixed_order_is_the_order_written(bank: Bank) -> None:
    item = replace(written(bank, "capital"), order=Order.FIXED)
    for seed in SEEDS:
        shown = texts(draw(bank, Askable("capital", item, find(bank, "capital").form), seed))
        assert shown == ["Belgrade", "Niš", "Novi Sad", "Subotica"]


def test_a_gap_shows_the_other_blanks_filled_in(bank: Bank) -> None:
    assert ask(bank, "years/1").stem == "It opened in _____ and closed in 2021."
    assert ask(bank, "years/2").stem == "It opened in 2006 and closed in _____."


def test_true_or_false_is_the_truth_or_one_swap_and_true_stands_first(bank: Bank) -> None:
    truth = "It opened in 2006 and closed in 2021."
    rights = Counter[str]()
    for seed in SEEDS:
        question = ask(bank, "years/true-false", seed)
        assert question.kind is Kind.TRUE_FALSE
        assert texts(question) == ["True", "False"]
        right = question.options[min(question.key)].text
        assert (question.stem == truth) == (right == "True")
        rights[right] += 1
        if question.stem == "It opened in 2007 and closed in 2021.":
            assert question.options[0].why == "A year late."
    assert min(rights.values()) > 60


def test_the_citation_passage_and_evidence_come_along(bank: Bank) -> None:
    question = ask(bank, "capital")
    assert question.source == "“A tale”, GDC, 2021"
    [excerpt] = question.excerpts
    assert excerpt.passage.paragraph == 3
    assert excerpt.spans() == ((0, 8),)


def test_a_new_key_is_told_from_a_new_wording(bank: Bank) -> None:
    item = written(bank, "capital")

    def fingerprint(item: WrittenQuestion) -> str:
        return draw(bank, Askable("capital", item, find(bank, "capital").form), "7").fingerprint

    before = fingerprint(item)
    reworded = fingerprint(replace(item, stem="Which is the capital?"))
    rekeyed = fingerprint(replace(item, key=("Kragujevac",)))
    assert before != reworded
    assert same_key(before, reworded)
    assert not same_key(before, rekeyed)


def test_two_processes_draw_alike_whatever_their_hash_seed() -> None:
    code = (
        "from tests.quiz.conftest import BANK; from quizapp.quiz import fixed_round; "
        "print(fixed_round([BANK], '7', 5))"
    )
    outs = {
        subprocess.run(
            [sys.executable, "-c", code],
            cwd=Path(__file__).parents[2],
            env={**os.environ, "PYTHONHASHSEED": hash_seed, "PYTHONIOENCODING": "utf-8"},
            capture_output=True,
            check=True,
        ).stdout
        for hash_seed in ("0", "1", "4242")
    }
    assert len(outs) == 1
    assert b"capital" in outs.pop()


@pytest.mark.parametrize("most", [2, 3, 4, 9])
def test_a_limit_leaves_the_right_option_and_the_authors_own_wrong_ones(
    bank: Bank, most: int
) -> None:
    for seed in SEEDS:
        question = draw(bank, find(bank, "capital"), seed, most)
        assert len(question.options) == min(most, len(ask(bank, "capital", seed).options))
        assert sum(option.right for option in question.options) == 1
        own = {"Niš", "Novi Sad"} & {*texts(question)}
        assert len(own) == min(most - 1, 2)
        assert same_key(question.fingerprint, ask(bank, "capital", seed).fingerprint)


def test_a_limit_leaves_alone_what_has_several_right_options_or_fewer(bank: Bank) -> None:
    for seed in SEEDS:
        for name in ("rivers", "years/true-false"):
            assert draw(bank, find(bank, name), seed, 2) == ask(bank, name, seed)
        assert draw(bank, find(bank, "capital"), seed, 9) == ask(bank, "capital", seed)
        assert len(draw(bank, find(bank, "capital"), seed, 1).options) == 2
