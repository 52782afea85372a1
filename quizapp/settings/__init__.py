"""How a learner wants to practise: one small file, read with the care that a bank is read with.

`read` gives what the file `config_file` names holds; what is faulty in it never stops practice.
`keys` has what can be set, and `text` changes it: only who writes the file needs these.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.exports import exported

if TYPE_CHECKING:
    from quizapp.settings.model import DEFAULTS, THEMES, Confidence, Settings
    from quizapp.settings.place import config_file
    from quizapp.settings.reading import Found, read
else:
    __getattr__ = exported(
        __name__,
        {
            "model": ("DEFAULTS", "THEMES", "Confidence", "Settings"),
            "place": ("config_file",),
            "reading": ("Found", "read"),
        },
    )

__all__ = [
    "DEFAULTS",
    "THEMES",
    "Confidence",
    "Found",
    "Settings",
    "config_file",
    "read",
]
