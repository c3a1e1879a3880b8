"""Which steps, answers, branches and outcomes of a flow the played scenes came to."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, fields
from typing import Final, TypeAlias

from assistant.authoring.rehearsal.perform import Played
from assistant.authoring.testing.rehearse import Rehearsal
from assistant.domain.condition import Value
from assistant.domain.flow import Flow
from assistant.domain.place import Place
from assistant.engine.guards import compile_expr
from assistant.engine.machine import CompiledFlow, Cursor, How
from assistant.engine.replay import replay
from assistant.engine.runtime import RejectedError, Runtime

Spot: TypeAlias = tuple[str, str, str]
"""Flow, step, and what of it: "step", "answer x", "branch 2", "end eased"."""

Noticed: TypeAlias = Callable[[str, str, str | None, Mapping[str, Value], str], None]


@dataclass(frozen=True, slots=True)
class Watched(CompiledFlow):
    """A compiled flow that says which way every step was left."""

    noticed: Noticed

    def leave(self, cursor: Cursor) -> bool:
        """Move *cursor* on as ever, and say where from and where to."""
        step, values = cursor.state, dict(cursor.values)
        answer = cursor.answer if cursor.how is How.ANSWERED else None
        moved = CompiledFlow.leave(self, cursor)
        if moved:
            self.noticed(self.flow.id, step, answer, values, cursor.state)
        return moved


@dataclass(frozen=True, slots=True, kw_only=True)
class Coverage:
    """What tests came to, of all there is in one flow."""

    flow: str
    reached: frozenset[Spot]
    spots: Mapping[Spot, Place]
    """Everything there is, with its place, in the order of the file."""

    @property
    def missed(self) -> tuple[tuple[Spot, Place], ...]:
        """What no test came to."""
        return tuple((s, place) for s, place in self.spots.items() if s not in self.reached)

    @property
    def share(self) -> float:
        """The covered part, 0-1."""
        return 1 - len(self.missed) / len(self.spots) if self.spots else 1.0

    @property
    def missed_steps(self) -> dict[str, bool]:
        """Steps with something that no test came to: True where it is the step itself."""
        found: dict[str, bool] = {}
        for (_, step, what), _ in self.missed:
            found[step] = found.get(step, False) or what == "step"
        return found

    def counts(self) -> dict[str, tuple[int, int]]:
        """Return for steps, answers, branches and outcomes how many were reached, of how many."""
        found: dict[str, tuple[int, int]] = {}
        for kind, start in _KINDS.items():
            own = {spot for spot in self.spots if spot[2].startswith(start)}
            found[kind] = (len(own & self.reached), len(own))
        ends = {spot[2] for spot in self.spots if spot[2].startswith("end ")}
        met = {spot[2] for spot in self.reached if spot in self.spots and spot[2] in ends}
        return {**found, "outcomes": (len(met), len(ends))}

    def as_text(self) -> str:
        """Return one line for each miss, and a last line with the sums."""
        lines = [f"{place}: no test reaches {_named(spot)}" for spot, place in self.missed]
        sums = ", ".join(f"{done} of {of} {kind}" for kind, (done, of) in self.counts().items())
        return "\n".join([*lines, f"{self.flow}: {sums}"])

    def as_record(self) -> dict[str, object]:
        """Return the same as plain values, for JSON."""
        return {
            "flow": self.flow,
            "counts": {kind: {"reached": d, "of": of} for kind, (d, of) in self.counts().items()},
            "missed": [
                {"path": place.path, "line": place.line, "step": step, "what": what}
                for (_, step, what), place in self.missed
            ],
        }


_KINDS: Final = {"steps": "step", "answers": "answer ", "branches": "branch "}


def _named(spot: Spot) -> str:
    _, step, what = spot
    return f"the step {step}" if what == "step" else f"{what} of {step}"


def coverage(flow: Flow, runtime: Runtime, played: Iterable[Played]) -> Coverage:
    """Return what *played* tests came to in *flow*."""
    return Coverage(flow=flow.id, reached=reached(runtime, played), spots=dict(_spots(flow)))


def covered(flow: Flow, rehearsals: Iterable[Rehearsal]) -> Coverage:
    """Return what all *rehearsals* came to in *flow*, those of flows that call it included."""
    met = (reached(r.runtime, r.played) for r in rehearsals if r.runtime is not None)
    every = frozenset(spot for spots in met for spot in spots if spot[0] == flow.id)
    return Coverage(flow=flow.id, reached=every, spots=dict(_spots(flow)))


def reached(runtime: Runtime, played: Iterable[Played]) -> frozenset[Spot]:
    """Return what *played* tests came to, in any flow.

    Every record is replayed on watched machines: what counts is what the engine did.
    """
    found: set[Spot] = set()
    watched = _watching(runtime, found)
    for scene in played:
        try:
            replay(watched, scene.events)
        except RejectedError:
            continue
    return frozenset(found)


def _watching(runtime: Runtime, reached: set[Spot]) -> Runtime:
    def noticed(
        flow: str, step_id: str, answer: str | None, values: Mapping[str, Value], to: str
    ) -> None:
        reached.add((flow, step_id, "step"))
        reached.update((flow, step_id, f"answer {id_}") for id_ in (answer or "").split())
        if to.startswith("end "):
            reached.add((flow, step_id, to))
            return
        reached.add((flow, to, "step"))
        step = runtime.flows[flow].flow.steps[step_id]
        own = {a.id: a.go for a in step.wait.answers} if step.wait else {}
        if answer is not None and own.get(answer) == to:
            return
        for index, branch in enumerate(step.go):
            if branch.when is None or compile_expr(branch.when)(values) is True:
                if branch.to == to:
                    reached.add((flow, step_id, f"branch {index + 1}"))
                return

    parts = {
        id_: Watched(**{f.name: getattr(c, f.name) for f in fields(c)}, noticed=noticed)
        for id_, c in runtime.flows.items()
    }
    return Runtime(runtime.project, parts)


def _spots(flow: Flow) -> Iterator[tuple[Spot, Place]]:
    for step in flow.steps.values():
        yield (flow.id, step.id, "step"), step.at
        for answer in step.wait.answers if step.wait else ():
            yield (flow.id, step.id, f"answer {answer.id}"), answer.at
            if answer.end is not None:
                yield (flow.id, step.id, f"end {answer.end}"), answer.at
        for index, branch in enumerate(step.go if len(step.go) > 1 else ()):
            yield (flow.id, step.id, f"branch {index + 1}"), branch.at
        if step.end is not None:
            yield (flow.id, step.id, f"end {step.end}"), step.at
