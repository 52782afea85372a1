"""The analysis in words, the same in lines of text and on the screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.report.verdicts import Verdict

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from quizapp.quiz import QuestionName
    from quizapp.report.items import ItemFigures
    from quizapp.report.measures import Bounds, Correlation, Proportion
    from quizapp.report.options import OptionFigures
    from quizapp.report.reliability import Reliability
    from quizapp.report.report import Report

NO_VERDICT = "no verdict"
UNKNOWN = "nothing to tell"
NOBODY_YET = "Nobody has answered these questions yet."

ADVICE: Mapping[Verdict | None, str] = {
    Verdict.SUSPECT_KEY: "who does well in the rest does not choose the key here. Is it right?",
    Verdict.DOES_NOT_DISCRIMINATE: "strong and weak pupils do alike. What is unclear in it?",
    Verdict.TOO_HARD: "hardly anybody gets it right. Was it taught, and is it asked clearly?",
    Verdict.TOO_EASY: "nearly everybody gets it right, so that it tells few apart.",
    Verdict.NOBODY_CHOSE_IT: "that distractor does no work. Which mistake is likelier?",
    Verdict.DISCRIMINATES: "strong pupils get it right, and weak ones do not.",
    None: "the pupils are too few, or too much alike, to say more.",
}
"""What a verdict means, and what to ask oneself; None is where there is none."""


def percent(value: float) -> str:
    """Return a share, or a correlation, in whole percent."""
    return f"{round(100 * value)}%"


def likely(bounds: Bounds) -> str:
    """Return such as `likely 19% to 68%`."""
    return f"likely {percent(bounds[0])} to {percent(bounds[1])}"


def amount(number: float) -> str:
    """Return a number of points as a person writes it: at most two decimals, no trailing zeros."""
    return f"{number:.2f}".rstrip("0").rstrip(".")


def counted(number: int, thing: str) -> str:
    """Return `number` and `thing`, in the plural where it must be."""
    return f"{number} {thing}" if number == 1 else f"{number} {thing}s"


def proportion_text(proportion: Proportion) -> str:
    """Return such as `42% (12 pupils; likely 19% to 68%)`."""
    if proportion.value is None:
        return UNKNOWN
    of = counted(proportion.of, "pupil")
    return f"{percent(proportion.value)} ({of}; {likely(proportion.bounds)})"


def correlation_text(correlation: Correlation) -> str:
    """Return such as `-9% (12 pupils; likely -63% to 51%)`."""
    if correlation.value is None:
        return UNKNOWN
    of = counted(correlation.of, "pupil")
    return f"{percent(correlation.value)} ({of}; {likely(correlation.bounds)})"


def verdict_text(verdict: Verdict | None) -> str:
    """Return the verdict's name."""
    return NO_VERDICT if verdict is None else verdict


def advice_on(item: ItemFigures) -> Iterator[str]:
    """Yield each verdict on an item with what it means, or why there is none."""
    for verdict in item.verdicts or (None,):
        yield f"{verdict_text(verdict).capitalize()}: {ADVICE[verdict]}"


def discrimination_text(item: ItemFigures) -> str:
    """Return the discrimination of an item, and its efficiency where there is one."""
    told = f"Discrimination {correlation_text(item.discrimination)}"
    return told if item.efficiency is None else f"{told}, efficiency {percent(item.efficiency)}"


def left_out_text(item: ItemFigures) -> str:
    """Return how many pupils were asked and gave no answer, or nothing."""
    missing = item.facility.of - item.answered
    return f"{missing} of {counted(item.facility.of, 'pupil')} gave no answer." if missing else ""


def sign_of(option: OptionFigures) -> str:
    """Return whether an option is right, in a word."""
    if option.right is None:
        return "?"
    return "right" if option.right else "wrong"


def chosen_text(option: OptionFigures) -> str:
    """Return such as `5 of 12`: how many chose it, of those who saw it and answered."""
    return f"{int(option.share.amount)} of {option.share.of}"


def remark_on(option: OptionFigures) -> str:
    """Return what is to be said of a distractor, or nothing."""
    if option.verdict is Verdict.SUSPECT_KEY:
        return f"suspect key: discrimination {correlation_text(option.discrimination)}"
    if option.right is False and not option.share.amount:
        return f"nobody chose it: at most {percent(option.share.bounds[1])} would"
    return ""


def name_text(name: QuestionName) -> str:
    """Return where a question is found: its id, and its bank's."""
    bank, question = name
    return f"{question} in {bank}"


def whole_lines(report: Report) -> Iterator[str]:
    """Yield sentences on all of it, a line each."""
    if not report.items:
        yield NOBODY_YET
        return
    sizes = (report.pupils, "pupil"), (len(report.items), "question"), (report.answers, "answer")
    yield f"{', '.join(counted(*size) for size in sizes)}."
    if report.left_out:
        yield f"{counted(report.left_out, 'more answer')} left out: the key was another then."
    if report.reliability:
        yield from reliability_lines(report.reliability)


def reliability_lines(whole: Reliability) -> Iterator[str]:
    """Yield the scores, the consistency and the error, a sentence each."""
    pupils, questions = counted(whole.pupils, "pupil"), counted(whole.questions, "question")
    mean, deviation = amount(whole.mean), amount(whole.deviation)
    yield f"{pupils} had the same {questions}: {mean} points on average, deviation {deviation}."
    name = "KR-20" if whole.is_kr20 else "Alpha"
    sure = f" ({likely(whole.bounds)})" if whole.bounds else ""
    error = f"standard error {amount(whole.error)} points, error ratio {percent(whole.error_ratio)}"
    yield f"{name} {percent(whole.alpha)}{sure}, {error}."
