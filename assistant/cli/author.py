"""``flow check`` and ``library``: the author's commands, as far as printing goes."""

import sys
from collections.abc import Sequence
from pathlib import Path

from assistant.cli import Exit
from assistant.content.folder import content_root
from assistant.domain.exercise import Exercise
from assistant.ui.safe_text import safe_text


def checked(paths: Sequence[Path], form: str) -> int:
    """Print every problem of the files and folders *paths*, or of the shipped flows."""
    from assistant.authoring.check import check
    from assistant.authoring.report import FORMATS

    if form not in FORMATS:
        sys.stderr.write(
            f"There is no format '{safe_text(form)}'. There are: {', '.join(FORMATS)}.\n"
        )
        return Exit.USAGE
    if _missing(paths):
        return Exit.USAGE
    report = check(tuple(paths) or (content_root() / "flows",))
    sys.stdout.write(report.written(form) + "\n")
    return Exit.PROBLEMS if report.failed else Exit.FINE


def _missing(paths: Sequence[Path]) -> bool:
    missing = [path for path in paths if not path.exists()]
    if missing:
        sys.stderr.write(f"There is nothing at {safe_text(str(missing[0]))}. Check the path.\n")
    return bool(missing)


def explored(paths: Sequence[Path]) -> int:
    """Print what is proven of the flows at *paths*, or of the shipped ones."""
    from assistant.authoring.prove import prove

    if _missing(paths):
        return Exit.USAGE
    found = prove(tuple(paths) or (content_root() / "flows",))
    for proven in found:
        sys.stdout.write(proven.as_text() + "\n")
    return Exit.PROBLEMS if any(proven.failed for proven in found) else Exit.FINE


def library_checked() -> int:
    """Print every problem of the shipped content beside the flows."""
    from assistant.content.problems import render
    from assistant.content.shipped import load

    root = content_root()
    content, problems = load(root)
    for problem in problems:
        source = (root / problem.place.path).read_text(encoding="utf-8", errors="replace")
        sys.stdout.write(render(problem, source) + "\n\n")
    sys.stdout.write(f"{len(content.exercises)} exercises, {len(problems)} problems\n")
    return Exit.PROBLEMS if problems else Exit.FINE


def library_listed() -> int:
    """Print every exercise: id, family and title."""
    for exercise in _exercises().values():
        sys.stdout.write(f"{exercise.id:24} {exercise.family:14} {safe_text(exercise.title)}\n")
    return Exit.FINE


def library_shown(name: str) -> int:
    """Print one exercise with its passport."""
    from assistant.content.problems import nearest

    exercises = _exercises()
    found = exercises.get(name)
    if found is None:
        near = nearest(name, exercises)
        hint = f" Did you mean '{near}'?" if near else " See 'breakwater library list'."
        sys.stderr.write(f"There is no exercise '{safe_text(name)}'.{hint}\n")
        return Exit.USAGE
    sys.stdout.write(_shown(found))
    return Exit.FINE


def _exercises() -> dict[str, Exercise]:
    from assistant.content.shipped import load

    content, _ = load(content_root())
    return dict(sorted(content.exercises.items()))


def _shown(exercise: Exercise) -> str:
    passport = exercise.passport
    low, high = exercise.minutes
    steps = "".join(
        f"  {number}. {safe_text(step.text)}{f' ({step.seconds} s)' if step.seconds else ''}\n"
        for number, step in enumerate(exercise.steps, 1)
    )
    return (
        f"{safe_text(exercise.title)} ({exercise.id}, version {passport.version})\n"
        f"{safe_text(exercise.purpose)}\n\n{steps}\n"
        f"Time: {low}-{high} min. Energy: {exercise.energy}. Family: {exercise.family}.\n"
        f"Best for a craving of {exercise.fits.craving[0]}-{exercise.fits.craving[1]}.\n"
        f"Never with: {', '.join(sorted(exercise.contraindications)) or 'nothing listed'}.\n"
        f"With care: {', '.join(sorted(exercise.cautions)) or 'nothing listed'}.\n"
        f"Evidence: {passport.evidence}. {safe_text(passport.scope)}\n"
        f"Sources: {', '.join(passport.sources)}. Source read: {passport.verified}.\n"
        f"Review: {passport.review}, by {passport.review_by}.\n"
    )
