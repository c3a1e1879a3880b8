"""Explore a flow: visit every situation, and say what holds in all of them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final, NamedTuple

from assistant.authoring.explorer.drive import Drive, Engine
from assistant.authoring.explorer.driven import driven_codes, kept_by_the_engine
from assistant.authoring.explorer.graph import build
from assistant.authoring.explorer.heard import Ear, misheard
from assistant.authoring.explorer.plan import make_plan
from assistant.authoring.explorer.proof import Found, Proof
from assistant.authoring.explorer.properties import PROPERTIES, PROVEN, most_questions
from assistant.authoring.explorer.story import Way, script_of, story_of
from assistant.content.problems import Problem
from assistant.domain.flow import Flow, Project


class Sample(NamedTuple):
    """Properties that were looked at in some places, and in how many."""

    codes: tuple[str, ...]
    number: int
    what: str
    """What there were so many of: ``questions`` or ``texts``."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Exploration:
    """What is true of a flow, whoever talks to it and whatever they answer."""

    flow: str
    problems: tuple[Problem, ...] = ()
    stories: Mapping[Problem, tuple[str, ...]] = field(default_factory=dict)
    """A counter-example as a chat, for problems that have one."""
    tests: Mapping[Problem, str] = field(default_factory=dict)
    """The same as a file of conversation tests, to be kept."""
    situations: int = 0
    moves: int = 0
    questions: int | None = None
    """The most questions one session can ask, called flows included; None: without end."""
    outcomes: tuple[str, ...] = ()
    """Outcomes that happen."""
    capped: bool = False
    """Too many situations: only a part was visited, and the proofs are none."""
    proven: tuple[str, ...] = ()
    """Properties that were looked at in every situation, whether they hold or not."""
    samples: tuple["Sample", ...] = ()
    """Properties that were looked at in some places only."""

    @property
    def failed(self) -> bool:
        """Whether a property does not hold."""
        return any(problem.is_error for problem in self.problems)


@dataclass(frozen=True, slots=True, kw_only=True)
class Beside:
    """What a flow is looked at with besides itself; without it some properties are not looked at.

    Proofs need none of it. What is sampled on the running program does.
    """

    engine: Engine | None = None
    """Drives the flow, for P03, P15, P18 and P22."""
    safety: Flow | None = None
    """The crisis conversation, for P03."""
    ear: Ear | None = None
    """Reads texts, for P17."""


NOTHING_BESIDE: Final = Beside()


def explore(
    flows: Mapping[str, Flow],
    flow_id: str,
    project: Project | None = None,
    beside: Beside = NOTHING_BESIDE,
) -> Exploration:
    """Visit every situation of *flow_id*, the flows it calls included.

    The flows must have passed ``assistant.authoring.check`` without an error.

    Args:
        flows: *flow_id* and every flow it calls, by id.
        flow_id: the flow to explore.
        project: its limits; the usual ones when None.
        beside: what samples are taken with.

    Raises:
        KeyError: a flow or step does not exist; check the flow first.
    """
    plan = make_plan(flows, flow_id)
    graph = build(plan, flow_id)
    proof = Proof(
        plan=plan, graph=graph, flow=plan.flows[flow_id], project=project or Project(name="")
    )
    found = [found for look in PROPERTIES for found in look(proof)]
    samples = []
    if beside.engine is not None:
        drive = Drive(proof=proof, engine=beside.engine, safety=beside.safety)
        found += kept_by_the_engine(drive)
        samples.append(Sample(driven_codes(drive), drive.seen, "questions"))
    if beside.ear is not None:
        heard = beside.ear.heard
        found += misheard(proof, beside.ear)
        samples.append(Sample(("P17",), beside.ear.heard - heard, "texts"))
    return _summed_up(proof, found, tuple(samples))


def _summed_up(proof: Proof, found: Sequence[Found], samples: tuple[Sample, ...]) -> Exploration:
    graph, plan = proof.graph, proof.plan
    shown = [(problem, way) for problem, way in found if way]
    return Exploration(
        flow=proof.flow.id,
        problems=tuple(sorted(problem for problem, _ in found)),
        stories={problem: story_of(graph, plan, way) for problem, way in shown},
        tests={problem: _script(proof, problem, way) for problem, way in shown},
        situations=len(graph.situations),
        moves=graph.total,
        questions=None if graph.capped else most_questions(proof),
        outcomes=tuple(o for o in proof.flow.outcomes if o in graph.outcomes),
        capped=graph.capped,
        proven=() if graph.capped else PROVEN,
        samples=samples,
    )


def _script(proof: Proof, problem: Problem, way: Way) -> str:
    name = f"{problem.code} by way of {proof.name(way[-1][0])}"
    return script_of(proof.graph, proof.plan, way, name, problem.message)
