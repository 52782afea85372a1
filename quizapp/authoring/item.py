"""A question that an author means to add, before it has a place in a file."""

from __future__ import annotations

from itertools import count
from typing import TYPE_CHECKING

from quizapp.bank.model import Distractor, PoolDraw, WrittenQuestion
from quizapp.bank.names import as_id, as_tag, slug
from quizapp.bank.nodes import NULLS
from quizapp.bank.text import reading
from quizapp.values import Value, replace

if TYPE_CHECKING:
    from collections.abc import Container

    from quizapp.bank.model import Bank, Difficulty

LONGEST_MADE_ID = 40
_WORDS = (
    "a an the is are was were be been do does did has have had of in on at to by for from and or "
    "what when where which who whom whose why how it its this that these those"
)
_SAYS_LITTLE = frozenset(_WORDS.split(" "))


class Wrong(Value):
    """A wrong option, and why it is wrong where the author says so."""

    text: str
    why: str | None = None


class NewItem(Value, kw_only=True):
    """What a written question says. Two are equal if a learner and `check` see the same in them.

    An empty `id` means: make one of the stem. `pools` lend wrong options, by their ids.
    """

    stem: str
    key: tuple[str, ...]
    wrong: tuple[Wrong, ...] = ()
    pools: tuple[str, ...] = ()
    id: str = ""
    passages: tuple[str, ...] = ()
    evidence: tuple[str, ...] = ()
    explanation: str | None = None
    hint: str | None = None
    tags: tuple[str, ...] = ()
    difficulty: Difficulty | None = None
    draft: bool = False

    @classmethod
    def of(cls, question: WrittenQuestion) -> NewItem:
        """Return what `question`, as it was read from a file, says."""
        wrong = question.distractors
        return cls(
            stem=question.stem,
            key=question.key,
            wrong=tuple(
                Wrong(each.text, each.why) for each in wrong if isinstance(each, Distractor)
            ),
            pools=tuple(each.pool for each in wrong if isinstance(each, PoolDraw)),
            id=question.id,
            passages=question.passages,
            evidence=question.evidence,
            explanation=question.explanation,
            hint=question.hint,
            tags=question.tags,
            difficulty=question.difficulty,
            draft=question.draft,
        )

    def named(self, taken: Container[str]) -> NewItem:
        """Return the item with its names as a bank keeps them, and an id that is not `taken`.

        An id that the author chose is left alone: that it is taken is for `check` to say.
        """
        tags = tuple(as_tag(tag) or tag for tag in self.tags)
        passages = tuple(as_id(name) or name for name in self.passages)
        evidence = tuple(" ".join(phrase.split()) for phrase in self.evidence)
        name = (as_id(self.id) or self.id) if self.id else made_id(self.stem, taken)
        return replace(self, id=name, tags=tags, passages=passages, evidence=evidence)

    def twin_in(self, bank: Bank) -> WrittenQuestion | None:
        """Return the first question of `bank` that asks in the same words, if there is one."""
        stem = reading(self.stem)
        written = (item for item in bank.items if isinstance(item, WrittenQuestion))
        return next((each for each in written if reading(each.stem) == stem), None)


def made_id(text: str, taken: Container[str], nameless: str = "question") -> str:
    """Return an id made of the words of `text` that say something, unlike all that are `taken`.

    It begins with `nameless` where the words have no letters for an id, or are a plain `null`.
    """
    spoken = (word.strip(".") for word in text.split())
    words = [word for word in spoken if word.casefold() not in _SAYS_LITTLE]
    base = slug(" ".join(words) or text, LONGEST_MADE_ID)
    base = base if as_id(base) and base not in NULLS else nameless
    numbered = (f"{base}-{number}" for number in count(2))
    return base if base not in taken else next(name for name in numbered if name not in taken)
