"""What an option looks like: a number, a date, a sentence, or some other text."""

import re
from enum import StrEnum

from quizapp.bank.rules.words import word_set

_DIGIT = re.compile(r"\d")
_MONTH = (
    "jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|"
    "sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?"
)
_YEARS = r"(?:1\d|20)\d\ds?(?: ?[-\u2013] ?(?:1\d|20)?\d\d)?"
_YEAR = re.compile(rf"(?:(?:in|by|since|until|around|about) )?{_YEARS}", re.IGNORECASE)
_DATE = re.compile(
    r"(?:(?:in|on|since|until|from|about|around|early|late|mid|the|by)[ -])*(?:"
    rf"(?:\d{{1,2}}(?:st|nd|rd|th)? (?:of )?)?(?:{_MONTH})\.?(?: \d{{1,2}}(?:st|nd|rd|th)?)?"
    r"(?:,? \d{3,4})?|\d{3,4}-\d\d-\d\d|\d{1,2}[./]\d{1,2}[./]\d{2,4}"
    r"|\d{1,4} ?(?:bce?|ad|ce)|(?:bce?|ad|ce) \d{1,4}"
    rf"|\d{{1,2}}(?:st|nd|rd|th) century(?: bce?| ad| ce)?|{_YEARS})",
    re.IGNORECASE,
)
_FIGURE = re.compile(
    r"[~<>≈±+\u2212-]?[$€£]?[\d.,:/\u00d7x^%+\u2013-]*\d[°%+]?[^\W\d_A-Z]{0,5}[CFKMG]?B?"
)
_AMOUNTS = word_set(
    "zero none one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
    "fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty "
    "ninety hundred hundreds thousand thousands million millions billion billions trillion dozen "
    "dozens half once twice thrice"
)
_QUALIFIERS = word_set(
    "about around over under more less fewer than at least most up to nearly almost only exactly "
    "approximately roughly between from every a an the"
)
_NUMBER_WORDS = 4
_SENTENCE_WORDS = 7
_NAME_WORDS = 3
_VERB = re.compile(
    r"\b(?:is|are|was|were|has|have|had|does|do|did|can|could|will|would|should|must|may|might)\b"
)


class Shape(StrEnum):
    """The kinds of option that are hardly alternatives to one another."""

    NUMBER = "a number"
    DATE = "a date"
    SENTENCE = "a sentence"
    NAME = "a name or a word"
    TEXT = "a text"


def shape_of(text: str) -> Shape:
    """Return what `text` looks like; TEXT if it is between a name and a sentence, or unclear."""
    has_digit = _DIGIT.search(text) is not None
    if _DATE.fullmatch(text):
        return Shape.DATE
    words = text.split()
    if _is_number(words):
        return Shape.NUMBER
    if len(words) >= _SENTENCE_WORDS and _VERB.search(text):
        return Shape.SENTENCE
    is_short = len(words) <= _NAME_WORDS and not has_digit and not _VERB.search(text)
    return Shape.NAME if is_short else Shape.TEXT


def is_value(text: str) -> bool:
    """Whether `text` is a number or a date."""
    return shape_of(text) in {Shape.NUMBER, Shape.DATE}


def is_year(text: str) -> bool:
    """Whether `text` is a year or some, which may also be the name of a book or a film."""
    return _YEAR.fullmatch(text) is not None


def _is_number(words: list[str]) -> bool:
    """Whether `words` are a number, perhaps with a few words such as its unit in lower case."""
    start = 0
    while start < len(words) - 1 and words[start].lower() in _QUALIFIERS:
        start += 1
    first, rest = words[start], words[start + 1 :]
    if len(rest) >= _NUMBER_WORDS or any(word[0].isupper() and len(word) > 1 for word in rest):
        return False
    return first.lower() in _AMOUNTS or _FIGURE.fullmatch(first) is not None
