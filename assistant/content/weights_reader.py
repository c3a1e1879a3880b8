"""Read ``coping_library/weights.yaml`` and ``gates.yaml``: how exercises are held back and ranked.

| code | finds |
|---|---|
| L930 | a gate that neither holds back, notes a flag nor says a line |
| L931 | two gates with one id |
| L932 | a gate that does not name its safety rule as SR and two digits |
"""

import re
from collections.abc import Mapping
from dataclasses import fields
from typing import Final

from assistant.content.exercise_reader import COMPANY, LONGEST_LINE, Shelf
from assistant.content.nodes import Node
from assistant.content.problems import Problem, quoted
from assistant.content.shape import Fields, Shape
from assistant.content.yaml_nodes import read_nodes
from assistant.domain.exercise import Evidence
from assistant.domain.tier import Tier
from assistant.domain.weights import Drops, Gate, Weights, When

LARGEST: Final = 1000
"""Points and counts of weights lie between minus this and this."""

_TABLES: Final = ("evidence", "place", "company", "triggers", "acting")
_POINTS: Final = tuple(f.name for f in fields(Weights) if f.name not in _TABLES)
_RULE: Final = re.compile(r"SR\d\d")
_VOCABULARIES: Final = {
    "flags": "flags",
    "substances": "substances",
    "used_recently": "substances",
    "moods": "moods",
    "triggers": "triggers",
    "body": "body",
    "company": "company",
}
"""Key of ``when`` to the vocabulary its values come from."""
_TRUTHS: Final = ("driving", "acting", "night", "no_contacts")
_ALL: Final = ("everything", "contraindicated", "uncleared", "closed", "elsewhere", "not_near_use")
_DROPS: Final = (*_ALL, "involves", "families", "gates", "company", "spare", "spare_people")


def read_weights(
    data: bytes, path: str, shelf: Shelf
) -> tuple[Weights | None, tuple[Problem, ...]]:
    """Return the weights in *data*, or None when an error was found, with every problem."""
    root, problems = read_nodes(data, path)
    shape = Shape()
    shape.add(problems)
    if root is None:
        return None, shape.problems
    keys = shape.fields(root, "the weights", (*_POINTS, *_TABLES), required=_POINTS)
    points = {name: shape.number(keys[name], -LARGEST, LARGEST, name) for name in _POINTS}
    weights = Weights(
        **points,
        evidence=_row(shape, keys["evidence"], "evidence", tuple(Evidence), "a level of evidence"),
        place=_table(shape, keys["place"], "place", shelf),
        company=_table(shape, keys["company"], "company", shelf),
        triggers=_table(shape, keys["triggers"], "triggers", shelf),
        acting=_row(shape, keys["acting"], "acting", shelf.terms("families"), "a family"),
    )
    return (None if shape.failed else weights), shape.problems


def _table(
    shape: Shape, node: Node | None, vocabulary: str, shelf: Shelf
) -> Mapping[str, Mapping[str, int]]:
    table: dict[str, Mapping[str, int]] = {}
    families = shelf.terms("families")
    for key, row in shape.entries(node, vocabulary):
        shape.check_known(key, key.as_text(), shelf.terms(vocabulary), f"a {vocabulary}")
        table[key.as_text()] = _row(shape, row, "points by family", families, "a family")
    return table


def _row(
    shape: Shape, node: Node | None, what: str, known: tuple[str, ...], one: str
) -> Mapping[str, int]:
    cells: dict[str, int] = {}
    for key, points in shape.entries(node, what):
        shape.check_known(key, key.as_text(), known, one)
        cells[key.as_text()] = shape.number(points, -LARGEST, LARGEST, "points")
    return cells


def read_gates(
    data: bytes, path: str, shelf: Shelf
) -> tuple[tuple[Gate, ...] | None, tuple[Problem, ...]]:
    """Return the gates in *data* in order, or None when an error was found, with every problem."""
    root, problems = read_nodes(data, path)
    shape = Shape()
    shape.add(problems)
    if root is None:
        return None, shape.problems
    keys = shape.fields(root, "the gates", ("gates",), required=("gates",))
    gates = tuple(_gate(shape, node, shelf) for node in shape.items(keys["gates"], "gates"))
    seen: set[str] = set()
    for gate in gates:
        if gate.id in seen:
            words = f"there are two gates {quoted(gate.id)}"
            shape.error(gate.at, "L931", words, "give one of them another id")
        seen.add(gate.id)
    return (None if shape.failed else gates), shape.problems


def _gate(shape: Shape, node: Node, shelf: Shelf) -> Gate:
    known = ("id", "rule", "words", "when", "notes", "drops", "say")
    keys = shape.fields(node, "a gate", known, required=("id", "rule", "words"))
    rule = shape.label(keys["rule"], "a rule")
    if rule and not _RULE.fullmatch(rule):
        words = f"{quoted(rule)} names no safety rule"
        shape.error(keys.key_place("rule"), "L932", words, "write SR and two digits, as in SR21")
    if not any(key in keys for key in ("notes", "drops", "say")):
        shape.error(keys.place, "L930", "this gate does nothing", "add drops:, notes: or say:")
    return Gate(
        id=shape.id(keys["id"]),
        rule=rule,
        words=shape.label(keys["words"], "the words of a gate", LONGEST_LINE),
        when=tuple(_when(shape, item, shelf) for item in shape.items(keys["when"], "when")),
        notes=frozenset(shape.choices(keys["notes"], shelf.terms("flags"), "a flag")),
        drops=_drops(shape, keys["drops"], shelf) if "drops" in keys else None,
        say=shape.label(keys["say"], "a line", LONGEST_LINE) if "say" in keys else "",
        at=keys.place,
    )


def _when(shape: Shape, node: Node, shelf: Shelf) -> When:
    keys = shape.fields(node, "when", ("tier", "craving", *_VOCABULARIES, *_TRUTHS))

    def some(key: str) -> frozenset[str]:
        name = _VOCABULARIES[key]
        return frozenset(shape.choices(keys[key], shelf.terms(name), f"one of {name}"))

    tier = shape.choice(keys["tier"], [t.name.lower() for t in Tier], "a tier")
    craving = shape.number(keys["craving"], 0, 10, "craving") if "craving" in keys else None
    return When(
        tier=Tier[tier.upper()] if tier.upper() in Tier.__members__ else None,
        craving=craving,
        flags=some("flags"),
        substances=some("substances"),
        used_recently=some("used_recently"),
        moods=some("moods"),
        triggers=some("triggers"),
        body=some("body"),
        company=some("company"),
        driving=shape.yes_no(keys["driving"], "driving"),
        acting=shape.yes_no(keys["acting"], "acting"),
        night=shape.yes_no(keys["night"], "night"),
        no_contacts=shape.yes_no(keys["no_contacts"], "no_contacts"),
    )


def _drops(shape: Shape, node: Node | None, shelf: Shelf) -> Drops:
    keys = shape.fields(node, "drops", _DROPS)
    truths = {key: shape.yes_no(keys[key], key) for key in (*_ALL, "spare_people")}
    return Drops(
        involves=_some(shape, keys, "involves", shelf.terms("involves")),
        families=_some(shape, keys, "families", shelf.terms("families")),
        gates=_some(shape, keys, "gates", shelf.terms("gates")),
        company=_some(shape, keys, "company", COMPANY),
        spare=frozenset(shape.ids(keys["spare"], "exercises to leave in")),
        **truths,
    )


def _some(shape: Shape, keys: Fields, key: str, known: tuple[str, ...]) -> frozenset[str]:
    return frozenset(shape.choices(keys[key], known, f"one of {key}"))
