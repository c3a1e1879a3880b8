"""The schema for editors says what the reader takes; a new file is one the reader takes."""

import re
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from assistant.content import exercise_reader
from assistant.content.exercise_reader import Shelf, read_exercise
from assistant.content.exercise_schema import exercise_schema, new_exercise
from assistant.content.nodes import MappingNode, Node, ScalarNode
from assistant.content.yaml_nodes import read_nodes


def plain(node: Node) -> object:
    """Return *node* as an editor's validator sees it."""
    if isinstance(node, MappingNode):
        return {key.text: plain(value) for key, value in node.entries}
    if isinstance(node, ScalarNode):
        number, truth = node.as_int(), node.as_bool()
        return number if number is not None else truth if truth is not None else node.text
    return [plain(item) for item in node.items]


TYPES: dict[str, type] = {
    "object": dict,
    "array": list,
    "string": str,
    "integer": int,
    "boolean": bool,
}
Schema = dict[str, Any]


def fits(value: object, schema: Schema) -> bool:
    """Return whether *value* meets the few keywords of JSON Schema that the schema uses."""
    if "anyOf" in schema:
        return any(fits(value, one) for one in schema["anyOf"])
    if "const" in schema or "enum" in schema:
        return value in schema.get("enum", [schema.get("const")])
    kinds = schema["type"] if isinstance(schema["type"], list) else [schema["type"]]
    if not isinstance(value, tuple(TYPES[kind] for kind in kinds)):
        return False
    if isinstance(value, dict):
        return fits_object(value, schema)
    if isinstance(value, list):
        within = schema.get("minItems", 0) <= len(value) <= schema.get("maxItems", 999)
        return within and all(fits(item, schema["items"]) for item in value)
    return re.search(schema.get("pattern", ""), str(value)) is not None


def fits_object(value: dict[str, object], schema: Schema) -> bool:
    known: dict[str, Schema] = schema.get("properties", {})
    other, named = (
        schema.get("additionalProperties"),
        schema.get("propertyNames", {"type": "string"}),
    )
    return all(key in value for key in schema.get("required", ())) and all(
        fits(item, known[key])
        if key in known
        else isinstance(other, dict) and fits(item, other) and fits(key, named)
        for key, item in value.items()
    )


def test_every_shipped_exercise_meets_the_schema(root: Path, shelf: Shelf) -> None:
    schema = exercise_schema(shelf)

    for path in sorted((root / "coping_library" / "exercises").glob("*/*.yaml")):
        node, _ = read_nodes(path.read_bytes(), path.name)
        assert node is not None
        assert fits(plain(node), schema), path.name


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("energy: low", "energy: huge"),
        ("family: grounding", "family: groundwork"),
        ("version: 1\n", ""),
        ("minutes: 2-5", "minuts: 2-5"),
        ("  craving: 2-8", "  craving: some"),
        ("evidence: consensus", "evidence: rumour"),
    ],
)
def test_the_schema_refuses_what_the_reader_refuses(old: str, new: str, shelf: Shelf) -> None:
    good = new_exercise("tap_the_table", "grounding", date(2026, 11, 22))
    bad = good.replace(old, new)
    assert bad != good
    node, _ = read_nodes(bad.encode(), "x.yaml")
    assert node is not None

    assert not fits(plain(node), exercise_schema(shelf))
    assert read_exercise(bad.encode(), "grounding/tap_the_table.yaml", shelf)[0] is None


def test_reader_and_schema_know_the_same_keys(shelf: Shelf) -> None:
    schema = exercise_schema(shelf)

    assert set(schema["properties"]) == set(exercise_reader._KEYS)
    assert schema["required"] == list(exercise_reader._NEEDS)


def test_a_new_exercise_can_be_read_at_once(shelf: Shelf) -> None:
    text = new_exercise("tap_the_table", "grounding", date(2028, 2, 29))
    exercise, problems = read_exercise(text.encode(), "grounding/tap_the_table.yaml", shelf)

    assert problems == ()
    assert exercise is not None
    assert exercise.passport.review_by == date(2029, 2, 28)
    assert exercise.title == "Tap the table"
