"""Asking an author for a question, line by line. What cannot be stored is asked for again."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol

from quizapp.authoring.item import NewItem, Wrong
from quizapp.authoring.passages import evidence_from, phrases
from quizapp.bank.model import MAX_OPTIONS, Difficulty
from quizapp.bank.names import as_id, as_tag, nearest
from quizapp.bank.text import character_name, clean_line, reading, unsafe

if TYPE_CHECKING:
    from collections.abc import Iterable

    from quizapp.bank.model import Bank, Passage

_PREVIEW = 60
_YES = frozenset({"y", "yes"})
_NO = frozenset({"", "n", "no"})

Refuse = Callable[[str], str | None]
"""Says why a text will not do, or None."""


class Teller(Protocol):
    """Whom the interview speaks through."""

    def say(self, *lines: str) -> None:
        """Write `lines`."""

    def ask(self, prompt: str) -> str | None:
        """Return the line typed after `prompt`, or None at the end of the input."""


class LeftError(Exception):
    """The author left before the question was complete."""


class Interview:
    """One conversation about one question for `bank`."""

    def __init__(self, teller: Teller, bank: Bank | None) -> None:
        self._teller = teller
        self._passages = tuple(bank.passages.values()) if bank else ()

    def item(self) -> NewItem:
        """Ask for everything and return it.

        Raises:
            LeftError: the input ended before the last answer.
        """
        self._teller.say(
            "An empty line leaves out what is not required. Ctrl+C writes nothing.", ""
        )
        stem = self._required("Question: ")
        key = self._key()
        wrong = self._wrong(key)
        passage = self._passage()
        return NewItem(
            stem=stem,
            key=key,
            wrong=wrong,
            passages=(passage.id,) if passage else (),
            evidence=self._evidence(passage) if passage else (),
            explanation=self._text("Explanation, shown after the answer: "),
            hint=self._text("Hint: "),
            tags=self._tags(),
            difficulty=self._difficulty(),
        )

    def yes(self, prompt: str) -> bool:
        """Ask until the author says yes or no, and return which; an empty line says no.

        Raises:
            LeftError: the input ended instead.
        """
        while (typed := self._line(prompt).casefold()) not in _YES | _NO:
            self._teller.say("Type y or n.")
        return typed in _YES

    def _key(self) -> tuple[str, ...]:
        key = [self._required("Right answer: ")]
        while len(key) < MAX_OPTIONS - 1:
            more = self._text("Another right answer, if there is one: ", _unlike(key))
            if more is None:
                break
            key.append(more)
        return tuple(key)

    def _wrong(self, key: Iterable[str]) -> tuple[Wrong, ...]:
        wrong: list[Wrong] = []
        while True:
            refuse = _unlike([*key, *(each.text for each in wrong)])
            prompt = f"Wrong answer {len(wrong) + 1}: "
            text = self._text(prompt, refuse) if wrong else self._required(prompt, refuse)
            if text is None:
                return tuple(wrong)
            wrong.append(Wrong(text, self._text("  Why is it wrong? ")))

    def _passage(self) -> Passage | None:
        if not self._passages:
            return None
        self._teller.say("", "Passages:")
        for number, passage in enumerate(self._passages, 1):
            self._teller.say(f"{number}. {passage.id}: {_beginning(passage.text)}")
        chosen = self._text("Passage, by number or name: ", self._no_passage)
        return None if chosen is None else self._found(chosen)

    def _found(self, chosen: str) -> Passage | None:
        if chosen.isascii() and chosen.isdigit() and 1 <= int(chosen[:9]) <= len(self._passages):
            return self._passages[int(chosen) - 1]
        name = as_id(chosen)
        return next((each for each in self._passages if each.id == name), None)

    def _no_passage(self, chosen: str) -> str | None:
        if self._found(chosen):
            return None
        near = nearest(chosen, [each.id for each in self._passages])
        known = f"1 to {len(self._passages)}" if len(self._passages) > 1 else "1"
        meant = f'Did you mean "{near}"?' if near else f"Type {known}."
        return f'There is no passage "{chosen[:_PREVIEW]}". {meant}'

    def _evidence(self, passage: Passage) -> tuple[str, ...]:
        self._teller.say("", "Its sentences:")
        for number, phrase in enumerate(phrases(passage.text), 1):
            self._teller.say(f"{number}. {phrase}")

        def refuse(typed: str) -> str | None:
            return _unless_texts(evidence_from(typed, passage.text))

        typed = self._text("Evidence, by numbers or in the passage's very words: ", refuse)
        found = evidence_from(typed, passage.text) if typed else ()
        return found if isinstance(found, tuple) else ()

    def _tags(self) -> tuple[str, ...]:
        typed = self._text("Tags, with commas between: ", _no_tags)
        return tuple(dict.fromkeys(_tags_in(typed or "")))

    def _difficulty(self) -> Difficulty | None:
        typed = self._text("Difficulty (easy, medium or hard): ", _no_difficulty)
        return _difficulty_of(typed) if typed else None

    def _required(self, prompt: str, refuse: Refuse | None = None) -> str:
        while True:
            if text := self._text(prompt, refuse):
                return text
            self._teller.say("This is needed.")

    def _text(self, prompt: str, refuse: Refuse | None = None) -> str | None:
        """Ask until the line can be stored and `refuse` has nothing against it; None if empty."""
        while True:
            text = self._line(prompt)
            reason = (_unstorable(text) or (refuse(text) if refuse else None)) if text else None
            if reason is None:
                return text or None
            self._teller.say(clean_line(reason))

    def _line(self, prompt: str) -> str:
        line = self._teller.ask(prompt)
        if line is None:
            raise LeftError
        return line.strip()


def _unstorable(text: str) -> str | None:
    at = unsafe(text)
    if at is None:
        return None
    return f"{character_name(text[at])} cannot stand in a bank. Please type it again without."


def _unlike(known: Iterable[str]) -> Refuse:
    taken = {reading(text) for text in known}
    return lambda text: "That answer stands there already." if reading(text) in taken else None


def _unless_texts(evidence: tuple[str, ...] | str) -> str | None:
    return evidence if isinstance(evidence, str) else None


def _tags_in(typed: str) -> list[str]:
    return [as_tag(tag) or tag.strip() for tag in typed.split(",") if tag.strip()]


def _no_tags(typed: str) -> str | None:
    bad = next((tag for tag in _tags_in(typed) if as_tag(tag) is None), None)
    return (
        f'"{bad}" is no tag: letters, digits, spaces, ".", "_" and "-" make one.' if bad else None
    )


def _difficulty_of(typed: str) -> Difficulty | None:
    return next((each for each in Difficulty if each.startswith(typed.casefold())), None)


def _no_difficulty(typed: str) -> str | None:
    return None if _difficulty_of(typed) else "Type easy, medium or hard."


def _beginning(text: str) -> str:
    return text if len(text) <= _PREVIEW else f"{text[:_PREVIEW].rsplit(' ', 1)[0]} …"
