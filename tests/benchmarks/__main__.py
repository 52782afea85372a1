"""All benchmarks, or those of some groups: a table, and a JSON file for those who ask.

Run as `python -m tests.benchmarks [GROUP …] [--size small|usual|large] [--json FILE]`. Everything
takes turns with what it is held against; nothing fails for being slow.
"""

import argparse
import json
import platform
import signal
import sys
import tempfile
from collections.abc import Callable, Iterator
from importlib import import_module
from pathlib import Path

from tests.benchmarks.figure import Figure, Size
from tests.benchmarks.table import table

SIZES = {
    "small": Size(2, (40,), (1_000,)),
    "usual": Size(10, (40, 1_000, 10_000), (10_000, 100_000)),
    "large": Size(20, (40, 1_000, 10_000, 100_000), (100_000, 1_000_000)),
}
GROUPS = ("start", "keys", "reading", "commands", "answers", "folding", "peers")
_MODULES = {"start": "starting"}


def main() -> int:
    """Measure what was asked for, and return 0: a benchmark judges nobody."""
    wanted = _options()
    signal.signal(signal.SIGTERM, _stop)
    found: list[Figure] = []
    with tempfile.TemporaryDirectory() as folder:
        for group in wanted.groups or GROUPS:
            print(f"{group} …", file=sys.stderr, flush=True)
            found += _group(group)(SIZES[wanted.size], Path(folder))
    print(*table(found), sep="\n")
    if wanted.json:
        values = {
            "machine": platform.platform(),
            "python": platform.python_version(),
            "size": wanted.size,
            "figures": [figure.as_values() for figure in found],
        }
        Path(wanted.json).write_text(json.dumps(values, indent=1) + "\n", "utf-8")
    return 0


def _stop(_signal: int, _frame: object) -> None:
    """Stop as an interrupt does, so that no measured program outlives this one."""
    raise KeyboardInterrupt


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks", description=__doc__)
    parser.add_argument("groups", nargs="*", metavar="GROUP", help=", ".join(GROUPS))
    parser.add_argument("--size", choices=SIZES, default="usual")
    parser.add_argument("--json", metavar="FILE", help="write all times there, in seconds")
    wanted = parser.parse_args()
    if unknown := set(wanted.groups) - set(GROUPS):
        parser.error(f"no such group: {', '.join(sorted(unknown))}")
    return wanted


def _group(name: str) -> Callable[[Size, Path], Iterator[Figure]]:
    module = import_module(f"tests.benchmarks.{_MODULES.get(name, name)}")
    figures: Callable[[Size, Path], Iterator[Figure]] = module.figures
    return figures


if __name__ == "__main__":
    raise SystemExit(main())
