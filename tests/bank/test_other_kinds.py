"""Lists and mappings where one value belongs: what is told, and the way out of it."""

import pytest

from tests.bank.samples import reading, with_question

OTHER_KINDS = {
    "a colon in a list": (
        "distractors: [Ratio 3: 4, b]",
        (7, 19),
        "'distractor' must be text, and this is a mapping",
        'if it is text, it needs quotes: "Ratio 3: 4"',
    ),
    "a colon before a quote": (
        "distractors: [b, Note: 'c']  # a remark",
        (7, 22),
        "'distractor' must be text, and this is a mapping",
        "if it is text, it needs quotes: \"Note: 'c'\"",
    ),
    "a list in a list": (
        "distractors: [b, [c, d]]",
        (7, 22),
        "'distractor' must be text, and this is a list",
        'a text that begins with [ needs quotes: "[c, d]"',
    ),
    "a list with lists in a list": (
        "tags: []\ndistractors: [[[b], [] , ], c]  # a remark",
        (8, 19),
        "'distractor' must be text, and this is a list",
        'a text that begins with [ needs quotes: "[[b], [] , ]"',
    ),
    "a text in brackets in a mapping": (
        "distractors: [{text: [b], why: c}]",
        (7, 26),
        "'text' must be text, and this is a list",
        'a text that begins with [ needs quotes: "[b]"',
    ),
    "a list of a list as the answer": (
        "hint: x\nanswer: [[a]]",
        (8, 14),
        "'answer' must be text, and this is a list",
        'a text that begins with [ needs quotes: "[a]"',
    ),
    "a list over several lines": (
        "hint: [What,\n  where?]",
        (7, 11),
        "'hint' must be text, and this is a list",
        "a text that begins with [ needs quotes around all of it",
    ),
    "a mapping of several lines": (
        "hint:\n  Note: here\n  Also: there",
        (8, 7),
        "'hint' must be text, and this is a mapping",
        "if it is text, it needs quotes around all of it",
    ),
    "a list of options": (
        "options: [A, B, D]",
        (7, 14),
        "'options' is a whole number from 2 to 9, and this is a list",
        "such as 'options: 4'; a question's wrong answers stand under 'distractors'",
    ),
    "a mapping of options": (
        "options: {most: 3}",
        (7, 14),
        "'options' is a whole number from 2 to 9, and this is a mapping",
        "write one number, such as 'options: 4'",
    ),
    "a list of one word": (
        "difficulty: [easy]",
        (7, 17),
        "'difficulty' is one of easy, medium, hard, and this is a list",
        "write one of these words alone, such as 'difficulty: easy'",
    ),
    "a list in tags": (
        "tags: [[b]]",
        (7, 12),
        "'tags' must be a name, and this is a list",
        "write one name, of letters, digits, '.', '_', '-'",
    ),
}


@pytest.mark.parametrize(("line", "place", "message", "fix"), OTHER_KINDS.values(), ids=OTHER_KINDS)
def test_what_is_of_another_kind_is_told_with_the_way_out(
    line: str, place: tuple[int, int], message: str, fix: str
) -> None:
    question = "id: q\nquestion: Q\nallow: []\norder: fixed\n"
    found = reading(with_question(line, question=question))
    (told,) = (each for each in found.diagnostics if each.rule == "wrong-kind")
    assert ((told.line, told.column), told.message) == (place, message)
    assert told.hint.endswith(fix)


def test_brackets_around_a_text_of_the_bank_are_told_too() -> None:
    found = reading("author: [A, B]\n" + with_question())
    (told,) = found.diagnostics
    assert (told.rule, told.line, told.column) == ("wrong-kind", 1, 9)
    assert told.hint == "a text that begins with [ needs quotes around all of it"
