"""``breakwater library``: the exercises, checked, listed, shown, and a new one begun."""

import json
import re
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Final

from assistant.app.system import SystemClock
from assistant.cli import Exit
from assistant.content.exercise_reader import Shelf
from assistant.content.exercise_schema import exercise_schema, new_exercise
from assistant.content.folder import content_root
from assistant.content.problems import Problem, nearest
from assistant.content.shipped import Content, load
from assistant.domain.exercise import Exercise
from assistant.ui.safe_text import safe_text

FOLDER: Final = "coping_library"
_ID: Final = re.compile(r"[a-z][a-z0-9_]{1,39}")


def checked(paths: Sequence[Path], form: str) -> int:
    """Print every problem of the library, or of the files and folders *paths* in one."""
    from assistant.authoring.report import FORMATS, Report

    if form not in FORMATS:
        sys.stderr.write(
            f"There is no format '{safe_text(form)}'. There are: {', '.join(FORMATS)}.\n"
        )
        return Exit.USAGE
    missing = [path for path in paths if not path.exists()]
    if missing:
        sys.stderr.write(f"There is nothing at {safe_text(str(missing[0]))}. Check the path.\n")
        return Exit.USAGE
    root = _root_of(paths[0]) if paths else content_root()
    if root is None:
        sys.stderr.write(f"{safe_text(str(paths[0]))} is in no folder '{FOLDER}'. Move it there.\n")
        return Exit.USAGE
    problems = _problems(root, paths)
    names = {problem.place.path for problem in problems}
    sources = {n: _text(root / n) for n in names if (root / n).is_file()}
    files = (*(root / FOLDER).glob("exercises/*/*.yaml"), *(root / FOLDER).glob("plans/*.yaml"))
    looked_at = [p for p in files if _within(p, paths)]
    report = Report(problems=problems, sources=sources, files=len(looked_at))
    sys.stdout.write(report.written(form) + "\n")
    return Exit.PROBLEMS if report.failed else Exit.FINE


def _root_of(path: Path) -> Path | None:
    """Return the folder that holds the coping library *path* is in, or holds."""
    inside = path.absolute()
    around = (inside, *inside.parents)
    return next((folder for folder in around if (folder / FOLDER).is_dir()), None)


def _problems(root: Path, paths: Sequence[Path]) -> tuple[Problem, ...]:
    from assistant.content.library_check import check_library

    found = check_library(root, SystemClock().today())
    return tuple(problem for problem in found if _within(root / problem.place.path, paths))


def _within(path: Path, paths: Sequence[Path]) -> bool:
    known = [given.absolute() for given in paths]
    return not known or any(given in (path.absolute(), *path.absolute().parents) for given in known)


def _text(path: Path) -> str:
    return path.read_text(encoding="utf-8", errors="replace")


def listed(family: str | None) -> int:
    """Print every exercise, or those of *family*: id, family and title."""
    content = _content()
    families = content.vocabularies["families"].terms
    if family is not None and family not in families:
        return _unknown("family", family, families)
    for exercise in sorted(content.exercises.values(), key=lambda e: e.id):
        if family in {None, exercise.family}:
            title = safe_text(exercise.title)
            sys.stdout.write(f"{exercise.id:24} {exercise.family:14} {title}\n")
    return Exit.FINE


def shown(name: str) -> int:
    """Print one exercise with its passport."""
    exercises = _content().exercises
    found = exercises.get(name)
    if found is None:
        return _unknown("exercise", name, exercises)
    sys.stdout.write(_passport(found))
    return Exit.FINE


def begun(name: str, family: str, folder: Path | None) -> int:
    """Write a new exercise that passes every check, for its author to go on with."""
    content = _content()
    families = content.vocabularies["families"].terms
    if not _ID.fullmatch(name):
        sys.stderr.write("An id has 2 to 40 small letters, digits and '_', like 'warm_tea'.\n")
        return Exit.USAGE
    if family not in families:
        return _unknown("family", family, families)
    root = folder or Path()
    path = root / FOLDER / "exercises" / family / f"{name}.yaml"
    if name in content.exercises or path.exists():
        sys.stderr.write(f"There is an exercise '{name}' already. Choose another id.\n")
        return Exit.USAGE
    text = new_exercise(name, family, SystemClock().today())
    if family in content.vocabularies["gates"].terms:  # a kind that has to be asked for
        text = text.replace("\nenergy: ", f"\ngate: {family}\nenergy: ", 1)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    except OSError:
        sys.stderr.write("That folder cannot be written. Choose one with --folder.\n")
        return Exit.USAGE
    sys.stdout.write(
        f"{safe_text(str(path))}\nIt passes every check, and would be offered as it is: "
        "change its words first.\n"
        f"Then: breakwater library check {safe_text(str(path))}\n"
    )
    return Exit.FINE


def described() -> int:
    """Print the JSON Schema of exercise files, for editors."""
    content = _content()
    schema = exercise_schema(Shelf(content.vocabularies, content.sources))
    sys.stdout.write(json.dumps(schema, indent=2))
    sys.stdout.write("\n")
    return Exit.FINE


def _content() -> Content:
    return load(content_root())[0]


def _unknown(what: str, name: str, known: Iterable[str]) -> int:
    names = sorted(known)
    near = nearest(name, names)
    hint = f" Did you mean '{near}'?" if near else ""
    if not near:
        hint = " See 'breakwater library list'." if what == "exercise" else f" {', '.join(names)}."
    sys.stderr.write(f"There is no {what} '{safe_text(name)}'.{hint}\n")
    return Exit.USAGE


def _passport(exercise: Exercise) -> str:
    passport = exercise.passport
    low, high = exercise.minutes
    short = "".join(f"  - {safe_text(step.text)}\n" for step in exercise.short)
    steps = "".join(
        f"  {number}. {safe_text(step.text)}{f' ({step.seconds} s)' if step.seconds else ''}\n"
        for number, step in enumerate(exercise.steps, 1)
    )
    return (
        f"{safe_text(exercise.title)} ({exercise.id}, version {passport.version})\n"
        f"{safe_text(exercise.purpose)}\n\n{steps}\n"
        + (f"In a minute or less:\n{short}\n" if short else "")
        + f"Time: {low}-{high} min. Energy: {exercise.energy}. Family: {exercise.family}.\n"
        f"Best for a craving of {exercise.fits.craving[0]}-{exercise.fits.craving[1]}.\n"
        f"Places: {', '.join(sorted(exercise.settings))}.\n"
        f"Never with: {', '.join(sorted(exercise.contraindications)) or 'nothing listed'}.\n"
        f"With care: {', '.join(sorted(exercise.cautions)) or 'nothing listed'}.\n"
        f"Opens with: {exercise.gate or 'nothing to ask for first'}.\n"
        f"Evidence: {passport.evidence}. {safe_text(passport.scope)}\n"
        f"Sources: {', '.join(passport.sources)}. Source read: {passport.verified}.\n"
        f"Review: {passport.review}, by {passport.review_by.isoformat()}.\n"
    )
