"""Banks of questions: finding them, reading them from YAML, saying what is wrong with them.

`read` gives a `Reading`: the bank, or its problems, each a `Diagnostic`; `load` raises instead.
`find` reads all banks there are, `select` one of them by its path or id.
"""

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
from quizapp.bank.summary import summary

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
    "summary",
]
