"""What holds for every bank once it was read."""

from itertools import pairwise

import pytest

from quizapp.bank import Bank, PoolDraw, Statement
from quizapp.bank.text import reading
from tests.bank.samples import sound
from tests.bank.test_items import TOWNS, WHOLE


@pytest.fixture(scope="module")
def bank() -> Bank:
    return sound(WHOLE.replace("pools:\n", TOWNS))


def test_every_reference_resolves(bank: Bank) -> None:
    for item in bank.items:
        assert set(item.passages) <= set(bank.passages)
        pools = {wrong.pool for wrong in item.distractors if isinstance(wrong, PoolDraw)}
        if isinstance(item, Statement):
            pools |= {blank.pool for blank in item.blanks if blank.pool}
        assert pools <= set(bank.pools)


def test_evidence_stands_in_a_passage_word_for_word(bank: Bank) -> None:
    for item in bank.items:
        for phrase in item.evidence:
            assert any(phrase in bank.passages[name].text for name in item.passages)


def test_ids_are_unique_and_places_ascend(bank: Bank) -> None:
    ids = [askable.id for askable in bank.askables()]
    assert len(ids) == len(set(ids))
    assert all(one.place < other.place for one, other in pairwise(bank.items))


def test_no_option_reads_like_another(bank: Bank) -> None:
    for pool in bank.pools.values():
        assert len({reading(text) for text in pool.members}) == len(pool.members)


def test_drafts_are_not_asked(bank: Bank) -> None:
    assert any(item.draft for item in bank.items)
    assert not any(askable.item.draft for askable in bank.askables())


def test_nothing_of_it_can_be_changed(bank: Bank) -> None:
    for name in ("title", "items", "nothing"):
        with pytest.raises(AttributeError):
            setattr(bank, name, "other")
