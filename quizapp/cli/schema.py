"""Print the JSON Schema of a bank, by which editors complete and check it.

An editor with a YAML language server (VS Code, Helix, Neovim …) takes it where
a bank begins with '# yaml-language-server: $schema=FILE', as those do that
'quizapp new' begins.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from quizapp.cli.problem import CommandError

if TYPE_CHECKING:
    from argparse import ArgumentParser

    from quizapp.cli.options import Options

EXAMPLES = """\
examples:
  quizapp schema > bank.schema.json
"""


def add_options(_: ArgumentParser) -> None:
    """Say what the verb takes: nothing."""


def run(_: Options) -> int:
    """Print the schema, and return the exit status."""
    from quizapp.bank.schema import schema_file
    from quizapp.cli.streams import speaks_utf8

    file = schema_file()
    if file is None:
        raise CommandError("this copy of quizapp came without its schema; install it again")
    text = file.read_text("utf-8")
    if speaks_utf8():
        sys.stdout.write(text)
    else:
        import json

        from quizapp.cli.json_text import print_json

        print_json(json.loads(text))
    return 0
