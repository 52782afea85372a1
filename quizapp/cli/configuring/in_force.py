"""The settings that hold for a command: its options first, then the file, then the defaults."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from quizapp.cli.streams import complain
from quizapp.settings import Found, config_file, read
from quizapp.values import Value, replace

if TYPE_CHECKING:
    from quizapp.cli.options import Options
    from quizapp.settings import Settings


class InForce(Value):
    """The settings that hold, and what came of reading the file `path`.

    `path` is None where this user has no place for one. `options` names the settings that come from
    an option, and not from the file.
    """

    settings: Settings
    path: Path | None
    found: Found
    options: frozenset[str] = frozenset()


def in_force(options: Options) -> InForce:
    """Return the settings that hold for `options`, whatever is wrong with the file."""
    path = config_file(Path(options.data_dir) if options.data_dir else None, os.environ)
    found = read(path) if path else Found()
    if not options.player:
        return InForce(found.settings, path, found)
    settings = replace(found.settings, player=options.player)
    return InForce(settings, path, found, frozenset({"player"}))


def settings_for(options: Options) -> Settings:
    """Return the settings that hold for `options`; once, say in a line what is wrong with the file.

    A faulty setting never keeps anybody from practising: its default holds.
    """
    if options.settings is None:
        held = in_force(options)
        options.settings = held.settings
        _tell_faults(held.found)
    return options.settings


def _tell_faults(found: Found) -> None:
    if found.errors:
        first, more = found.errors[0], len(found.errors) - 1
        count = f" and {more} more" if more else ""
        complain(
            f"{first.headline}; the default holds (quizapp config tells how to mend it{count})"
        )
