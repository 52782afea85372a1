"""Where the reader's own copy of the source may lie."""

import pytest

from tests.bank.samples import problems, reading, with_question


@pytest.mark.parametrize(
    "path",
    [
        "/etc/passwd",
        "../article.txt",
        "a/../../b",
        "..",
        "a\\\\b",
        "C:/x",
        "C:x",
        "file:///etc/passwd",
        "https://example.org/a",
        "~/a",
        "~root",
    ],
)
def test_a_source_outside_the_folder_is_refused(path: str) -> None:
    found = reading(f'source: {{file: "{path}"}}\n' + with_question())
    assert problems(found) == [("source-outside", 1, 16)]


@pytest.mark.parametrize("path", ["article.txt", "texts/a b.txt", "a..b", "..."])
def test_a_source_inside_the_folder_is_fine(path: str) -> None:
    found = reading(f'source: {{file: "{path}"}}\n' + with_question())
    assert found.bank is not None
    assert found.bank.source.file == path
