"""The words of a passage that can be evidence: offered by number, or typed and verified."""

import re

from quizapp.bank.text import clean_line, reading

_SENTENCE_END = re.compile(r"(?<=[.!?;…])\s+|(?<=[.!?;…][\"'”)])\s+|\n")
_NUMBERS = re.compile(r"\d{1,3}(?:[\s,]+\d{1,3})*")
SHORTEST_PHRASE = 20


def phrases(text: str) -> tuple[str, ...]:
    """Return the sentences of a passage, each exactly as it stands there."""
    found, start = [], 0
    for end in _SENTENCE_END.finditer(text):
        if end.start() - start >= SHORTEST_PHRASE:
            found.append(text[start : end.end()].rstrip())
            start = end.end()
    return tuple(each for each in (*found, text[start:].strip()) if each)


def evidence_from(typed: str, text: str) -> tuple[str, ...] | str:
    """Return the evidence that `typed` means, or a sentence that says why it means none.

    It is either the numbers of `phrases(text)`, or words that stand in `text`. Words that differ
    from it in case or spaces alone are taken as they stand there.
    """
    offered = phrases(text)
    if _NUMBERS.fullmatch(typed):
        numbers = [int(number) for number in re.findall(r"\d+", typed)]
        if all(1 <= number <= len(offered) for number in numbers):
            return tuple(offered[number - 1] for number in dict.fromkeys(numbers))
    exact = _as_it_stands(typed, text)
    if exact:
        return (exact,)
    return f'"{clean_line(typed)[:40]}" does not stand in the passage: copy its very words'


def _as_it_stands(typed: str, text: str) -> str | None:
    if typed in text:
        return typed
    words = r"\s+".join(map(re.escape, typed.split()))
    match = re.search(words, text, re.IGNORECASE)
    return match[0] if match and reading(match[0]) == reading(typed) else None
