"""Explore a flow: visit every situation, and say what holds in all of them."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from assistant.authoring.explorer.graph import Graph, build
from assistant.authoring.explorer.plan import Plan, make_plan
from assistant.authoring.explorer.proof import Proof
from assistant.authoring.explorer.properties import PROPERTIES, most_questions
from assistant.authoring.explorer.story import script_of, story_of
from assistant.content.problems import Problem
from assistant.domain.flow import Flow, Project


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

    @property
    def failed(self) -> bool:
        """Whether a property does not hold."""
        return any(problem.is_error for problem in self.problems)


def explore(flows: Mapping[str, Flow], flow_id: str, project: Project | None = None) -> Exploration:
    """Visit every situation of *flow_id*, the flows it calls included.

    The flows must have passed ``assistant.authoring.check`` without an error.

    Args:
        flows: *flow_id* and every flow it calls, by id.
        flow_id: the flow to explore.
        project: its limits; the usual ones when None.

    Raises:
        KeyError: a flow or step does not exist; check the flow first.
    """
    plan = make_plan(flows, flow_id)
    graph = build(plan, flow_id)
    return _judged(plan, graph, flow_id, project or Project(name=""))


def _judged(plan: Plan, graph: Graph, flow_id: str, project: Project) -> Exploration:
    proof = Proof(plan=plan, graph=graph, flow=plan.flows[flow_id], project=project)
    found = [found for look in PROPERTIES for found in look(proof)]
    questions = None if graph.capped else most_questions(proof)
    shown = [(problem, way) for problem, way in found if way]
    return Exploration(
        flow=flow_id,
        problems=tuple(sorted(problem for problem, _ in found)),
        stories={problem: story_of(graph, plan, way) for problem, way in shown},
        tests={
            problem: script_of(
                graph, plan, way, f"{problem.code} by way of {name}", problem.message
            )
            for problem, way in shown
            for name in [proof.name(way[-1][0])]
        },
        situations=len(graph.situations),
        moves=graph.total,
        questions=questions,
        outcomes=tuple(o for o in proof.flow.outcomes if o in graph.outcomes),
        capped=graph.capped,
    )
