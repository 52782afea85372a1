"""What counts of the attempts, what is said of it, and what is not said for want of pupils."""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.report import Attempt, Response, Verdict, report
from quizapp.values import replace
from tests.quiz.conftest import BANK
from tests.report.pupils import attempt, by_ability, chose, class_of, item, usual, verdicts
from tests.report.test_golden import ROWS, attempts_of, in_order

KEY, CLOSE = chose("key"), chose("close")


def test_nothing_is_told_of_nothing() -> None:
    found = report([])
    assert (found.pupils, found.answers, found.reliability) == (0, 0, None)
    assert (found.items, found.passages, found.tags) == ((), (), ())
    assert report([attempt("ana")]) == found


def test_one_pupil_has_facilities_and_nothing_else() -> None:
    found = report([attempt("ana", a=KEY, b=CLOSE)])
    assert found.reliability is None
    for each in found.items:
        assert (each.discrimination.value, each.efficiency, each.verdicts) == (None, None, ())
        assert each.facility.of == 1
        assert each.discrimination.bounds == (-1, 1)
    assert item(found, "a").facility.bounds == pytest.approx((0.2065, 1), abs=1e-4)


def test_one_question_has_no_rest_to_go_with() -> None:
    found = report([attempt(pupil, a=KEY) for pupil in ("ana", "bo", "cy", "di")])
    assert item(found, "a").discrimination.of == 0
    assert found.reliability is None


def test_where_all_are_alike_nothing_is_correlated() -> None:
    found = report([attempt(f"p{n}", a=KEY, b=CLOSE, c=KEY) for n in range(40)])
    assert found.reliability is None
    assert {each.discrimination.value for each in found.items} == {None}
    assert verdicts(found, "a") == (Verdict.TOO_EASY,)
    assert verdicts(found, "b") == (Verdict.TOO_HARD,)


def test_a_pupil_counts_with_the_first_answer_to_each_question() -> None:
    rounds = [attempt("ana", a=CLOSE, b=KEY), attempt("ana", a=KEY, c=KEY), attempt("bo", a=CLOSE)]
    found = report(rounds)
    assert (found.pupils, found.answers) == (2, 4)
    assert item(found, "a").facility.value == 0
    assert item(found, "c").facility.of == 1
    assert item(found, "a").discrimination.of == 1


def test_a_question_left_without_an_answer_counts_nothing_and_one_not_asked_is_missing() -> None:
    found = report([attempt("ana", a=None, b=KEY), attempt("bo", a=KEY), attempt("cy", b=KEY)])
    a, b = item(found, "a"), item(found, "b")
    assert (a.facility.value, a.facility.of, a.answered) == (0.5, 2, 1)
    assert (b.facility.value, b.facility.of) == (1, 2)
    assert {option.share.of for option in a.options} == {1}


def test_answers_under_another_key_are_left_out() -> None:
    old, new = (replace(CLOSE, fingerprint=f"stem.{key}.options") for key in ("old", "new"))
    found = report(
        [attempt("ana", a=old), attempt("bo", a=replace(old, right=True)), attempt("ana", a=new)]
    )
    assert (found.left_out, item(found, "a").facility.of) == (2, 1)
    unnamed = report([attempt("ana", a=CLOSE), attempt("bo", a=new)])
    assert (unnamed.left_out, item(unnamed, "a").facility.of) == (0, 2)


def test_a_reworded_question_with_the_same_key_goes_on_counting() -> None:
    one, other = (replace(KEY, fingerprint=f"{stem}.key.{stem}") for stem in ("typo", "right"))
    assert item(report([attempt("ana", a=one), attempt("bo", a=other)]), "a").facility.of == 2


def test_who_was_asked_more_is_compared_by_means() -> None:
    short = [
        attempt(f"s{n}", a=KEY if n % 2 else CLOSE, b=KEY if n % 2 else CLOSE) for n in range(8)
    ]
    long = [
        attempt(f"l{n}", **dict.fromkeys("abcdefgh", KEY if n % 2 else CLOSE)) for n in range(8)
    ]
    found = item(report([*short, *long]), "a")
    assert found.discrimination.value == pytest.approx(1)
    assert found.efficiency == pytest.approx(1)


def test_reliability_is_of_the_round_most_pupils_had_in_common() -> None:
    golden = attempts_of(ROWS)
    other = [Attempt(f"more {n}", {("b", "q0"): Response(1, right=True)}) for n in range(20)]
    odd = [Attempt(f"odd {n}", {("b", f"x{n}"): None, ("b", f"y{n}"): None}) for n in range(20)]
    whole = report([*other, *golden, *odd]).reliability
    assert whole is not None
    assert (whole.pupils, whole.questions, round(100 * whole.alpha, 6)) == (12, 6, 21.22449)


def test_credits_in_between_make_it_alpha() -> None:
    half = Response(0.5, right=False)
    rows = [attempt("a", x=half, y=KEY), attempt("b", x=KEY, y=KEY), attempt("c", x=CLOSE, y=CLOSE)]
    whole = report(rows).reliability
    assert whole is not None
    assert not whole.is_kr20
    assert whole.alpha == pytest.approx(12 / 13)


def test_perfect_consistency_has_no_error_and_no_interval() -> None:
    whole = report([attempt("a", x=KEY, y=KEY), attempt("b", x=CLOSE, y=CLOSE)]).reliability
    assert whole is not None
    assert (whole.alpha, whole.error, whole.bounds) == (1, 0, None)


def test_a_sound_class_gets_no_bad_verdict() -> None:
    found = report(class_of(60, usual()))
    assert {verdict for each in found.items for verdict in each.verdicts} <= {Verdict.DISCRIMINATES}
    assert sum(Verdict.DISCRIMINATES in each.verdicts for each in found.items) >= 5
    whole = found.reliability
    assert whole is not None
    assert whole.bounds is not None
    assert whole.bounds[0] < whole.alpha < whole.bounds[1]


def test_a_wrong_key_is_suspected() -> None:
    def choose(ability: float, chance: random.Random) -> str:
        """Choose what is right in truth, and not what the author takes for it."""
        return "close" if by_ability()(ability, chance) == "key" else chance.choice(["key", "wide"])

    found = report(class_of(40, usual() | {"miskeyed": choose}))
    worst = found.items[0]
    assert worst.name == ("bank", "miskeyed")
    assert worst.verdict is Verdict.SUSPECT_KEY
    suspects = [each.text for each in worst.options if each.verdict is Verdict.SUSPECT_KEY]
    assert suspects == ["close"]
    assert [each.name for each in found.items if Verdict.SUSPECT_KEY in each.verdicts] == [
        worst.name
    ]


def test_three_pupils_are_too_few_for_any_verdict_on_a_key() -> None:
    rows = [attempt("a", x=KEY, y=CLOSE, z=CLOSE), attempt("b", x=CLOSE, y=KEY, z=KEY)]
    rows += [attempt(f"p{n}", x=CLOSE, y=KEY, z=KEY) for n in range(20)]
    assert Verdict.SUSPECT_KEY not in verdicts(report(rows), "x")


def test_chance_alone_is_seldom_called_a_suspect_key() -> None:
    def guess(_ability: float, chance: random.Random) -> str:
        return chance.choice(["key", "close"])

    called = sum(
        Verdict.SUSPECT_KEY
        in verdicts(report(class_of(30, usual() | {"coin": guess}, seed)), "coin")
        for seed in range(200)
    )
    assert called <= 12


def test_a_distractor_nobody_chose_is_called_so_only_of_many_pupils() -> None:
    def choose(ability: float, chance: random.Random) -> str:
        chosen = by_ability()(ability, chance)
        return "close" if chosen == "silly" else chosen

    few = item(report(class_of(30, usual() | {"x": choose})), "x")
    assert few.options[-1].text == "silly"
    assert few.options[-1].share.amount == 0
    assert few.options[-1].verdict is None
    many = item(report(class_of(90, usual() | {"x": choose})), "x")
    assert many.options[-1].verdict is Verdict.NOBODY_CHOSE_IT
    assert Verdict.NOBODY_CHOSE_IT in many.verdicts


def test_the_shares_of_a_single_choice_make_one() -> None:
    for each in report(class_of(25, usual())).items:
        assert sum(option.share.amount for option in each.options) == 25
        assert [option.right for option in each.options].count(True) == 1
        assert each.options[0].share.value == each.facility.value


def test_an_option_is_shared_among_those_who_saw_it() -> None:
    rows = [
        attempt("a", x=chose("key", shown=["key", "close"])),
        attempt("b", x=chose("WIDE ", shown=["key", "WIDE "])),
        attempt("c", x=chose("wide", shown=["wide", "key"])),
    ]
    shares = {each.text: each.share for each in item(report(rows), "x").options}
    assert {text: (each.amount, each.of) for text, each in shares.items()} == {
        "key": (1, 3),
        "close": (0, 1),
        "wide": (2, 2),
    }


def test_without_the_options_shown_those_that_were_chosen_are_told() -> None:
    rows = [attempt("a", x=chose("key", shown=())), attempt("b", x=chose("close", shown=()))]
    options = item(report(rows), "x").options
    assert [(each.text, each.right, each.share.of) for each in options] == [
        ("key", True, 2),
        ("close", False, 2),
    ]


def test_without_a_bank_or_a_right_answer_nobody_knows_the_key() -> None:
    options = item(report([attempt("a", x=CLOSE), attempt("b", x=chose("wide"))]), "x").options
    assert {each.right for each in options} == {None}
    assert {each.verdict for each in options} == {None}


def test_true_and_false_are_told_apart_by_what_was_true_in_the_round() -> None:
    both = ["True", "False"]
    rows = [
        attempt("a", x=chose("True", "True", both)),
        attempt("b", x=chose("True", "False", both)),
        attempt("c", x=chose("False", "False", both)),
    ]
    options = item(report(rows), "x").options
    assert sorted(
        (each.text, each.right, each.share.amount, each.share.of) for each in options
    ) == [
        ("False", False, 0, 1),
        ("False", True, 1, 2),
        ("True", False, 1, 2),
        ("True", True, 1, 1),
    ]


def test_the_bank_tells_key_passages_and_tags() -> None:
    wrong = chose("Niš", "Belgrade", ["Belgrade", "Niš", "Novi Sad"])
    found = report(
        [Attempt("ana", {("serbia", "capital"): wrong, ("serbia", "gone"): KEY})], [BANK]
    )
    capital = next(each for each in found.items if each.name[1] == "capital")
    assert capital.text == "What is the capital?"
    assert (capital.options[0].text, capital.options[0].right) == ("Belgrade", True)
    [passage], [tag] = found.passages, found.tags
    assert (passage.bank, passage.id, passage.text) == ("serbia", "towns", "Belgrade leads.")
    assert (tag.bank, tag.id, tag.questions) == ("", "towns", (("serbia", "capital"),))
    gone = next(each for each in found.items if each.name[1] == "gone")
    assert (gone.text, gone.wording) == ("gone", None)


def test_a_passage_is_a_mean_over_pupils() -> None:
    names = [("serbia", "capital"), ("serbia", "years/1")]
    tagged = replace(BANK.items[2], passages=("towns",))
    bank = replace(BANK, items=(BANK.items[0], tagged))
    rows = [Attempt("a", dict.fromkeys(names, KEY)), Attempt("b", {names[0]: None})]
    [passage] = report(rows, [bank]).passages
    assert (passage.facility.amount, passage.facility.of) == (1, 2)
    assert passage.questions == tuple(names)


CREDITS = st.sampled_from([0.0, 1 / 3, 0.5, 1.0])
ASKED = st.dictionaries(
    st.sampled_from("abcdef"), st.one_of(st.none(), CREDITS), min_size=1, max_size=6
)


def made(rows: list[dict[str, float | None]]) -> list[Attempt]:
    return [
        attempt(
            f"p{number}",
            **{
                question: None if credit is None else Response(credit, right=credit == 1)
                for question, credit in row.items()
            },
        )
        for number, row in enumerate(rows)
    ]


@given(st.lists(ASKED, max_size=12))
def test_every_figure_keeps_its_bounds(rows: list[dict[str, float | None]]) -> None:
    found = report(made(rows))
    for each in found.items:
        facility, (low, high) = each.facility.value or 0, each.facility.bounds
        assert 0 <= low <= facility + 1e-9 <= high + 2e-9
        value, (low, high) = each.discrimination.value, each.discrimination.bounds
        assert -1 <= low <= high <= 1
        assert value is None or -1 <= value <= 1
        assert each.efficiency is None or each.efficiency <= 1 + 1e-9
    if found.reliability:
        assert found.reliability.alpha <= 1
        assert found.reliability.error >= 0


@given(st.lists(ASKED, max_size=10), st.randoms(use_true_random=False))
def test_the_order_of_pupils_and_questions_is_all_one(
    rows: list[dict[str, float | None]], chance: random.Random
) -> None:
    mixed = [dict(chance.sample(sorted(row.items()), len(row))) for row in rows]
    chance.shuffle(mixed)
    one, other = in_order(report(made(rows))), in_order(report(made(mixed)))
    assert [each.name for each in one] == [each.name for each in other]
    for left, right in zip(one, other, strict=True):
        assert left.facility.value == pytest.approx(right.facility.value)
        assert left.discrimination.value == pytest.approx(right.discrimination.value, abs=1e-9)
        assert left.efficiency == pytest.approx(right.efficiency, abs=1e-9)
        assert left.verdicts == right.verdicts
