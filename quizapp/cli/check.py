"""Check banks: every problem with its file, line and column, and the way out.

Errors keep a bank from being asked. Warnings and notes say what the rules of
writing good questions have against it; an author waives a rule for a question
by 'allow: [RULE]'. Without FILE, every bank found is checked. The exit status
is 1 if there are errors, with --strict also if there are warnings.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.cli.options import Options
from quizapp.cli.problem import CommandError

if TYPE_CHECKING:
    from argparse import ArgumentParser
    from collections.abc import Sequence

EXAMPLES = """\
examples:
  quizapp check
  quizapp check questions/capitals.yaml --watch
  quizapp check --strict --ignore no-why,long-stem --format github
  quizapp check capitals --source=atlas.txt
  quizapp check --explain longest-is-key
"""
FOUND_PROBLEMS = 1
OWN = ""
"""The `source` that means each bank's own copy."""

FORMATS = ("text", "json", "github")


class Wanted(Options):
    """What `check` was asked for. `explain` is empty for all rules, None for none."""

    select: Sequence[str]
    ignore: Sequence[str]
    strict: bool
    watch: bool
    explain: str | None

    def wants(self, rule: str) -> bool:
        """Whether the warnings and notes of `rule` are wanted. Errors are told in any case.

        Wanted are the rules selected (all, if there is none) less those ignored.
        """
        return (not self.select or rule in self.select) and rule not in self.ignore


def add_options(parser: ArgumentParser) -> None:
    """Say what the verb takes."""
    parser.add_argument("files", nargs="*", metavar="FILE", help="a bank's file, or its id")
    parser.add_argument(
        "--format", choices=FORMATS, metavar="FORMAT", help="text (usually), json, or github"
    )
    parser.add_argument("--strict", action="store_true", help="let warnings fail the check too")
    parser.add_argument("--watch", action="store_true", help="check again at every save")
    parser.add_argument(
        "--source",
        nargs="?",
        const=OWN,
        metavar="FILE",
        help="compare the bank with your copy of its source; without FILE, with the one it names",
    )
    group = parser.add_argument_group("rules; RULES are names with commas between them")
    for name, type_, help_ in (
        ("--select", _rules, "tell errors and these alone"),
        ("--ignore", _milder_rules, "leave these out; errors cannot be"),
    ):
        group.add_argument(
            name, action="extend", type=type_, default=[], metavar="RULES", help=help_
        )
    group.add_argument(
        "--explain", nargs="?", const="", metavar="RULE", help="say what RULE is; else list them"
    )


def run(options: Options) -> int:
    """Print every problem, and return the exit status."""
    wanted = Wanted(**vars(options))
    if wanted.explain is not None:
        from quizapp.cli.checking.explaining import explain

        return explain(wanted.explain)
    if wanted.watch:
        return _watch(wanted)
    from quizapp.cli.checking.examined import examined
    from quizapp.cli.checking.reports import REPORTS

    readings = examined(wanted, wanted.files)
    if not readings:
        raise CommandError("no bank was found; quizapp --help says where they are looked for")
    REPORTS[wanted.format](readings)
    failing = sum(each.errors + (each.warnings if wanted.strict else 0) for each in readings)
    return FOUND_PROBLEMS if failing else 0


def _watch(wanted: Wanted) -> int:
    if wanted.format != "text":
        raise CommandError(f"--watch is for people: leave out --format {wanted.format}")
    from quizapp.cli.checking.watching import watch

    watch(wanted)


def _rules(text: str) -> list[str]:
    from quizapp.cli.checking.names import known

    return known(text)


def _milder_rules(text: str) -> list[str]:
    from quizapp.cli.checking.names import milder

    return milder(text)
