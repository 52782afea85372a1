"""The tables of the history file, as the steps that brought them there.

A step that was released never changes; the next version is the next step.
"""

from collections.abc import Sequence
from typing import Literal, get_args

APPLICATION = 0x51554953
"""The `application_id` of a history file: "QUIS" in ASCII."""

Table = Literal["answers", "undos", "sessions", "session_ends", "flags"]
"""An append-only table. These are the truth; all others are folded from them."""

TABLES: tuple[Table, ...] = get_args(Table)
"""Their names."""

Step = Sequence[str]
"""The statements that lead from one version to the next."""


def guards(table: Table) -> tuple[str, ...]:
    """Return the two statements that make `table` append-only.

    Whoever must delete all the same (a person asks to be forgotten) drops the triggers and sets
    them again with these, inside the one transaction that deletes, and calls for `REFOLD` last.
    """
    return tuple(
        f"CREATE TRIGGER {table}_no_{verb} BEFORE {verb} ON {table} "
        f"BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END"
        for verb in ("update", "delete")
    )


REFOLD = (
    "DELETE FROM standings",
    """INSERT INTO standings
       SELECT player, bank, question, "right", count(*), max(id) FROM counted
       GROUP BY player, bank, question""",
)
"""The statements that fold `standings` anew.

Beside `max`, SQLite takes a bare column from the row that holds the maximum
(https://sqlite.org/lang_select.html#bareagg), so that `right` is the latest answer's.
"""

_FIRST: Step = (
    """CREATE TABLE answers (
        id INTEGER PRIMARY KEY,
        uid TEXT NOT NULL UNIQUE,
        bank TEXT NOT NULL,
        question TEXT NOT NULL,
        fingerprint TEXT NOT NULL,
        options TEXT NOT NULL,
        chosen TEXT NOT NULL,
        "right" INTEGER NOT NULL,
        credit REAL NOT NULL,
        hint INTEGER NOT NULL,
        guess INTEGER NOT NULL,
        seconds REAL NOT NULL,
        at TEXT NOT NULL,
        player TEXT NOT NULL,
        session TEXT NOT NULL,
        checksum TEXT NOT NULL
    ) STRICT""",
    "CREATE INDEX answers_question ON answers (player, bank, question)",
    "CREATE INDEX answers_session ON answers (session)",
    """CREATE TABLE undos (
        id INTEGER PRIMARY KEY,
        answer TEXT NOT NULL UNIQUE,
        at TEXT NOT NULL,
        player TEXT NOT NULL,
        checksum TEXT NOT NULL
    ) STRICT""",
    """CREATE TABLE sessions (
        id INTEGER PRIMARY KEY,
        uid TEXT NOT NULL UNIQUE,
        mode TEXT NOT NULL,
        seed TEXT NOT NULL,
        player TEXT NOT NULL,
        at TEXT NOT NULL,
        questions TEXT NOT NULL,
        checksum TEXT NOT NULL
    ) STRICT""",
    "CREATE INDEX sessions_player ON sessions (player, uid)",
    """CREATE TABLE session_ends (
        id INTEGER PRIMARY KEY,
        session TEXT NOT NULL UNIQUE,
        at TEXT NOT NULL,
        checksum TEXT NOT NULL
    ) STRICT""",
    """CREATE TABLE flags (
        id INTEGER PRIMARY KEY,
        uid TEXT NOT NULL UNIQUE,
        bank TEXT NOT NULL,
        question TEXT NOT NULL,
        fingerprint TEXT NOT NULL,
        note TEXT NOT NULL,
        at TEXT NOT NULL,
        player TEXT NOT NULL,
        checksum TEXT NOT NULL
    ) STRICT""",
    "CREATE INDEX flags_bank ON flags (bank)",
    *(guard for table in TABLES for guard in guards(table)),
    """CREATE VIEW counted AS SELECT * FROM answers
       WHERE NOT EXISTS (SELECT 1 FROM undos WHERE answer = answers.uid)""",
    # A fold of the answers that count, so that a million of them cost a start no more than a few.
    """CREATE TABLE standings (
        player TEXT NOT NULL,
        bank TEXT NOT NULL,
        question TEXT NOT NULL,
        "right" INTEGER NOT NULL,
        times INTEGER NOT NULL,
        last INTEGER NOT NULL,
        PRIMARY KEY (player, bank, question)
    ) STRICT, WITHOUT ROWID""",
    """CREATE TRIGGER standings_answer AFTER INSERT ON answers
       WHEN NOT EXISTS (SELECT 1 FROM undos WHERE answer = new.uid)
       BEGIN
         INSERT INTO standings
         VALUES (new.player, new.bank, new.question, new."right", 1, new.id)
         ON CONFLICT DO UPDATE
         SET "right" = excluded."right", times = times + 1, last = excluded.last;
       END""",
    """CREATE TRIGGER standings_undo AFTER INSERT ON undos
       BEGIN
         DELETE FROM standings WHERE (player, bank, question) =
           (SELECT player, bank, question FROM answers WHERE uid = new.answer);
         INSERT INTO standings
         SELECT player, bank, question, "right", count(*), max(id) FROM counted
         WHERE (player, bank, question) =
           (SELECT player, bank, question FROM answers WHERE uid = new.answer)
         GROUP BY player, bank, question;
       END""",
)

STEPS: tuple[Step, ...] = (_FIRST,)
"""The ladder: step n leads from version n to n + 1, and an empty file is version 0."""
