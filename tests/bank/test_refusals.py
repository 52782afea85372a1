"""Everything that is refused, each at its line and column and by its name."""

import pytest

from tests.bank.samples import PATH, problems, reading, with_question

POOL = "pools: {months: [May, June]}\n"


def statement(text: str, *more: str) -> str:
    lines = "".join(f"\n    {line}" for line in more)
    return f"title: T\n{POOL}statements:\n  - id: s\n    text: {text}{lines}\n"


def passage(*lines: str) -> str:
    return with_question(*lines) + "passages:\n  p1: {text: It opened in 2006 in Belgrade.}\n"


REFUSED = {
    "no questions": ("title: T\n", "no-questions", 1, 1),
    "an empty list of questions": ("title: T\nquestions: []\n", "no-questions", 2, 1),
    "unknown key": (with_question("anwser: B"), "unknown-key", 7, 5),
    "unknown key of the bank": ("questons: []\n" + with_question(), "unknown-key", 1, 1),
    "duplicate key": (with_question("answer: B"), "duplicate-key", 7, 5),
    "duplicate key of the bank": (with_question() + "title: U\n", "duplicate-key", 7, 1),
    "duplicate passage": (passage() + "  p1: {text: Two.}\n", "duplicate-key", 9, 3),
    "duplicate id": (
        with_question() + "  - {id: capital, question: Q, answer: A, distractors: [B]}\n",
        "duplicate-id",
        7,
        10,
    ),
    "a statement with a question's id": (
        with_question() + POOL + 'statements: [{id: capital, text: "[[May|months]]"}]\n',
        "duplicate-id",
        8,
        19,
    ),
    "missing question": (with_question(question="answer: A\n"), "missing-key", 3, 5),
    "missing answer": (with_question(question="question: A\n"), "missing-key", 3, 5),
    "answer without a value": (
        with_question(question="id: q\nquestion: Q\nanswer: ~\ndistractors: [B]\n"),
        "missing-key",
        5,
        5,
    ),
    "an empty list of answers": (
        with_question(question="id: q\nquestion: Q\nanswer: []\ndistractors: [B]\n"),
        "missing-key",
        5,
        5,
    ),
    "title without a value": (with_question().replace("T", "~", 1), "missing-key", 1, 1),
    "missing title": (with_question().removeprefix("title: T\n"), "missing-key", 1, 1),
    "missing text of a statement": (
        f"title: T\n{POOL}statements:\n  - id: s\n",
        "missing-key",
        4,
        5,
    ),
    "missing text of a passage": (passage() + "  p2: {paragraph: 2}\n", "missing-key", 9, 7),
    "an empty entry": (with_question("tags: [a, ~]"), "missing-value", 7, 15),
    "an empty text": (with_question('hint: ""'), "empty-text", 7, 11),
    "an answer that is a distractor": (
        with_question(question="question: Q\nid: q\nanswer: A\ndistractors: [B, a]\n"),
        "answer-is-distractor",
        6,
        22,
    ),
    "options that read the same": (
        with_question(
            question="question: Q\nid: q\nanswer: A\ndistractors: [b, \uff22B, \uff22\uff22]\n"
        ),
        "duplicate-option",
        6,
        26,
    ),
    "members that read the same": (
        "pools: {p: [x, y, ' X ']}\n" + with_question(),
        "duplicate-option",
        1,
        19,
    ),
    "the same answer twice": (
        with_question(question="question: Q\nid: q\nanswer: [A, a]\ndistractors: [B]\n"),
        "duplicate-answer",
        5,
        17,
    ),
    "no distractor": (
        with_question(question="question: Q\nid: q\nanswer: A\n"),
        "too-few-options",
        3,
        5,
    ),
    "nine right answers": (
        with_question(
            question="question: Q\nid: q\nanswer: [a, b, c, d, e, f, g, h, i]\ndistractors: [z]\n"
        ),
        "too-many-answers",
        5,
        13,
    ),
    "as many options as answers": (
        with_question(
            "options: 2", question="question: Q\nid: q\nanswer: [a, b]\ndistractors: [z]\n"
        ),
        "too-many-answers",
        7,
        14,
    ),
    "unknown passage": (passage("passage: p2"), "unknown-passage", 7, 14),
    "unknown passage in a list": (passage("passage: [p1, p2]"), "unknown-passage", 7, 19),
    "unknown pool": (
        with_question(question="id: q\nquestion: Q\nanswer: A\ndistractors: {pool: p}\n"),
        "unknown-pool",
        6,
        25,
    ),
    "unknown pool of a blank": (statement("In [[May|weeks]] it rains"), "unknown-pool", 5, 14),
    "a pool that 'exclude' empties": (
        POOL
        + with_question(
            "exclude: [june]",
            question="id: q\nquestion: Q\nanswer: MAY\ndistractors: {pool: months}\n",
        ),
        "empty-pool",
        7,
        25,
    ),
    "a blank's pool that 'exclude' empties": (
        statement("In [[May|months]]", "exclude: [June]"),
        "empty-pool",
        5,
        14,
    ),
    "a pool of nothing": ("pools: {p: []}\n" + with_question(), "empty-pool", 1, 12),
    "evidence elsewhere": (
        passage("passage: p1", "evidence: closed in 2006"),
        "evidence-not-found",
        8,
        15,
    ),
    "the second evidence elsewhere": (
        passage("passage: p1", "evidence:", "  - in 2006", "  - In Belgrade"),
        "evidence-not-found",
        10,
        9,
    ),
    "evidence without a passage": (with_question("evidence: in 2006"), "evidence-not-found", 7, 15),
    "anchor": (with_question("hint: &x means?"), "anchor", 7, 11),
    "alias": (with_question("hint: *x"), "alias", 7, 11),
    "merge key": (with_question("<<: {hint: x}"), "merge-key", 7, 5),
    "tag": (with_question("hint: !!str x"), "tag", 7, 11),
    "tag of a list": (with_question("tags: !x [a]"), "tag", 7, 11),
    "python tag": (with_question("hint: !!python/name:os.system x"), "tag", 7, 11),
    "second document": (with_question() + "---\ntitle: U\n", "several-documents", 7, 1),
    "nested too deep": (with_question("hint: [[[[x]]]]"), "too-deep", 7, 14),
    "a list where text belongs": (with_question("hint: [Who?, What?]"), "wrong-kind", 7, 11),
    "a mapping where text belongs": (with_question("hint: {a: b}"), "wrong-kind", 7, 11),
    "a colon that makes a mapping": (
        with_question(question="id: q\nquestion: Q\nanswer: A\ndistractors:\n  - Note: text\n"),
        "wrong-kind",
        7,
        9,
    ),
    "text where a question belongs": ("title: T\nquestions: [Who?]\n", "wrong-kind", 2, 13),
    "a mapping of questions": ("title: T\nquestions: {q: x}\n", "wrong-kind", 2, 12),
    "a list as the bank": ("- title: T\n", "wrong-kind", 1, 1),
    "a list as a key": (with_question("[a]: b"), "wrong-kind", 7, 5),
    "control character": (with_question("hint: a\x1b[31mb"), "unsafe-character", 7, 12),
    "control character in a comment": (with_question("# a\x07"), "unsafe-character", 7, 8),
    "escaped control character": (with_question(r'hint: "a\x1b[31mb"'), "unsafe-character", 7, 11),
    "tab inside text": (with_question("hint: a\tb"), "unsafe-character", 7, 11),
    "bidirectional override": (with_question("hint: a\u202eb"), "unsafe-character", 7, 12),
    "line separator": (with_question("hint: a\u2028b"), "unsafe-character", 7, 12),
    "escaped override": (with_question(r'hint: "a\u202Eb"'), "unsafe-character", 7, 11),
    "lone surrogate": (with_question(r'hint: "\ud800"'), "unsafe-character", 7, 14),
    "private use": (with_question("hint: \ue000"), "unsafe-character", 7, 11),
    "unassigned": (with_question("hint: \U000e0fff"), "unsafe-character", 7, 11),
    "a newer format": ("format: 2\n" + with_question(), "newer-format", 1, 9),
    "a format that is no number": ("format: one\n" + with_question(), "bad-number", 1, 9),
    "one option": (with_question("options: 1"), "bad-number", 7, 14),
    "ten options": (with_question("options: 10"), "bad-number", 7, 14),
    "a fraction of options": (with_question("options: 4.0"), "bad-number", 7, 14),
    "paragraph zero": (passage() + "  p2: {text: x, paragraph: 0}\n", "bad-number", 9, 28),
    "an id with a slash": (
        with_question(question="id: a/b\nquestion: Q\nanswer: A\n"),
        "bad-name",
        3,
        9,
    ),
    "a tag with a comma": (with_question('tags: ["a,b"]'), "bad-name", 7, 12),
    "an unknown order": (with_question("order: random"), "unknown-word", 7, 12),
    "an unknown difficulty": (with_question("difficulty: mean"), "unknown-word", 7, 17),
    "an unknown status": (with_question("status: redy"), "unknown-word", 7, 13),
    "an unknown form": (statement("In [[May|months]]", "forms: [gaps]"), "unknown-word", 6, 13),
    "a language that is none": ("language: en_GB\n" + with_question(), "bad-language", 1, 11),
    "a why of no option": (with_question("why: {Nis: far}"), "unknown-option", 7, 11),
    "a why of the answer": (with_question("why: {Belgrade: far}"), "unknown-option", 7, 11),
    "text and pool at once": (
        with_question(
            question="id: q\nquestion: Q\nanswer: A\ndistractors: [{text: x, pool: p}]\n"
        ),
        "misplaced-key",
        6,
        29,
    ),
    "a why of a pool": (
        with_question(question="id: q\nquestion: Q\nanswer: A\ndistractors: [{pool: p, why: x}]\n"),
        "misplaced-key",
        6,
        29,
    ),
    "a statement without a blank": (statement("In May it rains"), "no-blank", 5, 11),
    "half a blank": (statement("In [[May|months it rains"), "unbalanced-blank", 5, 14),
    "the other half": (statement("In May|months]] it rains"), "unbalanced-blank", 5, 24),
    "a blank in a blank": (statement("In [[May [[June|months]]"), "unbalanced-blank", 5, 14),
    "an empty blank": (statement("In [[ |months]] it rains"), "empty-blank", 5, 14),
    "a blank with an empty pool": (statement("In [[May|]] it rains"), "empty-blank", 5, 14),
    "a blank with neither pool nor distractors": (
        statement("In [[May]] it rains"),
        "blank-without-pool",
        5,
        14,
    ),
    "a blank without a pool among others": (
        statement("In [[May|months]] and [[June]]", "distractors: [July]"),
        "blank-without-pool",
        5,
        33,
    ),
    "distractors that serve no blank": (
        statement("In [[May|months]]", "distractors: [July]"),
        "misplaced-key",
        6,
        5,
    ),
    "an empty file": ("", "empty-file", 1, 1),
    "a file of comments": ("# nothing\n", "empty-file", 1, 1),
}


@pytest.mark.parametrize(("text", "rule", "line", "column"), REFUSED.values(), ids=REFUSED)
def test_it_is_refused_at_its_place(text: str, rule: str, line: int, column: int) -> None:
    found = reading(text)
    assert found.bank is None
    assert (rule, line, column) in problems(found)
    (diagnostic,) = (each for each in found.diagnostics if each.rule == rule)
    assert diagnostic.file == str(PATH)
    assert diagnostic.message
    assert diagnostic.hint
    assert diagnostic.length >= 1


def test_the_same_text_twice_without_ids_is_one_question_twice() -> None:
    question = "  - {question: 'What  is it?', answer: A, distractors: [B]}\n"
    found = reading("title: T\nquestions:\n" + question + question.replace("What", "WHAT"))
    assert ("duplicate-question", 4, 16) in problems(found)


def test_all_problems_are_found_in_one_run() -> None:
    found = reading("""\
        language: english!
        questions:
          - question: What is this?
            answer: A
            distractors: [A]
            passage: nowhere
          - qestion: And this?
            options: many
            tags: [a/b]
        """)
    assert sorted(problems(found)) == [
        ("answer-is-distractor", 5, 19),
        ("bad-language", 1, 11),
        ("bad-name", 9, 12),
        ("bad-number", 8, 14),
        ("missing-key", 1, 1),
        ("missing-key", 7, 5),
        ("missing-key", 7, 5),
        ("unknown-key", 7, 5),
        ("unknown-passage", 6, 14),
    ]
    assert problems(found) == sorted(problems(found), key=lambda each: each[1:])
