"""Read a file of ``coping_library/exercises``: one exercise with its passport.

An exercise without a passport, or with a mistake in it, is not loaded (safety rule SR46).

| code | finds |
|---|---|
| L910 | an exercise without a passport, or with a part of it missing |
| L911 | a file that is not named after its exercise, or does not stand in its family's folder |
| L912 | fewer than 3 or more than 8 steps |
| L913 | a short form that takes longer than 60 seconds, or is not shorter |
| L914 | a flag that is a contraindication and a caution at once |
| L915 | a flag to clear first that is no contraindication |
| L916 | something risky for the body that nobody has to clear first (safety rule SR22) |
| L917 | a source that is not in ``coping_library/sources.yaml`` |
| L918 | a range of numbers that cannot be read or runs backwards |
| L919 | content that must not exist: pain, breath holds, fasting, weight, thoughts of death |
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import PurePath
from typing import Final

from assistant.content.nodes import MappingNode, Node, ScalarNode
from assistant.content.problems import Problem, did_you_mean, quoted
from assistant.content.shape import Fields, Shape
from assistant.content.yaml_nodes import read_nodes
from assistant.domain.exercise import (
    Energy,
    Evidence,
    Exercise,
    ExerciseStep,
    Fits,
    Passport,
    Reference,
)
from assistant.domain.vocabulary import Vocabulary

LONGEST_TITLE: Final = 50
LONGEST_LINE: Final = 200
"""Characters of a step, of the purpose and of a caution line."""
LONGEST_SCOPE: Final = 300
FEWEST_STEPS: Final = 3
MOST_STEPS: Final = 8
SHORT_SECONDS: Final = 60
"""The most a short form may take; an untimed step counts as ten seconds."""
UNTIMED_SECONDS: Final = 10
LONGEST_SECONDS: Final = 3600
RISKY: Final = frozenset({"cold_shock", "intense", "breath_hold", "fasting"})
"""What must be cleared first while health is unknown (safety rule SR22)."""
NEVER: Final = frozenset({"pain", "breath_hold", "fasting", "weight", "goodbye"})
"""What no exercise may involve."""
COMPANY: Final = ("any", "needs_person_reachable", "not_if_unsafe_person")
VERIFIED: Final = ("direct", "package_or_related", "secondary_only", "not_verified")
REVIEWS: Final = ("awaits_clinical_review", "reviewed")

_NEEDS: Final = (
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
)
_KEYS: Final = (
    *_NEEDS,
    "short",
    "company",
    "near_use",
    "specific",
    "fits",
    "involves",
    "contraindications",
    "cautions",
    "clear_first",
    "gate",
)
_PASSPORT_NEEDS: Final = ("sources", "evidence", "scope", "verified", "review", "review_by")
PASSPORT_KEYS: Final = _PASSPORT_NEEDS
"""What every passport holds, of an exercise and of a plan."""
_RANGE: Final = re.compile(r"(\d{1,3})(?:-(\d{1,3}))?")


@dataclass(frozen=True, slots=True)
class Shelf:
    """What an exercise may refer to."""

    vocabularies: Mapping[str, Vocabulary] = field(default_factory=dict)
    sources: Mapping[str, Reference] = field(default_factory=dict)

    def terms(self, vocabulary: str) -> tuple[str, ...]:
        """Return the ids of *vocabulary*, none when there is no such one."""
        found = self.vocabularies.get(vocabulary)
        return tuple(found.terms) if found is not None else ()


def read_exercise(
    data: bytes, path: str, shelf: Shelf
) -> tuple[Exercise | None, tuple[Problem, ...]]:
    """Return the exercise in *data*, or None when an error was found, with every problem.

    Args:
        data: the whole file.
        path: how problems name the file: ``exercises/<family>/<id>.yaml``.
        shelf: the vocabularies and sources it may refer to.
    """
    root, problems = read_nodes(data, path)
    shape = Shape()
    shape.add(problems)
    if root is None:
        return None, shape.problems
    check_passport(shape, root, "exercise", "L910")
    keys = shape.fields(root, "an exercise", _KEYS, required=_NEEDS)
    exercise = _exercise(shape, keys, shelf)
    _check(shape, keys, exercise, path)
    return (None if shape.failed else exercise), shape.problems


def _exercise(shape: Shape, keys: Fields, shelf: Shelf) -> Exercise:
    flags = shelf.terms("flags")
    return Exercise(
        id=shape.id(keys["exercise"], "the id of an exercise"),
        title=shape.label(keys["title"], "a title", LONGEST_TITLE),
        family=shape.choice(keys["family"], shelf.terms("families"), "a family"),
        purpose=shape.label(keys["purpose"], "a purpose", LONGEST_LINE),
        steps=_steps(shape, keys["steps"]),
        short=_steps(shape, keys["short"]),
        minutes=_range(shape, keys["minutes"], (1, 240), "minutes"),
        energy=_energy(shape, keys),
        settings=_settings(shape, keys["settings"], shelf.terms("place")),
        company=shape.choice(keys["company"], COMPANY, "a kind of company") or "any",
        near_use=shape.yes_no(keys["near_use"], "near_use"),
        specific=shape.yes_no(keys["specific"], "specific"),
        fits=_fits(shape, keys["fits"], shelf),
        involves=_some(shape, keys["involves"], shelf.terms("involves"), "a thing it involves"),
        contraindications=_some(shape, keys["contraindications"], flags, "a flag"),
        cautions=_cautions(shape, keys["cautions"], flags),
        clear_first=_some(shape, keys["clear_first"], flags, "a flag"),
        gate=shape.choice(keys["gate"], shelf.terms("gates"), "a gate") or None,
        passport=read_passport(shape, keys, shelf, (*PASSPORT_KEYS, "signoff"), "L917"),
        at=keys.place,
    )


def _some(shape: Shape, node: Node | None, known: tuple[str, ...], what: str) -> frozenset[str]:
    return frozenset(shape.choices(node, known, what))


def _energy(shape: Shape, keys: Fields) -> Energy:
    found = shape.choice(keys["energy"], tuple(Energy), "an energy")
    return Energy(found) if found in tuple(Energy) else Energy.LOW


def _settings(shape: Shape, node: Node | None, places: tuple[str, ...]) -> frozenset[str]:
    if isinstance(node, ScalarNode) and node.as_text() == "anywhere":
        return frozenset(places)
    return _some(shape, node, places, "a place")


def _steps(shape: Shape, node: Node | None) -> tuple[ExerciseStep, ...]:
    return tuple(_step(shape, item) for item in shape.items(node, "the steps"))


def _step(shape: Shape, node: Node) -> ExerciseStep:
    if not isinstance(node, MappingNode):
        return ExerciseStep(shape.label(node, "a step", LONGEST_LINE))
    keys = shape.fields(node, "a step", ("text", "seconds"), required=("text", "seconds"))
    seconds = shape.number(keys["seconds"], 1, LONGEST_SECONDS, "seconds", default=1)
    return ExerciseStep(shape.label(keys["text"], "a step", LONGEST_LINE), seconds)


def _range(shape: Shape, node: Node | None, limits: tuple[int, int], what: str) -> tuple[int, int]:
    scalar = shape.scalar(node, what)
    if scalar is None:
        return limits
    match = _RANGE.fullmatch(scalar.as_text())
    low = int(match.group(1)) if match else limits[0]
    high = int(match.group(2) or low) if match else limits[1]
    if match is None or not limits[0] <= low <= high <= limits[1]:
        words = f"{what} must be a range from {limits[0]} to {limits[1]}"
        shape.error(scalar.place, "L918", words, f"write low-high, as in {limits[0]}-5")
        return limits
    return low, high


def _fits(shape: Shape, node: Node | None, shelf: Shelf) -> Fits:
    keys = shape.fields(node, "fits", ("craving", "triggers", "moods", "body", "substances"))
    return Fits(
        craving=_range(shape, keys["craving"], (0, 10), "craving"),
        triggers=_some(shape, keys["triggers"], shelf.terms("triggers"), "a trigger"),
        moods=_some(shape, keys["moods"], shelf.terms("moods"), "a mood"),
        body=_some(shape, keys["body"], shelf.terms("body"), "a body need"),
        substances=_some(shape, keys["substances"], shelf.terms("substances"), "a substance"),
    )


def _cautions(shape: Shape, node: Node | None, flags: tuple[str, ...]) -> dict[str, str]:
    found = {}
    for key, value in shape.entries(node, "cautions"):
        shape.check_known(key, key.as_text(), flags, "a flag")
        found[key.as_text()] = shape.label(value, "a caution line", LONGEST_LINE)
    return found


def read_passport(
    shape: Shape, keys: Fields, shelf: Shelf, known: tuple[str, ...], no_source: str
) -> Passport:
    """Return the passport among *keys*, whose own keys are *known*.

    An unknown source is reported under the code *no_source*.
    """
    told = shape.fields(keys["passport"], "a passport", known)
    sources = shape.ids(told["sources"], "sources")
    for item in shape.items(told["sources"], "sources"):
        if isinstance(item, ScalarNode) and item.as_text() not in shelf.sources:
            words = f"{quoted(item.as_text())} is no source"
            shape.error(item.place, no_source, words, did_you_mean(item.as_text(), shelf.sources))
    evidence = shape.choice(told["evidence"], tuple(Evidence), "a level of evidence")
    return Passport(
        version=shape.number(keys["version"], 1, 9999, "a version", default=1),
        sources=sources,
        evidence=Evidence(evidence) if evidence in tuple(Evidence) else Evidence.CONSENSUS,
        scope=shape.label(told["scope"], "a scope", LONGEST_SCOPE),
        verified=shape.choice(told["verified"], VERIFIED, "a way of checking"),
        review=shape.choice(told["review"], REVIEWS, "a state of review"),
        review_by=shape.date(told["review_by"], "review_by"),
        signoff=shape.yes_no(told["signoff"], "signoff"),
    )


def check_passport(shape: Shape, root: Node, what: str, code: str) -> None:
    """Report under *code* that *what*, an exercise or a plan, lacks a passport or part of one."""
    if not isinstance(root, MappingNode):
        return
    passport = root.get("passport")
    if passport is None:
        words = f"{'an' if what[0] in 'aeiou' else 'a'} {what} without a passport is not loaded"
        shape.error(root.place, code, words, f"add passport: with {', '.join(_PASSPORT_NEEDS)}")
    elif isinstance(passport, MappingNode):
        for key in _PASSPORT_NEEDS:
            if passport.get(key) is None:
                words = f"the passport has no '{key}', so the {what} is not loaded"
                shape.error(passport.place, code, words, f"add '{key}:'")


def _check(shape: Shape, keys: Fields, exercise: Exercise, path: str) -> None:
    _check_name(shape, keys, exercise, path)
    _check_steps(shape, keys, exercise)
    _check_flags(shape, keys, exercise)
    banned = sorted(exercise.involves & NEVER)
    if banned:
        words = f"no exercise may involve {quoted(banned[0])}"
        shape.error(keys.key_place("involves"), "L919", words, "take this part out of it")


def _check_name(shape: Shape, keys: Fields, exercise: Exercise, path: str) -> None:
    where = PurePath(path)
    if exercise.id and where.stem != exercise.id:
        words = f"a file for {exercise.id} is named {exercise.id}.yaml"
        shape.error(keys.key_place("exercise"), "L911", words, "rename the file, or the id")
    elif exercise.family and where.parent.name not in {exercise.family, ""}:
        words = f"an exercise of {exercise.family} stands in the folder {exercise.family}"
        shape.error(keys.key_place("family"), "L911", words, "move the file, or change the family")


def _check_steps(shape: Shape, keys: Fields, exercise: Exercise) -> None:
    if keys["steps"] is not None and not FEWEST_STEPS <= len(exercise.steps) <= MOST_STEPS:
        words = f"an exercise has {FEWEST_STEPS} to {MOST_STEPS} steps, not {len(exercise.steps)}"
        shape.error(keys.key_place("steps"), "L912", words, "join or split steps")
    taken = sum(step.seconds or UNTIMED_SECONDS for step in exercise.short)
    if taken > SHORT_SECONDS:
        words = f"the short form takes {taken} seconds; at most {SHORT_SECONDS} fit"
        shape.error(keys.key_place("short"), "L913", words, "take a step out, or make it shorter")


def _check_flags(shape: Shape, keys: Fields, exercise: Exercise) -> None:
    for flag in sorted(exercise.contraindications & exercise.cautions.keys()):
        words = f"{quoted(flag)} is a contraindication already"
        shape.error(keys.key_place("cautions"), "L914", words, "keep it in one of the two")
    for flag in sorted(exercise.clear_first - exercise.contraindications):
        words = f"{quoted(flag)} must be a contraindication to be cleared first"
        shape.error(keys.key_place("clear_first"), "L915", words, "add it to contraindications")
    if exercise.involves & RISKY and not exercise.clear_first:
        risky = min(exercise.involves & RISKY)
        words = f"it involves {quoted(risky)}, and nobody has to clear it first"
        shape.error(keys.key_place("involves"), "L916", words, "add clear_first:")
