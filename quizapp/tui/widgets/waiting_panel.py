"""The place of a passage until its question is answered."""

from textual.widgets import Static

WAITING = "The passage comes after the answer."


class WaitingPanel(Static):
    """What stands in place of a passage until the question is answered."""

    DEFAULT_CSS = """
    WaitingPanel {
        height: auto;
        padding: 0 1;
        border: round $foreground 12%;
        border-title-color: $text-muted;
        color: $text-muted;
    }
    """

    def __init__(self) -> None:
        super().__init__(WAITING, markup=False)
        self.border_title = "Source"
