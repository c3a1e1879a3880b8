"""P07: every variable is settled before it is read, on all ways.

Settled means asked for, set, brought home or known from outside (see ``assigned``). Someone who
skips the question leaves its variable unknown, and whatever reads it then copes with that; but a
read that comes before anything could have filled the variable is a mistake on every such way.

The settled variables of a situation are those settled on every way to it: one bit each, carried
through the graph of situations until nothing changes. So conditions count, which the plain graph of
steps does not know.
"""

from collections import deque
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from assistant.authoring.explorer.assigned import assigned, from_outside
from assistant.authoring.explorer.liveness import shown_in
from assistant.authoring.explorer.moves import GAVE_UP, NOTHING_FITS, SKIP, Move, Situation
from assistant.authoring.explorer.plan import Plan
from assistant.authoring.explorer.proof import Found, Proof
from assistant.authoring.explorer.relevance import OUTCOME, Key
from assistant.authoring.explorer.story import Way
from assistant.authoring.told_apart import parts_of
from assistant.content.problems import error
from assistant.domain.condition import Expr, Known, names_in
from assistant.domain.flow import Assign, Flow, Step


class _Read(NamedTuple):
    """A variable that something reads."""

    key: Key
    step: str


def unfilled(proof: Proof) -> Iterator[Found]:
    """P07: a variable that is read before anything on the way could have filled it."""
    yield from _kept_but_never_filled(proof)
    if proof.graph.capped or _surely_filled(proof.flow):
        return
    tide = _Tide(proof)
    seen: set[_Read] = set()
    for number, read in tide.dry():
        if read.key[0] != proof.flow.id or read in seen:
            continue
        seen.add(read)
        way = tide.way(number, read)
        words = f"'{read.key[1]}' is read at '{read.step}' before anything has filled it"
        hint = f"path: {proof.path(way)}"
        yield Found(error(proof.flow.steps[read.step].at, "P07", words, hint), way)


def _kept_but_never_filled(proof: Proof) -> Iterator[Found]:
    filled = from_outside(proof.flow).union(*map(_filled_by, proof.flow.steps.values()))
    for variable in proof.flow.variables.values():
        kept = variable.means is not None or variable.remember
        if kept and variable.name not in filled:
            words = f"nothing fills '{variable.name}', though others read it"
            yield Found(error(variable.at, "P07", words, "ask for it with into:, or take it out"))


def _filled_by(step: Step) -> frozenset[str]:
    answers = step.wait.answers if step.wait is not None else ()
    found = {assign.name for answer in answers for assign in answer.sets}
    found |= {assign.name for assign in step.sets}
    found |= {mine for mine, _ in step.call.gets} if step.call is not None else set()
    if step.wait is not None and step.wait.into is not None:
        found.add(step.wait.into)
    return frozenset(found)


def _surely_filled(flow: Flow) -> bool:
    """Whether the plain graph of steps, whatever conditions allow, shows it already."""
    settled = assigned(flow)
    return all(_reads_only(step, settled[step.id]) for step in flow.steps.values())


def _reads_only(step: Step, settled: frozenset[str]) -> bool:
    """Whether *step* reads nothing but what is *settled* before it or filled in it."""
    if step.call is not None and any(theirs != OUTCOME for _, theirs in step.call.gets):
        return False  # what comes home may be unfilled there
    answers = step.wait.answers if step.wait is not None else ()
    before = shown_in(step).union(*(_needed(a.when) for a in answers if a.when is not None))
    if step.call is not None:
        before = before.union(*(_needed(assign.value) for assign in step.call.inputs))
    home = {mine for mine, _ in step.call.gets} if step.call is not None else set()
    into = {step.wait.into} if step.wait is not None and step.wait.into is not None else set()
    settled_after = settled | home | into
    own = frozenset().union(*(_needed(s.value) for a in answers for s in a.sets))
    later = own.union(*(_needed(assign.value) for assign in step.sets))
    tested = (_needed(branch.when) for branch in step.go if branch.when is not None)
    filled = settled_after | {assign.name for assign in step.sets}
    return before <= settled and later <= settled_after and frozenset().union(*tested) <= filled


class _Tide:
    """What is settled in every situation, as bits."""

    def __init__(self, proof: Proof) -> None:
        self._proof = proof
        self._plan: Plan = proof.plan
        keys = ((flow.id, name) for flow in proof.plan.flows.values() for name in flow.variables)
        self._bit = {key: 1 << place for place, key in enumerate(keys)}
        self._all = (1 << len(self._bit)) - 1
        self._outside = {
            flow.id: self._bits(flow.id, from_outside(flow)) for flow in proof.plan.flows.values()
        }
        self._own = {
            flow.id: self._bits(flow.id, flow.variables) for flow in proof.plan.flows.values()
        }
        self._settled = self._carried()

    def _bits(self, flow: str, names: Iterable[str]) -> int:
        found = 0
        for name in names:
            found |= self._bit.get((flow, name), 0)
        return found

    def _carried(self) -> list[int]:
        graph = self._proof.graph
        settled = [self._all] * len(graph.situations)
        known = [False] * len(graph.situations)
        waiting: deque[int] = deque()
        for number in range(graph.starts):
            settled[number], known[number] = self._outside[self._proof.flow.id], True
            waiting.append(number)
        while waiting:
            number = waiting.popleft()
            for move, target in graph.moves[number]:
                if target < 0:
                    continue
                after = self._after(number, move, target, settled[number], [])
                if not known[target] or settled[target] & ~after:
                    settled[target], known[target] = settled[target] & after, True
                    waiting.append(target)
        return settled

    def dry(self) -> Iterator[tuple[int, _Read]]:
        """Give every read of what is not settled on some way, with its situation."""
        graph = self._proof.graph
        for number, situation in enumerate(graph.situations):
            top = situation[-1]
            reads: list[_Read] = []
            settled = self._settled[number]
            self._on_entering(top.flow, self._plan.steps[top.flow, top.step].step, settled, reads)
            for move, target in graph.moves[number]:
                self._after(number, move, target, settled, reads)
            yield from ((number, read) for read in dict.fromkeys(reads))

    # --- one move

    def _after(self, number: int, move: Move, target: int, settled: int, reads: list[_Read]) -> int:
        """Return what is settled after *move*, and add to *reads* what it read unsettled."""
        graph = self._proof.graph
        situation = graph.situations[number]
        depth = len(graph.situations[target]) if target >= 0 else 0
        if depth > len(situation):
            called = graph.situations[target][-1].flow
            return settled & ~self._own[called] | self._outside[called]
        settled = self._leaving(situation, move, settled, reads)
        for below in range(len(situation) - 1, max(depth, 1) - 1, -1):
            settled = self._coming_home(situation, below, move, settled, reads)
        return settled

    def _leaving(self, situation: Situation, move: Move, settled: int, reads: list[_Read]) -> int:
        top = situation[-1]
        step = self._plan.steps[top.flow, top.step].step
        sets = step.sets
        if step.wait is not None:
            settled |= self._bit.get((top.flow, step.wait.into or ""), 0)
            if move.label not in {SKIP, GAVE_UP}:
                sets = (*self._answer_sets(step, move), *sets)
        settled = self._setting(top.flow, step.id, sets, settled, reads)
        self._branching(top.flow, step, move, settled, reads)
        return settled

    @staticmethod
    def _answer_sets(step: Step, move: Move) -> tuple[Assign, ...]:
        answers = step.wait.answers if step.wait is not None else ()
        label = "none" if move.label == NOTHING_FITS else move.label
        return next((a.sets for a in answers if a.id == label), ())

    def _coming_home(
        self, situation: Situation, below: int, move: Move, settled: int, reads: list[_Read]
    ) -> int:
        """Leave the calling step of frame ``below - 1``, whose called flow has just ended."""
        caller, called = situation[below - 1], situation[below].flow
        step = self._plan.steps[caller.flow, caller.step].step
        for mine, theirs in step.call.gets if step.call is not None else ():
            if theirs == OUTCOME or settled & self._bit[called, theirs]:
                settled |= self._bit[caller.flow, mine]
        settled = self._setting(caller.flow, step.id, step.sets, settled, reads)
        self._branching(caller.flow, step, move, settled, reads)
        return settled

    # --- what is read

    def _on_entering(self, flow: str, step: Step, settled: int, reads: list[_Read]) -> None:
        self._note(flow, step.id, shown_in(step), settled, reads)
        for answer in step.wait.answers if step.wait is not None else ():
            if answer.when is not None:
                self._note(flow, step.id, _needed(answer.when), settled, reads)
        for assign in step.call.inputs if step.call is not None else ():
            self._note(flow, step.id, _needed(assign.value), settled, reads)

    def _setting(
        self, flow: str, step: str, sets: tuple[Assign, ...], settled: int, reads: list[_Read]
    ) -> int:
        for assign in sets:
            self._note(flow, step, _needed(assign.value), settled, reads)
            settled |= self._bit[flow, assign.name]
        return settled

    def _branching(
        self, flow: str, step: Step, move: Move, settled: int, reads: list[_Read]
    ) -> None:
        """Note what the branches read, up to the one that was taken."""
        taken = [m[2] for m in move.marks if m[:2] == (flow, step.id) and isinstance(m[2], int)]
        tested = [branch.when for branch in step.go[: taken[0] + 1] if branch.when] if taken else []
        known = frozenset().union(*(_asked_about(when) for when in tested))
        for when in tested:
            self._note(flow, step.id, _needed(when) - known, settled, reads)

    def _note(
        self, flow: str, step: str, names: frozenset[str], settled: int, reads: list[_Read]
    ) -> None:
        missing = (name for name in sorted(names) if not settled & self._bit[flow, name])
        reads.extend(_Read((flow, name), step) for name in missing)

    # --- the way to it

    def way(self, number: int, read: _Read) -> Way:
        """Return a shortest way to situation *number* on which *read* finds nothing settled."""
        graph, bit = self._proof.graph, self._bit[read.key]
        came: dict[int, tuple[int, str] | None] = dict.fromkeys(range(graph.starts))
        waiting = deque(came)
        while waiting and number not in came:
            current = waiting.popleft()
            for move, target in graph.moves[current]:
                if target < 0 or target in came:
                    continue
                if not self._after(current, move, target, 0, []) & bit:
                    came[target] = (current, move.label)
                    waiting.append(target)
        found: list[tuple[int, str]] = [(number, "")]
        before = came.get(number)
        while before is not None:
            found.append(before)
            before = came[before[0]]
        return tuple(reversed(found))


def _needed(expr: Expr) -> frozenset[str]:
    """Return what *expr* reads without asking first whether it is known."""
    return names_in(expr) - _asked_about(expr)


def _asked_about(expr: Expr) -> frozenset[str]:
    if isinstance(expr, Known):
        return frozenset({expr.name})
    return frozenset().union(*map(_asked_about, parts_of(expr)))
