"""Read a file of ``coping_library/plans``: one if-then plan with its passport.

A plan without a passport, or with a mistake in it, is not loaded, like an exercise.

| code | finds |
|---|---|
| P901 | a plan without a passport, or with a part of it missing |
| P902 | a file that is not named after its plan |
| P903 | no condition under ``when``, or more than four |
| P904 | a condition that says nothing: ``night: false`` |
| P905 | none of ``do``, ``call`` and ``text``, or more than one |
| P906 | an exercise that is not in the library |
| P907 | a source that is not in ``coping_library/sources.yaml`` |
"""

from collections.abc import Iterator
from pathlib import PurePath
from typing import Final

from assistant.content.exercise_reader import PASSPORT_KEYS, Shelf, check_passport, read_passport
from assistant.content.nodes import Node, SequenceNode
from assistant.content.problems import Problem, did_you_mean, quoted
from assistant.content.shape import Fields, Shape
from assistant.content.yaml_nodes import read_nodes
from assistant.domain.plan import ACTS, LONGEST_NAME, MOST_PARTS, WrittenPlan

NEEDS: Final = ("plan", "version", "when", "passport")
SEVERAL: Final = ("triggers", "moods", "body")
"""Conditions that may name more than one; then all of them hold."""
AXES: Final = (*SEVERAL, "place", "company", "craving", "night")


def read_plan(
    data: bytes, path: str, shelf: Shelf, exercises: frozenset[str]
) -> tuple[WrittenPlan | None, tuple[Problem, ...]]:
    """Return the plan in *data*, or None when an error was found, with every problem.

    Args:
        data: the whole file.
        path: how problems name the file: ``plans/<id>.yaml``.
        shelf: the vocabularies and sources it may refer to.
        exercises: the ids of all exercises.
    """
    root, problems = read_nodes(data, path)
    shape = Shape()
    shape.add(problems)
    if root is None:
        return None, shape.problems
    check_passport(shape, root, "plan", "P901")
    keys = shape.fields(root, "a plan", (*NEEDS, *ACTS), required=NEEDS)
    act, what = _act(shape, keys, exercises)
    plan = WrittenPlan(
        id=shape.id(keys["plan"], "the id of a plan"),
        when=_when(shape, keys, shelf),
        act=act,
        what=what,
        passport=read_passport(shape, keys, shelf, PASSPORT_KEYS, "P907"),
        at=keys.place,
    )
    if plan.id and PurePath(path).stem != plan.id:
        words = f"a file for {plan.id} is named {plan.id}.yaml"
        shape.error(keys.key_place("plan"), "P902", words, "rename the file, or the id")
    return (None if shape.failed else plan), shape.problems


def _when(shape: Shape, plan: Fields, shelf: Shelf) -> tuple[tuple[str, str], ...]:
    keys = shape.fields(plan["when"], "when", AXES)
    found = tuple(part for axis in keys for part in _parts(shape, keys, axis, shelf))
    if keys.node is not None and not 1 <= len(found) <= MOST_PARTS:
        words = f"a plan has 1 to {MOST_PARTS} conditions, not {len(found)}"
        shape.error(plan.key_place("when"), "P903", words, f"choose from: {', '.join(AXES)}")
    return found


def _parts(shape: Shape, keys: Fields, axis: str, shelf: Shelf) -> Iterator[tuple[str, str]]:
    node = keys[axis]
    if axis == "craving":
        yield axis, str(shape.number(node, 1, 10, "craving", default=1))
    elif axis == "night":
        if not shape.yes_no(node, "night", default=True):
            words = "this condition says nothing, so it would hold all day"
            shape.error(keys.key_place(axis), "P904", words, "write night: true, or take it out")
        yield axis, ""
    else:
        for value in _values(shape, node, axis, shelf.terms(axis)):
            yield axis, value


def _values(shape: Shape, node: Node | None, axis: str, known: tuple[str, ...]) -> tuple[str, ...]:
    if isinstance(node, SequenceNode) and axis in SEVERAL:
        return shape.choices(node, known, f"one of {axis}")
    return (shape.choice(node, known, f"one of {axis}"),)


def _act(shape: Shape, keys: Fields, exercises: frozenset[str]) -> tuple[str, str]:
    acts = [act for act in ACTS if act in keys]
    if len(acts) != 1:
        words = f"a plan ends with one of {', '.join(ACTS)}, and this has {len(acts)}"
        shape.error(keys.place, "P905", words, "keep one: do: an exercise, or call: someone")
        return ACTS[0], ""
    node, act = keys[acts[0]], acts[0]
    if act != ACTS[0]:
        return act, " ".join(shape.label(node, "who to reach", LONGEST_NAME).split())
    what = shape.id(node, "the id of an exercise")
    if what and node is not None and what not in exercises:
        words = f"there is no exercise {quoted(what)}"
        shape.error(node.place, "P906", words, did_you_mean(what, exercises))
    return act, what
