"""The schema for editors says what the reader takes; a new flow is one that all checks pass.

``docs/schema/flow-1.schema.json`` is written anew with ``python -m tests.authoring.test_schema``.
"""

import json
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.authoring.schema import Schema, flow_schema, project_schema
from assistant.authoring.starting import new_flow
from assistant.content import answer_reader, flow_reader, step_reader, variable_reader
from assistant.content.flow_reader import read_flow
from assistant.content.folder import BUILT_IN, content_root, flow_files
from assistant.content.known import NOTHING
from assistant.content.shipped import known_content
from assistant.content.yaml_nodes import read_nodes
from tests.authoring.flows import EXAMPLE, example
from tests.library.test_schema import plain

FILE = Path(__file__).parents[2] / "docs" / "schema" / "flow-1.schema.json"
TYPES: dict[str, type] = {
    "object": dict,
    "array": list,
    "string": str,
    "integer": int,
    "boolean": bool,
    "number": float,
    "null": type(None),
}


def fits(value: object, schema: Schema) -> bool:
    """Whether *value* meets the keywords of JSON Schema that the schema of flows uses."""
    if not fits_conditions(value, schema):
        return False
    if "enum" in schema:
        return value in schema["enum"]
    if "type" not in schema:
        return not isinstance(value, dict) or fits_object(value, schema)
    kinds = schema["type"] if isinstance(schema["type"], list) else [schema["type"]]
    if not isinstance(value, tuple(TYPES[kind] for kind in kinds)):
        return False
    return fits_object(value, schema) if isinstance(value, dict) else fits_single(value, schema)


def fits_conditions(value: object, schema: Schema) -> bool:
    """Whether *value* meets ``const``, ``not``, ``allOf``, and ``then`` where ``if`` holds."""
    if "const" in schema and value != schema["const"]:
        return False
    if "not" in schema and fits(value, schema["not"]):
        return False
    if "if" in schema and fits(value, schema["if"]) and not fits(value, schema["then"]):
        return False
    return all(fits(value, part) for part in schema.get("allOf", ()))


def fits_single(value: object, schema: Schema) -> bool:
    if isinstance(value, list):
        kinds = schema["type"]
        enough = len(value) >= schema.get("minItems", 0)
        return enough and all(fits(item, schema.get("items", {"type": kinds})) for item in value)
    if isinstance(value, str):
        short = len(value) <= schema.get("maxLength", 9_000)
        return short and re.search(schema.get("pattern", ""), value) is not None
    if isinstance(value, int):
        return bool(schema.get("minimum", value) <= value <= schema.get("maximum", value))
    return True


def fits_object(value: dict[str, object], schema: Schema) -> bool:
    known = schema.get("properties", {})
    other = schema.get("additionalProperties", True)
    needs = schema.get("dependentRequired", {})
    return (
        all(key in value for key in schema.get("required", ()))
        and all(need in value for key in value for need in needs.get(key, ()))
        and all(
            fits(item, known[key])
            if key in known
            else other is True
            or (
                isinstance(other, dict)
                and fits(item, other)
                and fits(key, schema.get("propertyNames", {"type": "string"}))
            )
            for key, item in value.items()
        )
    )


@pytest.mark.parametrize(
    "path",
    [*flow_files(content_root() / "flows"), *BUILT_IN, *flow_files(EXAMPLE)],
    ids=lambda path: path.name,
)
def test_every_flow_meets_the_schema(path: Path) -> None:
    node, _ = read_nodes(path.read_bytes(), path.name)
    assert node is not None

    assert fits(plain(node), flow_schema(known_content(content_root())))


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("    into: craving\n", "    inot: craving\n"),
        ("scale: 0-10", "scale: high"),
        ("    end: done\n", "    end: [done]\n"),
        ("title: One\n", ""),
        ("reach: support", "reach: people"),
        ("start: greet", "start: Greet"),
        ("means: craving", "means: hunger"),
        ("at_most: 2 questions", "at_most: a few"),
        ("      - if: craving >= 7\n        to: person\n", "      - if: craving >= 7\n"),
    ],
)
def test_the_schema_refuses_what_the_reader_refuses(old: str, new: str) -> None:
    good = new_flow("one", "One")
    bad = good.replace(old, new)
    assert bad != good
    node, _ = read_nodes(bad.encode(), "x")
    assert node is not None

    assert not fits(plain(node), flow_schema())
    assert read_flow(bad.encode(), "x", NOTHING)[0] is None


def test_reader_and_schema_know_the_same_keys() -> None:
    schema = flow_schema()
    step = schema["properties"]["steps"]["additionalProperties"]
    answer = step["properties"]["answers"]["additionalProperties"]
    variable = schema["properties"]["variables"]["additionalProperties"]

    assert set(schema["properties"]) == set(flow_reader.FLOW_KEYS)
    assert set(schema["required"]) == set(flow_reader._REQUIRED)
    assert set(step["properties"]) == set(step_reader.STEP_KEYS)
    assert set(answer["properties"]) == set(answer_reader._KEYS)
    assert set(variable["properties"]) == set(variable_reader._KEYS)


def test_names_of_a_flow_are_offered() -> None:
    schema = flow_schema(NOTHING, example()["craving"])
    step = schema["properties"]["steps"]["additionalProperties"]["properties"]

    assert "check_in" in step["go"]["items"]["properties"]["to"]["enum"]
    assert step["end"]["enum"] == ["eased", "handed_over"]
    assert "moods" in step["into"]["enum"]


def test_the_schema_of_a_project_holds_each_flow_against_its_own_names() -> None:
    flows = example()
    schema = project_schema(NOTHING, flows.values(), flows)
    good = [plain(read_nodes(p.read_bytes(), p.name)[0]) for p in flow_files(EXAMPLE)]  # type: ignore[arg-type]
    text = (EXAMPLE / "craving.flow.yaml").read_text(encoding="utf-8")

    def meets(changed: str) -> bool:
        node = read_nodes(changed.encode(), "x")[0]
        assert node is not None
        return fits(plain(node), schema)

    assert all(fits(flow, schema) for flow in good)
    assert meets(text)
    assert not meets(text.replace("to: light", "to: friend"))  # a step of another flow
    assert not meets(text.replace("go: move\n", "go: mvoe\n"))
    assert not meets(text.replace("call: urge_surfing", "call: urge_surf"))
    assert meets(text.replace("flow: craving", "flow: fresh").replace("to: light", "to: new_step"))
    assert not meets(text.replace("flow: craving", "flow: fresh").replace("start:", "strat:"))


def test_the_schema_that_editors_load_is_this_one() -> None:
    assert json.loads(FILE.read_text(encoding="utf-8")) == flow_schema()


@given(
    st.from_regex(r"[a-z][a-z0-9_]{2,20}", fullmatch=True),
    st.text(
        st.characters(blacklist_categories=("Cs", "Cc", "Zl", "Zp", "Cf", "Co", "Cn")),
        min_size=1,
        max_size=60,
    ).filter(lambda t: t.strip() == t),
)
def test_any_title_makes_a_readable_flow(flow_id: str, title: str) -> None:
    flow, problems = read_flow(new_flow(flow_id, title).encode(), "x", NOTHING)

    codes = {p.code for p in problems if p.is_error}
    assert codes <= {"S108"}
    assert codes or (flow is not None and flow.title == title)


if __name__ == "__main__":
    FILE.parent.mkdir(parents=True, exist_ok=True)
    FILE.write_text(json.dumps(flow_schema(), indent=1) + "\n", encoding="utf-8")
