"""Statements whose blanks cannot be asked."""

from quizapp.bank.refusals.frame import refusal

_POOL = "pools:\n  towns: [Belgrade, Niš, Bor]\n"


def _stating(text: str) -> str:
    return f'{_POOL}statements:\n  - text: "{text}"\n'


_SOUND = _stating("The capital is [[Belgrade|towns]].")

REFUSALS = (
    refusal(
        "no-blank",
        "A statement has no [[blank]].",
        "Each blank of it is a question; without one it asks nothing.",
        _stating("The capital is Belgrade."),
        _SOUND,
    ),
    refusal(
        "unbalanced-blank",
        "A blank is opened and not closed, or closed and not opened.",
        "Nobody knows where it begins or ends.",
        _stating("The capital is [[Belgrade|towns]."),
        _SOUND,
    ),
    refusal(
        "empty-blank",
        "A blank has no value before its bar, or no pool behind it.",
        "A blank is written as [[value|pool]]; a pool's name is made like an id.",
        _stating("The capital is [[Belgrade|]]."),
        _SOUND,
    ),
    refusal(
        "blank-without-pool",
        "A blank has no pool, and there are no distractors for it or other blanks beside it.",
        "Its wrong answers come from its pool, or from 'distractors' if it is the only blank.",
        _stating("The capital is [[Belgrade]]."),
        _SOUND,
    ),
)
