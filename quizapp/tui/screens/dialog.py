"""The frame of every question that stands over a screen."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, TypeVar

from textual.binding import Binding
from textual.screen import ModalScreen

if TYPE_CHECKING:
    from textual.binding import BindingType
    from textual.types import CSSPathType

Result = TypeVar("Result")


class Dialog(ModalScreen[Result]):
    """A framed modal screen; its parts stand in a container with the id `dialog`."""

    CSS_PATH: ClassVar[CSSPathType | None] = "dialog.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "dismiss(None)", "close", show=False),
    ]
