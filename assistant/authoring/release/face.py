"""The face of a flow: what people in the middle of it, callers and reports hold on to.

Small enough to be kept in a lock file, and complete enough to tell without the old file whether
everyone lands safely on a new one.
"""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from assistant.authoring.explorer.assigned import assigned
from assistant.authoring.explorer.liveness import live_in
from assistant.authoring.release.words import (
    behaviour_words,
    texts_of_flow,
    texts_of_step,
    variable_words,
)
from assistant.domain.flow import Flow, Step, Variable

MARK: Final = 16
"""Hexadecimal digits of a text's fingerprint: 64 bits, enough to notice any rewording."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StepFace:
    """One step."""

    stands: str
    """How people can stand here: a form of waiting, ``call FLOW``, or empty when nobody can."""
    settled: tuple[str, ...] = ()
    """Variables settled on every way here (``explorer.assigned``), sorted."""
    needs: tuple[str, ...] = ()
    """Variables read from here on before they are filled (``explorer.liveness``), sorted."""
    behaviour: Mapping[str, str] = field(default_factory=dict)
    """Part of the step to what it does, in words."""
    texts: Mapping[str, str] = field(default_factory=dict)
    """Place in the step to the fingerprint of its words."""
    words: Mapping[str, str] = field(default_factory=dict, compare=False)
    """Place in the step to the words themselves; empty when read from a lock file."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FlowFace:
    """One flow."""

    id: str
    version: int
    sha: str
    """SHA-256 of the file."""
    start: str
    outcomes: tuple[str, ...]
    variables: Mapping[str, Variable] = field(default_factory=dict)
    steps: Mapping[str, StepFace] = field(default_factory=dict)
    texts: Mapping[str, str] = field(default_factory=dict)
    """Words outside the steps: place to fingerprint."""
    words: Mapping[str, str] = field(default_factory=dict, compare=False)

    @property
    def behaviour(self) -> str:
        """Return one fingerprint, SHA-256, of everything but words."""
        plain = {
            "start": self.start,
            "outcomes": sorted(self.outcomes),
            "variables": {name: variable_words(v) for name, v in self.variables.items()},
            "steps": {id_: dict(step.behaviour) for id_, step in self.steps.items()},
        }
        return hashlib.sha256(json.dumps(plain, sort_keys=True).encode()).hexdigest()

    @property
    def wording(self) -> str:
        """Return one fingerprint, SHA-256, of all words people read or are heard by."""
        steps = {id_: dict(step.texts) for id_, step in self.steps.items()}
        plain = json.dumps({"flow": dict(self.texts), "steps": steps}, sort_keys=True)
        return hashlib.sha256(plain.encode()).hexdigest()


def sound(flow: Flow) -> bool:
    """Whether every step that *flow* names exists: only then it has a face."""
    named = {flow.start}
    for step in flow.steps.values():
        named |= {branch.to for branch in step.go}
        named |= {step.limit.then} if step.limit is not None else set()
        if step.wait is not None:
            retry = step.wait.retry
            ways = [answer.go for answer in step.wait.answers]
            ways += [step.wait.skip, retry.go if retry is not None else None]
            named |= {way for way in ways if way is not None}
    return named <= set(flow.steps)


def face_of(flow: Flow) -> FlowFace:
    """Return the face of *flow*, all of whose steps exist."""
    settled, needs = assigned(flow), live_in(flow)
    words = texts_of_flow(flow)
    return FlowFace(
        id=flow.id,
        version=flow.version,
        sha=flow.sha,
        start=flow.start,
        outcomes=flow.outcomes,
        variables={name: variable_face(v) for name, v in flow.variables.items()},
        steps={
            step.id: _step_face(step, settled[step.id], needs[step.id])
            for step in flow.steps.values()
        },
        texts=_marks(words),
        words=words,
    )


def variable_face(variable: Variable) -> Variable:
    """Return *variable* as far as a lock file keeps it: without its labels, which are words."""
    return Variable(
        name=variable.name,
        kind=variable.kind,
        low=variable.low,
        high=variable.high,
        values=tuple(sorted(variable.values)),
        max_length=variable.max_length,
        source=variable.source,
        history=variable.history,
        starts=variable.starts,
        means=variable.means,
        private=variable.private,
        remember=variable.remember,
    )


def _step_face(step: Step, settled: frozenset[str], needs: frozenset[str]) -> StepFace:
    words = texts_of_step(step)
    return StepFace(
        stands=standing(step),
        settled=tuple(sorted(settled)),
        needs=tuple(sorted(needs)),
        behaviour=behaviour_words(step),
        texts=_marks(words),
        words=words,
    )


def standing(step: Step) -> str:
    """Return how people can stand at *step*: they never do where it only speaks."""
    if step.wait is not None:
        return step.wait.form.value
    return f"call {step.call.flow}" if step.call is not None else ""


def _marks(words: Mapping[str, str]) -> dict[str, str]:
    return {place: mark(text) for place, text in words.items()}


def mark(text: str) -> str:
    """Return the fingerprint of *text*; spaces and line ends do not count."""
    return hashlib.sha256(" ".join(text.split()).encode()).hexdigest()[:MARK]
