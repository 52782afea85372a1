"""What each key that answers would bring, where answers say how sure they are."""

from textual.content import Content
from textual.style import Style
from textual.widget import Widget

from quizapp.quiz.certainty import STAKES, Certainty
from quizapp.quiz.sureness import WORDS, at_stake
from quizapp.tui.words import MUTED

_KEYS = {Certainty.SURE: "enter", Certainty.LIKELY: "l", Certainty.GUESS: "g"}


class Stakes(Widget):
    """A line with the marks for right and wrong at each key; a click on one presses the key.

    Where there is little room it says so in fewer words.
    """

    ALLOW_SELECT = False
    DEFAULT_CSS = """
    Stakes {
        height: 1;
        margin-top: 1;
        link-style: none;
        link-color: $foreground;
        link-background: transparent;
        link-style-hover: none;
        link-color-hover: $foreground;
        link-background-hover: $foreground 10%;
    }
    """

    def render(self) -> Content:
        """Draw the longest line that fits."""
        lines = (_line("How sure?", " or "), _line("", "/"), _line("", "/", named=False))
        width = self.content_size.width
        return next((line for line in lines if line.cell_length <= width), lines[-1])


def _line(lead: str, between: str, *, named: bool = True) -> Content:
    told = [_told(each, WORDS[each] if named else "", between) for each in STAKES]
    return Content("   ").join([Content.styled(lead, MUTED), *told] if lead else told)


def _told(certainty: Certainty, words: str, between: str) -> Content:
    key = _KEYS[certainty]
    press = Style.from_meta({"@click": f"app.simulate_key({key!r})"})
    marks = at_stake(certainty, between)
    named = f" {words} " if words else " "
    return Content.assemble((key, "bold"), named, (marks, MUTED)).stylize(press)
