"""The only module that speaks to PyYAML, and to its C parser alone.

The parser's *events* are asked for; nothing is ever constructed from a YAML text.
"""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, NamedTuple

import yaml

from quizapp.bank.model import Place

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from quizapp.bank.nodes import Mark, Scalar

# Of unknown instances, for PyYAML's stubs say that events may lack marks; a parser's never do.
SCALAR: type[Any] = yaml.ScalarEvent
ALIAS: type[Any] = yaml.AliasEvent
MAPPING_START: type[Any] = yaml.MappingStartEvent
MAPPING_END: type[Any] = yaml.MappingEndEvent
SEQUENCE_END: type[Any] = yaml.SequenceEndEvent
STREAM_END: type[Any] = yaml.StreamEndEvent


class BrokenYaml(NamedTuple):
    """Where and why the parser could not go on.

    `problem` and `context` are the parser's own words (`context` may be empty), each with its
    place. `before` is the last scalar it understood, if there was one.
    """

    problem: str
    place: Place
    context: str
    context_place: Place
    before: Scalar | None


class BrokenYamlError(Exception):
    """The text is not well-formed; `broken` says where and why."""

    def __init__(self, broken: BrokenYaml) -> None:
        self.broken = broken
        super().__init__(broken.problem)


def has_parser() -> bool:
    """Return whether PyYAML has its C parser, as its wheels do.

    The parser in pure Python reads some texts differently, so it is no substitute.
    """
    return hasattr(yaml, "CSafeLoader")


def events(data: bytes) -> Callable[[], Any]:
    """Return a function that gives the next event of `data`, which is UTF-8, at each call.

    An event has `start_mark` and `end_mark` (see `nodes.Mark`); a scalar is a `nodes.Scalar`.
    """
    following: Callable[[], Any] = yaml.CSafeLoader(data).get_event
    return following


def place_at(mark: Mark | None) -> Place:
    """Return the place that the parser's `mark` is at, the beginning of the file if it has none."""
    return Place(mark.line + 1, mark.column + 1) if mark else Place(1, 1)


@contextmanager
def broken_yaml(data: bytes) -> Iterator[None]:
    """Turn the parser's own errors over `data` into BrokenYamlError while the context lasts."""
    try:
        yield
    except yaml.MarkedYAMLError as error:
        place = place_at(error.problem_mark)
        context = place_at(error.context_mark) if error.context_mark else place
        problem, during = error.problem or "", error.context or ""
        broken = BrokenYaml(problem, place, during, context, _last_scalar(data))
        raise BrokenYamlError(broken) from None


def _last_scalar(data: bytes) -> Any:
    """Walk once more to the error: only a broken file pays for knowing what stood before it."""
    following, last = events(data), None
    try:
        while type(event := following()) is not STREAM_END:
            if type(event) is SCALAR:
                last = event
    except yaml.YAMLError:
        pass
    return last
