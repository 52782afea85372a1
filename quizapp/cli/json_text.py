"""JSON that every output can carry."""

import json
import sys

from quizapp.bank.text import unsafe
from quizapp.cli.streams import speaks_utf8


def print_json(value: object) -> None:
    """Print `value` as indented JSON.

    Characters that the output may lack, or that a terminal should not be sent, are written as
    JSON's own escapes, so that it stays JSON.
    """
    text = json.dumps(value, ensure_ascii=False, indent=2)
    if not speaks_utf8() or unsafe(text) is not None:
        text = json.dumps(value, ensure_ascii=True, indent=2)
    sys.stdout.write(f"{text}\n")
