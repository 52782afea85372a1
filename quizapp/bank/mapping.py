"""Files that are no banks and are read like one: a mapping with known keys, and what is wrong."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from quizapp.bank.fields import Fields
from quizapp.bank.lines import Lines
from quizapp.bank.nodes import Pairs
from quizapp.bank.parser import BrokenYamlError, broken_yaml
from quizapp.bank.parsing import trusted
from quizapp.bank.syntax import explain
from quizapp.bank.values import Values
from quizapp.bank.walk import Walk

if TYPE_CHECKING:
    from quizapp.bank.nodes import Node, Scalar
    from quizapp.bank.problems import Problems
    from quizapp.bank.walk import Sort


@dataclass
class _Beginning:
    """The place where a file begins, as the parser counts."""

    line: int = 0
    column: int = 0


def read_fields(data: bytes, problems: Problems, sort: Sort, known: frozenset[str]) -> Fields:
    """Return the fields of the mapping that `data` holds, of which those are `known`.

    A file of nothing but remarks has none. What is wrong goes to `problems`. Where the text breaks
    off, the fields are those before that place.

    Raises:
        GaveUpError: nothing can be read to any purpose.
    """
    text = trusted(data, problems)
    lines = Lines(text)
    pairs: list[tuple[Scalar, Node]] = []
    try:
        with broken_yaml(text):
            pairs.extend(Walk(text, problems, sort).root() if _says_anything(text) else ())
    except BrokenYamlError as error:
        explain(error.broken, lines, problems)
    return Fields(Values(problems, lines), Pairs(_Beginning(), pairs), sort.noun, known)


def _says_anything(text: bytes) -> bool:
    lines = (line.lstrip() for line in text.split(b"\n"))
    return any(line and not line.startswith(b"#") for line in lines)
