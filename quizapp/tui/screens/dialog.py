"""The frame of every question that stands over a screen."""

from typing import ClassVar, TypeVar

from textual.binding import Binding, BindingType
from textual.screen import ModalScreen
from textual.types import CSSPathType

Result = TypeVar("Result")


class Dialog(ModalScreen[Result]):
    """A framed modal screen; its parts stand in a container with the id `dialog`."""

    CSS_PATH: ClassVar[CSSPathType | None] = "dialog.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "dismiss(None)", "close", show=False),
    ]
