"""Options between which nobody could choose."""

from quizapp.bank.refusals.frame import ANSWER, asked, asking, refusal

_TOWNS = "pools:\n  towns: {}\n"
_DRAWN = asking(ANSWER, "distractors: [{pool: towns}]")

REFUSALS = (
    refusal(
        "answer-is-distractor",
        "The same text is a right and a wrong answer.",
        "Whoever chooses it is right and wrong at once. Capitals and spaces make no difference.",
        asking(ANSWER, "distractors: [Niš, belgrade]"),
        asked(),
    ),
    refusal(
        "duplicate-option",
        "Two wrong answers, or two members of a pool, read the same.",
        "Nobody can tell them apart. Capitals, spaces and widths of letters make no difference.",
        asking(ANSWER, "distractors: [Niš, niš]"),
        asked(),
    ),
    refusal(
        "too-few-options",
        "A question has no wrong answer.",
        "There is nothing to choose from.",
        asking(ANSWER),
        asked(),
    ),
    refusal(
        "empty-pool",
        "A pool has no member, or none that is left to offer here.",
        "What is right, and what 'exclude' bars, is never drawn as a wrong answer.",
        _TOWNS.format("[Belgrade]") + _DRAWN,
        _TOWNS.format("[Belgrade, Niš, Bor]") + _DRAWN,
    ),
)
