"""Which results are meant, in the banks at hand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.bank import UnknownBankError
from quizapp.cli.desk import store_path
from quizapp.cli.finding import readings_for
from quizapp.cli.handed import paths_of
from quizapp.cli.problem import CommandError
from quizapp.cli.results import GRADES
from quizapp.sitting.resulted import Sought
from quizapp.values import Value

if TYPE_CHECKING:
    from quizapp.bank import Bank, Reading
    from quizapp.cli.results import Wanted


class Choice(Value):
    """What is sought, and the sound `banks` that know its questions.

    `title` heads a column of grades. `unknown` says that there is no such bank; somebody may have
    answered from it all the same.
    """

    sought: Sought
    banks: tuple[Bank, ...]
    title: str
    unknown: CommandError | None = None


def sensible(wanted: Wanted) -> None:
    """Refuse what has no meaning together.

    Raises:
        CommandError: there is such a thing.
    """
    if wanted.handed and wanted.beside:
        raise CommandError("say --from or --merge: either without what is kept here, or with it")
    if wanted.out and (wanted.handed or wanted.beside):
        raise CommandError("--out writes what is kept here: leave out --from and --merge")
    if wanted.anonymous and wanted.out:
        raise CommandError(
            "what is handed in has the name that its player gave; who gives no --player has none"
        )
    if wanted.anonymous and wanted.shape in GRADES:
        raise CommandError(f"{wanted.shape} needs names; --anonymous goes with csv and json")


def chosen(wanted: Wanted) -> Choice:
    """Return what was asked for.

    Raises:
        CommandError: a path leads nowhere.
    """
    readings, unknown = _readings(wanted)
    banks = tuple(each.bank for each in readings if each.bank)
    named = frozenset({wanted.bank} if unknown else {each.id for each in readings})
    sought = Sought(
        banks=frozenset(filter(None, named)) if wanted.bank else None,
        mode=wanted.mode,
        seed=wanted.seed,
        session=wanted.session,
        player=wanted.player or None,
        files=paths_of(wanted.handed or wanted.beside or ()),
        beside=store_path(wanted) if wanted.beside else None,
    )
    own = banks[0].title if wanted.bank and banks else wanted.bank
    return Choice(sought, banks, wanted.title or own or "quizapp", unknown)


def _readings(wanted: Wanted) -> tuple[tuple[Reading, ...], CommandError | None]:
    try:
        return readings_for(wanted), None
    except CommandError as error:
        if isinstance(error.__cause__, UnknownBankError):
            return (), error
        raise
