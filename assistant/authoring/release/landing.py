"""Whether everyone in the middle of the published version lands safely on the new one (P16).

A step of the published version lands on the step of the same id, or where ``moved:`` says. The
landing is safe when all that may be read from there on was settled on every way to the old step,
and every value people can have is still a value.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from assistant.authoring.explorer.assigned import takes_over
from assistant.authoring.explorer.liveness import live_in
from assistant.authoring.release.face import FlowFace
from assistant.domain.flow import Flow, Variable
from assistant.engine.landing import FROM_OUTSIDE, landing_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Stranded:
    """A step people may stand at, with no safe landing."""

    step: str
    """Step of the published version."""
    landing: str | None
    """Where they would come to; None when there is no such step."""
    missing: tuple[str, ...] = ()
    """Variables read from there on that they may not have."""
    misfit: tuple[str, ...] = ()
    """Variables read from there on whose kind or values have changed."""


def removed(old: FlowFace, new: Flow) -> Iterator[Stranded]:
    """Give the published steps that lead nowhere in *new* (R901)."""
    for step in old.steps:
        if landing_of(new.moved, new.steps, step) is None:
            yield Stranded(step=step, landing=None)


def unsafe(old: FlowFace, new: Flow) -> Iterator[Stranded]:
    """Give the published steps whose landing may read what people do not have (R903).

    Only steps people can stand at: nobody is ever left at a step that only speaks.
    """
    needs = live_in(new)
    for id_, step in old.steps.items():
        landing = landing_of(new.moved, new.steps, id_)
        if landing is None or not step.stands:
            continue
        read = sorted(needs[landing])
        missing = tuple(name for name in read if not _has(name, step.settled, new))
        misfit = tuple(
            name
            for name in read
            if name in step.settled and not fits(old.variables.get(name), new.variables.get(name))
        )
        if missing or misfit:
            yield Stranded(step=id_, landing=landing, missing=missing, misfit=misfit)


def stranded(old: FlowFace, new: Flow) -> tuple[Stranded, ...]:
    """Return every published step without a safe landing in *new*, all of whose steps exist."""
    return (*removed(old, new), *unsafe(old, new))


def fits(old: Variable | None, new: Variable | None) -> bool:
    """Whether whatever people have in *old* can be kept in *new*.

    What was private stays private: words given under that promise are not shown elsewhere.
    """
    if old is None or new is None:
        return False
    return takes_over(old, new) and not (old.private and not new.private)


def _has(name: str, settled: tuple[str, ...], new: Flow) -> bool:
    variable = new.variables.get(name)
    if variable is None:
        return True  # an unknown name is another rule's finding
    return name in settled or variable.starts is not None or variable.source in FROM_OUTSIDE
