"""Frozen values with named fields, whose classes are ready at once.

A reader and a type checker see frozen dataclasses with slots. But a dataclass writes each of its
methods out as source and compiles it, which is most of what importing a module of values takes;
here all classes share theirs.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any, NoReturn, Self, TypeVar, dataclass_transform

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Mapping, Sequence

V = TypeVar("V", bound="Value")

EMPTY: Mapping[str, Any] = {}
"""No entries: what a field that maps is by default."""


class _Kind(type):
    """The type of every class of values: it makes the names that a class annotates its fields.

    `aside` names fields that are neither compared nor shown. With `kw_only` a type checker wants
    each field by its name, so that an heir may add some without a default to those that have one.
    """

    _setters: Mapping[str, Callable[[Any, Any], None]] = {}
    _defaults: Mapping[str, Any] = {}
    _shown: tuple[str, ...] = ()

    def __new__(
        cls,
        name: str,
        bases: tuple[type, ...],
        namespace: dict[str, Any],
        *,
        aside: tuple[str, ...] = (),
        kw_only: bool = False,  # noqa: ARG004 - the type checker reads it
    ) -> _Kind:
        own = _annotated(namespace)
        above = tuple(field for base in bases for field in getattr(base, "_setters", ()))
        defaults = {field: namespace.pop(field) for field in own if field in namespace}
        places = {"__slots__": own, "__match_args__": (*above, *own)}
        kind = super().__new__(cls, name, bases, {**namespace, **places})
        kind._setters = {**kind._setters, **{field: vars(kind)[field].__set__ for field in own}}
        kind._defaults = {**kind._defaults, **defaults}
        kind._shown += tuple(field for field in own if field not in aside)
        return kind


def _annotated(namespace: Mapping[str, Any]) -> tuple[str, ...]:
    """Return the names that the body of a class annotates."""
    if sys.version_info >= (3, 14):
        from annotationlib import Format, call_annotate_function, get_annotate_from_class_namespace

        annotate = get_annotate_from_class_namespace(namespace)
        return tuple(call_annotate_function(annotate, Format.STRING)) if annotate else ()
    return tuple(namespace.get("__annotations__", ()))


@dataclass_transform(frozen_default=True)
class Value(metaclass=_Kind):
    """Fields that are given when a value is made, by place or by name, and never change.

    An heir annotates them as a dataclass does. A default serves every value, so it must be one that
    never changes either. `__post_init__` may refuse fields that make no sense together.

    Raises:
        TypeError: a field is missing or unknown, or was given twice.
    """

    def __init__(self, *args: Any, **named: Any) -> None:
        kind = type(self)
        setters = kind._setters
        if len(args) == len(setters) and not named:
            for put, value in zip(setters.values(), args, strict=True):
                put(self, value)
        else:
            given = {**kind._defaults, **(_named(setters, args, named) if args else named)}
            if given.keys() != setters.keys():
                raise TypeError(f"{kind.__name__} has the fields {', '.join(setters)}")
            for name, value in given.items():
                setters[name](self, value)
        self.__post_init__()

    def __post_init__(self) -> None:
        """Accept all values, unless an heir knows better."""

    def __replace__(self, /, **changes: Any) -> Self:
        kept = {name: getattr(self, name) for name in type(self)._setters}
        return type(self)(**{**kept, **changes})

    def __setattr__(self, name: str, _value: object) -> NoReturn:
        raise AttributeError(f"{type(self).__name__}.{name} never changes")

    def __delattr__(self, name: str) -> NoReturn:
        raise AttributeError(f"{type(self).__name__}.{name} never goes away")

    def __eq__(self, other: object) -> bool:
        if type(other) is not type(self):
            return NotImplemented
        return all(getattr(self, name) == getattr(other, name) for name in type(self)._shown)

    def __hash__(self) -> int:
        return hash(tuple(getattr(self, name) for name in type(self)._shown))

    def __repr__(self) -> str:
        fields = (f"{name}={getattr(self, name)!r}" for name in type(self)._shown)
        return f"{type(self).__name__}({', '.join(fields)})"

    def __reduce__(self) -> tuple[type[Self], tuple[Any, ...]]:
        return type(self), tuple(getattr(self, name) for name in type(self)._setters)


def replace(value: V, /, **changes: Any) -> V:
    """Return `value` with some of its fields changed.

    Raises:
        TypeError: it has no such field.
    """
    return value.__replace__(**changes)


def _named(names: Collection[str], args: Sequence[Any], named: dict[str, Any]) -> dict[str, Any]:
    """Return all that was given by the names of the fields."""
    placed = dict(zip(names, args, strict=False))
    if len(args) > len(names) or placed.keys() & named.keys():
        raise TypeError(f"too much was given for the fields {', '.join(names)}")
    return {**placed, **named}
