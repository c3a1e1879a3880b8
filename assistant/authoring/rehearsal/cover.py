"""Which steps, answers, branches and outcomes of a flow the played scenes came to."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, fields
from typing import TypeAlias

from assistant.authoring.rehearsal.perform import Played
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
    """What scenes came to, of all there is in one flow."""

    flow: str
    reached: frozenset[Spot]
    spots: Mapping[Spot, Place]
    """Everything there is, with its place, in the order of the file."""

    @property
    def missed(self) -> tuple[tuple[Spot, Place], ...]:
        """What no scene came to."""
        return tuple((s, place) for s, place in self.spots.items() if s not in self.reached)

    @property
    def share(self) -> float:
        """The covered part, 0-1."""
        return 1 - len(self.missed) / len(self.spots) if self.spots else 1.0

    def as_text(self) -> str:
        """Return one line for each miss, and a last line with the sum."""
        lines = [f"{place}: no test reaches {_named(spot)}" for spot, place in self.missed]
        done = len(self.spots) - len(self.missed)
        return "\n".join([*lines, f"{self.flow}: {done} of {len(self.spots)} reached"])


def _named(spot: Spot) -> str:
    _, step, what = spot
    return f"the step {step}" if what == "step" else f"{what} of {step}"


def coverage(flow: Flow, runtime: Runtime, played: Iterable[Played]) -> Coverage:
    """Return what *played* scenes came to in *flow*.

    Every record is replayed on watched machines: what counts is what the engine did.
    """
    reached: set[Spot] = set()
    watched = _watching(runtime, reached)
    for scene in played:
        try:
            replay(watched, scene.events)
        except RejectedError:
            continue
    return Coverage(flow=flow.id, reached=frozenset(reached), spots=dict(_spots(flow)))


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
