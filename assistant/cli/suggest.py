"""``breakwater suggest``: exercises for a state, with every reason. Nothing is kept."""

import json
import sys
from collections.abc import Mapping
from dataclasses import fields
from typing import Final

from assistant.app.wiring import parts
from assistant.cli import Exit
from assistant.coping.rank import Ranking, rank
from assistant.domain.exercise import Energy
from assistant.domain.person import PersonState
from assistant.domain.tier import Tier
from assistant.ui.safe_text import safe_text

_NUMBERS: Final = {"craving": (0, 10), "minutes": (1, 600), "tier": (0, 4)}


class StateError(ValueError):
    """The state cannot be read; the sentence says what is wrong with it."""


def suggested(state: str, *, explain: bool, as_json: bool) -> int:
    """Print the offers for *state*, a JSON object with fields of ``PersonState``."""
    try:
        person = read_state(state)
    except StateError as error:
        sys.stderr.write(f"{error}\n")
        return Exit.USAGE
    ranking = rank(person, parts().library)
    if as_json:
        sys.stdout.write(json.dumps(_record(ranking, explain=explain), indent=1) + "\n")
    else:
        sys.stdout.write(_words(ranking, explain=explain))
    return Exit.FINE


def read_state(text: str) -> PersonState:
    """Return the state that the JSON *text* describes.

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
    unknown = sorted(set(given) - set(known))
    if unknown:
        raise StateError(f"There is no field '{unknown[0]}'. There are: {', '.join(known)}.")
    return PersonState(**{name: _value(name, known[name], given[name]) for name in given})  # type: ignore[arg-type]


def _value(name: str, kind: str, value: object) -> object:
    if name in _NUMBERS:
        return _number(name, value)
    if name == "energy":
        if value not in set(Energy):
            raise StateError(f"'energy' is one of {', '.join(Energy)}.")
        return Energy(str(value))
    if "frozenset" in kind or "tuple" in kind:
        return _several(name, kind, value)
    wanted, words = (bool, "true or false") if "bool" in kind else (str, "one word")
    if not isinstance(value, wanted):
        raise StateError(f"'{name}' is {words}.")
    return value


def _number(name: str, value: object) -> int:
    low, high = _NUMBERS[name]
    if not isinstance(value, int) or isinstance(value, bool) or not low <= value <= high:
        raise StateError(f"'{name}' is a whole number from {low} to {high}.")
    return Tier(value) if name == "tier" else value


def _several(name: str, kind: str, value: object) -> object:
    if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
        raise StateError(f"'{name}' is a list of words.")
    return frozenset(value) if "frozenset" in kind else tuple(value)


def _record(ranking: Ranking, *, explain: bool) -> Mapping[str, object]:
    record: dict[str, object] = {
        "people_first": ranking.people_first,
        "offers": [
            {
                "id": offer.exercise.id,
                "title": offer.exercise.title,
                "family": offer.exercise.family,
                "score": offer.score,
                "reason": offer.reason,
                "cautions": list(offer.cautions),
                "parts": {part.name: part.points for part in offer.parts},
            }
            for offer in ranking.offers
        ],
    }
    if explain:
        record["ranked"] = [{"id": s.exercise, "score": s.score} for s in ranking.scored]
        record["excluded"] = [{"id": e.exercise, "rule": e.rule} for e in ranking.excluded]
    return record


def _words(ranking: Ranking, *, explain: bool) -> str:
    lines: list[str] = []
    if ranking.people_first:
        lines.append("People come first now: run 'breakwater help-now'.")
    for number, offer in enumerate(ranking.offers, 1):
        lines.append(f"{number}. {safe_text(offer.exercise.title)} ({offer.exercise.id})")
        lines += [f"   {safe_text(words)}" for words in (*offer.cautions, offer.reason)]
        if explain:
            told = (f"{part.words} {part.points:+d}" for part in offer.parts if part.points)
            lines.append(f"   {offer.score} = " + ", ".join(told))
    lines += [safe_text(note) for note in ranking.notes]
    if explain:
        lines.append(f"Held back: {len(ranking.excluded)}")
        lines += [f"   {e.exercise}: {e.rule}, {safe_text(e.words)}" for e in ranking.excluded]
    return "\n".join(lines) + "\n"
