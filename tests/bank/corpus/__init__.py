"""Small banks on which reader and schema must agree, or differ for a reason that is told.

Each file is a stream of banks, and the remark behind `---` says what one of them shows.
"""

import re
from pathlib import Path

_HEADING = re.compile(r"^--- # (.+)\n", re.MULTILINE)


def banks(name: str) -> dict[str, str]:
    """Return the banks of the file `name` by their headings."""
    text = (Path(__file__).parent / f"{name}.yaml").read_text("utf-8")
    _, *pieces = _HEADING.split(text)
    headings, bodies = pieces[0::2], pieces[1::2]
    assert len(set(headings)) == len(headings)
    return dict(zip(headings, bodies, strict=True))
