"""How many rows lines take on a terminal, on which taking them back depends."""

import pytest

from quizapp.cli.checking.own_lines import rows


@pytest.mark.parametrize(
    ("line", "taken"),
    [
        ("", 1),
        ("1234567890", 1),
        ("12345678901", 2),
        ("\x1b[1;31m1234567890\x1b[0m", 1),
        ("羅馬羅馬羅", 1),
        ("1羅馬羅馬羅", 2),
        ("cafe\u0301 cafe\u0301 ", 1),
    ],
)
def test_rows(line: str, taken: int) -> None:
    assert rows(line, 10) == taken
