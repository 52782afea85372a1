"""The tables of the history file, as the steps that brought them there.

A step that was released never changes; the next version is the next step.
"""

from collections.abc import Sequence
from typing import Literal, get_args

APPLICATION = 0x51554953
"""The `application_id` of a history file: "QUIS" in ASCII."""

Table = Literal[
    "answers", "undos", "sessions", "session_ends", "flags", "resolutions", "votes", "marks"
]
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
    "DELETE FROM open_exams",
    """INSERT INTO open_exams SELECT uid FROM sessions
       WHERE mode = 'exam' AND uid NOT IN (SELECT session FROM session_ends)""",
    "DELETE FROM ledgers",
    "DELETE FROM standings",
    """INSERT INTO standings (player, bank, question, "right", times, last, answer)
       SELECT player, bank, question, "right", times, turn, uid FROM (
         SELECT player, bank, question, "right", turn, uid,
                row_number() OVER (PARTITION BY player, bank, question
                                   ORDER BY turn DESC, uid DESC) AS place,
                count(*) OVER (PARTITION BY player, bank, question) AS times
         FROM counted)
       WHERE place = 1""",
)
"""The statements that fold all anew but what those fold who read it."""

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
        certainty INTEGER NOT NULL,
        seconds REAL NOT NULL,
        at TEXT NOT NULL,
        player TEXT NOT NULL,
        session TEXT NOT NULL,
        turn INTEGER NOT NULL,
        checksum TEXT NOT NULL
    ) STRICT""",
    "CREATE INDEX answers_question ON answers (player, bank, question, turn)",
    "CREATE INDEX answers_turn ON answers (turn)",
    "CREATE INDEX answers_session ON answers (session)",
    "CREATE INDEX answers_at ON answers (player, at, uid)",
    """CREATE TABLE undos (
        id INTEGER PRIMARY KEY,
        answer TEXT NOT NULL,
        at TEXT NOT NULL,
        player TEXT NOT NULL,
        checksum TEXT NOT NULL,
        UNIQUE (answer, at, player)
    ) STRICT""",
    """CREATE TABLE sessions (
        id INTEGER PRIMARY KEY,
        uid TEXT NOT NULL UNIQUE,
        mode TEXT NOT NULL,
        seed TEXT NOT NULL,
        player TEXT NOT NULL,
        at TEXT NOT NULL,
        questions TEXT NOT NULL,
        terms TEXT NOT NULL,
        turn INTEGER NOT NULL,
        checksum TEXT NOT NULL
    ) STRICT""",
    "CREATE INDEX sessions_player ON sessions (player, uid)",
    "CREATE INDEX sessions_turn ON sessions (turn)",
    """CREATE TABLE session_ends (
        id INTEGER PRIMARY KEY,
        session TEXT NOT NULL,
        at TEXT NOT NULL,
        checksum TEXT NOT NULL,
        UNIQUE (session, at)
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
    """CREATE TABLE resolutions (
        id INTEGER PRIMARY KEY,
        flag TEXT NOT NULL,
        at TEXT NOT NULL,
        player TEXT NOT NULL,
        checksum TEXT NOT NULL,
        UNIQUE (flag, at, player)
    ) STRICT""",
    """CREATE TABLE votes (
        id INTEGER PRIMARY KEY,
        uid TEXT NOT NULL UNIQUE,
        session TEXT NOT NULL,
        team TEXT NOT NULL,
        ballot INTEGER NOT NULL,
        bank TEXT NOT NULL,
        question TEXT NOT NULL,
        fingerprint TEXT NOT NULL,
        options TEXT NOT NULL,
        chosen TEXT NOT NULL,
        "right" INTEGER NOT NULL,
        credit REAL NOT NULL,
        at TEXT NOT NULL,
        player TEXT NOT NULL,
        turn INTEGER NOT NULL,
        checksum TEXT NOT NULL
    ) STRICT""",
    "CREATE INDEX votes_session ON votes (session)",
    "CREATE INDEX votes_turn ON votes (turn)",
    """CREATE TABLE marks (
        id INTEGER PRIMARY KEY,
        session TEXT NOT NULL,
        bank TEXT NOT NULL,
        question TEXT NOT NULL,
        marked INTEGER NOT NULL,
        at TEXT NOT NULL,
        checksum TEXT NOT NULL,
        UNIQUE (session, bank, question, at)
    ) STRICT""",
    *(guard for table in TABLES for guard in guards(table)),
    # What was right in an exam is nobody's to know before it is handed in.
    "CREATE TABLE open_exams (session TEXT NOT NULL PRIMARY KEY) STRICT, WITHOUT ROWID",
    """CREATE VIEW given AS SELECT * FROM answers
       WHERE NOT EXISTS (SELECT 1 FROM undos WHERE answer = answers.uid)""",
    """CREATE VIEW counted AS SELECT * FROM given
       WHERE NOT EXISTS (SELECT 1 FROM open_exams WHERE session = given.session)""",
    # A merge may bring the end of an exam before its beginning, and its answers before both.
    """CREATE TRIGGER open_exams_session AFTER INSERT ON sessions
       WHEN new.mode = 'exam' AND NOT EXISTS (SELECT 1 FROM session_ends WHERE session = new.uid)
       BEGIN
         INSERT INTO open_exams VALUES (new.uid);
       END""",
    """CREATE TRIGGER open_exams_end AFTER INSERT ON session_ends
       BEGIN
         DELETE FROM open_exams WHERE session = new.session;
       END""",
    # A fold of the answers that count, so that a million of them cost a start no more than a few.
    # What stands behind it is what others fold from the answers up to the one named by `folded`,
    # kept for them under the name of their rule: in the same row, so that one look through the rows
    # tells it, and whether it is of all answers. One in the midst of what was folded makes it void.
    """CREATE TABLE standings (
        player TEXT NOT NULL,
        bank TEXT NOT NULL,
        question TEXT NOT NULL,
        "right" INTEGER NOT NULL,
        times INTEGER NOT NULL,
        last INTEGER NOT NULL,
        answer TEXT NOT NULL,
        rule TEXT,
        stability REAL,
        difficulty REAL,
        met INTEGER,
        seen INTEGER,
        slip INTEGER,
        turn INTEGER,
        folded TEXT,
        PRIMARY KEY (player, bank, question)
    ) STRICT, WITHOUT ROWID""",
    # An answer that is merged may have been given before the latest one that is here.
    """CREATE TRIGGER standings_answer AFTER INSERT ON answers
       WHEN NOT EXISTS (SELECT 1 FROM undos WHERE answer = new.uid)
        AND NOT EXISTS (SELECT 1 FROM open_exams WHERE session = new.session)
       BEGIN
         INSERT INTO standings (player, bank, question, "right", times, last, answer)
         VALUES (new.player, new.bank, new.question, new."right", 1, new.turn, new.uid)
         ON CONFLICT DO UPDATE SET times = times + 1;
         UPDATE standings SET "right" = new."right", last = new.turn, answer = new.uid
         WHERE (player, bank, question) = (new.player, new.bank, new.question)
           AND (last, answer) < (new.turn, new.uid);
         UPDATE standings SET folded = NULL
         WHERE (player, bank, question) = (new.player, new.bank, new.question)
           AND (turn, folded) > (new.turn, new.uid);
       END""",
    # What others counted of the days that are over, of one bank or of all ("").
    """CREATE TABLE ledgers (
        player TEXT NOT NULL,
        bank TEXT NOT NULL,
        rule TEXT NOT NULL,
        until TEXT NOT NULL,
        text TEXT NOT NULL,
        PRIMARY KEY (player, bank, until)
    ) STRICT, WITHOUT ROWID""",
    """CREATE TRIGGER ledgers_answer AFTER INSERT ON answers
       BEGIN
         DELETE FROM ledgers
         WHERE player = new.player AND bank IN (new.bank, '') AND until > new.at;
       END""",
    # A procedure, as SQLite has them: a question that is inserted here has all folded anew that
    # hangs on its answers from that time on.
    "CREATE VIEW refolded AS SELECT player, bank, question, at FROM answers WHERE FALSE",
    """CREATE TRIGGER refolded_insert INSTEAD OF INSERT ON refolded
       BEGIN
         DELETE FROM standings
         WHERE (player, bank, question) = (new.player, new.bank, new.question);
         INSERT INTO standings (player, bank, question, "right", times, last, answer)
         SELECT player, bank, question, "right", count(*) OVER (), turn, uid FROM counted
         WHERE (player, bank, question) = (new.player, new.bank, new.question)
         ORDER BY turn DESC, uid DESC LIMIT 1;
         DELETE FROM ledgers
         WHERE player = new.player AND bank IN (new.bank, '') AND until > new.at;
       END""",
    """CREATE TRIGGER refolded_undo AFTER INSERT ON undos
       BEGIN
         INSERT INTO refolded
         SELECT player, bank, question, at FROM answers WHERE uid = new.answer;
       END""",
    """CREATE TRIGGER refolded_exam_begins AFTER INSERT ON open_exams
       BEGIN
         INSERT INTO refolded
         SELECT player, bank, question, min(at) FROM answers WHERE session = new.session
         GROUP BY player, bank, question;
       END""",
    """CREATE TRIGGER refolded_exam_ends AFTER DELETE ON open_exams
       BEGIN
         INSERT INTO refolded
         SELECT player, bank, question, min(at) FROM answers WHERE session = old.session
         GROUP BY player, bank, question;
       END""",
)

STEPS: tuple[Step, ...] = (_FIRST,)
"""The ladder: step n leads from version n to n + 1, and an empty file is version 0."""
