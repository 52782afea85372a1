"""Beginning a bank's file: with an example, with a first question, or from a text."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from quizapp.authoring import Obstacle, article, article_bank, fresh_bank
from quizapp.authoring.atomic import write
from quizapp.bank import parse
from quizapp.bank.files import UnreadableFileError, read_bytes
from quizapp.bank.finding import SUFFIXES
from quizapp.bank.text import clean_line
from quizapp.cli.adding import Target, add_to, given_item, refused
from quizapp.cli.new import NOTHING_WRITTEN
from quizapp.cli.problem import CommandError

if TYPE_CHECKING:
    from quizapp.cli.new import Wanted


def begin(wanted: Wanted) -> int:
    """Begin the bank that was asked for, and return the exit status.

    Raises:
        CommandError: it cannot be begun; nothing was written.
    """
    if wanted.source is not None:
        return _from_text(wanted, Path(wanted.source))
    if wanted.file is None or wanted.title is None:
        raise CommandError("say --bank FILE too: the file to begin")
    path = _named(wanted.file)
    if os.path.lexists(path):
        raise CommandError(f"{path} exists already; quizapp new {path} adds a question to it")
    if given_item(wanted):
        return add_to(
            Target(path, None, fresh_bank(wanted.title, path, example=False), None), wanted
        )
    return _write(path, fresh_bank(wanted.title, path), "its example is a draft", wanted)


def _from_text(wanted: Wanted, source: Path) -> int:
    path = _named(wanted.file) if wanted.file is not None else source.with_suffix(".yaml")
    found = article(_text_of(source))
    if not found.paragraphs:
        raise CommandError(f"{source} has no paragraph to draw a question from; {NOTHING_WRITTEN}")
    title = wanted.title or found.title or source.stem
    text = article_bank(found, title, path, _seen_from(path.parent, source))
    count = len(found.paragraphs)
    return _write(path, text, f"{count} passages, each with a question to write", wanted)


def _named(file: str) -> Path:
    """Return the path of a bank's `file`: `.yaml` is added to a name that has no suffix.

    Raises:
        CommandError: no bank is found under its suffix.
    """
    path = Path(file)
    if os.path.lexists(path) or path.suffix in SUFFIXES:
        return path
    if not path.suffix:
        return path.with_name(f"{path.name}.yaml")
    way_out = f"name it {path.with_suffix('.yaml')}"
    raise CommandError(f"{path} would never be found, being no .yaml; {way_out}")


def _text_of(source: Path) -> str:
    try:
        text = read_bytes(source).decode("utf-8-sig")
    except UnreadableFileError as error:
        raise CommandError(f"{source}: {error.reason}; {error.hint}") from None
    except UnicodeDecodeError:
        raise CommandError(f"{source} is not in UTF-8; save it as UTF-8") from None
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _seen_from(folder: Path, source: Path) -> str | None:
    """Return the path of `source` from `folder` with `/`, or None if it does not lie in there."""
    base, file = folder.resolve(), source.resolve()
    return file.relative_to(base).as_posix() if file.is_relative_to(base) else None


def _write(path: Path, text: str, what: str, wanted: Wanted) -> int:
    data = text.encode()
    reading = parse(data, path)
    if reading.errors:
        raise refused(Obstacle(f"{path} would have errors", "mend the text", reading.diagnostics))
    if wanted.dry_run:
        print(text, end="")
        return 0
    if obstacle := write(path, data, expected=None):
        raise refused(obstacle)
    shown = clean_line(str(path))
    print(f"{shown}: begun; {what}")
    print(f"quizapp edit {shown} opens it, quizapp new {shown} adds a question")
    return 0
