"""Something that is said where it stands, for as long as it is so."""

from textual.widgets import Static


class NoticeLine(Static):
    """A few sentences, each on a line of its own; without any, the widget is not there."""

    DEFAULT_CSS = """
    NoticeLine { display: none; height: auto; }
    """

    def __init__(self, *, id: str) -> None:  # noqa: A002 - as Textual calls it
        super().__init__(markup=False, id=id)

    def say(self, *sentences: str) -> None:
        """Say these; the empty ones are left out."""
        said = "\n".join(filter(None, sentences))
        if said != self.content:
            self.update(said)
            self.display = bool(said)
