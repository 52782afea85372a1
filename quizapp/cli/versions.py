"""The names of the versions of a worksheet, as they are typed: A,B,C."""

from argparse import ArgumentTypeError

from quizapp.bank.text import clean_line, reading

MOST_VERSIONS = 26
LONGEST_VERSION = 40


def version_names(text: str) -> tuple[str, ...]:
    """Return the names in `text`, cleaned: one or more, no two of which read the same."""
    names = tuple(map(clean_line, text.split(",")))
    if len(names) > MOST_VERSIONS:
        raise ArgumentTypeError(f"{len(names)} are too many; {MOST_VERSIONS} at most")
    read = set[str]()
    for name in names:
        if not reading(name):
            raise ArgumentTypeError("a name is empty; write them as A,B,C")
        if len(name) > LONGEST_VERSION:
            raise ArgumentTypeError(f"a name has {len(name)} signs; {LONGEST_VERSION} at most")
        if reading(name) in read:
            raise ArgumentTypeError(f'two names read as "{name}"; give each its own')
        read.add(reading(name))
    return names
