"""Help while writing a flow: a JSON Schema for editors.

The schema has the reader's keys, limits and lists; a test holds the two together. It tells kinds
of steps apart by their keys and never by ``oneOf``, in whose errors authors lose their way.
"""

from collections.abc import Iterable, Mapping
from typing import Any, Final, TypeAlias

from assistant.authoring.editing import words
from assistant.content.answer_reader import MOST_ANSWERS, MOST_PHRASES
from assistant.content.condition_reader import LONGEST
from assistant.content.flow_reader import FLOW_KEYS, MOST_STEPS
from assistant.content.known import NOTHING, Known
from assistant.content.shape import LONGEST_LABEL
from assistant.content.step_reader import MOST_OFFERS, MOST_TRIES, MOST_VISITS
from assistant.content.variable_reader import LONGEST_TEXT
from assistant.content.yaml_nodes import LONGEST_SCALAR
from assistant.domain.flow import Flow, Source
from assistant.domain.person import MEANINGS

Schema: TypeAlias = dict[str, Any]

_ID: Final[Schema] = {"type": "string", "pattern": "^[a-z][a-z0-9_]*$"}
_YES: Final[Schema] = {"type": "boolean"}
_TEXT: Final[Schema] = {"type": "string", "minLength": 1, "maxLength": LONGEST_SCALAR}
_LABEL: Final[Schema] = {"type": "string", "minLength": 1, "maxLength": LONGEST_LABEL}
_RANGE: Final[Schema] = {"type": "string", "pattern": "^[0-9]{1,6} *- *[0-9]{1,6}$"}
_WHEN: Final[Schema] = {"type": ["string", "boolean"], "maxLength": LONGEST}
_VALUES: Final[Schema] = {
    "type": "object",
    "propertyNames": _ID,
    "additionalProperties": {"type": ["string", "integer", "boolean", "array"]},
}


def flow_schema(
    known: Known = NOTHING, flow: Flow | None = None, calls: Iterable[str] = ()
) -> Schema:
    """Return the JSON Schema (2020-12) of a flow file.

    Args:
        known: the vocabularies, exercises and facts that flows may name.
        flow: a flow as far as it is written: its own steps, outcomes and variables are offered.
        calls: the ids of flows that may be called; any id fits when there are none.
    """
    return {"$schema": _DIALECT, **_flow(known, flow, sorted(calls))}


def project_schema(known: Known, flows: Iterable[Flow], calls: Iterable[str] = ()) -> Schema:
    """Return one JSON Schema for all flow files of a project.

    Which names are offered goes by the id under ``flow:``; a flow that is not among *flows* is
    held against the schema without names. ``if`` and ``then`` tell flows apart, so an editor
    shows the errors of one flow only.

    Args:
        known: the vocabularies, exercises and facts that flows may name.
        flows: the flows of the project, as far as they are written.
        calls: the ids of flows that may be called.
    """
    every, names = list(flows), sorted(calls)
    other = {"not": {"properties": {"flow": {"enum": [flow.id for flow in every]}}}}
    return {
        "$schema": _DIALECT,
        "title": "The conversations of this project",
        "type": "object",
        "required": ["flow"],
        "properties": {"flow": _ID},
        "allOf": [
            *({"if": _is(flow.id), "then": _flow(known, flow, names)} for flow in every),
            {"if": other, "then": _flow(known, None, names)},
        ],
    }


_DIALECT: Final = "https://json-schema.org/draft/2020-12/schema"


def _is(flow_id: str) -> Schema:
    return {"properties": {"flow": {"const": flow_id}}, "required": ["flow"]}


def _flow(known: Known, flow: Flow | None, calls: list[str]) -> Schema:
    step = _name(flow.steps if flow is not None else ())
    outcome = _name(flow.outcomes if flow is not None else ())
    variable = _name(flow.variables if flow is not None else ())
    properties: Schema = {
        "flow": _ID,
        "title": _LABEL,
        "version": {"type": "integer", "minimum": 1},
        "language": {"type": "string", "pattern": "^[a-z]{2,3}(-[A-Z]{2})?$"},
        "note": {"type": "string"},
        "start": step,
        "outcomes": {"type": "array", "minItems": 1, "items": _ID, "uniqueItems": True},
        "variables": _mapping(_variable(known)),
        "steps": {
            **_mapping(_step(known, step, outcome, variable, calls)),
            "minProperties": 1,
            "maxProperties": MOST_STEPS,
        },
        "checks": {"type": "array", "items": _check(step)},
        "moved": _mapping(step),
    }
    return {
        "title": "A conversation, version 1 of the flow language",
        "type": "object",
        "additionalProperties": False,
        "required": [
            key for key in FLOW_KEYS if key not in {"note", "variables", "checks", "moved"}
        ],
        "properties": _told(properties, words.TOP),
    }


def _told(properties: Schema, meanings: Mapping[str, str]) -> Schema:
    """Return *properties*, each with what its key means: editors show it over the key."""
    return {key: {**value, "description": meanings[key]} for key, value in properties.items()}


def _name(known: Iterable[str]) -> Schema:
    names = list(known)
    return {"enum": names} if names else _ID


def _mapping(value: Schema) -> Schema:
    return {"type": "object", "propertyNames": _ID, "additionalProperties": value}


def _object(properties: Schema, meanings: Mapping[str, str], *required: str) -> Schema:
    told = _told(properties, meanings)
    found: Schema = {"type": "object", "additionalProperties": False, "properties": told}
    return {**found, "required": list(required)} if required else found


def _variable(known: Known) -> Schema:
    names = sorted(known.vocabularies)
    vocabulary = [f"vocabulary {name}" for name in names]
    choices: Schema = {
        "type": ["array", "string"],
        "items": _ID,
        "pattern": "^vocabulary [a-z][a-z0-9_]*$",
        "examples": vocabulary or ["vocabulary triggers"],
    }
    return _object(
        {
            "scale": _RANGE,
            "count": _RANGE,
            "one_of": choices,
            "any_of": choices,
            "yes_no": _YES,
            "text": {"type": "integer", "minimum": 1, "maximum": LONGEST_TEXT},
            "only": {"type": "array", "items": _ID},
            "from": {"enum": [source.value for source in Source]},
            "is": {"enum": [*known.history, *known.profile]},
            "starts": {"type": ["integer", "string", "boolean", "array"]},
            "means": {"enum": list(MEANINGS)},
            "private": _YES,
            "remember": _YES,
        },
        words.VARIABLE,
    )


def _step(
    known: Known, step: Schema, outcome: Schema, variable: Schema, calls: list[str]
) -> Schema:
    exercises = sorted(known.exercises or ())
    branch = _object({"if": _WHEN, "to": step, "else": step}, words.BRANCH)
    branch["dependentRequired"] = {"if": ["to"], "to": ["if"]}
    found = _object(
        {
            "note": {"type": "string"},
            "say": _TEXT,
            "short": _TEXT,
            "why": _TEXT,
            "ask": _TEXT,
            "offer": {"enum": ["exercises"]},
            "count": {"type": "integer", "minimum": 1, "maximum": MOST_OFFERS},
            "practise": {"enum": ["picked", *exercises]} if exercises else _ID,
            "reach": {"enum": ["support"]},
            "into": variable,
            "answers": _answers(step, outcome),
            "skip": step,
            "retry": _object(
                {
                    "tries": {"type": "integer", "minimum": 1, "maximum": MOST_TRIES},
                    "say": _TEXT,
                    "go": step,
                },
                words.RETRY,
                "tries",
            ),
            "call": {"enum": calls} if calls else _ID,
            "with": _VALUES,
            "gets": _mapping(_ID),
            "set": _VALUES,
            "do": {"enum": list(known.actions)},
            "limit": _object(
                {
                    "times": {"type": "integer", "minimum": 1, "maximum": MOST_VISITS},
                    "then": step,
                },
                words.LIMIT,
                "times",
                "then",
            ),
            "go": _go(step, branch),
            "end": outcome,
        },
        words.STEP,
    )
    found["dependentRequired"] = {
        "into": ["ask"],
        "count": ["offer"],
        "with": ["call"],
        "gets": ["call"],
        "short": ["say"],
    }
    return found


def _go(step: Schema, branch: Schema) -> Schema:
    """A step, or branches: each kind has its own keywords, so no ``oneOf`` is needed."""
    if "enum" not in step:
        return {"type": ["string", "array"], "items": branch}
    kinds: Schema = {"type": ["string", "array"], "items": branch}
    return {**kinds, "if": {"type": "string"}, "then": step}


def _answers(step: Schema, outcome: Schema) -> Schema:
    answer = _object(
        {
            "label": _LABEL,
            "hears": {
                "type": "array",
                "maxItems": MOST_PHRASES,
                "items": {"type": ["string", "integer", "boolean"]},
            },
            "when": _WHEN,
            "go": step,
            "end": outcome,
            "set": _VALUES,
        },
        words.ANSWER,
    )
    answer["type"] = ["object", "string"]
    return {**_mapping(answer), "minProperties": 1, "maxProperties": MOST_ANSWERS}


_SOME: Final[Schema] = {"type": ["string", "array"], "items": {"type": "string"}}
"""A step, ``step.answer`` or ``end outcome``; or several of them."""


def _check(step: Schema) -> Schema:
    return _object(
        {
            "never": {"type": "string", "examples": ["end eased"]},
            "always": _SOME,
            "always_through": step,
            "at_most": {"type": "string", "pattern": "^[0-9]{1,4} questions?$"},
            "when": _WHEN,
            "after": _SOME,
            "before": _SOME,
        },
        words.CHECK,
    )
