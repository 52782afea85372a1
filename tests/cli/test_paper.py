"""`generate --format html`: a page to print that loads nothing, and in which text stays text."""

import re
from pathlib import Path

import pytest

from tests.cli.conftest import Program
from tests.cli.pages import Element, page

TAGS = {
    *("html", "head", "meta", "title", "style", "body", "article", "header", "div", "p", "h1"),
    *("h2", "b", "i", "strong", "mark", "bdi", "span", "ol", "ul", "li", "blockquote"),
    *("table", "thead", "tbody", "tr", "th", "td"),
}
ATTRIBUTES = {"class", "dir", "lang", "scope", "charset", "http-equiv", "name", "content"}
NASTY = """</style></title><script src=x>alert('1')</script> & "quotes" &amp; <img src=x> --> ]]>"""
HOSTILE = f"""\
title: |
  TITLE {NASTY}
language: sr-Latn
source:
  title: |
    SOURCE {NASTY}
passages:
  place:
    text: |
      PASSAGE {NASTY} EVIDENCE {NASTY}
questions:
  - id: one
    passage: place
    evidence: |-
      EVIDENCE {NASTY}
    question: |
      STEM {NASTY}
    answer: |-
      RIGHT {NASTY}
    distractors:
      - text: |-
          WRONG {NASTY}
        why: |
          WHY {NASTY}
    explanation: |
      EXPLANATION {NASTY}
"""


def printed(program: Program, *words: str) -> Element:
    done = program("generate", *words, "--format", "html")
    assert (done.status, done.err) == (0, "")
    root = page(done.out)
    for element in root.walk():
        assert element.tag in TAGS
        assert set(element.attributes) <= ATTRIBUTES
    return root


def papers(root: Element) -> list[Element]:
    return [each for each in root.all("article") if each.attributes["class"] != "key"]


def test_a_paper_has_a_head_to_fill_in_and_boxes_to_tick(quizapp: Program) -> None:
    root = printed(quizapp, "capitals", "--seed", "7")
    (paper,) = papers(root)
    assert paper.one("h1").text == "Capitals"
    assert paper.one("p", "about").text == "3 questions, seed 7"
    assert [each.text for each in paper.all("p", "field")] == ["Name", "Class", "Date"]
    assert paper.one("p", "score").text == "Score/ 3"
    assert not paper.all("p", "version")
    drawn = quizapp("generate", "capitals", "--seed", "7", "--no-answers").out
    stems = [each.text for each in paper.all("p", "stem")]
    assert stems == re.findall(r"^(W.*\?)$", drawn, re.MULTILINE)
    options = [each.text for each in paper.all("span", "text")]
    assert options == re.findall(r"^  \d\. (.*)$", drawn, re.MULTILINE)
    letters = "".join(each.text for each in paper.all("span", "letter"))
    assert letters == "".join("ABCDEFGHI"[: len(each.all("li"))] for each in paper.all("ul"))
    (several,) = paper.all("p", "several")
    assert several.text == "Choose all that apply."
    assert "Two rivers meet there." not in root.text


def test_the_key_is_a_page_of_its_own_with_letters_first_then_passages(quizapp: Program) -> None:
    root = printed(quizapp, "capitals", "--seed", "7")
    (paper,), key = papers(root), root.one("article", "key")
    assert root.all("article")[-1] is key
    style = root.one("style").text
    assert "article + article { margin: 0; padding: 0; border: 0; break-before: page; }" in style
    head, row = key.one("table").all("tr")
    assert [each.text for each in head.all("th")] == ["Question", "1", "2", "3"]
    assert row.one("th").text == "Answer"
    right = {"Belgrade", "Rome", "Vienna", "Budapest"}
    for cell, options in zip(row.all("td"), paper.all("ul"), strict=True):
        rows = options.all("li")
        marked = [each.one("span", "letter").text for each in rows if _text(each) in right]
        assert cell.text == ", ".join(marked)
    assert key.one("mark").text == "Belgrade"
    assert "Source, paragraph 3:" in key.text
    assert "The capital of Serbia has been Belgrade for long." in key.text
    assert "It lies where the Sava meets the Danube." in key.text
    assert re.search(r"Why not [A-D], Novi Sad: It is the second town\.", key.text)
    assert key.text.count("An atlas") == 1


def _text(option: Element) -> str:
    return option.one("span", "text").text


def test_without_answers_there_is_no_key(quizapp: Program) -> None:
    root = printed(quizapp, "capitals", "--seed", "7", "--no-answers")
    assert len(root.all("article")) == 1
    for word in ("Answer", "key", "atlas", "second town", "Sava"):
        assert word not in root.text
    told = printed(quizapp, "capitals", "--seed", "7")
    assert papers(told) == papers(root)


def test_nothing_is_loaded_and_nothing_runs(quizapp: Program) -> None:
    out = quizapp("generate", "capitals", "--format", "html", "--versions", "A,B").out
    policy = """<meta http-equiv="Content-Security-Policy" content="default-src 'none'; """
    assert f"""{policy}style-src 'unsafe-inline'">""" in out
    assert '<meta charset="utf-8">' in out
    assert not re.search(r"url\(|src=|href|<script|@import|https?:|style=", out)


def test_hostile_text_stays_text(empty: Program) -> None:
    empty.write("nasty.yaml", HOSTILE)
    root = printed(empty, "nasty", "--seed", NASTY, "--versions", '<b>"A"</b>,</style>')
    assert root.one("title").text.startswith(f"TITLE {NASTY}")
    for word in ("TITLE", "SOURCE", "STEM", "RIGHT", "WRONG", "WHY", "EXPLANATION"):
        assert f"{word} {NASTY}" in root.one("body").text
    assert root.one("mark").text == f"EVIDENCE {NASTY}"
    assert [each.text for each in root.all("p", "version")] == [
        'Version <b>"A"</b>',
        "Version </style>",
    ]
    assert f"seed {NASTY}" in root.one("body").text
    assert root.attributes == {"lang": "sr-Latn"}


def test_the_style_lets_no_text_out(empty: Program) -> None:
    empty.write("nasty.yaml", HOSTILE)
    plain = HOSTILE.replace(NASTY, "")
    empty.write("plain.yaml", plain)
    style = printed(empty, "nasty", "--seed", '"; } * { color: red', "--versions", "\\,}").one(
        "style"
    )
    quiet = printed(empty, "plain", "--seed", "1", "--versions", "A,B").one("style")
    assert style.text.isascii()
    strings = re.compile(r'content: "[^"\n]*"')
    assert strings.sub("", style.text) == strings.sub("", quiet.text)
    assert all(
        re.fullmatch(r'content: "(\w|\\[0-9a-f]+ )*"', s) for s in strings.findall(style.text)
    )


def test_no_control_or_direction_sign_gets_in(empty: Program) -> None:
    empty.write("plain.yaml", HOSTILE.replace(NASTY, ""))
    copy = "PASSAGE \x1b]0;T\x07 \u202eEVIDENCE\u2069 here, and then some more of it."
    (empty.folder / "copy.txt").write_text(copy, "utf-8")
    words = ("plain", "--seed", "\x1b[31m\u202e", "--versions", "\x1b[2J,B\u2066")
    out = empty("generate", *words, "--source", "copy.txt", "--format", "html").out
    assert out
    assert not set(out) & set("\x1b\x07\u202e\u2066\u2069")


def test_a_language_is_told_only_where_the_bank_tells_one(quizapp: Program) -> None:
    assert printed(quizapp, "capitals").attributes == {}


def test_code_keeps_its_lines(empty: Program) -> None:
    stem = "What is printed?\n          for n in (1, 2):\n              print(n)"
    empty.write("plain.yaml", HOSTILE.replace(f"STEM {NASTY}", stem))
    paper, *_ = papers(printed(empty, "plain"))
    assert paper.one("p", "stem").text == (
        "What is printed?\n    for n in (1, 2):\n        print(n)"
    )


def test_an_output_that_is_not_utf_8_carries_every_sign(empty: Program) -> None:
    empty.write("plain.yaml", HOSTILE.replace(NASTY, "ć “日本” 😀"))
    words = ("generate", "plain", "--seed", "1", "--format", "html", "--versions", "Ж,B")
    ascii_page = empty(*words, environ={"PYTHONUTF8": "0", "PYTHONIOENCODING": "cp1252"}).out
    assert ascii_page.isascii()
    assert page(ascii_page) == page(empty(*words).out)


def test_the_page_can_be_kept_in_a_file(quizapp: Program, tmp_path: Path) -> None:
    out = quizapp("generate", "capitals", "--seed", "1", "--format", "html").out
    (tmp_path / "sheet.html").write_text(out, "utf-8")
    assert out.endswith("</html>\n")
    assert out.count("\n\n") == 0


@pytest.mark.parametrize("count", ["1", "all"])
def test_any_number_of_questions_fits_the_table(empty: Program, count: str) -> None:
    many = "".join(
        f"  - {{id: q{n}, question: Which of these is {n}?, answer: '{n}', distractors: [no]}}\n"
        for n in range(23)
    )
    empty.write("many.yaml", f"title: Many\nquestions:\n{many}")
    key = printed(empty, "many", "--count", count).one("article", "key")
    numbers = [each.text for head in key.all("thead") for each in head.all("th")[1:]]
    assert numbers == [str(n + 1) for n in range(23 if count == "all" else 1)]
