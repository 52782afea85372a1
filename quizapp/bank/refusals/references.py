"""What a question refers to and what is not there."""

from quizapp.bank.diagnostics import Severity
from quizapp.bank.refusals.frame import ANSWER, asked, asking, milder, refusal

_PASSAGE = "passages:\n  capital:\n    text: Belgrade has been the capital since 1841.\n"
_POOL = "pools:\n  towns: [Niš, Bor, Zemun]\n"

REFUSALS = (
    refusal(
        "unknown-passage",
        "A question names a passage that the bank does not have.",
        "After the answer there would be nothing to show.",
        _PASSAGE + asked("passage: captial"),
        _PASSAGE + asked("passage: capital"),
    ),
    refusal(
        "unknown-pool",
        "A question or a blank draws on a pool that the bank does not have.",
        "There would be nothing wrong to offer.",
        _POOL + asking(ANSWER, "distractors: [{pool: cities}]"),
        _POOL + asking(ANSWER, "distractors: [{pool: towns}]"),
    ),
    refusal(
        "evidence-not-found",
        "The words of 'evidence' do not stand in the question's passage.",
        "They are marked in the passage after the answer, so they must be its exact words.",
        _PASSAGE + asked("passage: capital", "evidence: capital from 1841"),
        _PASSAGE + asked("passage: capital", "evidence: capital since 1841"),
    ),
    refusal(
        "source-outside",
        "The 'file' of 'source' leads out of the bank's own folder.",
        "A bank from a stranger must not open any file of yours.",
        "source: {file: ../article.txt}\n" + asked(),
        "source: {file: article.txt}\n" + asked(),
    ),
    refusal(
        "unknown-option",
        "'why' speaks of a text that can be no wrong answer of this question.",
        "It would never be shown: the option is spelt otherwise, or it is right.",
        asked("why: {Nis: It is the third town.}"),
        asked("why: {Niš: It is the third town.}"),
    ),
    milder(
        refusal(
            "unused-exclude",
            "'exclude' names a text that no pool of this question holds.",
            "It excludes nothing, and the text that was meant may still be drawn.",
            _POOL + asking(ANSWER, "distractors: [{pool: towns}]", "exclude: [Zemum]"),
            _POOL + asking(ANSWER, "distractors: [{pool: towns}]", "exclude: [Zemun]"),
        ),
        Severity.WARNING,
    ),
)
