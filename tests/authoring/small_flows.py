"""Small flows of every shape, as text: for holding two readings of the language together.

Steps that ask nothing lead forward only, so that hardly a circle is silent. Everything else is
drawn: what is asked, what is set, what is branched on, which way each answer, skip and unclear
answer goes, and what is promised.
"""

from collections.abc import Mapping

from hypothesis import strategies as st

from assistant.content.flow_reader import read_flow
from assistant.content.known import Known
from assistant.domain.flow import Flow, Kind

VARIABLES = {
    "n": "{scale: 0-3}",
    "k": "{count: 0-2, starts: 0}",
    "p": "{one_of: [a, b, c]}",
    "m": "{any_of: [x, z]}",
    "y": "{yes_no: true}",
    "w": "{text: 20}",
    "q": "{one_of: [a, b], from: profile}",
}
CONDITIONS = {
    "n": ("n >= 2", "n < 1", "n == 3", "1 <= n < 3", "n + 1 >= 3", "known(n)"),
    "k": ("k >= 2", "k == 0", "k < 2"),
    "p": ("p == 'a'", "p != 'b'", "p in ['b', 'c']"),
    "m": ("'x' in m", "'z' not in m", "count(m) == 2"),
    "y": ("y", "not y"),
    "w": ("known(w)",),
    "q": ("q == 'a'", "known(q)"),
}
SETS = {
    "n": ("n: 2", "n: n - 1", "n: k"),
    "k": ("k: k + 1", "k: 0", "k: n"),
    "p": ("p: \"'b'\"",),
    "m": (),
    "y": ("y: true",),
    "w": (),
    "q": (),
}
ASKED = ("n", "p", "m", "y", "w")
KNOWN = Known(exercises=frozenset({"urge_surf"}), profile={"q": Kind.ONE_OF})


class Draft:
    """A flow being drawn."""

    def __init__(self, draw: st.DrawFn, name: str, size: int, *, calls: bool) -> None:
        self.draw = draw
        self.name = name
        names = st.lists(st.sampled_from(tuple(VARIABLES)), min_size=1, max_size=3, unique=True)
        self.variables = draw(names)
        self.steps = [f"s{number}" for number in range(size)]
        self.calls = calls
        self.outcomes = ["good", "bad"]

    def pick(self, *choices: str) -> str:
        return self.draw(st.sampled_from(choices))

    def often(self, one_in: int) -> bool:
        return self.draw(st.integers(1, one_in)) == 1

    def text(self) -> str:
        lines = [f"flow: {self.name}", "title: Drawn", "version: 1", "language: en", "start: s0"]
        lines += ["outcomes: [good, bad]", "", "variables:"]
        lines += [f"  {name}: {VARIABLES[name]}" for name in self.variables]
        lines += ["  o: {one_of: [good, bad]}"] if self.calls else []
        lines += ["", "steps:"]
        for number, step in enumerate(self.steps):
            lines += [f"  {step}:", *(f"    {line}" for line in self.step(number))]
        lines += self.checks()
        return "\n".join(lines) + "\n"

    # --- conditions and ways

    def condition(self) -> str:
        names = [*self.variables, *(["o"] if self.calls else [])]
        first, second = self.atom(self.pick(*names)), self.atom(self.pick(*names))
        return self.pick(first, first, f"{first} and {second}", f"{first} or not ({second})")

    def atom(self, name: str) -> str:
        atoms = ("o == 'good'",) if name == "o" else CONDITIONS[name]
        fitting = [a for a in atoms if self.reads_only_known(a)]
        return self.pick(*fitting)

    def reads_only_known(self, text: str) -> bool:
        return not ({"n", "k"} - set(self.variables)) & set(text.replace(":", " ").split())

    def targets(self, number: int, *, forward: bool) -> list[str]:
        return self.steps[number + 1 :] if forward else self.steps

    def go(self, number: int, *, forward: bool) -> list[str]:
        targets = self.targets(number, forward=forward)
        if self.often(3):
            return [f"go: {self.pick(*targets)}"]
        lines = ["go:"]
        for _ in range(self.draw(st.integers(1, 2))):
            lines += [f'  - if: "{self.condition()}"', f"    to: {self.pick(*targets)}"]
        return [*lines, f"  - else: {self.pick(*targets)}"]

    def sets(self) -> list[str]:
        known = [s for name in self.variables for s in SETS[name] if self.reads_only_known(s)]
        if not known or not self.often(2):
            return []
        chosen = self.draw(st.lists(st.sampled_from(known), min_size=1, max_size=2))
        by_name = {text.split(":")[0]: text for text in chosen}
        return [f"set: {{{', '.join(by_name.values())}}}"]

    # --- steps

    def step(self, number: int) -> list[str]:
        if number == len(self.steps) - 1:
            return [f"end: {self.pick(*self.outcomes)}"]
        kinds = ["ask", "ask", "ask", "bare", "silent", "offer", "practise", "reach", "end"]
        kind = self.pick(*kinds, *(["call", "call"] if self.calls else []))
        if kind == "end":
            return [f"end: {self.pick(*self.outcomes)}"]
        if kind == "silent":
            return [*self.sets(), *self.go(number, forward=True)]
        if kind == "call":
            gets = ["gets: {o: outcome}"] if self.often(2) else []
            return ["call: sub", *gets, *self.sets(), *self.go(number, forward=True)]
        return [*self.waiting(kind, number), *self.limit(number)]

    def limit(self, number: int) -> list[str]:
        if not self.often(4):
            return []
        return [
            f"limit: {{times: {self.pick('1', '2')}, then: {self.pick(*self.steps[number + 1 :])}}}"
        ]

    def waiting(self, kind: str, number: int) -> list[str]:
        lines: list[str] = []
        asked = [name for name in self.variables if name in ASKED]
        if kind == "ask" and asked:
            name = self.pick(*asked)
            lines = ["ask: |", "  What?", f"into: {name}"]
            ids = {"p": ("a", "b", "c"), "m": ("x", "z"), "y": ("'yes'", "'no'")}.get(name, ())
            lines += self.answers(ids, labels=True)
        elif kind in {"ask", "bare"}:
            lines = ["ask: |", "  What?", *self.answers(("one", "two"), labels=True)]
        else:
            key, ids = {
                "offer": ("offer: exercises", ("picked", "none")),
                "practise": ("practise: urge_surf", ("done", "stopped", "worse")),
                "reach": ("reach: support", ("reached", "no_answer", "later")),
            }[kind]
            lines = [key, *self.answers(ids, labels=False)]
        if self.often(3):
            lines.append(f"skip: {self.pick(*self.steps)}")
        if self.often(4):
            lines.append(f"retry: {{tries: 1, go: {self.pick(*self.steps)}}}")
        return [*lines, *self.sets(), *self.go(number, forward=False)]

    def answers(self, ids: tuple[str, ...], *, labels: bool) -> list[str]:
        if not ids:
            return []
        lines = ["answers:"]
        for place, id_ in enumerate(ids):
            parts = [f"label: Answer {place}"] if labels else []
            if self.often(2):
                to = f"go: {self.pick(*self.steps)}"
                parts.append(self.pick(to, to, f"end: {self.pick(*self.outcomes)}"))
            if place and labels and "x" not in ids and "'yes'" not in ids and self.often(4):
                parts.append(f'when: "{self.condition()}"')
            lines.append(f"  {id_}: {{{', '.join(parts)}}}")
        return lines if labels or any("{}" not in line for line in lines[1:]) else []

    # --- promises

    def checks(self) -> list[str]:
        lines = ["", "checks:"]
        for _ in range(self.draw(st.integers(0, 3))):
            step, other = self.pick(*self.steps), self.pick(*self.steps)
            target = self.pick(step, "end good", "end bad")
            when = f', when: "{self.condition()}"' if self.often(2) else ""
            lines.append(
                self.pick(
                    f"  - {{never: {target}{when}}}",
                    f"  - {{never: {target}, after: {other}{when}}}",
                    f"  - {{never: {target}, before: {other}{when}}}",
                    f"  - {{always: {target}, after: {other}{when}}}",
                    f"  - {{always_through: {step}{when}}}",
                )
            )
        return lines if len(lines) > 2 else []


@st.composite
def small_flows(draw: st.DrawFn) -> tuple[Mapping[str, Flow], str]:
    """Draw a flow, with one it may call; return both by id, and the text of both."""
    calls = draw(st.booleans())
    text = Draft(draw, "main", draw(st.integers(2, 6)), calls=calls).text()
    flows = {"main": read(text)}
    if calls:
        called = Draft(draw, "sub", draw(st.integers(1, 3)), calls=False).text()
        called = called.partition("\nchecks:")[0]
        flows["sub"] = read(called)
        text += "\n---\n" + called
    return flows, text


def read(text: str) -> Flow:
    flow, problems = read_flow(text.encode(), "drawn.flow.yaml", KNOWN)
    assert flow is not None, (text, problems)
    return flow
