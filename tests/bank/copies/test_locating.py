"""Where a passage stands in a copy that is not the one its author had."""

from collections.abc import Sequence

import pytest

from quizapp.bank import Passage, Place
from quizapp.bank.copies.blocks import blocks_of
from quizapp.bank.copies.locating import Finder
from quizapp.bank.copies.values import Located, Status
from tests.bank.copies.texts import PARAGRAPHS

OIL, ELECTRIC = ("Ardel Rock", "March 1841"), ("'It is far too", "ELECTRIC  LAMP")


def located(
    paragraphs: Sequence[str], number: int | None, anchors: Sequence[str]
) -> Located | None:
    passage = Passage("p", "…", Place(1, 1), number, tuple(anchors))
    return Finder(tuple(blocks_of("\n\n".join(paragraphs)))).locate(passage)


def outcome(
    paragraphs: Sequence[str], number: int | None, anchors: Sequence[str]
) -> tuple[Status, int | None]:
    found = located(paragraphs, number, anchors)
    assert found is not None
    assert found.text == (" ".join(paragraphs[found.number - 1].split()) if found.number else "")
    return found.status, found.number


def test_a_passage_is_found_by_its_number_if_its_anchors_stand_there() -> None:
    assert outcome(PARAGRAPHS, 2, OIL) == (Status.FOUND, 2)


@pytest.mark.parametrize("anchor", ["“it is FAR too bright,”", '"It is far too bright,"'])
def test_case_spaces_and_the_shape_of_quotes_do_not_matter(anchor: str) -> None:
    assert outcome(PARAGRAPHS, 3, [anchor, "Electric\u00a0lamp"]) == (Status.FOUND, 3)


def test_without_a_number_the_anchors_find_it() -> None:
    assert outcome(PARAGRAPHS, None, OIL) == (Status.FOUND, 2)


def test_without_anchors_the_number_is_believed() -> None:
    assert outcome(PARAGRAPHS, 4, ()) == (Status.FOUND, 4)
    assert outcome(PARAGRAPHS, 5, ()) == (Status.GONE, None)


def test_without_number_and_anchors_nothing_is_said() -> None:
    assert located(PARAGRAPHS, None, ()) is None


@pytest.mark.parametrize(
    ("paragraphs", "number"),
    [
        (("A new foreword.", *PARAGRAPHS), 3),
        (PARAGRAPHS[1:], 1),
        (tuple(reversed(PARAGRAPHS)), 3),
    ],
)
def test_a_passage_that_moved_is_found_by_its_anchors(
    paragraphs: Sequence[str], number: int
) -> None:
    assert outcome(paragraphs, 2, OIL) == (Status.MOVED, number)


def test_of_two_paragraphs_alike_the_nearest_is_taken() -> None:
    twice = (PARAGRAPHS[1], *PARAGRAPHS, "More.", PARAGRAPHS[1])
    assert outcome(twice, 3, OIL) == (Status.FOUND, 3)
    assert outcome(twice, 2, OIL) == (Status.MOVED, 1)
    assert outcome(twice, 6, OIL) == (Status.MOVED, 7)
    assert outcome(twice, 90, OIL) == (Status.MOVED, 7)
    assert outcome(twice, None, OIL) == (Status.FOUND, 1)


def test_a_passage_that_lost_some_anchors_has_changed() -> None:
    rewritten = (*PARAGRAPHS[:1], PARAGRAPHS[1].replace("March", "May"), *PARAGRAPHS[2:])
    found = located(rewritten, 2, OIL)
    assert found == Located(Status.CHANGED, 2, rewritten[1], ("March 1841",))


def test_a_passage_may_have_moved_and_changed() -> None:
    changed = PARAGRAPHS[1].replace("whale oil", "rape oil")
    anchors = ("whale oil", *OIL)
    assert outcome(("New.", "Newer.", *PARAGRAPHS[:1], changed), 2, anchors) == (Status.CHANGED, 4)


def test_elsewhere_half_of_the_anchors_are_not_enough() -> None:
    assert outcome(("New.", *PARAGRAPHS), 1, ("whale oil", "steam")) == (Status.GONE, None)
    assert outcome(("New.", *PARAGRAPHS), 3, ("whale oil", "steam")) == (Status.CHANGED, 3)


def test_a_passage_without_any_anchor_left_is_gone() -> None:
    assert outcome(PARAGRAPHS, 2, ("a windmill", "sails")) == (Status.GONE, None)
    assert outcome(PARAGRAPHS[:1], 2, OIL) == (Status.GONE, None)


def test_one_long_line_holds_them_all() -> None:
    assert outcome([" ".join(PARAGRAPHS)], 3, ELECTRIC[1:]) == (Status.MOVED, 1)
