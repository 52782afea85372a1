"""Applying the rules to a bank."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

from quizapp.bank.diagnostics import Diagnostic
from quizapp.bank.model import Place
from quizapp.bank.problems import Problem
from quizapp.bank.rules import (
    absolute_terms,
    evidence,
    grammar_cue,
    long_stem,
    longest_is_key,
    near_duplicate,
    negative_stem,
    no_why,
    option_set,
    options_above,
    stem_echo,
    verbatim,
    waivers,
    whole_bank,
)
from quizapp.bank.rules.survey import survey

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from quizapp.bank.model import Bank
    from quizapp.bank.rules.rule import Check, Finding, Rule
    from quizapp.bank.rules.survey import Survey

CHECKS: tuple[Check, ...] = (
    *longest_is_key.CHECKS,
    *whole_bank.CHECKS,
    *options_above.CHECKS,
    *negative_stem.CHECKS,
    *absolute_terms.CHECKS,
    *stem_echo.CHECKS,
    *grammar_cue.CHECKS,
    *option_set.CHECKS,
    *no_why.CHECKS,
    *verbatim.CHECKS,
    *near_duplicate.CHECKS,
    *evidence.CHECKS,
    *long_stem.CHECKS,
)
RULES: tuple[Rule, ...] = (*(check.rule for check in CHECKS), *waivers.RULES)

_WAIVABLE = frozenset(check.rule.name for check in CHECKS)
_REACH = 20


class _Verdict(NamedTuple):
    rule: Rule
    finding: Finding


def lint(bank: Bank, line: Callable[[int], str] = lambda _: "") -> tuple[Diagnostic, ...]:
    """Return what the item-writing rules have against `bank`, in the order of the file.

    `line` returns the text of a line of the file by its number, without its end. From it come the
    snippets, and the carets find the very words. Without it each diagnostic has its place alone.
    """
    found = sorted(problems_of(bank, line), key=lambda problem: problem.place)
    return tuple(_diagnostic(str(bank.path), each, line) for each in found)


def problems_of(bank: Bank, line: Callable[[int], str]) -> Iterator[Problem]:
    """Yield what the item-writing rules have against `bank`; `line` is as for `lint`."""
    for rule, finding in sorted(_verdicts(bank), key=lambda verdict: verdict.finding.place):
        place, length = _underlined(finding, line)
        yield Problem(place, rule.severity, rule.name, finding.message, finding.hint, length)


def _verdicts(bank: Bank) -> Iterator[_Verdict]:
    whole = survey(bank)
    used: dict[str, frozenset[int]] = {}
    is_english = bank.language is None or bank.language.lower().split("-")[0] == "en"
    for check in CHECKS:
        if is_english or not check.rule.english:
            findings, used[check.rule.name] = _unwaived(check, whole)
            yield from (_Verdict(check.rule, finding) for finding in findings)
    yield from (_Verdict(*each) for each in waivers.judged(bank, _WAIVABLE, used))


def _unwaived(check: Check, whole: Survey) -> tuple[tuple[Finding, ...], frozenset[int]]:
    """Return the findings of `check`, and which items waive it to some purpose.

    An item that waives a rule is not there for it, so that a rule about the bank as a whole judges
    the others.
    """
    name, findings = check.rule.name, tuple(check.run(whole))
    items = chain.from_iterable(finding.items for finding in findings)
    waiving = frozenset(id(item) for item in items if name in item.allow)
    return (tuple(check.run(whole.without(waiving))) if waiving else findings), waiving


def _diagnostic(file: str, problem: Problem, line: Callable[[int], str]) -> Diagnostic:
    (number, column), severity, rule, message, hint, length = problem
    return Diagnostic(file, number, column, severity, rule, message, hint, line(number), length)


def _underlined(finding: Finding, line: Callable[[int], str]) -> tuple[Place, int]:
    """Find the offending words in the file: from the place onwards, where YAML may have folded."""
    number, column = finding.place
    words = finding.words.partition("\n")[0]
    if not words:
        return finding.place, max(1, len(line(number).rstrip()) - column + 1)
    for ahead in range(_REACH):
        text = line(number + ahead)
        at = text.find(words, column - 1 if ahead == 0 else 0)
        if at >= 0:
            return Place(number + ahead, at + 1), len(words)
    return finding.place, 1
