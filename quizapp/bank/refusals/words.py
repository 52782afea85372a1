"""Names, numbers, words and characters that cannot be what they should be."""

from quizapp.bank.refusals.frame import ANSWER, WRONG, asked, asking, refusal

_CAPITAL = (
    "  - {id: capital, question: What is the capital?, answer: Belgrade, distractors: [Niš]}\n"
)
_RIVER = "  - {id: river, question: Which river is it?, answer: Sava, distractors: [Tisa]}\n"

REFUSALS = (
    refusal(
        "bad-name",
        "An id or a tag has characters that no name may have.",
        "Letters, digits, '.', '_' and '-' alone are safe on command lines and in addresses. Tags "
        "may have spaces too.",
        asked("id: capital/serbia"),
        asked("id: capital-serbia"),
    ),
    refusal(
        "bad-number",
        "'format', 'paragraph' or 'options' is no whole number, or too small or too large.",
        "A question shows 2 options at least and 9 at most; paragraphs count from 1.",
        asked("options: many"),
        asked("options: 3"),
    ),
    refusal(
        "unknown-word",
        "'order', 'difficulty', 'status' or 'forms' has a word that is none of its own.",
        "The message lists those there are.",
        asked("difficulty: simple"),
        asked("difficulty: easy"),
    ),
    refusal(
        "bad-language",
        "'language' is no language tag.",
        "Tags such as en, sr-Latn or pt-BR tell programs how to read and pronounce a text "
        "(BCP 47).",
        "language: English (UK)\n" + asked(),
        "language: en-GB\n" + asked(),
    ),
    refusal(
        "unsafe-character",
        "A character stands in the file that can be seen nowhere, or turns the text around it.",
        "Control characters can take over a terminal, and bidirectional ones can make a text read "
        "as what it is not.",
        asked(r'hint: "Two \e[5mrivers"'),
        asked("hint: Two rivers"),
    ),
    refusal(
        "duplicate-id",
        "Two items have the same id.",
        "History hangs on the id: the answers to both would be mixed up.",
        "questions:\n" + _CAPITAL + _RIVER.replace("river,", "capital,"),
        "questions:\n" + _CAPITAL + _RIVER,
    ),
    refusal(
        "duplicate-question",
        "Two items without ids ask the same.",
        "Their ids are made from their texts, and so would be the same. Give one another wording "
        "or an id, or remove it.",
        asked() + asked().removeprefix("questions:\n"),
        asked() + asked("id: once-more").removeprefix("questions:\n"),
    ),
    refusal(
        "too-many-answers",
        "So many answers are right that no option is left for a wrong one.",
        "Of 9 options 8 can be right; where 'options' is written, one less than it says.",
        asking("answer: [Belgrade, Beograd]", WRONG, "options: 2"),
        asking("answer: [Belgrade, Beograd]", WRONG, "options: 4"),
    ),
    refusal(
        "duplicate-answer",
        "The same right answer is listed twice.",
        "It would be shown twice, or be no list at all.",
        asking("answer: [Belgrade, belgrade]", WRONG),
        asking(ANSWER, WRONG),
    ),
)
