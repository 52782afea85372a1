"""Whether a path that a bank names stays inside the bank's folder."""

import os
import re
from pathlib import Path

_OUTSIDE = r"(?s)[/~]|[A-Za-z][A-Za-z0-9+.-]*:|.*[\\\0]|(.*/)?\.\.(/|$)"


def is_inside(file: str, folder: Path) -> bool:
    """Return whether `file`, a path as a bank has it, is inside `folder`, symlinks followed."""
    if re.match(_OUTSIDE, file):
        return False
    base = os.path.realpath(folder)
    return Path(os.path.realpath(folder / file)).is_relative_to(base)
