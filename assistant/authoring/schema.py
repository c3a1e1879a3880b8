"""Help while writing a flow: a JSON Schema for editors, and a first flow that passes every check.

The schema has the reader's keys, limits and lists; a test holds the two together. It tells kinds
of steps apart by their keys and never by ``oneOf``, in whose errors authors lose their way.
"""

import json
import re
from collections.abc import Iterable
from typing import Any, Final, TypeAlias

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

_SAYS: Final = {
    "say": "What the assistant says, under |. A blank line starts the next message.",
    "short": "Said instead once the person asked for fewer words.",
    "why": "The answer to: why do you ask?",
    "ask": "A question. The assistant waits here for an answer.",
}


def flow_schema(known: Known = NOTHING, flow: Flow | None = None) -> Schema:
    """Return the JSON Schema (2020-12) of a flow file.

    Args:
        known: the vocabularies, exercises and facts that flows may name.
        flow: a flow as far as it is written: its own steps, outcomes and variables are offered.
    """
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
            **_mapping(_step(known, step, outcome, variable)),
            "minProperties": 1,
            "maxProperties": MOST_STEPS,
        },
        "checks": {"type": "array", "items": _check(step)},
        "moved": _mapping(step),
    }
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "A conversation, version 1 of the flow language",
        "type": "object",
        "additionalProperties": False,
        "required": [
            key for key in FLOW_KEYS if key not in {"note", "variables", "checks", "moved"}
        ],
        "properties": properties,
    }


def _name(known: Iterable[str]) -> Schema:
    names = list(known)
    return {"enum": names} if names else _ID


def _mapping(value: Schema) -> Schema:
    return {"type": "object", "propertyNames": _ID, "additionalProperties": value}


def _object(properties: Schema, *required: str) -> Schema:
    found: Schema = {"type": "object", "additionalProperties": False, "properties": properties}
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
        }
    )


def _step(known: Known, step: Schema, outcome: Schema, variable: Schema) -> Schema:
    exercises = sorted(known.exercises or ())
    branch = _object({"if": _WHEN, "to": step, "else": step})
    branch["dependentRequired"] = {"if": ["to"], "to": ["if"]}
    texts = {key: {**_TEXT, "markdownDescription": words} for key, words in _SAYS.items()}
    found = _object(
        {
            "note": {"type": "string"},
            **texts,
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
                "tries",
            ),
            "call": _ID,
            "with": _VALUES,
            "gets": _mapping(_ID),
            "set": _VALUES,
            "do": {"enum": list(known.actions)},
            "limit": _object(
                {
                    "times": {"type": "integer", "minimum": 1, "maximum": MOST_VISITS},
                    "then": step,
                },
                "times",
                "then",
            ),
            "go": {"type": ["string", "array"], "items": branch},
            "end": outcome,
        }
    )
    found["dependentRequired"] = {
        "into": ["ask"],
        "count": ["offer"],
        "with": ["call"],
        "gets": ["call"],
        "short": ["say"],
    }
    return found


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
        }
    )
    answer["type"] = ["object", "string"]
    return {**_mapping(answer), "minProperties": 1, "maxProperties": MOST_ANSWERS}


def _check(step: Schema) -> Schema:
    return _object(
        {
            "never": {"type": "string", "examples": ["end eased"]},
            "always_through": step,
            "at_most": {"type": "string", "pattern": "^[0-9]{1,4} questions?$"},
            "when": _WHEN,
        }
    )


_PLAIN: Final = re.compile(r"[A-Z][A-Za-z0-9 ,]*")

_NEW: Final = """\
flow: {id}
title: {title}
version: 1
language: en
start: greet
outcomes: [done]

variables:
  craving: {{scale: 0-10, means: craving}}

steps:
  greet:
    say: |
      Good to see you. You can skip anything.
    ask: |
      How strong is the craving right now, from 0 to 10?
    why: |
      The number shows what could fit this moment.
    into: craving
    go:
      - if: craving >= 7
        to: person
      - else: close

  person:
    say: |
      That is strong. You do not need to carry it alone.
    reach: support
    go: close

  close:
    say: |
      Thank you for stopping here.
    end: done

checks:
  - always_through: person
    when: craving >= 7
  - at_most: 2 questions
"""


def new_flow(flow_id: str, title: str) -> str:
    """Return the text of a small flow that passes every check and proof, to change step by step.

    Args:
        flow_id: its id; the file is named after it.
        title: what people see, at most 60 characters.
    """
    plain = _PLAIN.fullmatch(title) is not None
    return _NEW.format(id=flow_id, title=title if plain else json.dumps(title, ensure_ascii=False))
