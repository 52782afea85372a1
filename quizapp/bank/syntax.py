"""What is wrong with YAML that is not well-formed, in an author's words and where it began.

The parser stops at the first such place, and often far behind the slip itself.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from quizapp.bank.merges import merges, unfinished_merge
from quizapp.bank.model import Place
from quizapp.bank.names import in_yaml_quotes
from quizapp.bank.nodes import place_of
from quizapp.bank.quotes import QUOTES, swallows_keys

if TYPE_CHECKING:
    from quizapp.bank.lines import Lines
    from quizapp.bank.parser import BrokenYaml
    from quizapp.bank.problems import Problem, Problems


class _Words(NamedTuple):
    """A rule, a message and a hint for one thing the parser says."""

    rule: str
    message: str
    hint: str


_INDENT = _Words(
    "bad-indent",
    "this line is not indented like those it belongs to",
    "give it as many spaces as the keys beside it have",
)
_NO_DASH_SPACE = _INDENT._replace(
    hint="put a space after the '-', and as many spaces before it as the entries beside it have"
)
_STRAY = _Words(
    "stray-entry",
    "a list begins here, below no key that it could belong to",
    "write the key, such as 'questions:', on a line of its own above",
)
_UNCLOSED_QUOTE = _Words("unclosed-quote", "this quote is never closed", "close it where it ends")
_UNCLOSED_BRACKET = _Words(
    "unclosed-bracket", "this bracket is not closed", "close it; if it is text, put it in quotes"
)
_ESCAPE = _Words(
    "bad-escape",
    "'\\' begins no escape here that YAML knows",
    "write '\\\\', or put the text in single quotes",
)
_AFTER_QUOTE = _Words(
    "text-after-quote",
    "the text goes on after its closing quote",
    'a quote inside the text is written twice in \'…\' and as \\" in "…"',
)
_REMARK = _Words(
    "dropped-text",
    "' #' begins a remark, and the text goes on after it",
    "put the whole text in quotes",
)
_NO_SPACE_WORDS = _Words("missing-space", "a space is missing after this ':'", "write 'key: value'")
_DASH_WORDS = _Words("missing-space", "a space is missing after this '-'", "write '- ' there")
_TAB = _Words("tab-indent", "a tab indents this line", "indent with spaces")
_DIRECTIVE = _Words(
    "directive", "'%' begins an instruction to YAML; none is needed", "remove the line"
)
_DOCUMENT = _Words(
    "several-documents", "something follows the end of the document", "remove it, and the '...'"
)
_UNKNOWN = _Words(
    "not-yaml",
    "from here on this is no YAML",
    "look at the quotes, colons and spaces of this line and of the one above",
)
_NO_CONTENT = "did not find expected node content"
# What the parser says, and what it means; those that need a second look are in `_explained`.
_MEANINGS = {
    "could not find expected ':'": _Words(
        "missing-colon", "this line has no ': '", "write 'key: value', or put the text in quotes"
    ),
    "did not find expected '-' indicator": _INDENT,
    "did not find expected key": _INDENT,
    "found unexpected end of stream": _UNCLOSED_QUOTE,
    "found unexpected document indicator": _UNCLOSED_QUOTE,
    "did not find expected ',' or ']'": _UNCLOSED_BRACKET,
    "did not find expected ',' or '}'": _UNCLOSED_BRACKET,
    "found unknown escape character": _ESCAPE,
    "did not find expected hexdecimal number": _ESCAPE,
    "found invalid Unicode character escape code": _Words(
        "unsafe-character", "this escape is no character", "write the character itself"
    ),
    "block sequence entries are not allowed in this context": _STRAY,
    _NO_CONTENT: _Words(
        "missing-value", "a value or a closing bracket is missing here", "write it"
    ),
    "did not find expected <document start>": _DOCUMENT,
    "found unknown directive name": _DIRECTIVE,
    "found incompatible YAML document": _DIRECTIVE,
}
# Signs that mean something to YAML where a text begins.
_SIGNS = "@`%*&!|>[]{},?-"
_BRACKETS = ("[", "{")
# Those at which the parser stops within brackets too, and what ends an entry there.
_ENTRY_SIGNS = "@`%*&!|>-"
_ENTRY = re.compile(r"[^,\]}]+")
_AT_CONTEXT = frozenset({"missing-colon", "unclosed-quote", "unclosed-bracket"})
_NO_COLON = "could not find expected ':'"
_NO_VALUE_HERE = "mapping values are not allowed in this context"
# What stands before the value on a line: its key, or the dash of a list.
_LEAD = re.compile(r"\s*(?:- +)*(?:[\w.-]+: +)?")
_DASH = re.compile(r"\s*-([^\s-])?")
_TAB_LEAD = re.compile(r" *(?=\t)")
_NO_SPACE = re.compile(r"\s*(?:- +)?[\w.-]+:(?=\S)")


def explain(broken: BrokenYaml, lines: Lines, problems: Problems) -> None:
    """Report `broken`, unless an error was reported on its line, which then explains it.

    Merges are reported wherever they are, and what was called missing is not if it may stand
    behind one or on a line that is not indented well.
    """
    found = merges(broken, lines)
    for line in found:
        problems.report(unfinished_merge(line))
    if found and found[0] <= broken.place.line:
        _withdraw_missing(Place(found[0], 1), lines, problems)
        return
    words, place = _explained(broken, lines)
    if words is _INDENT:
        words = _indented(place, lines, problems)
    if not problems.on_line(broken.place.line) and not problems.on_line(place.line):
        problems.error(place, words.rule, words.message, words.hint)


def _indented(place: Place, lines: Lines, problems: Problems) -> _Words:
    """Return what to say of a line that is not indented well; see `explain`."""
    entry = _DASH.match(lines.text(place.line))
    if entry is None:
        _withdraw_missing(place, lines, problems)
    return _NO_DASH_SPACE if entry and entry[1] else _INDENT


def _withdraw_missing(place: Place, lines: Lines, problems: Problems) -> None:
    """Take back that keys are missing in what breaks off at `place`."""
    problems.withdraw(lambda each: _breaks_off(each, place, lines))


def _breaks_off(problem: Problem, place: Place, lines: Lines) -> bool:
    """Return whether `problem` is a key that is missing in what breaks off at `place`."""
    if problem.rule != "missing-key":
        return False
    between = map(lines.text, range(problem.place.line + 1, place.line))
    return all(text[: problem.place.column - 1].isspace() or not text for text in between)


def _explained(broken: BrokenYaml, lines: Lines) -> tuple[_Words, Place]:
    for look in (_tab, _entry, _quote, _remark, _space, _colon, _sign):
        if found := look(broken, lines):
            return found
    meaning = _MEANINGS.get(broken.problem, _UNKNOWN)
    at_context = meaning.rule in _AT_CONTEXT
    return meaning, broken.context_place if at_context else lines.last_before(broken.place)


def _tab(broken: BrokenYaml, lines: Lines) -> tuple[_Words, Place] | None:
    """A tab where YAML wants spaces."""
    line = broken.place.line
    lead = _TAB_LEAD.match(lines.text(line))
    return (_TAB, Place(line, lead.end() + 1)) if lead else None


def _entry(broken: BrokenYaml, lines: Lines) -> tuple[_Words, Place] | None:
    """An entry in brackets that begins with a sign which means something to YAML."""
    place = broken.context_place
    text = lines.text(place.line)
    sign = text[place.column - 1 :][:1]
    if not sign or sign not in _ENTRY_SIGNS or not _in_brackets(lines, place):
        return None
    if broken.problem in _MEANINGS and broken.problem != _NO_CONTENT:
        return None
    entry = _ENTRY.match(text, place.column - 1)
    return _begins_with(sign, entry[0].rstrip() if entry else sign), place


def _in_brackets(lines: Lines, place: Place) -> bool:
    """Return whether an entry of a list or mapping in brackets begins at `place`."""
    text = lines.text(place.line)
    start = text[_value_at(text) : place.column - 1]
    if not text[: place.column - 1].strip():
        return lines.text(place.line - 1).rstrip().endswith((",", *_BRACKETS))
    return start.startswith(_BRACKETS) and start.rstrip().endswith((",", ":", *_BRACKETS))


def _quote(broken: BrokenYaml, lines: Lines) -> tuple[_Words, Place] | None:
    """A quote that closed too late, at the next one, or too early, at one inside the text."""
    before = broken.before
    if not before or not before.style or before.style not in QUOTES:
        return None
    if before.end_mark.line + 1 != broken.place.line:
        return None
    if swallows_keys(before, lines, entries=True):
        return _UNCLOSED_QUOTE, place_of(before)
    ends_here = before.end_mark.column < broken.place.column and broken.context
    return (_AFTER_QUOTE, broken.place) if ends_here else None


def _remark(broken: BrokenYaml, lines: Lines) -> tuple[_Words, Place] | None:
    """A text of several lines that ` #` ended in its midst."""
    before = broken.before
    if not before or before.style or before.end_mark.line + 1 >= broken.place.line:
        return None
    line, column = before.end_mark.line + 1, before.end_mark.column
    if lines.text(line)[column:].lstrip().startswith("#"):
        return _REMARK, Place(line, column + 2)
    return None


def _space(broken: BrokenYaml, lines: Lines) -> tuple[_Words, Place] | None:
    """A key whose colon lacks its space, or an entry whose dash does: the line is a text."""
    if broken.problem == _NO_VALUE_HERE and broken.before:
        line = place_of(broken.before).line
    elif broken.problem == _NO_COLON:
        line = broken.context_place.line
    else:
        return None
    text = lines.text(line)
    if lead := _NO_SPACE.match(text):
        return _NO_SPACE_WORDS, Place(line, lead.end())
    entry = _DASH.match(text)
    return (_DASH_WORDS, Place(line, entry.start(1))) if entry and entry[1] else None


def _colon(broken: BrokenYaml, lines: Lines) -> tuple[_Words, Place] | None:
    """A colon inside a text, or a key that stands too deep and so continues the text above."""
    if broken.problem != _NO_VALUE_HERE or not broken.before:
        return None
    text = lines.text(broken.place.line)
    if place_of(broken.before).line == broken.place.line:
        return _needs_quotes("': ' inside a text", text[_value_at(text) :]), broken.place
    return _INDENT, Place(broken.place.line, len(text) - len(text.lstrip()) + 1)


def _sign(broken: BrokenYaml, lines: Lines) -> tuple[_Words, Place] | None:
    """A text that begins with a sign which means something to YAML."""
    line = broken.place.line
    text = lines.text(line)
    at = _value_at(text)
    sign = text[at : at + 1]
    if sign and sign in _SIGNS and at < broken.place.column and _may_be_sign(broken, sign):
        return _begins_with(sign, text[at:]), Place(line, at + 1)
    return None


def _may_be_sign(broken: BrokenYaml, sign: str) -> bool:
    """Return whether what the parser says can come from a text that begins with `sign`."""
    meaning = _MEANINGS.get(broken.problem)
    if meaning is _INDENT:  # it also says so where something follows the end of a [list]
        return sign in _BRACKETS
    return meaning in (None, _STRAY) or sign in ",]}"


def _value_at(text: str) -> int:
    """Return the index at which the value of a line begins."""
    lead = _LEAD.match(text)
    return lead.end() if lead else 0


def _begins_with(sign: str, written: str) -> _Words:
    return _needs_quotes(f"a text that begins with '{sign}'", written)


def _needs_quotes(what: str, written: str) -> _Words:
    hint = f"write {in_yaml_quotes(written)}"
    return _Words("needs-quotes", f"{what} needs quotes", hint)
