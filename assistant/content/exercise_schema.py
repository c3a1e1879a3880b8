"""Help for writing an exercise: a JSON Schema for editors, and a first file to fill in.

The schema has the reader's keys, limits and lists; a test holds the two together.
"""

from collections.abc import Iterable
from datetime import date
from typing import Any, Final

from assistant.content.exercise_reader import (
    COMPANY,
    FEWEST_STEPS,
    LONGEST_LINE,
    LONGEST_SCOPE,
    LONGEST_SECONDS,
    LONGEST_TITLE,
    MOST_STEPS,
    NEVER,
    REVIEWS,
    VERIFIED,
    Shelf,
)
from assistant.domain.exercise import Energy, Evidence

_ID: Final = {"type": "string", "pattern": "^[a-z][a-z0-9_]*$"}
_RANGE: Final = {"type": ["string", "integer"], "pattern": "^[0-9]{1,3}(-[0-9]{1,3})?$"}
_YES: Final = {"type": "boolean"}
_LINE: Final = {"type": "string", "minLength": 1, "maxLength": LONGEST_LINE}


def exercise_schema(shelf: Shelf) -> dict[str, Any]:
    """Return the JSON Schema (2020-12) of an exercise file, with the lists of *shelf*."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "A coping exercise",
        "type": "object",
        "additionalProperties": False,
        "required": [
            "exercise",
            "version",
            "title",
            "family",
            "purpose",
            "steps",
            "minutes",
            "energy",
            "settings",
            "passport",
        ],
        "properties": {
            "exercise": _ID,
            "version": {"type": "integer", "minimum": 1},
            "title": {"type": "string", "minLength": 1, "maxLength": LONGEST_TITLE},
            "family": {"enum": list(shelf.terms("families"))},
            "purpose": _LINE,
            "steps": {**_steps(), "minItems": FEWEST_STEPS, "maxItems": MOST_STEPS},
            "short": _steps(),
            "minutes": _RANGE,
            "energy": {"enum": [level.value for level in Energy]},
            "settings": {"anyOf": [{"const": "anywhere"}, _some(shelf.terms("place"))]},
            "company": {"enum": list(COMPANY)},
            "near_use": _YES,
            "specific": _YES,
            "fits": _fits(shelf),
            "involves": _some(term for term in shelf.terms("involves") if term not in NEVER),
            "contraindications": _some(shelf.terms("flags")),
            "cautions": {
                "type": "object",
                "propertyNames": {"enum": list(shelf.terms("flags"))},
                "additionalProperties": _LINE,
            },
            "clear_first": _some(shelf.terms("flags")),
            "gate": {"enum": list(shelf.terms("gates"))},
            "passport": _passport(shelf),
        },
    }


def _steps() -> dict[str, Any]:
    timed = {
        "type": "object",
        "additionalProperties": False,
        "required": ["text", "seconds"],
        "properties": {
            "text": _LINE,
            "seconds": {"type": "integer", "minimum": 1, "maximum": LONGEST_SECONDS},
        },
    }
    return {"type": "array", "items": {"anyOf": [_LINE, timed]}}


def _some(terms: Iterable[str]) -> dict[str, Any]:
    listed = list(terms)
    return {"type": "array", "uniqueItems": True, "items": {"enum": listed}}


def _fits(shelf: Shelf) -> dict[str, Any]:
    return {
        "type": "object",
        "additionalProperties": False,
        "properties": {
            "craving": _RANGE,
            "triggers": _some(shelf.terms("triggers")),
            "moods": _some(shelf.terms("moods")),
            "body": _some(shelf.terms("body")),
            "substances": _some(shelf.terms("substances")),
        },
    }


def _passport(shelf: Shelf) -> dict[str, Any]:
    return {
        "type": "object",
        "additionalProperties": False,
        "required": ["sources", "evidence", "scope", "verified", "review", "review_by"],
        "properties": {
            "sources": _some(shelf.sources),
            "evidence": {"enum": [level.value for level in Evidence]},
            "scope": {"type": "string", "minLength": 1, "maxLength": LONGEST_SCOPE},
            "verified": {"enum": list(VERIFIED)},
            "review": {"enum": list(REVIEWS)},
            "review_by": {"type": "string", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"},
            "signoff": _YES,
        },
    }


def new_exercise(name: str, family: str, today: date) -> str:
    """Return a first file for the exercise *name*, which the reader takes as it is.

    Args:
        name: its id: ``a-z``, ``0-9`` and ``_``.
        family: one of the families; the file goes into the folder of that name.
        today: its review is due one year on.
    """
    due = today.replace(year=today.year + 1, day=min(today.day, 28))
    title = name.replace("_", " ").capitalize()
    return f"""\
exercise: {name}
version: 1
title: "{title}"
family: {family}
purpose: "What it is for, in one short line."
# 3 to 8 steps, each one thing to do. Give seconds where a step is timed.
steps:
  - "Do the first thing."
  - text: "Do the second thing."
    seconds: 30
  - "Notice how it is now."
# A form of 60 seconds or less, if there is one.
# short:
#   - text: "Do one thing."
#     seconds: 30
minutes: 2-5
energy: low
settings: anywhere
fits:
  craving: 2-8
# What a safety rule has to know: sleep, bath, intense, inner_focus ...
# involves: [breath_focus]
# contraindications: [psychosis]
# cautions:
#   injury_mobility: "If moving hurts, do it seated."
passport:
  sources: [author_consensus]
  evidence: consensus
  scope: "Clinical sense. No trial of this piece."
  verified: not_verified
  review: awaits_clinical_review
  review_by: {due.isoformat()}
"""
