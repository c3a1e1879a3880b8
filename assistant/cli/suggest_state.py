"""A person's state from the command line: JSON or single flags, every value checked by name."""

import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import fields
from typing import Final

from assistant.content.problems import did_you_mean
from assistant.domain.exercise import Energy
from assistant.domain.person import History, PersonState, Practice
from assistant.domain.tier import Tier
from assistant.domain.vocabulary import Vocabulary

Vocabularies = Mapping[str, Vocabulary]

_NUMBERS: Final = {"craving": (0, 10), "minutes": (1, 600), "tier": (0, 4)}
_WORDS: Final = {
    "place": "place",
    "company": "company",
    "moods": "moods",
    "triggers": "triggers",
    "body": "body",
    "flags": "flags",
    "cleared": "flags",
    "opted_in": "gates",
    "substances": "substances",
    "used_recently": "substances",
}
"""Field to the vocabulary its words come from."""
_PRACTICE: Final = {f.name: str(f.type) for f in fields(Practice)}
OUTCOMES: Final = ("done", "stopped", "worse", "skipped")


class StateError(ValueError):
    """The state or history cannot be read; the sentence says what is wrong with it."""


def read_state(text: str, vocabularies: Vocabularies, more: Mapping[str, object]) -> PersonState:
    """Return the state that the JSON *text* describes, with the fields of *more* over it.

    Raises:
        StateError: it is no JSON object, names an unknown field, or a value does not fit.
    """
    try:
        given = json.loads(text)
    except ValueError:
        raise StateError('The state is not JSON. Write it like {"craving": 7}.') from None
    if not isinstance(given, dict):
        raise StateError('The state is one JSON object, like {"craving": 7, "place": "home"}.')
    known = {field.name: str(field.type) for field in fields(PersonState)}
    given |= more
    unknown = sorted(set(given) - set(known))
    if unknown:
        raise StateError(f"There is no field '{unknown[0]}'. There are: {', '.join(known)}.")
    found = {name: _value(name, known[name], given[name], vocabularies) for name in given}
    return PersonState(**found)  # type: ignore[arg-type]


def _value(name: str, kind: str, value: object, vocabularies: Vocabularies) -> object:
    if name in _NUMBERS:
        return _number(name, value)
    if name == "energy":
        if not isinstance(value, str) or value not in set(Energy):
            raise StateError(f"'energy' is one of {', '.join(Energy)}.")
        return Energy(value)
    if "frozenset" in kind or "tuple" in kind:
        return _several(name, kind, value, vocabularies)
    wanted, words = (bool, "true or false") if "bool" in kind else (str, "one word")
    if not isinstance(value, wanted):
        raise StateError(f"'{name}' is {words}.")
    _check(name, (str(value),), vocabularies)
    return value


def _number(name: str, value: object) -> int:
    low, high = _NUMBERS[name]
    if not isinstance(value, int) or isinstance(value, bool) or not low <= value <= high:
        raise StateError(f"'{name}' is a whole number from {low} to {high}.")
    return Tier(value) if name == "tier" else value


def _several(name: str, kind: str, value: object, vocabularies: Vocabularies) -> object:
    if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
        raise StateError(f"'{name}' is a list of words.")
    _check(name, value, vocabularies)
    return frozenset(value) if "frozenset" in kind else tuple(value)


def _check(name: str, words: Iterable[str], vocabularies: Vocabularies) -> None:
    known = vocabularies.get(_WORDS.get(name, ""))
    for word in words if known else ():
        if word not in known.terms:  # type: ignore[union-attr]
            hint = did_you_mean(word, known.terms)  # type: ignore[union-attr]
            raise StateError(f"'{name}' knows no '{word}': {hint}")


def read_history(lines: Iterable[str], exercises: Iterable[str]) -> History:
    """Return the practices in *lines*, one JSON object each with fields of ``Practice``.

    Raises:
        StateError: a line does not fit; the sentence names it.
    """
    known = frozenset(exercises)
    found: list[Practice] = []
    for number, line in enumerate(lines, 1):
        if line.strip():
            try:
                found.append(_practice(line, known))
            except StateError as error:
                raise StateError(f"Line {number} of the history: {error}") from None
    return History(tuple(found))


def _practice(line: str, exercises: frozenset[str]) -> Practice:
    try:
        given = json.loads(line)
    except ValueError:
        given = None
    if not isinstance(given, dict):
        raise StateError('write {"exercise": "feet_floor", "outcome": "done", "before": 7}.')
    unknown = sorted(set(given) - set(_PRACTICE))
    if unknown:
        raise StateError(f"there is no field '{unknown[0]}'. There are: {', '.join(_PRACTICE)}.")
    given.setdefault("outcome", "done")
    for name, (fits, words) in _FITS.items():
        if name in given and not fits(given[name]):
            raise StateError(f"'{name}' is {words}.")
    if given.get("exercise") not in exercises:
        hint = did_you_mean(str(given.get("exercise", "")), sorted(exercises))
        raise StateError(f"there is no exercise '{given.get('exercise', '')}': {hint}")
    return Practice(**given)


def _craving(value: object) -> bool:
    return value is None or (type(value) is int and 0 <= value <= 10)  # noqa: PLR2004 - the scale


def _word(value: object) -> bool:
    return value is None or isinstance(value, str)


_FITS: Final[Mapping[str, tuple[Callable[[object], bool], str]]] = {
    "exercise": (lambda v: isinstance(v, str), "an id"),
    "version": (lambda v: type(v) is int and v > 0, "a whole number from 1"),
    "outcome": (lambda v: v in OUTCOMES, f"one of {', '.join(OUTCOMES)}"),
    "before": (_craving, "a whole number from 0 to 10"),
    "after": (_craving, "a whole number from 0 to 10"),
    "made_worse": (lambda v: isinstance(v, bool), "true or false"),
    "days_ago": (lambda v: type(v) in {int, float} and v >= 0, "a number of days, 0 or more"),  # type: ignore[operator]
    "place": (_word, "one word"),
    "company": (_word, "one word"),
}
