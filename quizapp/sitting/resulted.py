"""The results of everybody on this machine, or of what pupils handed in, and what they hand in."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from quizapp.history.upkeep import handed_in
from quizapp.results import Result
from quizapp.values import Value, replace

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from quizapp.history import Round
    from quizapp.history.upkeep import HandedIn
    from quizapp.sitting.starting import Desk

TEAMS = "teams"
LATEST = "latest"


class Sought(Value, kw_only=True):
    """Which results are meant; what is None or empty does not matter.

    `banks` are ids: of a round over several, only what is about these is told. `session` is how the
    uid of a session begins, or `LATEST`: then it is the latest of each pupil among all that fit.
    With `files`, or folders of them, it is about what pupils handed in instead of what is kept on
    this machine; with the path of this machine's store `beside`, about both.
    """

    banks: frozenset[str] | None = None
    mode: str | None = None
    seed: str | None = None
    session: str | None = None
    player: str | None = None
    files: tuple[Path, ...] = ()
    beside: Path | None = None


class Found(NamedTuple):
    """The results in order of time, and what was `handed` in, if that was asked for.

    Those of exams that are not handed in stand apart, without their answers.
    """

    results: tuple[Result, ...]
    withheld: tuple[Result, ...]
    handed: HandedIn | None = None


def results_of(desk: Desk, sought: Sought) -> Found:
    """Return the results that are meant. Rounds of teams are nobody's and never among them.

    Raises:
        HistoryError: the answers that are kept here cannot be read.
    """
    if not sought.files:
        return _found(desk.store.rounds(sought.banks), sought, {})
    here = (sought.beside,) if sought.beside and sought.beside.exists() else ()
    handed = handed_in((*here, *sought.files), sought.banks)
    labels = {
        uid: "" if file in here else _label(file, sought.files)
        for uid, file in handed.files.items()
    }
    return _found(handed.rounds, sought, labels)._replace(handed=handed)


def _found(rounds: Iterable[Round], sought: Sought, labels: Mapping[str, str]) -> Found:
    everything = [
        Result(
            player=each.session.player,
            file=labels.get(each.session.uid, ""),
            session=each.session.uid,
            round=_narrowed(each, sought),
        )
        for each in rounds
        if _is_meant(each, sought)
    ]
    withheld = tuple(each for each in everything if each.round.withheld)
    results = tuple(each for each in everything if not each.round.withheld)
    return Found(_latest(results) if sought.session == LATEST else results, withheld)


def _latest(results: Iterable[Result]) -> tuple[Result, ...]:
    """Return the last result of each pupil."""
    found = tuple(results)
    latest = {each.pupil: each.session for each in found}
    return tuple(each for each in found if latest[each.pupil] == each.session)


def _is_meant(played: Round, sought: Sought) -> bool:
    session = played.session
    begins = sought.session or ""
    return (
        session.mode != TEAMS
        and sought.mode in (None, session.mode)
        and sought.seed in (None, session.seed)
        and sought.player in (None, session.player)
        and (begins == LATEST or session.uid.startswith(begins))
    )


def _narrowed(played: Round, sought: Sought) -> Round:
    """Return the round with only those of its questions that are meant."""
    banks = sought.banks
    if banks is None:
        return played
    asked = tuple(name for name in played.session.questions if name[0] in banks)
    return replace(played, session=replace(played.session, questions=asked))


def _label(file: Path, given: Iterable[Path]) -> str:
    """Return how a teacher knows the file: by its path below the folder that was given."""
    folder = next((path for path in given if path != file and file.is_relative_to(path)), None)
    return file.relative_to(folder).as_posix() if folder else file.name
