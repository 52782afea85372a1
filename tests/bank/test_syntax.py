"""YAML that is not well-formed: the slip is named where it was made."""

import pytest

from tests.bank.samples import problems, reading

HEAD = "title: T\nquestions:\n"
BROKEN = {
    "a quote that a later one closes": (
        'HEAD  - question: "What?\n    answer: B\n    distractors: ["C", "D"]\n',
        ("unclosed-quote", 3, 15),
        "close it",
    ),
    "a quote that nothing closes": (
        'HEAD  - question: "What?\n    answer: B\n    distractors: [C]\n',
        ("unclosed-quote", 3, 15),
        "close it",
    ),
    "a single quote that an apostrophe closes": (
        "HEAD  - question: 'What?\n    answer: it's\n",
        ("unclosed-quote", 3, 15),
        "close it",
    ),
    "a quote that closes well, but too late": (
        'HEAD  - question: "What?\n    answer: B"\n    distractors: [C]\n',
        ("unclosed-quote", 3, 15),
        "close it",
    ),
    "an entry's quote": (
        'HEAD  - question: Q\n    distractors:\n      - "one\n      - "two"\n',
        ("unclosed-quote", 5, 9),
        "close it",
    ),
    "a quote that a document's end cuts off": (
        'HEAD  - question: "What\n--- B"\n',
        ("unclosed-quote", 3, 15),
        "close it",
    ),
    "an apostrophe in single quotes": (
        "HEAD  - question: 'It's here'\n",
        ("text-after-quote", 3, 19),
        "twice",
    ),
    "text after a quote": ('HEAD  - question: "Foo" bar\n', ("text-after-quote", 3, 21), "twice"),
    "a colon inside": ("HEAD  - question: What: now\n", ("needs-quotes", 3, 19), '"What: now"'),
    "a colon without its space": ("title:T\nquestions: []\n", ("wrong-kind", 1, 1), "space"),
    "a later colon without its space": (
        "HEAD  - id: q\n    question:What\n    answer: A\n",
        ("missing-space", 4, 13),
        "key: value",
    ),
    "a dash without its space": (
        "HEAD  - question: Q\n    distractors:\n      - B\n      -C\n    answer: A\n",
        ("missing-space", 6, 7),
        "'- '",
    ),
    "a dash without its space before a key": (
        "HEAD  - id: a\n    question: Q\n  -id: b\n",
        ("bad-indent", 5, 3),
        "put a space after the '-'",
    ),
    "an @": ("HEAD  - question: @home\n", ("needs-quotes", 3, 15), '"@home"'),
    "a backtick": ("HEAD  - question: `a`\n", ("needs-quotes", 3, 15), '"`a`"'),
    "a percent sign": ("HEAD  - question: %x\n", ("needs-quotes", 3, 15), '"%x"'),
    "an asterisk": ("HEAD  - question: * x\n", ("needs-quotes", 3, 15), '"* x"'),
    "an alias and more": ("HEAD  - question: *x y\n", ("alias", 3, 15), "quotes"),
    "an ampersand": ("HEAD  - question: & x\n", ("needs-quotes", 3, 15), '"& x"'),
    "exclamation marks": ("HEAD  - question: !! x\n", ("needs-quotes", 3, 15), '"!! x"'),
    "brackets and more": ("HEAD  - question: [x] y\n", ("needs-quotes", 3, 15), '"[x] y"'),
    "braces and more": (
        "HEAD  - question: {x} y\n    answer: A\n",
        ("needs-quotes", 3, 15),
        '"{x} y"',
    ),
    "brackets in a list": (
        "HEAD  - {id: q, tags: x}\n    distractors:\n",
        ("bad-indent", 4, 5),
        "spaces",
    ),
    "a greater sign": ("HEAD  - question: > 5\n", ("needs-quotes", 3, 15), '"> 5"'),
    "a bar": ("HEAD  - question: | x\n", ("needs-quotes", 3, 15), '"| x"'),
    "a dash": ("HEAD  - question: - x\n", ("needs-quotes", 3, 15), '"- x"'),
    "a question mark": ("HEAD  - question: ? x\n", ("needs-quotes", 3, 15), '"? x"'),
    "a comma": ("HEAD  - question: , x\n", ("needs-quotes", 3, 15), '", x"'),
    "a tab before a key": ("HEAD  - question: Q\n\tanswer: A\n", ("tab-indent", 4, 1), "spaces"),
    "a tab before a dash": ("HEAD\t- question: Q\n", ("tab-indent", 3, 1), "spaces"),
    "a tab in a block": ("title: >-\n\tT\n", ("tab-indent", 2, 1), "spaces"),
    "a key too far left": ("HEAD  - question: Q\n   answer: A\n", ("bad-indent", 4, 4), "spaces"),
    "a key too far right": (
        "HEAD  - question: Q\n      answer: A\n",
        ("bad-indent", 4, 7),
        "spaces",
    ),
    "entries below no key": ("title: T\n  - question: Q\n", ("bad-indent", 2, 3), "spaces"),
    "a line without a colon": (
        "HEAD  - question: Q\n    answer\n  - question: Q\n",
        ("missing-colon", 4, 5),
        "key: value",
    ),
    "an open bracket": (
        "HEAD  - question: Q\n    distractors: [a, b\n    answer: A\n",
        ("unclosed-bracket", 4, 18),
        "close it",
    ),
    "an open bracket at the end": (
        "HEAD  - tags: [a, b\n",
        ("unclosed-bracket", 3, 11),
        "close it",
    ),
    "a backslash": ('HEAD  - question: "C:\\dir"\n', ("bad-escape", 3, 18), "\\\\"),
    "a remark in the midst of a text": (
        "HEAD  - question: one\n      two #three\n      four\n",
        ("dropped-text", 4, 11),
        "quotes",
    ),
    "a directive": ("%FOO bar\n---\ntitle: T\n", ("directive", 1, 5), "remove"),
    "text behind the end": ("HEAD  - {}\n...\nb: 2\n", ("several-documents", 5, 1), "remove"),
}


@pytest.mark.parametrize(("text", "place", "fix"), BROKEN.values(), ids=BROKEN)
def test_it_is_named_where_it_was_made(text: str, place: tuple[str, int, int], fix: str) -> None:
    found = reading(text.replace("HEAD", HEAD))
    assert found.bank is None
    assert place in problems(found)
    (diagnostic,) = (each for each in found.diagnostics if (each.rule, each.line) == place[:2])
    assert fix in diagnostic.hint


@pytest.mark.parametrize(
    ("written", "column", "sign", "fix"),
    [
        ('[@home, "#", "!"]', 19, "@", '"@home"'),
        ("[%5, 10%]", 19, "%", '"%5"'),
        ("[`code`, b]", 19, "`", '"`code`"'),
        ("[100%, %d]", 25, "%", '"%d"'),
        ('["one", two, @home "x"]', 31, "@", "'@home \"x\"'"),
        ("[one, *two*, three]", 24, "*", '"*two*"'),
        ("[one, !! two]", 24, "!", '"!! two"'),
        ("[one, > 2]", 24, ">", '"> 2"'),
        ("[one, - two]", 24, "-", '"- two"'),
        ("{text: @home, why: It is a sign}", 25, "@", '"@home"'),
        ("{text: one, why: %}", 35, "%", '"%"'),
        ("[@home, two", 19, "@", '"@home"'),
        ("[x] @y", 18, "[", '"[x] @y"'),
    ],
)
def test_only_the_entry_in_brackets_needs_quotes(
    written: str, column: int, sign: str, fix: str
) -> None:
    found = reading(f"{HEAD}  - question: Q\n    distractors: {written}\n    answer: A\n")
    (told,) = (each for each in found.diagnostics if each.rule != "missing-key")
    assert (told.rule, told.line, told.column) == ("needs-quotes", 4, column)
    assert told.message == f"a text that begins with '{sign}' needs quotes"
    assert told.hint == f"write {fix}"


@pytest.mark.parametrize("lines", ["[one,\n      @home, two]", "[\n      @home,\n      two]"])
def test_so_it_does_on_a_line_further_down(lines: str) -> None:
    found = reading(f"{HEAD}  - question: Q\n    distractors: {lines}\n    answer: A\n")
    (told,) = (each for each in found.diagnostics if each.rule != "missing-key")
    assert (told.rule, told.line, told.column) == ("needs-quotes", 5, 7)
    assert told.hint == 'write "@home"'


@pytest.mark.parametrize("text", [text for text, *_ in BROKEN.values()])
def test_no_word_of_the_parser_is_repeated(text: str) -> None:
    shown = "\n".join(map(str, reading(text.replace("HEAD", HEAD)).diagnostics)).lower()
    for word in (
        "error:",
        "scanner",
        "parser",
        "position",
        "expected",
        "token",
        "context",
        "yaml.",
    ):
        assert word not in shown


def test_what_stands_before_the_slip_is_reported_too() -> None:
    found = reading("title: T\nlanguage: ?!\nquestions:\n  - {quest: Q}\n  - question: @home\n")
    rules = [rule for rule, *_ in problems(found)]
    assert rules == ["bad-language", "missing-key", "missing-key", "unknown-key", "needs-quotes"]


def test_what_may_stand_behind_the_slip_is_not_called_missing() -> None:
    found = reading(
        "questions:\n  - {id: q, question: Q, answer: A, distractors: {pool: p}}\n\t\n@"
    )
    assert [rule for rule, *_ in problems(found)] == ["needs-quotes"]


@pytest.mark.parametrize(
    ("question", "place"),
    [
        ("  - id: a\n   question: Q\n   answer: A\n", (7, 4)),
        ("  - id: a\n  question: Q\n    answer: A\n", (7, 3)),
        ("  - id: a\n    question: Q\n\n    # So it is\n   answer: A\n", (10, 4)),
        ("  - id: a\n    question: Q\n    distractors:\n      - B\n   answer: A\n", (10, 4)),
        ("  - id: a\n    distractors:\n      - why: B\n       text: C\n", (9, 8)),
    ],
)
def test_so_it_is_not_where_it_stands_behind_a_line_too_far_left(
    question: str, place: tuple[int, int]
) -> None:
    whole = "  - id: z\n    question: Z\n    distractors: [Y]\n"
    found = reading(HEAD + whole + question)
    assert problems(found) == [("missing-key", 3, 5), ("bad-indent", *place)]
    assert found.errors == 2


def test_what_is_missing_before_the_dash_of_the_next_item_is_told() -> None:
    found = reading(f"{HEAD}  - id: a\n    question: Q\n -id: b\n    question: R\n")
    assert problems(found) == [("missing-key", 3, 5), ("bad-indent", 5, 2)]


@pytest.mark.parametrize(
    ("line", "place"),
    [
        ("hint: C # minor", (4, 13)),
        ("hint: C #minor", (4, 13)),
        ("hint: #1", (4, 11)),
        ("tags: [x]\n    explanation: one\n      two # three", (6, 11)),
    ],
)
def test_dropped_text_is_warned_of_at_its_place(line: str, place: tuple[int, int]) -> None:
    question = f"  - id: q\n    {line}\n    question: Q\n    answer: A\n    distractors: [B]\n"
    found = reading(HEAD + question)
    assert found.bank is not None
    assert problems(found) == [("dropped-text", *place)]


@pytest.mark.parametrize(
    "line",
    [
        "hint: C  # a remark",
        "hint: C\t# a remark",
        "hint: 'C' # a remark",
        "options: 4 # a remark",
        "difficulty: easy # a remark",
        "passage: # a remark\n    # another",
        "# a remark\n    hint: C#",
        "tags: # a remark\n      - x # one\n    hint: |\n      a # b",
    ],
)
def test_a_remark_that_is_meant_as_one_is_left_alone(line: str) -> None:
    question = f"  - id: q\n    {line}\n    question: Q\n    answer: A\n    distractors: [B]\n"
    assert problems(reading(HEAD + question)) == []
