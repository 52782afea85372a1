"""The last line of a screen: the keys that matter now, made from the bindings themselves."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.content import Content
from textual.reactive import reactive
from textual.style import Style
from textual.widget import Widget

from quizapp.tui.keys import active_keys

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from quizapp.tui.keys import Keys

_GAP, _TIGHT = "   ", "  "
_ALWAYS = "help"


class KeyLine(Widget):
    """Keys and what they do, as many as fit; the one that explains the others is always there."""

    ALLOW_SELECT = False
    DEFAULT_CSS = """
    KeyLine {
        height: 1;
        padding: 0 2;
        color: $text-muted;
        link-style: none;
        link-color: $text-muted;
        link-background: transparent;
        link-style-hover: none;
        link-color-hover: $foreground;
        link-background-hover: $foreground 10%;
    }
    """

    quiet: reactive[frozenset[str]] = reactive(frozenset())
    """What keys do that work, but are not worth the room just now."""

    def on_mount(self) -> None:
        """Follow the screen's bindings from now on."""
        self.screen.bindings_updated_signal.subscribe(self, lambda _: self.refresh())

    def render(self) -> Content:
        """Draw the keys that fit."""
        active = active_keys(self.screen, every=False)
        keys = [each for each in active if each.words not in self.quiet]
        width = self.content_size.width
        gap = _GAP if _width(keys, _GAP) <= width else _TIGHT
        return Content(gap).join(map(_drawn, fitting(keys, width)))


def fitting(keys: Iterable[Keys], width: int) -> list[Keys]:
    """Return those of `keys` that fit into `width` cells, the first ones and always the help."""
    kept = list(keys)
    while len(kept) > 1 and _width(kept, _TIGHT) > width:
        last = max((i for i, each in enumerate(kept) if each.words != _ALWAYS), default=0)
        del kept[last]
    return kept


def _width(keys: Sequence[Keys], gap: str) -> int:
    return len(gap.join(f"{each.brief} {each.words}" for each in keys))


def _drawn(keys: Keys) -> Content:
    press = Style.from_meta({"@click": f"app.simulate_key({keys.press!r})"})
    return Content.assemble((keys.brief, "bold $foreground"), f" {keys.words}").stylize(press)
