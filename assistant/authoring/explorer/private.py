"""P13: what a person told in private stays there.

A private variable may steer. It may not be shown, put into a variable that is not private, handed
to another flow or kept as a rating. Copies are followed, through ``set``, ``with`` and ``gets``.
"""

from collections.abc import Iterator
from typing import NamedTuple

from assistant.authoring.explorer.liveness import shown_in
from assistant.authoring.explorer.proof import Found, Proof
from assistant.authoring.explorer.relevance import OUTCOME, Key, assigns_of
from assistant.content.problems import error
from assistant.domain.condition import names_in
from assistant.domain.flow import Flow, Kind, Step

_NUMBERS = frozenset({Kind.SCALE, Kind.COUNT, Kind.YES_NO})


class _Flow(NamedTuple):
    """One way a value takes: from the variables it is made of to where it ends up."""

    sources: frozenset[Key]
    target: Key
    step: str


def told_on(proof: Proof) -> Iterator[Found]:
    """P13: a private variable that reaches a text, another flow, the record or a variable."""
    flows = [found for flow in proof.plan.flows.values() for found in _moves(proof, flow)]
    tainted = _tainted(proof, flows)
    if tainted:
        yield from _kept_as_rating(proof)
        yield from _shown(proof, tainted)
        yield from _copied(proof, flows, tainted)


def _kept_as_rating(proof: Proof) -> Iterator[Found]:
    for variable in proof.flow.variables.values():
        if variable.private and variable.means is not None and variable.kind in _NUMBERS:
            words = f"'{variable.name}' is private, and its number would be kept as a rating"
            yield Found(error(variable.at, "P13", words, "take means: or private: away"))


def _shown(proof: Proof, tainted: set[Key]) -> Iterator[Found]:
    for step in proof.flow.steps.values():
        for name in sorted(shown_in(step)):
            if (proof.flow.id, name) in tainted:
                words = f"'{name}' holds something private and would be shown at '{step.id}'"
                yield _at(proof, step, words)


def _copied(proof: Proof, flows: list[_Flow], tainted: set[Key]) -> Iterator[Found]:
    for found in flows:
        if found.target[0] != proof.flow.id and not _own(proof, found):
            continue
        leaks = sorted(name for flow, name in found.sources & tainted)
        if leaks and not _stays(proof, found):
            into = ".".join(found.target) if found.target[0] != proof.flow.id else found.target[1]
            words = f"'{leaks[0]}' is private and would reach '{into}'"
            yield _at(proof, proof.flow.steps[found.step], words)


def _own(proof: Proof, found: _Flow) -> bool:
    return any(flow == proof.flow.id for flow, _ in found.sources)


def _stays(proof: Proof, found: _Flow) -> bool:
    """Whether the value stays in its flow, in a variable that is private as well."""
    flow, name = found.target
    same = all(source == flow for source, _ in found.sources)
    return same and proof.plan.flows[flow].variables[name].private


def _tainted(proof: Proof, flows: list[_Flow]) -> set[Key]:
    tainted = {
        (flow.id, variable.name)
        for flow in proof.plan.flows.values()
        for variable in flow.variables.values()
        if variable.private
    }
    grew = bool(tainted)
    while grew:
        fresh = {f.target for f in flows if f.sources & tainted} - tainted
        tainted |= fresh
        grew = bool(fresh)
    return tainted


def _moves(proof: Proof, flow: Flow) -> Iterator[_Flow]:
    for step in flow.steps.values():
        for assign in assigns_of(step):
            sources = frozenset((flow.id, name) for name in names_in(assign.value))
            yield _Flow(sources, (flow.id, assign.name), step.id)
        if step.call is None or step.call.flow not in proof.plan.flows:
            continue
        for assign in step.call.inputs:
            sources = frozenset((flow.id, name) for name in names_in(assign.value))
            yield _Flow(sources, (step.call.flow, assign.name), step.id)
        for mine, theirs in step.call.gets:
            if theirs != OUTCOME:
                yield _Flow(frozenset({(step.call.flow, theirs)}), (flow.id, mine), step.id)


def _at(proof: Proof, step: Step, words: str) -> Found:
    """Return the problem with the way to the step, where one comes to it."""
    here = (proof.flow.id, step.id)
    situations = enumerate(proof.graph.situations)
    number = next((n for n, s in situations if (s[0].flow, s[0].step) == here), None)
    hint = "make that one private too, or leave it out here"
    way = () if number is None else proof.way(number)
    return Found(error(step.at, "P13", words, hint), way)
