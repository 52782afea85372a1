from quizapp.bank.model import Bank
from quizapp.quiz import Question, Selection, fixed_round, named_round, new_seed
from quizapp.values import replace


def names(questions: tuple[Question, ...]) -> list[str]:
    return [question.id for question in questions]


def test_a_seed_fixes_the_round_and_another_seed_changes_it(bank: Bank) -> None:
    assert fixed_round([bank], "7", 4) == fixed_round([bank], "7", 4)
    rounds = {tuple(names(fixed_round([bank], str(seed), 5))) for seed in range(40)}
    assert len(rounds) > 20


def test_a_longer_round_begins_like_a_shorter_one(bank: Bank) -> None:
    assert fixed_round([bank], "7", 5)[:3] == fixed_round([bank], "7", 3)


def test_a_round_asks_no_question_twice_and_no_more_than_there_are(bank: Bank) -> None:
    drawn = names(fixed_round([bank], "7", 99))
    assert sorted(drawn) == sorted(askable.id for askable in bank.askables())


def test_a_round_over_several_banks_mixes_them(bank: Bank) -> None:
    other = replace(bank, id="other")
    assert {question.bank for question in fixed_round([bank, other], "7", 8)} == {"serbia", "other"}


def test_a_draft_is_never_asked(bank: Bank) -> None:
    drafts = replace(bank, items=(replace(bank.items[0], draft=True), *bank.items[1:]))
    assert "capital" not in names(fixed_round([drafts], "7", 99))


def test_a_narrowed_round_draws_from_what_fits(bank: Bank) -> None:
    towns = Selection(tags=frozenset({"towns"}))
    assert names(fixed_round([bank], "7", 9, towns)) == ["capital"]


def test_a_named_round_keeps_the_order_and_leaves_out_what_is_gone(bank: Bank) -> None:
    wanted = [("serbia", "rivers"), ("serbia", "gone"), ("serbia", "capital")]
    assert names(named_round([bank], wanted, "7")) == ["rivers", "capital"]


def test_a_new_seed_is_six_digits_and_another_each_time() -> None:
    seeds = {new_seed() for _ in range(20)}
    assert len(seeds) > 1
    assert all(len(seed) == 6 and seed.isdecimal() for seed in seeds)
