"""The store: every answer on the disk before anybody says that it is kept."""

from __future__ import annotations

import sqlite3
from functools import partial
from typing import TYPE_CHECKING, Self

from quizapp.history import memories, queries, rows, writes
from quizapp.history.errors import HistoryError
from quizapp.history.failures import not_kept
from quizapp.history.glance import Glance
from quizapp.history.handle import Handle
from quizapp.history.now import utc_now

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from datetime import datetime
    from pathlib import Path

    from quizapp.history.ledgers import KeptLedger, LedgerKey, State
    from quizapp.history.marks import MarkRecord
    from quizapp.history.now import Now
    from quizapp.history.records import (
        AnswerRecord,
        Behind,
        FlagRecord,
        Folded,
        LastScore,
        MemoryColumns,
        MemoryRecord,
        ReviewRecord,
        Round,
        SessionRecord,
        Standing,
    )
    from quizapp.history.votes import VoteRecord


class Store:
    """The history in one file. Use it from the thread that used it first, as sqlite3 demands.

    What writes (`begin`, `keep`, `undo`, `flag`, `vote`, `mark`, `resolve`, `end`) returns when the
    record is on the disk, and raises NotKept otherwise, whatever the reason; the next call tries
    afresh. The same record again is kept once, so that a call may be repeated. The first write
    makes the file and its folder. Of an exam that is handed in no answer changes: HandedIn says so.

    What reads raises a HistoryError if the file cannot be read, DamagedStore if a row is not what
    was written. Where there is no file, the store is empty.
    """

    def __init__(self, handle: Handle) -> None:
        self._handle = handle
        self._memories: Glance[dict[str, MemoryColumns]] = Glance()
        self._behind: Glance[tuple[Behind, ...]] = Glance()

    @classmethod
    def open(cls, path: Path, now: Now = utc_now) -> Self:
        """Return the store at `path`. Nothing is created, and a file of this version not touched.

        An older one is brought to this version; `now` dates the backup that is made before.

        Raises:
            NewerStore: a newer quizapp wrote the file.
            DamagedStore: it is empty, torn or no history.
            FolderError: what is there is no file, or it cannot be opened.
            HistoryError: it cannot be read for another reason, such as a failing disk.
        """
        handle = Handle(path, now)
        with handle.reading():
            return cls(handle)

    def twin(self) -> Self:
        """Return another store of the same file, for another thread to use."""
        return type(self)(self._handle.twin())

    def close(self) -> None:
        """Let go of the file. The store may be used again, and then opens it again."""
        self._handle.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def back_up(self, at: datetime) -> Path | None:
        """Make a backup, if this store has written and the latest backup is a day old.

        It takes a moment, of a store of many years some seconds: call it when a person is done.

        Raises:
            NotKept: it could not be made. The backups there are stay as they are.
        """
        from quizapp.history.backups import back_up_daily

        self.close()
        try:
            return back_up_daily(self._handle.path, at) if self._handle.written else None
        except (sqlite3.Error, OSError, HistoryError) as error:
            raise not_kept(error, self._handle.path) from error

    def begin(self, record: SessionRecord) -> None:
        """Keep how a session began."""
        with self._handle.writing() as connection:
            writes.add_session(connection, record)

    def keep(self, record: AnswerRecord, *, instead_of: str | None = None) -> None:
        """Keep an answer; that of the uid `instead_of` is taken back in the same moment."""
        with self._handle.writing() as connection:
            writes.add_answer(connection, record, instead_of)

    def undo(self, answer: str, at: datetime, player: str) -> None:
        """Keep that `player` took back the answer of this uid at this time (UTC).

        The answer stays where it is and counts no more. It need not be there yet.
        """
        with self._handle.writing() as connection:
            writes.add_undo(connection, answer, at, player)

    def flag(self, record: FlagRecord) -> None:
        """Keep a note on a question."""
        self._add(writes.FLAG, rows.flag_row(record))

    def vote(self, records: Iterable[VoteRecord]) -> None:
        """Keep the votes of teams, all of them or none."""
        with self._handle.writing() as connection:
            writes.add_votes(connection, records)

    def mark(self, record: MarkRecord) -> None:
        """Keep that a question of an exam was marked, or its mark taken off."""
        from quizapp.history.marks import mark_row

        self._add(writes.MARK, mark_row(record))

    def resolve(self, flag: str, at: datetime, player: str) -> None:
        """Keep that `player` has seen to the flag of this uid at this time (UTC)."""
        self._add(writes.RESOLUTION, rows.resolution_row(flag, at, player))

    def end(self, session: str, at: datetime) -> None:
        """Keep that the session of this uid was over at this time (UTC)."""
        with self._handle.writing() as connection:
            writes.add_end(connection, session, at)

    def standings(self, player: str, banks: Iterable[str]) -> dict[tuple[str, str], Standing]:
        """Return the player's standing by (bank id, question id), of answered questions only."""
        with self._handle.reading() as connection:
            return queries.standings(connection, player, banks)

    def answered(self, player: str) -> dict[str, int]:
        """Return how many different questions of each bank the player has answered."""
        with self._handle.reading() as connection:
            return queries.answered(connection, player)

    def latest_fingerprint(self, player: str, bank: str, question: str) -> str | None:
        """Return what a question was when the player answered it last, or None if never."""
        with self._handle.reading() as connection:
            return queries.latest_fingerprint(connection, player, bank, question)

    def memories(self, folded: Folded, banks: Iterable[str]) -> dict[str, MemoryColumns]:
        """Return what was folded of all answers to a question, by bank id; no bank without any."""
        what = (folded, tuple(banks))
        with self._handle.reading() as connection:
            look = partial(memories.settled, connection, *what)
            return self._memories.at(connection, what, look)

    def behind(self, folded: Folded, banks: Iterable[str]) -> tuple[Behind, ...]:
        """Return the questions whose answers are not all folded yet."""
        what = (folded, tuple(banks))
        with self._handle.reading() as connection:
            look = partial(memories.behind, connection, *what)
            return self._behind.at(connection, what, look)

    def remember(self, folded: Folded, made: Iterable[tuple[Behind, MemoryRecord]]) -> None:
        """Keep what was made of those that were behind. It may be lost, and is made again then."""
        with self._handle.writing() as connection:
            memories.remember(connection, folded, made)

    def reviews(
        self, player: str, banks: Iterable[str], since: datetime, until: datetime | None = None
    ) -> tuple[ReviewRecord, ...]:
        """Return the player's answers of that time (UTC) or later, bank by bank, as given.

        Those from `until` on, if it is given, are left out.
        """
        with self._handle.reading() as connection:
            return tuple(memories.reviews(connection, player, banks, since, until))

    def ledger(self, key: LedgerKey) -> KeptLedger | None:
        """Return the ledger of this key, else the latest that ends before; None if all are void."""
        from quizapp.history import ledgers

        with self._handle.reading() as connection:
            return ledgers.found(connection, key)

    def state(self) -> State:
        """Return what `keep_ledger` tells by whether anything was kept since."""
        from quizapp.history import ledgers

        with self._handle.reading() as connection:
            return ledgers.state(connection)

    def keep_ledger(self, key: LedgerKey, text: str, since: State) -> None:
        """Keep a ledger made in the state `since`. It may be lost, and is made again then."""
        from quizapp.history import ledgers

        if since == ledgers.NOTHING:
            return
        with self._handle.writing() as connection:
            ledgers.keep(connection, key, text, since)

    def right_before(
        self, player: str, bank: str, before: datetime, questions: Iterable[str] | None = None
    ) -> dict[str, bool]:
        """Return whether the last answer before that time (UTC) was right, by the question's id.

        Without `questions` all those of the bank are meant.
        """
        with self._handle.reading() as connection:
            return memories.right_before(connection, player, bank, before, questions)

    def is_overtaken(self, player: str, bank: str, since: datetime, until: datetime) -> bool:
        """Return whether an answer before `since` was given after one from then on `until` (UTC).

        So it is where a clock went back, or was ahead and its time has come.
        """
        with self._handle.reading() as connection:
            return memories.is_overtaken(connection, player, bank, since, until)

    def back_from(
        self, player: str, before: datetime, further: Callable[[datetime], datetime]
    ) -> Iterator[datetime]:
        """Yield the time of the player's last answer before that time (both UTC), and so on.

        The next is the last answer before what `further` makes of the one yielded.
        """
        with self._handle.reading() as connection:
            yield from memories.back_from(connection, player, before, further)

    def last_scores(self, player: str) -> dict[str, LastScore]:
        """Return by bank id what the player scored there in the latest session that was ended."""
        with self._handle.reading() as connection:
            return queries.last_scores(connection, player)

    def unfinished(
        self, player: str, modes: Sequence[str] = queries.PRACTICE
    ) -> SessionRecord | None:
        """Return the player's latest session of these modes that has no end and goes on."""
        with self._handle.reading() as connection:
            return queries.unfinished(connection, player, modes)

    def answers_of(self, session: str) -> tuple[AnswerRecord, ...]:
        """Return the answers of the session of this uid, in the order given."""
        with self._handle.reading() as connection:
            return queries.answers_of(connection, session)

    def rounds(self, banks: Iterable[str] | None = None) -> tuple[Round, ...]:
        """Return every session of anybody about `banks` (ids), else about any, the first first."""
        from quizapp.history import rounds

        with self._handle.reading() as connection:
            return tuple(rounds.rounds(connection, banks))

    def votes_of(self, session: str) -> tuple[VoteRecord, ...]:
        """Return the votes of the session of this uid that count, in the order given."""
        from quizapp.history import votes

        with self._handle.reading() as connection:
            return votes.votes_of(connection, session)

    def marked_in(self, session: str) -> frozenset[tuple[str, str]]:
        """Return the (bank id, question id) of what is marked in the session of this uid."""
        from quizapp.history import marks

        with self._handle.reading() as connection:
            return marks.marked_in(connection, session)

    def open_flags(self) -> tuple[FlagRecord, ...]:
        """Return the flags of all players and banks that nobody has resolved, the oldest first."""
        with self._handle.reading() as connection:
            return queries.open_flags(connection)

    def _add(self, addition: writes.Addition, row: rows.Row) -> None:
        with self._handle.writing() as connection:
            writes.add(connection, addition, row)
