"""A bank as the rules look at it: what is asked, and what is offered as right and as wrong."""

from __future__ import annotations

from collections import Counter
from functools import cached_property
from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

from quizapp.bank.model import (
    Distractor,
    PoolDraw,
    WrittenQuestion,
)
from quizapp.bank.rules.words import BINARY, stemmed, words_of
from quizapp.bank.text import reading

if TYPE_CHECKING:
    from collections.abc import Container, Iterator, Sequence

    from quizapp.bank.model import (
        Bank,
        Item,
        Place,
        Statement,
    )

GAP = "_____"


class Asked(NamedTuple):
    """One question: a written one, or one blank of a statement.

    `wrong` are the distractors written for it, `pooled` the texts that pools may add to them;
    `options` are the texts of the written ones, the right ones first. `place` is where its stem
    begins. The words are in lower case and in their order.
    """

    item: Item
    stem: str
    place: Place
    key: tuple[str, ...]
    wrong: tuple[Distractor, ...]
    pooled: tuple[str, ...]
    options: tuple[str, ...]
    stem_words: tuple[str, ...]
    key_words: tuple[str, ...]
    wrong_words: tuple[str, ...]

    @property
    def written(self) -> bool:
        """Whether the author wrote every option out, so that all of them are always shown."""
        return not self.pooled

    def place_of_option(self, index: int) -> Place:
        """Return where to look for the written option of that index."""
        if index >= len(self.key):
            return self.wrong[index - len(self.key)].place
        return self.item.places.get(f"answer/{index + 1}", self.key_place)

    @property
    def key_place(self) -> Place:
        """Where the right options begin; the statement itself for a blank."""
        return self.item.places.get("answer", self.place)


class Survey:
    """What the rules of one run share: the bank, and what of it is to be judged.

    `frequency` says in how many stems of the bank a word stands.
    """

    def __init__(
        self, bank: Bank, asked: Sequence[Asked], items: Sequence[Item], frequency: Counter[str]
    ) -> None:
        self.bank = bank
        self.asked = tuple(asked)
        self.items = tuple(items)
        self.frequency = frequency

    def without(self, items: Container[int]) -> Survey:
        """Return the survey less the items of those identities (`id(item)`)."""
        asked = [each for each in self.asked if id(each.item) not in items]
        left = [each for each in self.items if id(each) not in items]
        return Survey(self.bank, asked, left, self.frequency)

    def stems_with(self, word: str) -> int:
        """Return in how many stems of the bank `word` stands, in the singular or the plural."""
        stem = stemmed(word)
        return self.frequency[stem] + self.frequency[f"{stem}s"]

    @cached_property
    def passage_words(self) -> dict[str, str]:
        """Each passage's words in lower case, with a space before, between and after them."""
        return {
            name: f" {' '.join(words_of(passage.text))} "
            for name, passage in self.bank.passages.items()
        }


def survey(bank: Bank) -> Survey:
    """Look at the whole of `bank`."""
    asked = tuple(chain.from_iterable(_asked(bank, item) for item in bank.items))
    stems = {id(each.item): each.stem_words for each in asked}
    frequency = Counter(chain.from_iterable(map(set, stems.values())))
    return Survey(bank, asked, bank.items, frequency)


def text_of(item: Item) -> str:
    """Return the sentence that an item asks or states."""
    if isinstance(item, WrittenQuestion):
        return item.stem
    return item.sentence(*(blank.value for blank in item.blanks))


def place_of(item: Item) -> Place:
    """Return where the sentence begins that an item asks or states."""
    places = item.places
    return places.get("question") or places.get("text") or item.place


def is_binary(asked: Asked) -> bool:
    """Whether it is a question of true or false, or of yes or no, which have no third option."""
    return len(asked.wrong) == 1 and set(map(reading, asked.options)) in BINARY


def _asked(bank: Bank, item: Item) -> Iterator[Asked]:
    wrong = tuple(each for each in item.distractors if isinstance(each, Distractor))
    if isinstance(item, WrittenQuestion):
        pooled = _pooled(bank, item, (*item.key, *(each.text for each in wrong)))
        yield _one(item, item.stem, item.key, wrong, pooled)
        return
    for index, blank in enumerate(item.blanks):
        stem = gapped(item, index)
        if blank.pool is None:
            pooled = _pooled(bank, item, (blank.value, *(each.text for each in wrong)))
            yield _one(item, stem, (blank.value,), wrong, pooled)
        else:
            pooled = _members(bank, item, blank.pool, (blank.value,))
            yield _one(item, stem, (blank.value,), (), pooled)


def gapped(item: Statement, index: int) -> str:
    """Return the statement with a gap in place of the blank of that index."""
    values = [GAP if at == index else blank.value for at, blank in enumerate(item.blanks)]
    return item.sentence(*values)


def _one(
    item: Item,
    stem: str,
    key: tuple[str, ...],
    wrong: tuple[Distractor, ...],
    pooled: tuple[str, ...],
) -> Asked:
    texts = tuple(each.text for each in wrong)
    return Asked(
        item=item,
        stem=stem,
        place=place_of(item),
        key=key,
        wrong=wrong,
        pooled=pooled,
        options=key + texts,
        stem_words=words_of(stem),
        key_words=words_of("\n".join(key)),
        wrong_words=words_of("\n".join(texts)),
    )


def _pooled(bank: Bank, item: Item, taken: tuple[str, ...]) -> tuple[str, ...]:
    draws = [each.pool for each in item.distractors if isinstance(each, PoolDraw)]
    if not draws:
        return ()
    return tuple(chain.from_iterable(_members(bank, item, pool, taken) for pool in draws))


def _members(bank: Bank, item: Item, pool: str, taken: tuple[str, ...]) -> tuple[str, ...]:
    barred = {reading(text) for text in (*taken, *item.exclude)}
    return tuple(text for text in bank.pools[pool].members if reading(text) not in barred)
