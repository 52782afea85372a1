"""A bank begun from a text: each paragraph a passage, with a question to be written under it."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from quizapp.authoring.compose import Composer
from quizapp.authoring.fresh import beginning
from quizapp.authoring.item import NewItem, Wrong, made_id
from quizapp.authoring.style import Style
from quizapp.bank.text import reading, unsafe
from quizapp.values import Value

if TYPE_CHECKING:
    from pathlib import Path

ANCHORS = 3
_FIRST_WORDS = 5
_LONGEST_HEADING = 120
_BLANK_LINE = re.compile(r"\n[^\S\n]*\n\s*")
_WORD = re.compile(r"[^\W_]{5,}|\d{3,}")
_PASSAGES = """\
# One passage a paragraph, in the source's own words. Restate them in yours, or keep them if you
# have the right to copy them. `anchors` are words that find the paragraph in a reader's copy.
passages:
"""
_QUESTIONS = """\
# One question a passage, to be written: look for TODO. `evidence` quotes the words of the passage
# that prove the answer, a wrong answer has a `text` and a `why`; `quizapp check` says what is
# missing. A draft is checked but never asked: remove its status when it is ready.
questions:
"""


class Paragraph(Value):
    """A block of a text between blank lines; `number` counts from 1. `id` names its passage."""

    number: int
    text: str
    id: str
    anchors: tuple[str, ...]


class Article(Value):
    """A text as the stuff of a bank: its title, if it begins with one, and its paragraphs."""

    title: str
    paragraphs: tuple[Paragraph, ...]


def article(text: str) -> Article:
    """Return `text` in its paragraphs. A first block that is a heading is the title alone.

    White space counts as one space, and characters that may not stand in a bank are left out.
    """
    blocks = [_tidy(block) for block in _BLANK_LINE.split(text.strip())]
    blocks = [block for block in blocks if block]
    title = blocks[0] if len(blocks) > 1 and _is_heading(blocks[0]) else ""
    paragraphs: list[Paragraph] = []
    rare = _rare_words(blocks)
    for number, block in enumerate(blocks, 1):
        if number > 1 or not title:
            taken = {each.id for each in paragraphs}
            words = " ".join(block.split()[:_FIRST_WORDS])
            name = made_id(words, taken, nameless=f"p{number}")
            paragraphs.append(Paragraph(number, block, name, _anchors(block, rare)))
    return Article(title, tuple(paragraphs))


def article_bank(source: Article, title: str, path: Path, file: str | None) -> str:
    """Return the text of a new bank about `source`, to stand in the file `path`.

    `file` is the source's own file as seen from the bank's folder, None if it is not in there.
    """
    style = Composer(Style())
    head = [*style.pair("title", title, 0), "", "source:", *style.pair("title", title, 2)]
    head += (
        style.pair("file", file, 2) if file else ["  # file: a copy of the text, beside this bank"]
    )
    passages = "\n".join(_lines(_passage(style, each)) for each in source.paragraphs)
    questions = "\n".join(_lines(style.question(_to_do(each))) for each in source.paragraphs)
    return f"{beginning(path)}\n{_lines(head)}\n{_PASSAGES}{passages}\n{_QUESTIONS}{questions}"


def _tidy(block: str) -> str:
    kept = (each for each in " ".join(block.split()) if unsafe(each) is None)
    return " ".join("".join(kept).split())


def _is_heading(block: str) -> bool:
    return len(block) <= _LONGEST_HEADING and not block.endswith((".", "!", "?", ":", "…"))


def _rare_words(blocks: list[str]) -> frozenset[str]:
    """Return the words, folded, that stand in one block alone."""
    counts = Counter(word for block in blocks for word in set(map(reading, _WORD.findall(block))))
    return frozenset(word for word, count in counts.items() if count == 1)


def _anchors(block: str, rare: frozenset[str]) -> tuple[str, ...]:
    """Return words that tell `block` from the others: the longest rare ones, or its beginning."""
    words = dict.fromkeys(word for word in _WORD.findall(block) if reading(word) in rare)
    longest = sorted(words, key=len, reverse=True)[:ANCHORS]
    return tuple(word for word in words if word in longest) or (" ".join(block.split()[:5]),)


def _passage(style: Composer, paragraph: Paragraph) -> list[str]:
    return [
        f"  {paragraph.id}:",
        f"    paragraph: {paragraph.number}",
        *style.listed("anchors", paragraph.anchors, 4),
        *style.pair("text", paragraph.text, 4),
    ]


def _to_do(paragraph: Paragraph) -> NewItem:
    return NewItem(
        id=f"{paragraph.id}-1",
        passages=(paragraph.id,),
        stem=f"TODO ask what paragraph {paragraph.number} says",
        key=("TODO the right answer",),
        wrong=(Wrong("TODO a wrong answer"),),
        draft=True,
    )


def _lines(lines: list[str]) -> str:
    return "".join(f"{line}\n" for line in lines)
