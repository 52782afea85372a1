"""A copy in its paragraphs, whatever wrote the file, and files that are none."""

import os
from pathlib import Path

import pytest

from quizapp.authoring.article import article
from quizapp.bank.copies.blocks import LARGEST, LONGEST, read_copy
from quizapp.bank.files import UnreadableFileError
from quizapp.bank.text import REPLACEMENT, unsafe
from tests.bank.copies.texts import PARAGRAPHS, TEXT


def texts(path: Path, data: bytes) -> list[str]:
    path.write_bytes(data)
    return [block.text for block in read_copy(path).blocks]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "copy.txt"


@pytest.mark.parametrize(
    "data",
    [
        TEXT.encode(),
        TEXT.replace("\n", "\r\n").encode(),
        TEXT.replace("\n", "\r").encode(),
        TEXT.encode("utf-8-sig"),
        f"\n \t\n{TEXT}\n\n\n".encode(),
        TEXT.replace("\n\n", "\n \u00a0\t\n\n").encode(),
        TEXT.replace(" ", "\n").encode(),
        TEXT.replace(" the ", "\u00a0the  ").encode(),
    ],
    ids=["plain", "CRLF", "CR", "BOM", "blank ends", "spaces", "hard-wrapped", "no-break spaces"],
)
def test_every_way_of_writing_the_text_gives_the_same_paragraphs(path: Path, data: bytes) -> None:
    assert texts(path, data) == list(PARAGRAPHS)


def test_a_block_knows_its_number_and_its_line(path: Path) -> None:
    path.write_bytes("\ufeff\n\nOne.\r\nstill one\r\n\r\n\r\nTwo.\r\n".encode())
    found = [(block.number, block.line, block.text) for block in read_copy(path).blocks]
    assert found == [(1, 3, "One. still one"), (2, 7, "Two.")]


def test_a_heading_is_short_and_no_sentence(path: Path) -> None:
    path.write_text(TEXT + "\n(It has an end.)\n\n" + "word " * 50, "utf-8")
    headings = [block.number for block in read_copy(path).blocks if block.is_heading]
    assert headings == [1]


def test_no_character_reaches_the_terminal_that_could_harm_it(path: Path) -> None:
    hostile = "a\x1b]0;T\x07b \u202edcba\u2069 \u200f\tc\u2028d \U0010ffff \x00 family\u200demoji"
    (block,) = texts(path, hostile.encode())
    assert unsafe(block) is None
    assert block.startswith(f"a{REPLACEMENT}]0;T{REPLACEMENT}b {REPLACEMENT}dcba{REPLACEMENT}")
    assert block.endswith("family\u200demoji")
    assert "c d" in block


def test_a_paragraph_has_the_number_that_a_bank_begun_from_the_text_gives_it(path: Path) -> None:
    text = f"{TEXT}\n\n\x1b\x07\n\n \u200e \n\nThe end of the text.\n"
    begun = [(each.number, each.text) for each in article(text).paragraphs]
    path.write_text(text, "utf-8")
    assert [(each.number, each.text) for each in read_copy(path).blocks][1:] == begun


def refusal(path: Path) -> str:
    with pytest.raises(UnreadableFileError) as caught:
        read_copy(path)
    return caught.value.reason


def test_what_is_no_text_is_refused_with_a_reason(path: Path, tmp_path: Path) -> None:
    assert refusal(path) == "there is no such file"
    assert refusal(tmp_path) == "this is a folder, not a file"
    path.write_bytes(b"caf\xe9 au lait")
    assert refusal(path) == "this text is no UTF-8 from byte 3 on"
    path.write_bytes("text".encode("utf-16"))
    assert refusal(path) == "this text is in UTF-16"
    path.write_bytes(b" \n\x1b\n")
    assert refusal(path) == "there is no text in it"
    path.write_text("One.\n\n" + "word " * LONGEST, "utf-8")
    assert refusal(path) == "the paragraph at line 3 is longer than 20,000 characters"


def test_a_huge_file_and_a_pipe_are_refused_at_once(path: Path, tmp_path: Path) -> None:
    path.write_bytes(b"")
    os.truncate(path, LARGEST + 1)
    assert refusal(path) == f"this file is larger than {LARGEST:,} bytes"
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    assert refusal(pipe) == "this is a pipe, not a file"
