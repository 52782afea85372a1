"""Where a person sits down, for the options of a command."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from quizapp.cli.options import Options
from quizapp.cli.problem import CommandError
from quizapp.history import STORE_FILE, HistoryError, Store, data_folder
from quizapp.sitting import Desk


@contextmanager
def desk_for(options: Options) -> Iterator[Desk]:
    """Give the desk of the player and the data folder that were asked for.

    Raises:
        CommandError: the data folder or the history in it cannot be used.
    """
    folder = Path(options.data_dir) if options.data_dir else None
    try:
        with Store.open(data_folder(folder, os.environ) / STORE_FILE) as store:
            yield Desk(store, options.player)
    except HistoryError as error:
        raise CommandError(str(error)) from error
