"""The part of a screen that scrolls."""

from textual.binding import Binding
from textual.containers import VerticalScroll


class Sheet(VerticalScroll, inherit_bindings=False):
    """A scrolling page. Keys that nothing on it wants scroll it."""

    BINDINGS = [
        Binding("up,k", "scroll_up", "scroll up", show=False),
        Binding("down,j", "scroll_down", "scroll down", show=False),
        Binding("pageup", "page_up", "a page up", show=False),
        Binding("pagedown", "page_down", "a page down", show=False),
        Binding("home", "scroll_home", "to the top", show=False),
        Binding("end", "scroll_end", "to the end", show=False),
    ]
