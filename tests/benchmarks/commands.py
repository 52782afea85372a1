"""How soon a command is done, against the interpreter alone."""

import os
import subprocess
import sys
from collections.abc import Iterator
from functools import partial
from pathlib import Path

from tests.benchmarks.clocks import waited
from tests.benchmarks.figure import Figure, Race, Size
from tests.benchmarks.starting import SHIPPED

GROUP = "commands"


def figures(size: Size, folder: Path) -> Iterator[Figure]:
    """Yield the times of what a person types most."""
    home = str(folder / "commands")
    alone = Race(GROUP, "python -c pass", waited(partial(_run, "-c", "pass")))
    for word in ("--version", "--help"):
        alone.enter(f"quizapp {word}", waited(partial(_run, "-m", "quizapp", word)), 2.0)
    yield from alone.run(4 * size.rounds)
    yaml = Race(GROUP, "python -c 'import yaml'", waited(partial(_run, "-c", "import yaml")))
    checked = partial(_run, "-m", "quizapp", "check", str(SHIPPED), "--data-dir", home)
    yaml.enter("quizapp check, shipped bank", waited(checked), 3.0)
    yield from yaml.run(4 * size.rounds)


def _run(*words: str) -> None:
    kept = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    command = [sys.executable, *words]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, env=kept)
