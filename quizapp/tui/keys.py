"""The keys that work right now, as the bindings themselves tell them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.values import Value

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.binding import Binding
    from textual.screen import Screen

_STOCK = {
    "app.focus_next",
    "app.focus_previous",
    "help_quit",
    "page_left",
    "page_right",
    "screen.copy_text",
    "scroll_left",
    "scroll_right",
}
"""Actions that Textual binds everywhere and nobody needs to be told of."""

_DIGITS, _LETTERS = "123456789", "abcdefghi"
"""Keys that stand for options, in the order of these."""


class Keys(Value):
    """Keys that do one thing: how they are written, the first of them, and what it does."""

    shown: tuple[str, ...]
    press: str
    words: str
    explained: str = ""

    @property
    def brief(self) -> str:
        """The first key, or the range of those that stand for options."""
        return f"{self.shown[0]}-{self.shown[-1]}" if self._is_range else self.shown[0]

    @property
    def _is_range(self) -> bool:
        keys = "".join(self.shown)
        return len(self.shown) > 1 and any(keys in each for each in (_DIGITS, _LETTERS))

    @property
    def full(self) -> str:
        """Every key."""
        return self.brief if self._is_range else " ".join(self.shown)


def active_keys(screen: Screen[object], *, every: bool) -> tuple[Keys, ...]:
    """Return the keys that work on `screen` now: those meant for its key line, or `every` one."""
    active = [each.binding for each in screen.active_bindings.values() if each.enabled]
    groups: dict[tuple[str, bool], list[Binding]] = {}
    for binding in sorted(active, key=lambda each: not each.show):
        if binding.action not in _STOCK and (binding.show or every):
            groups.setdefault((binding.description, binding.key.isdigit()), []).append(binding)
    return tuple(_keys(screen, bindings) for bindings in groups.values())


def _keys(screen: Screen[object], bindings: Sequence[Binding]) -> Keys:
    shown = dict.fromkeys(screen.app.get_key_display(binding) for binding in bindings)
    first = bindings[0]
    return Keys(tuple(shown), first.key, _small(first.description), _small(first.tooltip))


def _small(words: str) -> str:
    """Return words as ours are written: those that Textual brings begin large."""
    return words.lower() if words.istitle() else words[:1].lower() + words[1:]
