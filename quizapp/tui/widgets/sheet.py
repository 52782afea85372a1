"""The part of a screen that scrolls."""

from textual.binding import Binding
from textual.containers import Vertical, VerticalScroll
from textual.geometry import Region
from textual.widget import Widget


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


class Column(Vertical):
    """What stands one under the other on a sheet; there is nothing of its own to draw."""

    BLANK = True


def bring_into_view(widget: Widget, lines: range) -> None:
    """Scroll the sheet that `widget` is on, if it is on one, to these of the widget's lines."""
    above = 0
    for each in widget.ancestors_with_self:
        if isinstance(each, Sheet):
            region = Region(0, above + lines.start, widget.size.width, len(lines))
            each.scroll_to_region(region, animate=False, x_axis=False)
            return
        above += each.virtual_region.y if isinstance(each, Widget) else 0
