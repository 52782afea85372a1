"""Options of another kind than the rest."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from quizapp.bank.rules.shapes import Shape, is_year, shape_of
from quizapp.bank.rules.words import word_set, words_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_VALUES = frozenset({Shape.NUMBER, Shape.DATE})
_FEW, _MANY, _LONG = 2, 2, 4
# What stands among numbers and dates without being any stranger to them.
_INDEFINITE = word_set(
    "all always any both countless depends equal equally few forever indefinitely infinite "
    "infinitely infinity it many neither never no none not nothing same several still too "
    "undefined undetermined unknown unlimited varied varies"
)

Stranger: TypeAlias = tuple[int, str, str]


class _Option(NamedTuple):
    at: int
    text: str
    shape: Shape


def strangers(texts: Sequence[str]) -> Iterator[Stranger]:
    """Yield the one or two that stand out: the index, what it is, and what the others are."""
    options = [_Option(at, text, shape_of(text)) for at, text in enumerate(texts)]
    values = [option for option in options if option.shape in _VALUES]
    others = [option for option in options if option.shape not in _VALUES]
    if not values:
        yield from _sentences(others)
    elif _are_few(others, values):
        yield from ((o.at, o.shape, "numbers or dates") for o in others if _is_definite(o.text))
    elif _are_few(values, others):
        yield from ((v.at, v.shape, "texts") for v in values if _stands_out(v, others))


def _are_few(some: Sequence[_Option], rest: Sequence[_Option]) -> bool:
    return 0 < len(some) <= _FEW <= len(rest) and len(some) < len(rest)


def _sentences(options: Sequence[_Option]) -> Iterator[Stranger]:
    """Yield the only sentence among names."""
    found = [option for option in options if option.shape is Shape.SENTENCE]
    names = [option for option in options if option.shape is Shape.NAME]
    firsts = {words_of(option.text)[:1] for option in names}
    is_alone = len(found) == 1 and len(names) == len(options) - 1 >= _MANY
    if is_alone and words_of(found[0].text)[:1] not in firsts:
        yield found[0].at, Shape.SENTENCE, "names or words"


def _is_definite(text: str) -> bool:
    return not _has_digit(text) and _INDEFINITE.isdisjoint(words_of(text))


def _stands_out(value: _Option, others: Sequence[_Option]) -> bool:
    """Whether a date or number cannot be the name of something, as “1984” and “7” may be."""
    if not _has_digit(value.text) or any(_has_digit(other.text) for other in others):
        return False
    has_unit = " " in value.text and not is_year(value.text)
    return has_unit or all(other.text.count(" ") + 1 >= _LONG for other in others)


def _has_digit(text: str) -> bool:
    return any(character.isdigit() for character in text)
