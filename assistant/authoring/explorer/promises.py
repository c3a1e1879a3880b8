"""P20: the promises an author makes under ``checks:``, held on every way through the flow.

Each promise watches the conversation in one of two phases. ``never`` and ``always_through`` are
armed from the start, or between ``after`` and ``before``; ``always`` is armed while something is
owed. One pass over the graph carries the phases of all promises at once, two bits for each: so a
promise costs next to nothing, and needs no memory in the situations.
"""

from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final, TypeAlias

from assistant.authoring.explorer.graph import Graph
from assistant.authoring.explorer.liveness import ENDING, held_at_end
from assistant.authoring.explorer.moves import (
    GAVE_UP,
    NOTHING_FITS,
    SKIP,
    UNANSWERED,
    Move,
    Situation,
)
from assistant.authoring.explorer.plan import Plan
from assistant.authoring.explorer.proof import Found, Proof
from assistant.authoring.explorer.story import Way
from assistant.content.problems import error, warning
from assistant.domain.flow import Check, Form
from assistant.engine.guards import Guard, compile_expr

_CALM, _ARMED = 1, 2
_BOTH: Final = _CALM | _ARMED

_State: TypeAlias = tuple[int, int]
"""A situation, and the phase of the promise there."""


def broken_promises(proof: Proof) -> Iterator[Found]:
    """P20: a promise of the author that does not hold, or that says nothing."""
    watches = [
        _Watch(number, check)
        for number, check in enumerate(proof.flow.checks)
        if check.kind != "at_most"
    ]
    if not watches:
        return
    walk = _Walk(proof.graph, proof.plan, watches)
    for watch in walk.broken():
        way = walk.way(watch)
        hint = f"path: {proof.path(way)}"
        yield Found(error(watch.check.at, "P20", watch.words, hint), way)
    for watch in () if proof.graph.capped else walk.idle():
        words = f"this check says nothing: nobody comes to '{watch.moments[0]}'"
        hint = "name a step, or step.answer; for one of many answers use 'when'"
        yield Found(warning(watch.check.at, "P20", words, hint))


def step_of(situation: Situation) -> str:
    """Return the step that stands, as a promise names it: ``flow.step`` in a called flow."""
    top = situation[-1]
    return top.step if len(situation) == 1 else f"{top.flow}.{top.step}"


@dataclass(slots=True)
class _Watch:
    """One promise, made ready for being held."""

    number: int
    check: Check
    guard: Guard | None = None
    """Held on coming to a step; those held at the end stand in the graph."""
    seen: bool = field(default=False)
    """Whether the conversation ever came to what it waits for."""

    def __post_init__(self) -> None:
        if self.check.when is not None and not held_at_end(self.check):
            self.guard = compile_expr(self.check.when)

    @property
    def moments(self) -> tuple[str, ...]:
        """Steps, or ``step.answer``, that change the phase."""
        return self.check.after or self.check.before

    @property
    def starts(self) -> int:
        """The phase at the start."""
        return _CALM if self.check.after else _ARMED

    @property
    def targets(self) -> tuple[str, ...]:
        """What must not be, or what is owed."""
        return (self.check.target, *self.check.also)

    @property
    def words(self) -> str:
        """What to say of it when it is broken."""
        named = [name if name.startswith(ENDING) else f"'{name}'" for name in self.targets]
        if self.check.kind == "never":
            return f"this check fails: it comes to {named[0]} although it must not"
        through = " or ".join(named)
        if self.check.kind == "always":
            return f"this check fails: it ends without {through} after '{self.moments[0]}'"
        return f"this check fails: it ends without coming through {through}"

    def allows(self, situation: Situation) -> bool:
        """Whether its ``when`` holds on coming to *situation*."""
        return self.guard is None or self.guard(dict(situation[-1].values)) is True

    def entering(self, situation: Situation, phase: int) -> tuple[int, bool]:
        """Return the phase after coming to a step of the flow, and whether that breaks it."""
        step = step_of(situation)
        if step in self.targets and phase & _ARMED:
            if self.check.kind == "never":
                if self.allows(situation):
                    return phase, True
            else:
                phase = _CALM
        if step in self.moments:
            phase = self._moment(situation, phase)
        return phase, False

    def answering(self, situation: Situation, label: str, phase: int) -> int:
        """Return the phase after the answer *label* was given in *situation*."""
        if not self.moments or not label:
            return phase
        step = situation[0].step
        given = {f"{step}.{id_}" for id_ in label.split(", ")}
        return self._moment(situation, phase) if given & set(self.moments) else phase

    def _moment(self, situation: Situation, phase: int) -> int:
        self.seen = True
        if self.check.before:
            return _CALM
        if self.check.kind == "always" and not self.allows(situation):
            return phase
        return _ARMED

    def ending(self, outcome: str, phase: int, held: frozenset[int]) -> bool:
        """Whether the end with *outcome* breaks it."""
        if not phase & _ARMED:
            return False
        if self.check.kind == "never":
            return self.check.target == ENDING + outcome and self.number in held
        if self.check.kind == "always_through":
            return self.number in held
        return ENDING + outcome not in self.targets


class _Walk:
    """All promises carried through the graph."""

    def __init__(self, graph: Graph, plan: Plan, watches: list[_Watch]) -> None:
        self._graph = graph
        self._plan = plan
        self._watches = watches
        self._busy: dict[str, list[int]] = {}
        for index, watch in enumerate(watches):
            steps = {name.partition(".")[0] for name in watch.moments}
            for step in {*watch.targets, *steps}:
                self._busy.setdefault(step, []).append(index)
        self._broken: set[int] = set()
        self._masks = [0] * len(graph.situations)
        self._waiting: deque[int] = deque()

    def broken(self) -> Iterator[_Watch]:
        """Give the promises that do not hold."""
        self._carry()
        return (watch for index, watch in enumerate(self._watches) if index in self._broken)

    def idle(self) -> Iterator[_Watch]:
        """Give the promises that wait for something that never comes; after ``broken``."""
        return (w for w in self._watches if w.moments and not w.seen)

    def _carry(self) -> None:
        """Carry the phases of all promises to every situation, until nothing is added."""
        first = sum(watch.starts << 2 * index for index, watch in enumerate(self._watches))
        for number in range(self._graph.starts):
            self._come(number, first)
        while self._waiting:
            number = self._waiting.popleft()
            mask = self._masks[number]
            for index, (move, target) in enumerate(self._graph.moves[number]):
                after = self._answered(number, move, mask)
                if target >= 0:
                    self._come(target, after)
                elif move.outcome:
                    self._ended(number, index, move.outcome, after)

    def _come(self, number: int, mask: int) -> None:
        mask = self._entered(number, mask)
        if mask & ~self._masks[number]:
            self._masks[number] |= mask
            self._waiting.append(number)

    def _entered(self, number: int, mask: int) -> int:
        situation = self._graph.situations[number]
        for index in self._busy.get(step_of(situation), ()):
            phase, breaks = self._watches[index].entering(situation, (mask >> 2 * index) & _BOTH)
            if breaks:
                self._broken.add(index)
            mask = mask & ~(_BOTH << 2 * index) | phase << 2 * index
        return mask

    def _answered(self, number: int, move: Move, mask: int) -> int:
        situation = self._graph.situations[number]
        if len(situation) > 1:
            return mask
        label = self._label(situation, move)
        for index in self._busy.get(situation[0].step, ()) if label else ():
            phase = self._watches[index].answering(situation, label, (mask >> 2 * index) & _BOTH)
            mask = mask & ~(_BOTH << 2 * index) | phase << 2 * index
        return mask

    def _label(self, situation: Situation, move: Move) -> str:
        """Return the answer of *move*; where nothing fits, the fixed one that it comes to.

        Who is not understood too often passes over the question, as with a skip.
        """
        if move.label != NOTHING_FITS:
            return SKIP if move.label == GAVE_UP else move.label
        wait = self._plan.steps[situation[0].flow, situation[0].step].step.wait
        return UNANSWERED.get(wait.form if wait is not None else Form.CHOICE, "")

    def _ended(self, number: int, index: int, outcome: str, mask: int) -> None:
        held = self._graph.held[number, index]
        for place, watch in enumerate(self._watches):
            if watch.ending(outcome, (mask >> 2 * place) & _BOTH, held):
                self._broken.add(place)

    def way(self, watch: _Watch) -> Way:
        """Return a shortest way on which *watch* breaks."""
        return _Way(self, self._graph, watch).found()

    def step_in(self, watch: _Watch, number: int, phase: int) -> tuple[int, bool]:
        """Return the phase of *watch* on coming to situation *number*, and whether it breaks."""
        return watch.entering(self._graph.situations[number], phase)

    def after(self, watch: _Watch, number: int, phase: int, move: Move) -> int:
        """Return the phase of *watch* after *move* from situation *number*."""
        situation = self._graph.situations[number]
        if len(situation) > 1:
            return phase
        return watch.answering(situation, self._label(situation, move), phase)


class _Way:
    """A search for a shortest way on which one promise breaks."""

    def __init__(self, walk: _Walk, graph: Graph, watch: _Watch) -> None:
        self._walk = walk
        self._graph = graph
        self._watch = watch
        self._came: dict[_State, tuple[_State, str] | None] = {}
        self._waiting: deque[_State] = deque()

    def found(self) -> Way:
        """Return the way; empty when the promise holds."""
        for number in range(self._graph.starts):
            phase, breaks = self._walk.step_in(self._watch, number, self._watch.starts)
            if breaks:
                return ((number, ""),)
            self._come((number, phase), None)
        while self._waiting:
            state = self._waiting.popleft()
            for index, (move, target) in enumerate(self._graph.moves[state[0]]):
                if self._breaks(state, index, move, target):
                    return (*self._back(state), (state[0], move.label))
        return ()

    def _come(self, state: _State, before: tuple[_State, str] | None) -> None:
        if state not in self._came:
            self._came[state] = before
            self._waiting.append(state)

    def _breaks(self, state: _State, index: int, move: Move, target: int) -> bool:
        phase = self._walk.after(self._watch, state[0], state[1], move)
        if target < 0:
            held = self._graph.held.get((state[0], index), frozenset())
            return bool(move.outcome) and self._watch.ending(move.outcome, phase, held)
        phase, breaks = self._walk.step_in(self._watch, target, phase)
        if not breaks:
            self._come((target, phase), (state, move.label))
        return breaks

    def _back(self, state: _State) -> Way:
        found: list[tuple[int, str]] = []
        before = self._came[state]
        while before is not None:
            state, label = before
            found.append((state[0], label))
            before = self._came[state]
        return tuple(reversed(found))
