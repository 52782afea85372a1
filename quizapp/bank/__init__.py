"""Banks of questions: finding them, reading them from YAML, saying what is wrong with them.

`read` gives a `Reading`: the bank, or its problems, each a `Diagnostic`; `load` raises instead.
`find` reads all banks there are, `select` one of them by its path or id.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.exports import exported

if TYPE_CHECKING:
    from quizapp.bank.diagnostics import BankError, Diagnostic, Severity
    from quizapp.bank.files import DEFAULT_LIMIT
    from quizapp.bank.finding import Folders, UnknownBankError, find, select
    from quizapp.bank.model import (
        Askable,
        Bank,
        Blank,
        Difficulty,
        Distractor,
        Form,
        Item,
        Order,
        Passage,
        Place,
        Pool,
        PoolDraw,
        Source,
        Statement,
        WrittenQuestion,
        askables_of,
    )
    from quizapp.bank.reading import Reading, load, parse, read
else:
    __getattr__ = exported(
        __name__,
        {
            "diagnostics": ("BankError", "Diagnostic", "Severity"),
            "files": ("DEFAULT_LIMIT",),
            "finding": ("Folders", "UnknownBankError", "find", "select"),
            "model": (
                "Askable",
                "Bank",
                "Blank",
                "Difficulty",
                "Distractor",
                "Form",
                "Item",
                "Order",
                "Passage",
                "Place",
                "Pool",
                "PoolDraw",
                "Source",
                "Statement",
                "WrittenQuestion",
                "askables_of",
            ),
            "reading": ("Reading", "load", "parse", "read"),
        },
    )

__all__ = [
    "DEFAULT_LIMIT",
    "Askable",
    "Bank",
    "BankError",
    "Blank",
    "Diagnostic",
    "Difficulty",
    "Distractor",
    "Folders",
    "Form",
    "Item",
    "Order",
    "Passage",
    "Place",
    "Pool",
    "PoolDraw",
    "Reading",
    "Severity",
    "Source",
    "Statement",
    "UnknownBankError",
    "WrittenQuestion",
    "askables_of",
    "find",
    "load",
    "parse",
    "read",
    "select",
]
