"""What evidence says, found in a text that says it otherwise, or not at all."""

import pytest

from quizapp.quiz.alignment import aligned, merged

LAMP = (
    "Keepers lit the lamp on Ardel Rock for the first time in March 1841. It burned whale oil"
    " (from the North Sea), and ships could see it from twelve miles away. Dr. Holm, who had built"
    " it, got a medal of the Royal Society on 4 Aug. 1843 and a pension."
)


def found(phrase: str, text: str = LAMP) -> tuple[list[str], bool]:
    spans, exact = aligned([phrase], text)
    return [text[start:end] for start, end in spans], exact


@pytest.mark.parametrize(
    ("phrase", "shown"),
    [
        ("March 1841", "March 1841"),
        ("ardel  ROCK for", "Ardel Rock for"),
        ("whale oil (from the North Sea)", "whale oil (from the North Sea)"),
        ("time in March 1841, it burned", "time in March 1841. It burned"),
    ],
)
def test_the_same_words_are_exact_whatever_stands_between_them(phrase: str, shown: str) -> None:
    assert found(phrase) == ([shown], True)


def test_what_stands_twice_is_shown_twice() -> None:
    assert found("the") == (["the"] * 4, True)


def test_a_word_is_not_found_within_another() -> None:
    assert found("one", "None was alone.") == ([], True)
    assert found("184") == ([], True)


@pytest.mark.parametrize(
    ("phrase", "shown"),
    [
        ("since March 1841", "March 1841"),
        ("was a medal of the Royal Society", "a medal of the Royal Society"),
    ],
)
def test_most_of_the_words_in_a_row_are_likely(phrase: str, shown: str) -> None:
    assert found(phrase) == ([shown], False)


def test_else_the_sentence_that_shares_the_most_is_likely() -> None:
    sentence = LAMP[LAMP.index("It burned") : LAMP.index(" Dr. Holm")]
    assert found("seen by ships from a distance of twelve miles, with oil of whales") == (
        [sentence],
        False,
    )


def test_an_abbreviation_ends_no_sentence() -> None:
    sentence = LAMP[LAMP.index("Dr. Holm") :]
    assert found("the pension, and medals in 1843") == ([sentence], False)


@pytest.mark.parametrize(
    "phrase",
    ["a radio mast on the harbour wall", "the lamps", "Rock of the Society", "it was so", "…", ""],
)
def test_nothing_is_shown_rather_than_something_wrong(phrase: str) -> None:
    assert found(phrase) == ([], True)


def test_two_sentences_alike_are_both_left_alone() -> None:
    text = "The harbour of Ardel has a lantern. The harbour of Bryne has a lantern."
    assert found("harbours had their lanterns", text) == ([], True)


def test_a_paragraph_of_one_sentence_is_not_shown_as_its_own_evidence() -> None:
    text = "The harbour of Ardel has had a lantern of its own."
    assert found("lanterns are what the harbours have", text) == ([], True)


def test_scripts_without_spaces_are_searched_by_the_character() -> None:
    assert found("塞尔维亚", "首都是塞尔维亚的贝尔格莱德。") == (["塞尔维亚"], True)


def test_accents_may_be_written_in_two_ways() -> None:
    assert found("ÜBER ZÜRICH", "Der Mond u\u0308ber Zürich") == (["u\u0308ber Zürich"], True)


def test_several_phrases_are_as_sure_as_the_least_sure_of_them() -> None:
    spans, exact = aligned(["March 1841", "built by Holm", "oil of a whale"], LAMP)
    assert [LAMP[start:end] for start, end in spans] == ["March 1841"]
    assert exact
    assert not aligned(["Ardel Rock", "since March 1841"], LAMP).exact
    assert aligned([], LAMP) == ((), True)


def test_spans_that_touch_are_one() -> None:
    assert merged([(5, 7), (0, 2), (2, 4), (6, 9)]) == ((0, 4), (5, 9))
