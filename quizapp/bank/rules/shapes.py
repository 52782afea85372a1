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
# These are compiled where a text may fit them, which few do.
_YEAR = rf"(?i)(?:(?:in|by|since|until|around|about) )?{_YEARS}"
_DATE = (
    r"(?i)(?:(?:in|on|since|until|from|about|around|early|late|mid|the|by)[ -])*(?:"
    rf"(?:\d{{1,2}}(?:st|nd|rd|th)? (?:of )?)?(?:{_MONTH})\.?(?: \d{{1,2}}(?:st|nd|rd|th)?)?"
    r"(?:,? \d{3,4})?|\d{3,4}-\d\d-\d\d|\d{1,2}[./]\d{1,2}[./]\d{2,4}"
    r"|\d{1,4} ?(?:bce?|ad|ce)|(?:bce?|ad|ce) \d{1,4}"
    rf"|\d{{1,2}}(?:st|nd|rd|th) century(?: bce?| ad| ce)?|{_YEARS})"
)
_MONTHS_BEGIN = word_set("jan feb mar apr may jun jul aug sep oct nov dec")
_SIGNS, _CURRENCIES = "~<>≈±+\u2212-", "$€£"
# A dash counts as a hyphen, and what stands before was taken away: a set of signs that go far
# beyond Latin takes long to compile.
_FIGURE = r"[\d.,:/\u00d7x^%+-]*\d[°%+]?[^\W\d_A-Z]{0,5}[CFKMG]?B?"
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
_RUN = re.compile(r"\w+")
_VERBS = word_set(
    "is are was were has have had does do did can could will would should must may might"
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
    if (has_digit or _may_be_month(text)) and re.fullmatch(_DATE, text):
        return Shape.DATE
    words = text.split()
    if _is_number(words):
        return Shape.NUMBER
    if len(words) >= _SENTENCE_WORDS and _has_verb(text):
        return Shape.SENTENCE
    is_short = len(words) <= _NAME_WORDS and not has_digit and not _has_verb(text)
    return Shape.NAME if is_short else Shape.TEXT


def is_value(text: str) -> bool:
    """Whether `text` is a number or a date."""
    return shape_of(text) in {Shape.NUMBER, Shape.DATE}


def is_year(text: str) -> bool:
    """Whether `text` is a year or some, which may also be the name of a book or a film."""
    return re.fullmatch(_YEAR, text) is not None


def _may_be_month(text: str) -> bool:
    """Whether the last word of `text`, which has no digit, begins as a month does."""
    last = text.replace("-", " ").rpartition(" ")[2]
    return last[:3].casefold() in _MONTHS_BEGIN


def _has_verb(text: str) -> bool:
    return not _VERBS.isdisjoint(_RUN.findall(text))


def _is_number(words: list[str]) -> bool:
    """Whether `words` are a number, perhaps with a few words such as its unit in lower case."""
    start = 0
    while start < len(words) - 1 and words[start].lower() in _QUALIFIERS:
        start += 1
    first, rest = words[start], words[start + 1 :]
    if len(rest) >= _NUMBER_WORDS or any(word[0].isupper() and len(word) > 1 for word in rest):
        return False
    return first.lower() in _AMOUNTS or _is_figure(first)


def _is_figure(word: str) -> bool:
    """Whether `word` is one in digits, perhaps with a sign, a currency and a short unit."""
    if not _DIGIT.search(word):
        return False
    for signs in (_SIGNS, _CURRENCIES):
        word = word[1:] if word[0] in signs else word
    return re.fullmatch(_FIGURE, word.replace("\u2013", "-")) is not None
