"""A bank to begin with reads without errors, and editors find its schema."""

from pathlib import Path
from urllib.parse import urlparse
from urllib.request import url2pathname

from hypothesis import example, given
from hypothesis import strategies as st

from quizapp.authoring import Addition, appended, article, article_bank, fresh_bank
from quizapp.authoring.fresh import schema_for
from quizapp.bank import parse
from quizapp.bank.rules import lint
from quizapp.bank.schema import SCHEMA
from quizapp.bank.text import unsafe
from tests.authoring.test_append import ITEM, texts

PATH = Path("bank.yaml")
RIVERS = """\
The Danube

It rises in the Black Forest, in the south of Germany.
It flows east.

Vienna, Budapest and Belgrade lie on it. It flows on.


It ends in the Black Sea.
"""


def errors(text: str, path: Path = PATH) -> int:
    return parse(text.encode(), path).errors


@given(title=texts)
def test_a_fresh_bank_reads_without_errors(title: str) -> None:
    text = fresh_bank(title.strip() or "T", PATH)
    bank = parse(text.encode(), PATH).bank
    assert bank is not None
    assert bank.title == (title.strip() or "T")
    assert not list(bank.askables())
    assert isinstance(appended(text, ITEM, PATH), Addition)


def test_without_its_example_it_waits_for_a_question() -> None:
    text = fresh_bank("T", PATH, example=False)
    assert errors(text)
    addition = appended(text, ITEM, PATH)
    assert isinstance(addition, Addition)
    assert addition.text.startswith(text)
    assert not errors(addition.text)


def test_a_schema_beside_the_bank_is_named_alone(tmp_path: Path) -> None:
    (tmp_path / SCHEMA).touch()
    path = tmp_path / "bank.yaml"
    assert schema_for(path) == SCHEMA
    assert fresh_bank("T", path).startswith(f"# yaml-language-server: $schema={SCHEMA}\n")


def test_a_schema_elsewhere_is_named_in_full_if_there_is_one(tmp_path: Path) -> None:
    where = schema_for(tmp_path / "bank.yaml")
    assert not where or Path(url2pathname(urlparse(where).path)).name == SCHEMA
    assert not where or Path(url2pathname(urlparse(where).path)).is_file()


def test_paragraphs_are_numbered_from_the_title_on() -> None:
    found = article(RIVERS)
    assert found.title == "The Danube"
    assert [each.number for each in found.paragraphs] == [2, 3, 4]
    assert found.paragraphs[0].text.endswith("south of Germany. It flows east.")


def test_anchors_stand_in_their_paragraph_alone() -> None:
    found = article(RIVERS).paragraphs
    for paragraph in found:
        assert paragraph.anchors
        assert all(anchor in paragraph.text for anchor in paragraph.anchors)
        others = [each.text for each in found if each is not paragraph]
        assert not any(anchor in text for anchor in paragraph.anchors for text in others)


@given(text=st.text(max_size=400))
@example(text="NULL")
def test_whatever_the_text_the_bank_reads_without_errors(text: str) -> None:
    found = article(text)
    if found.paragraphs:
        bank = parse(article_bank(found, "T", PATH, None).encode(), PATH).bank
        assert bank is not None
        assert [each.text for each in bank.passages.values()] == [p.text for p in found.paragraphs]
        assert all(unsafe(paragraph.text) is None for paragraph in found.paragraphs)


def test_check_says_what_is_missing_in_a_bank_from_a_text() -> None:
    long = article(RIVERS.replace("flows east.", "flows east, " * 20 + "and on."))
    bank = parse(article_bank(long, "T", PATH, None).encode(), PATH).bank
    assert bank is not None
    assert {each.rule for each in lint(bank)} >= {"no-evidence", "no-why", "few-distractors"}


def test_the_example_is_exemplary_but_for_the_passage_it_has_not() -> None:
    bank = parse(fresh_bank("T", PATH).encode(), PATH).bank
    assert bank is not None
    assert {each.rule for each in lint(bank)} == {"no-passage"}
