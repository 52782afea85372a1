"""The schema of editors and the reader judge alike, as far as a schema can judge."""

import json
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml

from quizapp.bank import Difficulty, Order, keys, parse
from quizapp.bank.cover import FORMAT
from quizapp.bank.items import Status
from quizapp.bank.model import DEFAULT_OPTIONS, MAX_OPTIONS, MIN_OPTIONS, Form
from quizapp.bank.names import LONGEST_ID
from quizapp.bank.refusals import REFUSALS
from quizapp.bank.rules import RULES
from quizapp.bank.rules.waivers import RULES as OF_WAIVERS
from quizapp.bank.schema import schema_file
from quizapp.bank.values import LONGEST_TEXT
from tests.bank.corpus import banks

FILE = schema_file()
assert FILE is not None
SCHEMA: dict[str, Any] = json.loads(FILE.read_text("utf-8"))
DEFS = SCHEMA["$defs"]
VALIDATOR = jsonschema.Draft202012Validator(SCHEMA)
KEYS = {
    "bank": (SCHEMA, keys.BANK),
    "source": (DEFS["source"], keys.SOURCE),
    "defaults": (DEFS["defaults"], keys.DEFAULTS),
    "passage": (DEFS["passage"], keys.PASSAGE),
    "question": (DEFS["question"], keys.QUESTION),
    "statement": (DEFS["statement"], keys.STATEMENT),
}


class _Editor(yaml.CSafeLoader):
    """Reads YAML as editors do before they ask a schema: typed, but keys and dates are text."""


class _Editor12(_Editor):
    """The same in YAML 1.2, where yes and no are words."""


def _mapping(loader: _Editor, node: yaml.MappingNode) -> dict[str, object]:
    names = [str(key.value) for key, _ in node.value]
    if len(set(names)) < len(names):
        raise yaml.YAMLError("a key stands twice")
    values = [loader.construct_object(value, deep=True) for _, value in node.value]
    return dict(zip(names, values, strict=True))


_Editor.add_constructor("tag:yaml.org,2002:map", _mapping)


def _leave(loader: type[_Editor], *types: str) -> None:
    loader.yaml_implicit_resolvers = {
        first: [(tag, pattern) for tag, pattern in pairs if tag.rpartition(":")[2] not in types]
        for first, pairs in yaml.SafeLoader.yaml_implicit_resolvers.items()
    }


_leave(_Editor, "timestamp", "merge")
_leave(_Editor12, "timestamp", "merge", "bool")
_Editor12.add_implicit_resolver(
    "tag:yaml.org,2002:bool", re.compile("^(?:true|True|TRUE|false|False|FALSE)$"), list("tTfF")
)


def editor_accepts(text: str, loader: type[_Editor]) -> bool:
    try:
        value = loader(text).get_single_data()
    except yaml.YAMLError:
        return False
    return bool(VALIDATOR.is_valid(value))


def reader_accepts(text: str) -> bool:
    return parse(text.encode(), Path("bank.yaml")).bank is not None


def corpus(name: str) -> pytest.MarkDecorator:
    found = banks(name)
    return pytest.mark.parametrize("text", found.values(), ids=found)


each_dialect = pytest.mark.parametrize("dialect", [_Editor, _Editor12], ids=["1.1", "1.2"])


def test_it_is_a_schema_of_that_draft() -> None:
    jsonschema.Draft202012Validator.check_schema(SCHEMA)
    assert SCHEMA["$schema"] == "https://json-schema.org/draft/2020-12/schema"


def test_the_corpus_is_large_enough() -> None:
    assert len(banks("valid") | banks("invalid")) >= 60


@each_dialect
@corpus("valid")
def test_both_accept(text: str, dialect: type[_Editor]) -> None:
    assert reader_accepts(text)
    assert editor_accepts(text, dialect)


@each_dialect
@corpus("invalid")
def test_both_refuse(text: str, dialect: type[_Editor]) -> None:
    assert not reader_accepts(text)
    assert not editor_accepts(text, dialect)


@each_dialect
@corpus("beyond")
def test_the_reader_alone_refuses(text: str, dialect: type[_Editor]) -> None:
    assert not reader_accepts(text)
    assert editor_accepts(text, dialect)


@each_dialect
@corpus("stricter")
def test_the_schema_alone_refuses(text: str, dialect: type[_Editor]) -> None:
    assert reader_accepts(text)
    assert not editor_accepts(text, dialect)


@pytest.mark.parametrize("name", ["beyond", "stricter"])
def test_every_difference_has_its_reason(name: str) -> None:
    assert all(": " in heading for heading in banks(name))


@each_dialect
@pytest.mark.parametrize("rule", [*RULES, *REFUSALS], ids=lambda rule: rule.name)
def test_what_is_explained_as_right_is_right(rule: Any, dialect: type[_Editor]) -> None:
    text = rule.after if "title:" in rule.after else f"title: T\n{rule.after}"
    assert editor_accepts(text, dialect) or not rule.after


def resolved(part: Mapping[str, Any]) -> dict[str, Any]:
    """A part of the schema with what it refers to."""
    if "$ref" not in part:
        return dict(part)
    return resolved(DEFS[part["$ref"].rpartition("/")[2]]) | dict(part)


@pytest.mark.parametrize("kind", KEYS)
def test_reader_and_schema_know_the_same_keys(kind: str) -> None:
    part, known = KEYS[kind]
    assert part["properties"].keys() == known
    assert part["additionalProperties"] is False


def test_a_distractor_has_the_same_keys_too() -> None:
    variants = [each for each in DEFS["distractor"]["anyOf"] if "properties" in each]
    assert set().union(*(each["properties"] for each in variants)) == keys.DISTRACTOR
    assert all(each["additionalProperties"] is False for each in variants)


def described(part: Mapping[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    """Every key of the schema with what is said of it."""
    for name, value in part.items():
        if name == "properties":
            yield from ((key, resolved(each)) for key, each in value.items() if each is not False)
        if isinstance(value, Mapping):
            yield from described(value)
        elif name == "anyOf":
            for each in value:
                yield from described(each)


def test_every_key_has_a_description_and_an_example() -> None:
    sections = {name: part for name, part in DEFS.items() if name != "evidenceNeedsPassage"}
    found = [*described({"properties": SCHEMA["properties"]}), *described(sections)]
    found = [(key, each) for key, each in found if set(each) != {"pattern"}]
    assert {key for key, _ in found} == keys.ALL
    for key, each in found:
        assert each["description"].endswith("."), key
        if key not in {"source", "passage"} or "examples" in each:
            assert each["examples"], key


def test_every_example_is_valid() -> None:
    parts = [*described({"properties": SCHEMA["properties"]}), *described(DEFS)]
    for key, each in parts:
        validator = VALIDATOR.evolve(schema=each | {"$defs": DEFS})
        for example in each.get("examples", ()):
            assert validator.is_valid(example), (key, example)
        assert "default" not in each or validator.is_valid(each["default"]), key


def test_words_and_numbers_are_those_of_the_reader() -> None:
    statement = DEFS["statement"]["properties"]
    assert DEFS["order"]["enum"] == [*Order, None]
    assert DEFS["difficulty"]["enum"] == [*Difficulty, None]
    assert DEFS["status"]["enum"] == [*Status, None]
    assert statement["forms"]["anyOf"][1]["items"]["enum"] == [Form.GAP, Form.TRUE_FALSE]
    options = DEFS["options"]
    assert (options["minimum"], options["maximum"]) == (MIN_OPTIONS, MAX_OPTIONS)
    assert options["default"] == DEFAULT_OPTIONS
    assert DEFS["question"]["properties"]["answer"]["anyOf"][1]["maxItems"] == MAX_OPTIONS - 1
    assert SCHEMA["properties"]["format"]["maximum"] == FORMAT
    assert DEFS["text"]["maxLength"] == LONGEST_TEXT
    assert DEFS["name"]["pattern"].endswith(f"{{1,{LONGEST_ID}}}$")


def test_the_rules_to_waive_are_those_there_are() -> None:
    waivable = {rule.name for rule in RULES} - {rule.name for rule in OF_WAIVERS}
    assert DEFS["rule"]["anyOf"][0]["enum"] == sorted(waivable)


def test_the_banks_that_come_with_the_program_are_valid_and_name_it() -> None:
    assert FILE is not None
    for path in FILE.parent.glob("*.yaml"):
        text = path.read_text("utf-8")
        assert text.startswith(f"# yaml-language-server: $schema={FILE.name}\n")
        assert editor_accepts(text, _Editor)
        assert editor_accepts(text, _Editor12)
