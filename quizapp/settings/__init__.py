"""How a learner wants to practise: one small file, read with the care that a bank is read with.

`read` gives what the file `config_file` names holds; what is faulty in it never stops practice.
"""

from quizapp.settings.keys import KEYS, Key
from quizapp.settings.model import DEFAULTS, THEMES, Confidence, Settings
from quizapp.settings.place import config_file
from quizapp.settings.reading import Found, read
from quizapp.settings.text import changed, fresh_file, tried

__all__ = [
    "DEFAULTS",
    "KEYS",
    "THEMES",
    "Confidence",
    "Found",
    "Key",
    "Settings",
    "changed",
    "config_file",
    "fresh_file",
    "read",
    "tried",
]
