"""Loading Textual as a program does that opens no connection."""

from __future__ import annotations

import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator

_TLS = "ssl"


@contextmanager
def without_tls() -> Iterator[None]:
    """Let asyncio, if it is loaded in this block, find no `ssl`, as in a Python built without it.

    It goes without then. Nobody here would use it, and it takes a sixtieth of the start and a
    thirtieth of the memory.
    """
    modules: dict[str, Any] = sys.modules
    if _TLS in modules:
        yield
        return
    modules[_TLS] = None
    try:
        yield
    finally:
        del modules[_TLS]
