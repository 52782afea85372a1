"""Finding what a bank's evidence says, in a text that says it in other words.

Evidence is quoted from a passage, which restates a paragraph of the source. In the paragraph itself
the same words may stand, or some of them in a row, or one sentence may say the same.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from collections.abc import Set as AbstractSet

Span = tuple[int, int]
"""Where something stands in a text: from the first index to the second, which is behind its end."""

_LEAST_WORDS, _LEAST_SHARE, _LEAD = 2, 0.5, 1.3
_STEM = 6
_LONG_WORD, _LONG_NAME = 5, 2
_LONG_TITLE = 3
_LONGEST_PHRASE = 80
# Chinese and Japanese put no spaces between words: there each character counts as one.
_OWN = r"\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff"
_ACCENTS = r"\u0300-\u036f"
_WORD = rf"[{_OWN}]|[^\W_{_OWN}](?:[{_ACCENTS}]|[^\W_{_OWN}])*"
_SENTENCE_END = r"[.!?\u2026]+[\"'\u2019\u201d\u00bb)\]]*\s+|[\u3002\uff01\uff1f]+"


class Aligned(NamedTuple):
    """Where evidence stands in another text. `exact`: word for word; else it says most likely so.

    Without spans nothing in the text is near enough to be shown.
    """

    spans: tuple[Span, ...] = ()
    exact: bool = True


class _Word(NamedTuple):
    """A word: as it reads, whether it says something of its own, and where it stands."""

    reads: str
    tells: bool
    start: int
    end: int

    @property
    def stem(self) -> str:
        """The word without most of its endings, in whichever language."""
        return self.reads if self.reads.isdecimal() else self.reads.removesuffix("s")[:_STEM]


def aligned(evidence: Sequence[str], text: str) -> Aligned:
    """Return where the phrases of `evidence` stand in `text`, each as sure as can be."""
    words = _words(text)
    found = [_phrase(_words(phrase), words, text) for phrase in evidence]
    spans = merged(_bracketed(span, text) for each in found for span in each.spans)
    return Aligned(spans, all(each.exact for each in found if each.spans))


def merged(spans: Iterable[Span]) -> tuple[Span, ...]:
    """Return `spans` in their order, those that touch or overlap made one."""
    kept: list[Span] = []
    for start, end in sorted(spans):
        if kept and start <= kept[-1][1]:
            kept[-1] = (kept[-1][0], max(end, kept[-1][1]))
        else:
            kept.append((start, end))
    return tuple(kept)


def _phrase(phrase: Sequence[_Word], words: Sequence[_Word], text: str) -> Aligned:
    if spans := tuple(_everywhere(phrase, words)):
        return Aligned(spans)
    telling = {word.stem for word in phrase if word.tells}
    near = _longest_run(phrase, words, telling) or _sentence(words, text, telling)
    return Aligned((near,) if near else (), exact=False)


def _words(text: str) -> list[_Word]:
    return [_word(match) for match in re.finditer(_WORD, text)]


def _word(match: re.Match[str]) -> _Word:
    word = match[0]
    is_name = word.isupper() and len(word) >= _LONG_NAME
    tells = len(word) >= _LONG_WORD or is_name or any(map(str.isdecimal, word))
    reads = unicodedata.normalize("NFKC", word).casefold()
    return _Word(reads, tells, match.start(), match.end())


def _everywhere(phrase: Sequence[_Word], words: Sequence[_Word]) -> Iterator[Span]:
    """Yield every place where the words of `phrase` stand in a row."""
    wanted = [word.reads for word in phrase]
    for start in range(len(words) - len(wanted) + 1) if wanted else ():
        if words[start].reads == wanted[0]:
            run = words[start : start + len(wanted)]
            if [word.reads for word in run] == wanted:
                yield run[0].start, run[-1].end


def _bracketed(span: Span, text: str) -> Span:
    """Return `span` with the bracket that closes behind it, if it opens in it."""
    start, end = span
    is_open = text.count("(", start, end) > text.count(")", start, end)
    return (start, end + 1) if is_open and text[end : end + 1] == ")" else span


def _longest_run(
    phrase: Sequence[_Word], words: Sequence[_Word], telling: AbstractSet[str]
) -> Span | None:
    """Return where most of the telling words stand in a row as in the phrase, and once only."""
    if len(phrase) > _LONGEST_PHRASE:  # whose runs would take their time, and prove little
        return None
    for length in range(len(phrase) - 1, _LEAST_WORDS - 1, -1):
        for start in range(len(phrase) - length + 1):
            run = phrase[start : start + length]
            told = {word.stem for word in run if word.tells}
            if _is_enough(told, telling):
                places = tuple(_everywhere(run, words))
                if len(places) == 1:
                    return places[0]
    return None


def _is_enough(told: AbstractSet[str], telling: AbstractSet[str]) -> bool:
    return len(told) >= max(_LEAST_WORDS, _LEAST_SHARE * len(telling))


def _sentence(words: Sequence[_Word], text: str, telling: AbstractSet[str]) -> Span | None:
    """Return the one sentence of several that shares clearly more telling words than any other.

    A word counts the less, the more sentences have it.
    """
    sentences = list(_sentences(text))
    stems = [{w.stem for w in words if start <= w.start < end} for start, end in sentences]
    spread = Counter(stem for each in stems for stem in each)
    shared = [each & telling for each in stems]
    scores = [sum(1 / spread[stem] for stem in each) for each in shared]
    *_, second, best = [0.0, 0.0, *sorted(scores)]
    at = scores.index(best) if scores else 0
    if (
        len(sentences) < _LEAST_WORDS
        or best < _LEAD * second
        or not _is_enough(shared[at], telling)
    ):
        return None
    return sentences[at]


def _sentences(text: str) -> Iterator[Span]:
    ends = [match for match in re.finditer(_SENTENCE_END, text) if _is_end(match, text)]
    starts = [0, *(match.end() for match in ends), len(text)]
    for start, end in pairwise(starts):
        if sentence := text[start:end].rstrip():
            yield start, start + len(sentence)


def _is_end(match: re.Match[str], text: str) -> bool:
    """Whether a sentence ends here: not after “Dr” or “Aug”, and not before a small letter."""
    before = text[: match.start()].rpartition(" ")[2]
    is_short = before[:1].isupper() and len(before.replace(".", "")) <= _LONG_TITLE
    return not is_short and not text[match.end() : match.end() + 1].islower()
