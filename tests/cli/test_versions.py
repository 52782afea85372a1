"""`generate --versions`: the same questions in other orders, and one key to all of them."""

import json
import re

import pytest

from tests.cli.conftest import Program
from tests.cli.pages import Element, page

TWENTY = "title: Twenty\nquestions:\n" + "".join(
    f"""\
  - id: q{n}
    question: Which of these is number {n}?
    answer: right {n}
    distractors: [{{text: one {n}, why: It is one.}}, two {n}, three {n}]
    order: {"fixed" if n % 5 == 0 else "shuffle"}
    difficulty: {"hard" if n < 4 else "easy"}
    tags: [{"odd" if n % 2 else "even"}]
"""
    for n in range(20)
)
WORKSHEETS = ("html", "markdown")
Paper = list[tuple[str, list[str]]]


@pytest.fixture
def twenty(empty: Program) -> Program:
    """The program with a bank of twenty questions, every fifth with options in a fixed order."""
    empty.write("twenty.yaml", TWENTY)
    return empty


def made(program: Program, form: str, *words: str) -> str:
    done = program("generate", "twenty", "--seed", "7", "--format", form, *words)
    assert (done.status, done.err) == (0, "")
    return done.out


def papers(out: str, form: str) -> list[Paper]:
    return html_papers(page(out)) if form == "html" else markdown_papers(out)


def html_papers(root: Element) -> list[Paper]:
    return [
        [
            (each.one("p", "stem").text, [text.text for text in each.all("span", "text")])
            for each in paper.one("ol").all("li")
            if each.all("p", "stem")
        ]
        for paper in root.all("article")
        if paper.attributes["class"] != "key"
    ]


def markdown_papers(out: str) -> list[Paper]:
    return [
        [
            (block.split("\n")[0], re.findall(r"^   +- [A-I]\) (.*)$", block, re.MULTILINE))
            for block in re.split(r"^\d+\. ", paper, flags=re.MULTILINE)[1:]
        ]
        for paper in out.partition("## Answers")[0].split("# Twenty\n")[1:]
    ]


def key_rows(out: str, form: str) -> dict[str, list[str]]:
    rows: dict[str, list[str]] = {}
    for name, *letters in html_rows(out) if form == "html" else markdown_rows(out):
        rows.setdefault(name, []).extend(letters)
    return rows


def html_rows(out: str) -> list[list[str]]:
    bodies = page(out).one("article", "key").all("tbody")
    return [
        [each.text for each in row.walk() if each.tag in {"th", "td"}]
        for body in bodies
        for row in body.all("tr")
    ]


def markdown_rows(out: str) -> list[list[str]]:
    rows = re.findall(r"^\| ((?:Version|Answer).*) \|$", out, re.MULTILINE)
    return [row.split(" | ") for row in rows]


@pytest.mark.parametrize("form", WORKSHEETS)
def test_versions_ask_the_same_in_other_orders(twenty: Program, form: str) -> None:
    (plain,) = papers(made(twenty, form, "--count", "12"), form)
    versions = papers(made(twenty, form, "--count", "12", "--versions", "A,B,C"), form)
    assert len(versions) == 3
    for paper in versions:
        assert len(paper) == 12
        assert {stem: sorted(texts) for stem, texts in paper} == {
            stem: sorted(texts) for stem, texts in plain
        }
    orders = {tuple(stem for stem, _ in paper) for paper in (plain, *versions)}
    assert len(orders) == 4
    fixed = {stem for stem, _ in plain if re.search(r"\b(0|5|10|15)\?", stem)}
    assert fixed
    turned = set()
    for paper in versions:
        for stem, texts in paper:
            if texts != dict(plain)[stem]:
                turned.add(stem)
    assert not turned & fixed
    assert len(turned) > 5


@pytest.mark.parametrize("form", WORKSHEETS)
@pytest.mark.parametrize("names", [(), ("A",), ("A", "B", "C")])
def test_the_key_has_the_letters_of_every_version(
    twenty: Program, form: str, names: tuple[str, ...]
) -> None:
    words = ("--versions", ",".join(names)) if names else ()
    out = made(twenty, form, "--count", "12", *words)
    rows = key_rows(out, form)
    assert list(rows) == ([f"Version {name}" for name in names] or ["Answer"])
    for paper, letters in zip(papers(out, form), rows.values(), strict=True):
        assert letters == [
            "ABCD"[next(n for n, text in enumerate(texts) if text.startswith("right"))]
            for _, texts in paper
        ]


@pytest.mark.parametrize("form", WORKSHEETS)
def test_the_key_explains_each_question_once_and_says_where_it_stands(
    twenty: Program, form: str
) -> None:
    out = made(twenty, form, "--count", "3", "--versions", "A,B")
    text = page(out).one("article", "key").text if form == "html" else out.split("## Answers")[1]
    rows = key_rows(out, form)
    first, second = papers(out, form)
    for number, (stem, _) in enumerate(first):
        other = next(n for n, (each, _) in enumerate(second) if each == stem)
        seat = (
            f"Version A: {number + 1} {rows['Version A'][number]}; "
            f"Version B: {other + 1} {rows['Version B'][other]}"
        )
        assert text.count(stem) == 1
        assert re.search(rf"{re.escape(stem)}\s+{seat}\s", text)
    assert text.count("It is one.") == 3


@pytest.mark.parametrize("form", WORKSHEETS)
def test_a_version_can_be_made_again_on_its_own(twenty: Program, form: str) -> None:
    together = made(twenty, form, "--versions", "A,B,C", "--no-answers")
    alone = made(twenty, form, "--versions", "B", "--no-answers")
    assert papers(alone, form) == papers(together, form)[1:2]


@pytest.mark.parametrize("form", WORKSHEETS)
def test_without_answers_there_is_no_key_to_any_version(twenty: Program, form: str) -> None:
    out = made(twenty, form, "--versions", "A,B", "--no-answers")
    assert "It is one." not in out
    assert "Answer" not in out


@pytest.mark.parametrize("form", WORKSHEETS)
def test_versions_are_the_same_bytes_in_any_process(twenty: Program, form: str) -> None:
    words = ("generate", "twenty", "--seed", "7", "--format", form, "--versions", "Red,Blue")
    seeds = ({"PYTHONHASHSEED": seed} for seed in ("1", "2", "random"))
    assert len({twenty(*words, environ=environ) for environ in seeds}) == 1


@pytest.mark.parametrize("form", WORKSHEETS)
def test_each_paper_and_the_key_begin_a_page_in_print(twenty: Program, form: str) -> None:
    out = made(twenty, form, "--versions", "A,B")
    if form == "html":
        assert len(page(out).all("article")) == 3
    else:
        begins = out.split('<div style="page-break-before: always"></div>\n\n')
        assert [each.split("\n")[0] for each in begins] == ["# Twenty", "# Twenty", "## Answers"]
        assert [re.findall(r"^\*\*Version (.*)\*\*$", each, re.MULTILINE) for each in begins] == [
            ["A"],
            ["B"],
            [],
        ]


def test_names_are_cleaned_and_stay_text(twenty: Program) -> None:
    out = made(twenty, "markdown", "--versions", " Row  1 , *b* | [x](y) ,\x1b[2J")
    assert "**Version Row 1**" in out
    assert "**Version \\*b\\* \\| \\[x\\](y)**" in out
    assert "\x1b" not in out


def test_the_longest_and_the_most_names_are_taken(twenty: Program) -> None:
    names = ["x" * 40, *"ABCDEFGHIJKLMNOPQRSTUVWYZ"]
    assert len(papers(made(twenty, "html", "--versions", ",".join(names)), "html")) == 26


@pytest.mark.parametrize(
    ("names", "told"),
    [
        ("", "empty"),
        (",", "empty"),
        ("A,,B", "empty"),
        ("A, ,B", "empty"),
        ("A,\u200b", "empty"),
        ("A,B,A", 'two names read as "A"'),
        ("A,a", 'two names read as "a"'),
        ("A,\uff21", "two names read as"),
        ("A B,A  B", "two names read as"),
        ("\x1b,\x07", "two names read as"),
        ("x" * 300, "a name has 300 signs; 40 at most"),
        (",".join(map(str, range(27))), "27 are too many; 26 at most"),
        ("A," * 50_000, "50001 are too many"),
    ],
)
def test_names_that_will_not_do(twenty: Program, names: str, told: str) -> None:
    done = twenty("generate", "twenty", "--format", "html", f"--versions={names}")
    assert (done.status, done.out) == (2, "")
    assert done.err.startswith("quizapp: --versions: ")
    assert told in done.err
    assert done.err.count("\n") == 1
    assert len(done.err) < 200
    assert "\x1b" not in done.err


@pytest.mark.parametrize("form", ["text", "json"])
def test_only_a_worksheet_has_versions(twenty: Program, form: str) -> None:
    done = twenty("generate", "twenty", "--format", form, "--versions", "A")
    assert (done.status, done.out) == (2, "")
    assert "add --format html or --format markdown" in done.err


def test_two_versions_in_one_order_are_told_of(twenty: Program) -> None:
    words = ("twenty", "--format", "html", "--versions", "A,B,C")
    done = twenty("generate", *words, "--count", "2")
    assert done.status == 0
    assert re.fullmatch(
        'quizapp: versions "[AB]" and "[BC]" ask in the same order by chance; '
        "more questions or another seed may part them\n",
        done.err,
    )
    assert twenty("generate", *words, "--count", "1").err == ""


@pytest.mark.parametrize(
    "narrowed",
    [
        ("--tag", "odd"),
        ("--difficulty", "hard", "--all"),
        ("--tag", "odd", "--difficulty", "easy", "--count", "4"),
    ],
)
def test_narrowed_it_is_the_drill_narrowed_so(twenty: Program, narrowed: tuple[str, ...]) -> None:
    words = ("twenty", "--seed", "7", *narrowed)
    drawn = json.loads(twenty("generate", *words, "--format", "json").out)["questions"]
    asked = twenty("drill", *words, typed="s\n" * 20).out
    found = re.findall(r"^Question \d+ of \d+\n\n(.*)$", asked, re.MULTILINE)
    assert [question["stem"] for question in drawn] == found
    if "odd" in narrowed:
        assert all(question["tags"] == ["odd"] for question in drawn)


def test_narrowed_to_nothing_it_says_so(twenty: Program) -> None:
    done = twenty("generate", "twenty", "--tag", "ood")
    assert (done.status, done.out) == (2, "")
    assert 'Did you mean "odd"?' in done.err
