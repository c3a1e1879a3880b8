"""Exploring flows, against a plain search on the same product.

    python -m bench.explore

The peer is what anyone would write by hand for one flow: states are tuples, conditions are compiled
lambdas, a set and a list make the search. It gets the reduced variables and values for nothing, and
it only counts; Breakwater also keeps the graph with its paths and proves the properties on it.
Medians of seven interleaved runs, CPU time. The goals: 1,000 steps under a second, and at most
three times the peer for a situation. Both begin with the typed flow: making ready counts for both.
"""

import gc
import re
import statistics
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import partial

from assistant.authoring.check import Checker
from assistant.authoring.explorer.drive import Engine
from assistant.authoring.explorer.explore import Beside, explore
from assistant.authoring.explorer.graph import starting_values
from assistant.authoring.explorer.moves import UNANSWERED
from assistant.authoring.explorer.plan import Plan, StepPlan, make_plan
from assistant.content.flow_reader import read_flow
from assistant.content.folder import BUILT_IN, content_root, flow_files
from assistant.content.known import NOTHING
from assistant.content.shipped import known_content
from assistant.domain.condition import (
    Arithmetic,
    Both,
    Compare,
    Count,
    Either,
    Expr,
    Known,
    Literal,
    Name,
    Negation,
)
from assistant.domain.flow import Assign, Flow, Form, Project
from tests.authoring.test_check import long_flow

RUNS = 7
MOST_MS = 1_000
"""For 1,000 steps."""
PROJECT = Project(name="p", questions_per_session=2_000)


# --- the peer


def value(expr: Expr) -> str:
    """Return Python for the value of *expr*; None where it is unknown."""
    match expr:
        case Literal(held):
            return repr(held)
        case Name(name):
            return f"v.get({name!r})"
        case Count(name):
            return f"(len(v[{name!r}]) if {name!r} in v else None)"
        case Arithmetic(sign, left, right):
            a, b = value(left), value(right)
            return f"(None if {a} is None or {b} is None else {a} {sign} {b})"
        case _:
            return f"(True if {true(expr)} else False if {false(expr)} else None)"


def true(expr: Expr) -> str:
    """Return Python that holds where *expr* is true."""
    match expr:
        case Both(parts):
            return "(" + " and ".join(map(true, parts)) + ")"
        case Either(parts):
            return "(" + " or ".join(map(true, parts)) + ")"
        case Negation(part):
            return false(part)
        case Compare(first, rest):
            return compared(first, rest, "({})")
        case Known(name):
            return f"({name!r} in v)"
        case _:
            return f"({value(expr)} is True)"


def false(expr: Expr) -> str:
    """Return Python that holds where *expr* is false, not unknown."""
    match expr:
        case Both(parts):
            return "(" + " or ".join(map(false, parts)) + ")"
        case Either(parts):
            return "(" + " and ".join(map(false, parts)) + ")"
        case Negation(part):
            return true(part)
        case Compare(first, rest):
            return compared(first, rest, "not ({})")
        case Known(name):
            return f"({name!r} not in v)"
        case _:
            return f"({value(expr)} is False)"


def compared(first: Expr, rest: tuple[tuple[str, Expr], ...], form: str) -> str:
    """Return Python for a chain of comparisons, guarded where a part may be unknown."""
    parts = [value(first), *(value(part) for _, part in rest)]
    chain = parts[0] + "".join(
        f" {sign.replace('_', ' ')} {part}" for (sign, _), part in zip(rest, parts[1:], strict=True)
    )
    known = [f"{part} is not None" for part in parts if part.startswith(("v", "(None"))]
    return "(" + " and ".join([*known, form.format(chain)]) + ")"


def compiled(source: str) -> Callable[[dict[str, object]], object]:
    """Return ``lambda v: source``: the text is made here, from the typed form."""
    made: Callable[[dict[str, object]], object] = eval(f"lambda v: {source}")  # noqa: S307
    return made


@dataclass(slots=True)
class Peer:
    """One flow without calls, as a search by hand."""

    plan: Plan
    flow: Flow

    def prepared(self) -> list[tuple[object, ...]]:
        """Return what is known of each step, for the search below."""
        index = {id_: number for number, id_ in enumerate(self.flow.steps)}
        return [self._step(self.plan.steps[self.flow.id, id_], index) for id_ in self.flow.steps]

    def _step(self, step: StepPlan, index: Mapping[str, int]) -> tuple[object, ...]:
        wait = step.step.wait
        branches = tuple(
            (None if b.when is None else compiled(true(b.when)), index[b.to]) for b in step.step.go
        )
        ways: list[tuple[object, ...]] = []
        into = wait.into if wait is not None else None
        for way in step.alternatives:
            own = next((a for a in wait.answers if a.id in way.key.split()), None) if wait else None
            when = compiled(true(own.when)) if own and own.when else None
            to = index[own.go] if own and own.go else None
            sets = self._sets((*(own.sets if own else ()), *step.step.sets))
            ways.append((when, into, way.value, sets, to, bool(own and own.end)))
        if wait is not None:
            fixed = next((a for a in wait.answers if a.id == UNANSWERED.get(wait.form)), None)
            to = index[wait.skip] if wait.skip else index[fixed.go] if fixed and fixed.go else None
            ends = bool(fixed and fixed.end and not wait.skip)
            ways.append((None, into, None, self._sets(step.step.sets), to, ends))
            if wait.retry is not None and wait.retry.go is not None:
                ways.append((None, into, None, (), index[wait.retry.go], False))
            if wait.form is Form.OFFER or (
                wait.form is Form.PRACTISE and wait.exercise != "picked"
            ):
                on = index[fixed.go] if fixed and fixed.go else None
                ends = bool(fixed and fixed.end)
                ways.append((None, None, None, self._sets(step.step.sets), on, ends))
        else:
            ways.append((None, None, None, self._sets(step.step.sets), None, False))
        return step.live, tuple(ways), branches

    def _sets(self, sets: tuple[Assign, ...]) -> tuple[tuple[str, object], ...]:
        kept = (s for s in sets if (self.flow.id, s.name) in self.plan.values)
        return tuple((s.name, compiled(value(s.value))) for s in kept)

    def search(  # noqa: C901 - by hand, in one piece, as such a search is written
        self, steps: list[tuple[object, ...]]
    ) -> tuple[int, int]:
        """Return how many states and moves there are."""
        live = [step[0] for step in steps]
        start = list(self.flow.steps).index(self.flow.start)
        begun = starting_values(self.plan, self.flow)
        waiting = [(start, tuple(v.get(name) for name in live[start])) for v in begun]
        seen, moves = set(waiting), 0
        while waiting:
            at, held = waiting.pop()
            names, ways, branches = steps[at]
            known = {n: x for n, x in zip(names, held, strict=True) if x is not None}
            for when, into, given, sets, own, ends in ways:
                if when is not None and not when(known):
                    continue
                moves += 1
                values = dict(known)
                if into is not None:
                    if given is None:
                        values.pop(into, None)
                    else:
                        values[into] = given
                for name, made in sets:
                    values[name] = made(values)
                to = own
                if to is None and not ends:
                    to = next((t for w, t in branches if w is None or w(values)), None)
                if to is None:
                    continue
                state = (to, tuple([values.get(name) for name in live[to]]))
                if state not in seen:
                    seen.add(state)
                    waiting.append(state)
        return len(seen), moves


# --- what is explored


def thousand() -> Flow:
    """A flow of 1,005 steps: three files' worth, since a file holds 500 at most."""
    steps = {}
    flows = [_third(letter) for letter in "abc"]
    for flow, following in zip(flows, ("b0", "c0", ""), strict=True):
        for step in flow.steps.values():
            if step.id.endswith("334") and following:
                steps[step.id] = replace(step, go=(replace(step.go[0], to=following),), end=None)
            elif step.id != "done":
                steps[step.id] = step
    return replace(flows[0], steps=steps)


def _third(letter: str) -> Flow:
    text = re.sub(r"\bs(\d+)\b", lambda found: f"{letter}{found[1]}", long_flow(334))
    if letter != "c":
        end = f"  {letter}334:\n    "
        text = text.replace(f"{end}end: done", f"{end}go: done\n\n  done:\n    end: done")
    return _read(text)


def remembered(answers: int) -> Flow:
    """The worst there is: three-way answers, all kept to one last condition."""
    head = "flow: ten\ntitle: All\nversion: 1\nlanguage: en\nstart: s0\noutcomes: [done]\n\n"
    names = [f"v{number}" for number in range(answers)]
    declared = "".join(f"  {name}: {{one_of: [a, b, c]}}\n" for name in names)
    asked = "".join(
        f"  s{n}:\n    ask: |\n      Which?\n    into: v{n}\n"
        f"    answers: {{a: A, b: B, c: C}}\n    go: s{n + 1}\n"
        for n in range(answers)
    )
    whole = " and ".join(f"{name} == 'a'" for name in names)
    last = f"  s{answers}:\n    go:\n      - if: {whole}\n        to: x\n      - else: y\n"
    ends = "  x:\n    end: done\n  y:\n    end: done\n"
    return _read(f"{head}variables:\n{declared}\nsteps:\n{asked}{last}{ends}")


def _read(text: str) -> Flow:
    flow, problems = read_flow(text.encode(), "f", NOTHING)
    if flow is None:
        raise ValueError(f"the flow cannot be read: {problems}")
    return flow


def shipped() -> Iterator[tuple[str, Mapping[str, Flow]]]:
    """Give every shipped flow with those it calls."""
    checker = Checker(known=known_content(content_root()))
    for path in (*flow_files(content_root() / "flows"), *BUILT_IN):
        flow = checker.flow(path)
        if flow is not None:
            yield flow.id, checker.flows_around(path, flow)


# --- measuring


def cpu(work: Callable[[], object]) -> float:
    """Return the CPU seconds that *work* takes, on a heap without leftovers."""
    gc.collect()
    begun = time.process_time()
    work()
    return time.process_time() - begun


def against_the_peer(name: str, flow: Flow) -> bool:
    """Print one row; return whether it meets the goals.

    Raises:
        ValueError: the peer searched something else.
    """
    flows = {flow.id: flow}
    plan = make_plan(flows, flow.id)

    def searched() -> tuple[int, int]:
        peer = Peer(plan, flow)
        return peer.search(peer.prepared())

    found = explore(flows, flow.id, PROJECT)
    if searched() != (found.situations, found.moves):
        raise ValueError(f"{name}: not the same product: {searched()}")
    driven = Beside(engine=Engine())
    works = (
        searched,
        partial(explore, flows, flow.id, PROJECT),
        partial(explore, flows, flow.id, PROJECT, driven),
    )
    rounds = [tuple(map(cpu, works)) for _ in range(RUNS)]
    plain, proven, sampled = (1000 * statistics.median(t) for t in zip(*rounds, strict=True))
    row = f"{name:<24} {found.situations:>10} {plain:>6.0f} ms {proven:>6.0f} ms "
    print(f"{row}{proven / plain:>5.1f} {sampled:>11.0f} ms")
    return proven <= 3 * plain and sampled < MOST_MS


def main() -> int:
    """Print the table."""
    print("flow                     situations      peer   explore     x   with samples")
    met = [
        against_the_peer("1,005 steps", thousand()),
        against_the_peer("6 answers kept", remembered(6)),
        against_the_peer("8 answers kept", remembered(8)),
    ]
    for name, flows in shipped():
        found = explore(flows, name)
        took = statistics.median(cpu(partial(explore, flows, name)) for _ in range(3))
        each = f"{1_000_000 * took / found.situations:.0f} us each"
        print(f"{name:<24} {found.situations:>10} {'':>9} {1000 * took:>6.0f} ms, {each}")
    return 0 if all(met) else 1


if __name__ == "__main__":
    sys.exit(main())
