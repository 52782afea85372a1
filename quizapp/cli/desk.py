"""Where a person sits down, for the options of a command."""

from __future__ import annotations

import os
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from quizapp.cli.configuring.in_force import settings_for
from quizapp.cli.configuring.manners import manner_of
from quizapp.cli.problem import CommandError
from quizapp.cli.streams import complain
from quizapp.history import STORE_FILE, DamagedStore, HistoryError, NotKept, Store, data_folder
from quizapp.quiz import Pace
from quizapp.sitting import Desk

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quizapp.cli.options import Options


@contextmanager
def desk_for(options: Options) -> Iterator[Desk]:
    """Give the desk of the player and the data folder that were asked for, or that are set.

    When the person gets up, a backup is made if it is time.

    Raises:
        CommandError: the data folder or the history in it cannot be used.
    """
    path = store_path(options)
    settings = settings_for(options)
    try:
        with Store.open(path) as store:
            desk = Desk(
                store,
                settings.player,
                pace=Pace(settings.retention, settings.new_per_day, settings.study_count),
                day_start=settings.day_start,
                manner=manner_of(settings),
            )
            yield desk
            _back_up(desk)
    except DamagedStore as error:
        from quizapp.cli.damage import damage

        raise CommandError(damage(error, path)) from error
    except HistoryError as error:
        raise CommandError(str(error)) from error


def store_path(options: Options) -> Path:
    """Return where the history is, or will be.

    Raises:
        CommandError: the data folder that was asked for cannot be used.
    """
    folder = Path(options.data_dir) if options.data_dir else None
    try:
        return data_folder(folder, os.environ) / STORE_FILE
    except HistoryError as error:
        raise CommandError(str(error)) from error


def _back_up(desk: Desk) -> None:
    try:
        desk.store.back_up(desk.clock.now())
    except NotKept as problem:
        complain(f"today's backup could not be made. {problem}")
