"""What is asked: the kind of question, and under it the question itself."""

from textual.content import Content
from textual.widgets import Static

from quizapp.tui.words import MUTED


class Stem(Static):
    """The stem of a question under a line that says how it is to be answered."""

    DEFAULT_CSS = """
    Stem { margin-bottom: 1; text-style: bold; }
    """

    def __init__(self) -> None:
        super().__init__(markup=False)
        self._asked = ("", "")

    def ask(self, task: str, stem: str) -> None:
        """Show `task` over `stem`; nothing moves, if both stand there already."""
        if (task, stem) != self._asked:
            self._asked = (task, stem)
            self.update(Content.assemble((f"{task}\n", MUTED), stem))
