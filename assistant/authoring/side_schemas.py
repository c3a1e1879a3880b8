"""JSON Schemas of the files beside a flow: its tests and its translations."""

from collections.abc import Iterable
from typing import Final

from assistant.authoring.editing import words
from assistant.authoring.rehearsal.script import MOST_REPEATS
from assistant.authoring.schema import Schema
from assistant.content.answer_reader import MOST_PHRASES
from assistant.content.translated import sources
from assistant.content.yaml_nodes import LONGEST_SCALAR
from assistant.domain.flow import Flow

_DIALECT: Final = "https://json-schema.org/draft/2020-12/schema"
_ID: Final[Schema] = {"type": "string", "pattern": "^[a-z][a-z0-9_]*$"}
_WORDS: Final[Schema] = {"type": ["string", "integer", "boolean"]}
_SOME: Final[Schema] = {"type": ["string", "integer", "boolean", "array"], "items": _WORDS}
_ADDRESS: Final[Schema] = {"pattern": "^[a-z][a-z0-9_]*(\\.[a-z][a-z0-9_]*){0,3}$"}
_OWN_ENDINGS: Final = ("logged", "paused", "failed")


def schema_of_tests(flows: Iterable[Flow] = ()) -> Schema:
    """Return the JSON Schema of a test file.

    Args:
        flows: the flows whose ids, steps and outcomes are offered: tests stand in called ones
            too, so it is all of a project. Any name fits when there are none.
    """
    every = list(flows)
    steps = sorted({step for flow in every for step in flow.steps})
    outcomes = sorted({outcome for flow in every for outcome in flow.outcomes})
    ids = sorted(flow.id for flow in every)
    line: Schema = {
        "bot": {"type": "string", "minLength": 1},
        "you": _WORDS,
        "pick": _SOME,
        "chose": _SOME,
        "at": _named(steps),
        "in_flow": _named(ids),
        "offered": _SOME,
        "ended": _named([*outcomes, *_OWN_ENDINGS] if outcomes else []),
        "repeat": {"type": "integer", "minimum": 1, "maximum": MOST_REPEATS},
    }
    told = {key: {**value, "description": words.LINE[key]} for key, value in line.items()}
    return {
        "$schema": _DIALECT,
        "title": "Conversation tests of a flow",
        "type": "object",
        "additionalProperties": False,
        "required": ["flow", "tests"],
        "properties": {
            "flow": {**_named(ids), "description": words.TESTS["flow"]},
            "given": {"type": "object", "description": words.TESTS["given"]},
            "tests": {
                "type": "object",
                "description": words.TESTS["tests"],
                "additionalProperties": {
                    "type": ["array", "object"],
                    "items": {"$ref": "#/$defs/line"},
                    "additionalProperties": False,
                    "required": ["steps"],
                    "properties": {"for_each_question": {"type": "boolean"}, "steps": _LINES},
                },
            },
        },
        "$defs": {
            "line": {
                "type": "object",
                "additionalProperties": False,
                "minProperties": 1,
                "properties": {**told, "steps": _LINES},
                "dependentRequired": {"repeat": ["steps"], "steps": ["repeat"]},
            }
        },
    }


_LINES: Final[Schema] = {"type": "array", "items": {"$ref": "#/$defs/line"}}


def schema_of_translations(flows: Iterable[Flow] = ()) -> Schema:
    """Return the JSON Schema of a translation.

    Args:
        flows: the flows whose texts and answers are offered; any address fits when there are none.
    """
    every = list(flows)
    texts = sorted({source.address for flow in every for source in sources(flow)})
    answers = sorted(
        f"{step.id}.answers.{answer.id}"
        for flow in every
        for step in flow.steps.values()
        for answer in (step.wait.answers if step.wait else ())
    )
    return {
        "$schema": _DIALECT,
        "title": "A flow in another language",
        "type": "object",
        "additionalProperties": False,
        "required": ["translates", "version", "language", "texts"],
        "properties": {
            "translates": _named(sorted(flow.id for flow in every)),
            "version": {"type": "integer", "minimum": 1},
            "language": {"type": "string", "pattern": "^[a-z]{2,3}(-[A-Z]{2})?$"},
            "texts": {
                "type": "object",
                "propertyNames": {"enum": texts} if texts else _ADDRESS,
                "additionalProperties": {
                    "type": "object",
                    "additionalProperties": False,
                    "required": ["is"],
                    "properties": {
                        "of": {"type": ["string", "integer", "number"]},
                        "is": {"type": ["string", "null"], "maxLength": LONGEST_SCALAR},
                    },
                },
            },
            "hears": {
                "type": "object",
                "propertyNames": {"enum": answers} if answers else _ADDRESS,
                "additionalProperties": {
                    "type": "array",
                    "maxItems": MOST_PHRASES,
                    "items": {**_WORDS, "maxLength": LONGEST_SCALAR},
                },
            },
        },
    }


def _named(names: Iterable[str]) -> Schema:
    known = list(names)
    return {"enum": known} if known else _ID
