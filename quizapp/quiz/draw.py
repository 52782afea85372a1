"""Drawing: one item and a seed give one question, the same on every machine."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING, TypeAlias

from quizapp.bank.model import (
    MAX_OPTIONS,
    MIN_OPTIONS,
    Distractor,
    Form,
    Order,
    PoolDraw,
    WrittenQuestion,
)
from quizapp.bank.text import reading
from quizapp.quiz.chance import Chance
from quizapp.quiz.fingerprint import fingerprint
from quizapp.quiz.question import Excerpt, Kind, Option, Original, Question
from quizapp.values import Value

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from quizapp.bank.model import (
        Askable,
        Bank,
        Item,
        Statement,
    )

GAP = "_____"
TRUE, FALSE = "True", "False"

_Wrong: TypeAlias = tuple[tuple[Option, ...], tuple[Option, ...]]


class _Stock(Value):
    """What a question can be drawn from: its wording, its key, and the wrong options.

    `written` come first, `pooled` fill up the places that are left.
    """

    stem: str
    key: tuple[str, ...]
    written: tuple[Option, ...]
    pooled: tuple[Option, ...]


class _Drawn(Value):
    """What the seed decided."""

    kind: Kind
    stem: str
    options: tuple[Option, ...]


def draw(bank: Bank, askable: Askable, seed: str, most: int | None = None) -> Question:
    """Return the question that `seed` draws from `askable`, an askable question of `bank`.

    The author's own distractors come first; a pool fills the places that are left. Where one answer
    is right there are `most` options at most (2 at least), however many more the bank would show.
    """
    item = askable.item
    chance = Chance(seed, bank.id, askable.id)
    if isinstance(item, WrittenQuestion):
        stock = _written(bank, item)
    elif askable.form is Form.TRUE_FALSE:
        return _true_false(bank, askable, item, chance)
    else:
        stock = _gap(bank, item, askable.blank or 0)
    kind = Kind.MULTIPLE if len(stock.key) > 1 else Kind.SINGLE
    limit = item.options or MAX_OPTIONS
    if most and kind is Kind.SINGLE:
        limit = min(limit, max(most, MIN_OPTIONS))
    options = _options(item, stock, chance, limit)
    return _question(bank, askable, stock, _Drawn(kind, stock.stem, options))


def _options(item: Item, stock: _Stock, chance: Chance, limit: int) -> tuple[Option, ...]:
    room = limit - len(stock.key)
    wrong = _some(item, stock.written, room, chance)
    wrong += _some(item, stock.pooled, room - len(wrong), chance)
    options = [Option(text, right=True) for text in stock.key] + wrong
    if item.order is Order.SHUFFLE:
        return tuple(chance.shuffled(options))
    if item.order is Order.SORTED:
        from quizapp.quiz.natural import arranged

        return tuple(arranged(options, text=lambda option: option.text))
    return tuple(options)


def _some(item: Item, stock: Sequence[Option], room: int, chance: Chance) -> list[Option]:
    picked = chance.sample(stock, max(0, room))
    if item.order is Order.FIXED:
        picked.sort(key=stock.index)
    return picked


def _true_false(bank: Bank, askable: Askable, item: Statement, chance: Chance) -> Question:
    values = [blank.value for blank in item.blanks]
    swaps = [
        (index, option)
        for index, blank in enumerate(item.blanks)
        for option in chain(*_wrong(bank, item, (blank.value,), blank.pool))
    ]
    truth = item.sentence(*values)
    stock = _Stock(truth, tuple(values), tuple(option for _, option in swaps), ())
    if chance.below(2):
        options = (Option(TRUE, right=True), Option(FALSE, right=False))
        return _question(bank, askable, stock, _Drawn(Kind.TRUE_FALSE, truth, options))
    index, swap = swaps[chance.below(len(swaps))]
    untruth = item.sentence(*values[:index], swap.text, *values[index + 1 :])
    options = (Option(TRUE, right=False, why=swap.why), Option(FALSE, right=True))
    return _question(bank, askable, stock, _Drawn(Kind.TRUE_FALSE, untruth, options))


def _written(bank: Bank, item: WrittenQuestion) -> _Stock:
    return _Stock(item.stem, item.key, *_wrong(bank, item, item.key))


def _gap(bank: Bank, item: Statement, index: int) -> _Stock:
    values = [GAP if i == index else blank.value for i, blank in enumerate(item.blanks)]
    blank = item.blanks[index]
    stem = item.sentence(*values)
    return _Stock(stem, (blank.value,), *_wrong(bank, item, (blank.value,), blank.pool))


def _wrong(bank: Bank, item: Item, key: tuple[str, ...], pool: str | None = None) -> _Wrong:
    """Return the wrong options for `key`: of `pool`, or else the item's own and of its pools."""
    if pool:
        return (), tuple(_members(bank, item, pool, key))
    written = tuple(_own_distractors(item))
    stock = {reading(option.text): option for option in written}
    for wrong in item.distractors:
        if isinstance(wrong, PoolDraw):
            for option in _members(bank, item, wrong.pool, key):
                stock.setdefault(reading(option.text), option)
    return written, tuple(stock.values())[len(written) :]


def _own_distractors(item: Item) -> Iterator[Option]:
    for wrong in item.distractors:
        if isinstance(wrong, Distractor):
            yield Option(wrong.text, right=False, why=wrong.why)


def _members(bank: Bank, item: Item, pool: str, key: tuple[str, ...]) -> Iterator[Option]:
    barred = {reading(text) for text in (*key, *item.exclude)}
    for member in bank.pools[pool].members:
        if reading(member) not in barred:
            yield Option(member, right=False, why=item.why.get(member))


def _question(bank: Bank, askable: Askable, stock: _Stock, drawn: _Drawn) -> Question:
    item = askable.item
    candidates = [*stock.key, *(option.text for option in (*stock.written, *stock.pooled))]
    return Question(
        bank=bank.id,
        id=askable.id,
        kind=drawn.kind,
        stem=drawn.stem,
        options=drawn.options,
        fingerprint=fingerprint(stock.stem, stock.key, candidates),
        order=Order.FIXED if drawn.kind is Kind.TRUE_FALSE else item.order,
        hint=item.hint,
        explanation=item.explanation,
        excerpts=tuple(_excerpts(bank, item)),
        source=bank.source.citation,
        tags=item.tags,
        difficulty=item.difficulty,
        line=item.place.line,
    )


def _excerpts(bank: Bank, item: Item) -> Iterator[Excerpt]:
    for name in item.passages:
        passage = bank.passages[name]
        phrases = tuple(phrase for phrase in item.evidence if phrase in passage.text)
        yield Excerpt(passage, phrases, _original(bank, name, phrases))


def _original(bank: Bank, passage: str, evidence: tuple[str, ...]) -> Original | None:
    """Return the paragraph of the attached copy that is the passage's own beyond doubt."""
    found = bank.copy.located.get(passage) if bank.copy else None
    if found is None or found.number is None or found.is_changed:
        return None
    from quizapp.quiz.alignment import aligned

    spans, exact = aligned(evidence, found.text)
    return Original(found.number, found.text, spans, exact)
