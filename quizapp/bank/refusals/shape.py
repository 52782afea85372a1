"""Keys and kinds of values that have no place where they stand."""

from quizapp.bank.diagnostics import Severity
from quizapp.bank.refusals.frame import ANSWER, WRONG, asked, asking, milder, refusal

REFUSALS = (
    refusal(
        "missing-key",
        "A bank, question, statement or passage lacks what it cannot do without.",
        "A bank needs its title, a question its 'question' and 'answer', a statement and a "
        "passage their 'text'.",
        asking(WRONG),
        asked(),
    ),
    refusal(
        "unknown-key",
        "A key is none of those that a bank, question, statement, passage … can have.",
        "It is mistyped or not where it belongs, and what it says would be left out.",
        asked("explantion: It lies where the Sava meets the Danube."),
        asked("explanation: It lies where the Sava meets the Danube."),
    ),
    refusal(
        "duplicate-key",
        "The same key is written twice.",
        "Only one of the two can be meant, and a program must not guess which.",
        asking(ANSWER, "answer: Beograd", WRONG),
        asked(),
    ),
    refusal(
        "misplaced-key",
        "A key is known, and has no place beside the others that stand there.",
        "It would never have any effect: a distractor is a text or a pool, not both.",
        asking(ANSWER, "distractors: [{text: Niš, pool: towns}]") + "pools: {towns: [Bor]}\n",
        asking(ANSWER, "distractors: [Niš, {pool: towns}]") + "pools: {towns: [Bor]}\n",
    ),
    refusal(
        "wrong-kind",
        "A list or a mapping stands where a text belongs, or the other way round.",
        "Most often a colon followed by a space made a mapping of a text, or brackets made a "
        "list of it. Quotes make it text.",
        asking(ANSWER, "distractors:", "  - Niš: the third town"),
        asking(ANSWER, "distractors:", '  - "Niš: the third town"'),
    ),
    milder(
        refusal(
            "list-as-text",
            "A text that looks like a list stands alone where a list belongs: its brackets are "
            "missing, or the spaces behind its dashes.",
            "It is read as one text, and so would be shown as one option. In quotes it is meant "
            "to be one.",
            asking(ANSWER, "distractors: Niš, Novi Sad, Subotica"),
            asking(ANSWER, "distractors: [Niš, Novi Sad, Subotica]"),
        ),
        Severity.WARNING,
    ),
    refusal(
        "missing-value",
        "An entry of a list is empty, or a value is missing.",
        "It was forgotten, or is one line too many.",
        asking(ANSWER, "distractors:", "  - Niš", "  -"),
        asking(ANSWER, "distractors:", "  - Niš"),
    ),
    refusal(
        "empty-text",
        "A text has nothing in it, or spaces alone.",
        "There would be nothing to show.",
        asked('hint: ""'),
        asked(),
    ),
)
