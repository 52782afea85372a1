"""Drawing: one item and a seed give one question, the same on every machine."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from quizapp.bank.model import (
    Askable,
    Bank,
    Blank,
    Distractor,
    Form,
    Item,
    Order,
    Statement,
    WrittenQuestion,
)
from quizapp.bank.text import reading
from quizapp.quiz.chance import Chance
from quizapp.quiz.fingerprint import fingerprint
from quizapp.quiz.natural import arranged
from quizapp.quiz.question import Excerpt, Kind, Option, Question

GAP = "_____"
TRUE, FALSE = "True", "False"


class _Stock(NamedTuple):
    """What an askable question can be drawn from: its wording, its key, and the wrong options.

    `written` are the author's own distractors, `pooled` those that fill up what is missing.
    """

    stem: str
    key: tuple[str, ...]
    written: tuple[Option, ...]
    pooled: tuple[Option, ...]


def draw(bank: Bank, askable: Askable, seed: str) -> Question:
    """Return the question that `seed` draws from `askable`, an askable question of `bank`.

    The author's own distractors come first; a pool fills the places that are left.
    """
    chance = Chance(seed, bank.id, askable.id)
    if askable.form is Form.TRUE_FALSE and isinstance(askable.item, Statement):
        return _true_false(bank, askable, askable.item, chance)
    stock = _stock(bank, askable)
    item = askable.item
    kind = Kind.MULTIPLE if len(stock.key) > 1 else Kind.SINGLE
    room = (item.options or 9) - len(stock.key)
    wrong = _chosen(chance, item.order, stock.written, room)
    wrong += _chosen(chance, item.order, stock.pooled, room - len(wrong))
    options = [Option(text, right=True) for text in stock.key] + wrong
    return _question(bank, askable, kind, stock, _arranged(chance, item.order, options))


def _chosen(chance: Chance, order: Order, stock: Sequence[Option], room: int) -> list[Option]:
    picked = chance.sample(stock, max(0, room))
    if order is Order.FIXED:
        picked.sort(key=stock.index)
    return picked


def _arranged(chance: Chance, order: Order, options: list[Option]) -> tuple[Option, ...]:
    if order is Order.SHUFFLE:
        return tuple(chance.shuffled(options))
    if order is Order.SORTED:
        return tuple(arranged(options, text=lambda option: option.text))
    return tuple(options)


def _true_false(bank: Bank, askable: Askable, item: Statement, chance: Chance) -> Question:
    values = [blank.value for blank in item.blanks]
    truth = item.sentence(*values)
    swaps = [
        (index, option)
        for index, blank in enumerate(item.blanks)
        for option in _wrong_for(bank, item, blank)
    ]
    is_true = chance.below(2) == 0
    index, swap = swaps[chance.below(len(swaps))]
    stem = truth if is_true else item.sentence(*values[:index], swap.text, *values[index + 1 :])
    why_true = None if is_true else swap.why
    options = (Option(TRUE, is_true, why_true), Option(FALSE, not is_true))
    written = tuple(option for _, option in swaps)
    stock = _Stock(truth, tuple(values), written, ())
    return _question(bank, askable, Kind.TRUE_FALSE, stock, options, stem)


def _stock(bank: Bank, askable: Askable) -> _Stock:
    item = askable.item
    if isinstance(item, WrittenQuestion):
        written = tuple(
            Option(wrong.text, right=False, why=wrong.why)
            for wrong in item.distractors
            if isinstance(wrong, Distractor)
        )
        taken = {reading(option.text) for option in written}
        pooled = tuple(o for o in _pooled(bank, item, item.key) if reading(o.text) not in taken)
        return _Stock(item.stem, item.key, written, pooled)
    index = askable.blank or 0
    blank = item.blanks[index]
    values = [GAP if i == index else other.value for i, other in enumerate(item.blanks)]
    wrong = tuple(_wrong_for(bank, item, blank))
    stem = item.sentence(*values)
    return _Stock(stem, (blank.value,), *(((), wrong) if blank.pool else (wrong, ())))


def _wrong_for(bank: Bank, item: Statement, blank: Blank) -> Iterator[Option]:
    """Yield what may stand in `blank` and be wrong: its pool, or else the item's distractors."""
    if blank.pool:
        yield from _members(bank, item, blank.pool, (blank.value,))
        return
    for wrong in item.distractors:
        if isinstance(wrong, Distractor):
            yield Option(wrong.text, right=False, why=wrong.why)
    yield from _pooled(bank, item, (blank.value,))


def _pooled(bank: Bank, item: Item, key: tuple[str, ...]) -> Iterator[Option]:
    for wrong in item.distractors:
        if not isinstance(wrong, Distractor):
            yield from _members(bank, item, wrong.pool, key)


def _members(bank: Bank, item: Item, pool: str, key: tuple[str, ...]) -> Iterator[Option]:
    barred = {reading(text) for text in (*key, *item.exclude)}
    for member in bank.pools[pool].members:
        if reading(member) not in barred:
            yield Option(member, right=False, why=item.why.get(member))


def _question(
    bank: Bank,
    askable: Askable,
    kind: Kind,
    stock: _Stock,
    options: tuple[Option, ...],
    stem: str | None = None,
) -> Question:
    item = askable.item
    candidates = [*stock.key, *(option.text for option in (*stock.written, *stock.pooled))]
    return Question(
        bank=bank.id,
        id=askable.id,
        kind=kind,
        stem=stock.stem if stem is None else stem,
        options=options,
        fingerprint=fingerprint(stock.stem, stock.key, candidates),
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
        yield Excerpt(passage, phrases)
