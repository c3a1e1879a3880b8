"""The properties that are proven of every flow, each over all its situations."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Final, TypeAlias

from assistant.authoring.explorer.graph import Graph
from assistant.authoring.explorer.moves import GAVE_UP, SKIP
from assistant.authoring.explorer.plan import Plan
from assistant.authoring.explorer.story import path_to, step_name, story_to
from assistant.authoring.explorer.ways import can_end, circles, longest, shortest_circle
from assistant.content.problems import Problem, error, warning
from assistant.domain.flow import Flow, Form, Project, Step
from assistant.domain.place import Place

Found: TypeAlias = tuple[Problem, tuple[str, ...]]
"""A problem, and a chat that shows it."""


@dataclass(slots=True, kw_only=True)
class Proof:
    """Everything a property looks at."""

    plan: Plan
    graph: Graph
    flow: Flow
    project: Project
    _loops: list[list[int]] | None = field(default=None)
    _silent: list[list[int]] | None = field(default=None)
    _longest: tuple[int, str] | None = field(default=None)

    @property
    def loops(self) -> list[list[int]]:
        """Groups of situations that lead back to themselves."""
        if self._loops is None:
            self._loops = circles(self.graph, silent=False)
        return self._loops

    @property
    def silent_loops(self) -> list[list[int]]:
        """Groups that lead back to themselves while nobody is asked anything."""
        if self._silent is None:
            self._silent = circles(self.graph, silent=True)
        return self._silent

    @property
    def longest_session(self) -> tuple[int, str]:
        """The most questions of one session, and the answers that lead there."""
        if self._longest is None:
            self._longest = _longest_session(self)
        return self._longest

    def step(self, number: int) -> Step:
        """Return the step that situation *number* stands at."""
        top = self.graph.situations[number][-1]
        return self.plan.steps[top.flow, top.step].step

    def name(self, number: int) -> str:
        """Return the name of that step."""
        return step_name(self.graph.situations[number], self.flow.id)

    def path(self, number: int, last: str = "") -> str:
        """Return the answers that lead to situation *number*."""
        return path_to(self.graph, self.flow.id, number, last)

    def story(self, number: int, last: str = "") -> tuple[str, ...]:
        """Return the chat that leads to situation *number*."""
        return story_to(self.graph, self.plan, number, last)

    def own(self, number: int) -> bool:
        """Whether situation *number* stands in the explored flow itself."""
        return len(self.graph.situations[number]) == 1


def incomplete(proof: Proof) -> Iterator[Found]:
    """P00: there are too many situations; what follows was not proven."""
    if proof.graph.capped or proof.plan.cut:
        words = "there are too many situations to visit them all; this is no proof"
        hint = "keep fewer answers to the end, or make two flows of it"
        yield warning(proof.flow.at, "P00", words, hint), ()


def no_way_out(proof: Proof) -> Iterator[Found]:
    """P01: a situation from which no ending can be reached."""
    if proof.graph.capped:
        return
    ending = can_end(proof.graph)
    seen: set[str] = set()
    for number, ends in enumerate(ending):
        name = proof.name(number)
        if not ends and name not in seen and not seen:
            seen.add(name)
            words = f"from '{name}' no ending can be reached"
            hint = f"path: {proof.path(number)}"
            yield error(_place(proof, number), "P01", words, hint), proof.story(number)


def never_reached(proof: Proof) -> Iterator[Found]:
    """P04: a step that no answers lead to."""
    if proof.graph.capped:
        return
    reached = {s[-1].step for s in proof.graph.situations if s[-1].flow == proof.flow.id}
    for step in proof.flow.steps.values():
        if step.id not in reached:
            words = f"no answers lead to the step '{step.id}'"
            yield error(step.at, "P04", words, "look at the conditions of the steps before it"), ()


def silent_circle(proof: Proof) -> Iterator[Found]:
    """P05: a circle in which nothing is asked."""
    for group in proof.silent_loops[:1]:
        way = shortest_circle(proof.graph, group)
        names = " -> ".join(proof.name(number) for number in way)
        words = f"this goes round without asking anything: {names}"
        yield error(_place(proof, way[0]), "P05", words, "ask something on the way"), ()


def no_answer(proof: Proof) -> Iterator[Found]:
    """P06: a question without an answer, or a moment in which no branch applies."""
    seen: set[tuple[str, str]] = set()
    for number, moves in enumerate(proof.graph.moves):
        step, name = proof.step(number), proof.name(number)
        for move, target in moves:
            lost = target < 0 and not move.outcome
            code = "P19" if move.label in {SKIP, GAVE_UP} else "P06"
            if lost and (name, code) not in seen:
                seen.add((name, code))
                yield _lost(proof, number, move.label, code)
        offered = any(move.label not in {SKIP, GAVE_UP} for move, _ in moves)
        if step.wait is not None and moves and not offered and (name, "P06") not in seen:
            seen.add((name, "P06"))
            words = f"at '{name}' no answer is on offer"
            hint = f"path: {proof.path(number)}"
            yield error(step.at, "P06", words, hint), proof.story(number)


def _lost(proof: Proof, number: int, label: str, code: str) -> Found:
    name = proof.name(number)
    words = f"after '{label}' at '{name}' no branch applies"
    if code == "P19":
        words = f"passing over '{name}' leads nowhere"
    hint = f"path: {proof.path(number, label)}"
    return error(_place(proof, number), code, words, hint), proof.story(number, label)


def endless(proof: Proof) -> Iterator[Found]:
    """P08: a circle that a person can be kept in without limit."""
    for group in proof.loops[:1]:
        way = shortest_circle(proof.graph, group)
        names = [proof.name(number) for number in way]
        asked = list(dict.fromkeys(names))
        words = "can repeat without limit: " + " -> ".join([*asked, names[0]][:10])
        hint = "count the rounds and leave after some, or give the step a limit"
        yield error(_place(proof, way[0]), "P08", words, hint), proof.story(way[0])


def never_taken(proof: Proof) -> Iterator[Found]:
    """P09: a branch or answer that nobody can ever take."""
    if proof.graph.capped:
        return
    reached = {s[-1].step for s in proof.graph.situations if s[-1].flow == proof.flow.id}
    for step in proof.flow.steps.values():
        if step.id not in reached:
            continue
        for index, branch in enumerate(step.go):
            if len(step.go) > 1 and (proof.flow.id, step.id, index) not in proof.graph.marks:
                words = f"branch {index + 1} of '{step.id}' is never taken"
                hint = "look at the conditions before it, and at the values that can come here"
                yield warning(branch.at, "P09", words, hint), ()
        for answer in step.wait.answers if step.wait and step.wait.form is not Form.MANY else ():
            if (proof.flow.id, step.id, answer.id) not in proof.graph.marks:
                words = f"the answer '{answer.id}' of '{step.id}' is never on offer"
                yield warning(answer.at, "P09", words, "look at its 'when'"), ()


def never_ends_so(proof: Proof) -> Iterator[Found]:
    """P10: an outcome that never happens."""
    if proof.graph.capped:
        return
    for outcome in proof.flow.outcomes:
        if outcome not in proof.graph.outcomes:
            words = f"the outcome '{outcome}' never happens"
            hint = "look at the conditions before the steps that end so"
            yield warning(proof.flow.at, "P10", words, hint), ()


def leaves_range(proof: Proof) -> Iterator[Found]:
    """P11: a number that leaves the range of its variable."""
    for (flow, written), (value, number) in proof.graph.overflows.items():
        if flow != proof.flow.id:
            continue
        variable = proof.flow.variables[written.name]
        words = (
            f"'{written.name}' becomes {value} here; its range is {variable.low}-{variable.high}"
        )
        hint = f"path: {proof.path(number)}" if number >= 0 else "widen the range"
        yield error(written.at, "P11", words, hint), proof.story(max(number, 0))


def monologue(proof: Proof) -> Iterator[Found]:
    """P12: more messages in a row than the project allows."""
    if proof.silent_loops:
        return
    weights = [len(proof.step(number).say) for number in range(len(proof.graph.situations))]
    totals, following = longest(proof.graph, weights, silent=True)
    limit = proof.project.messages_in_a_row
    entered = {*range(proof.graph.starts)} | {
        target
        for moves in proof.graph.moves
        for move, target in moves
        if target >= 0 and not move.silent
    }
    reported: set[str] = set()
    for number in sorted(entered):
        names = _names_along(proof, following, number) if totals[number] > limit else []
        if not names or names[-1] in reported:
            continue
        reported.add(names[-1])
        words = f"{totals[number]} messages in a row: " + " -> ".join(names)
        hint = f"at most {limit} are read; ask something between them"
        yield warning(_place(proof, number), "P12", words, hint), proof.story(number)


def _names_along(proof: Proof, following: list[int], number: int) -> list[str]:
    names: list[str] = []
    while number >= 0:
        names.append(proof.name(number))
        number = following[number]
    return names


def broken_checks(proof: Proof) -> Iterator[Found]:
    """P20: a promise of the author that does not hold."""
    for number, check in enumerate(proof.flow.checks):
        if number in proof.graph.broken:
            at, label = proof.graph.broken[number]
            if check.kind == "never":
                what = check.target if check.target.startswith("end ") else f"'{check.target}'"
                words = f"this check fails: it comes to {what} although it must not"
            else:
                words = f"this check fails: it ends without coming through '{check.target}'"
            place = Place(check.at.path, check.at.line, check.at.column)
            hint = f"path: {proof.path(at, label)}" if at >= 0 else "at the very beginning"
            story = proof.story(at, label) if at >= 0 else ()
            yield error(place, "P20", words, hint), story


def too_many_questions(proof: Proof) -> Iterator[Found]:
    """P21: a session can ask more questions than the project or the author allows."""
    if proof.loops or proof.graph.capped:
        return
    most, path = proof.longest_session
    hint = f"the longest: {path}"
    limit = proof.project.questions_per_session
    if most > limit:
        words = f"a session can ask {most} questions; the project allows {limit}"
        yield error(proof.flow.at, "P21", words, hint), ()
    for check in proof.flow.checks:
        if check.kind == "at_most" and most > int(check.target):
            words = f"this check fails: a session can ask {most} questions"
            yield error(check.at, "P21", words, hint), ()


def most_questions(proof: Proof) -> int | None:
    """Return the most questions one session can ask; None when there is no bound."""
    return None if proof.loops else proof.longest_session[0]


def _longest_session(proof: Proof) -> tuple[int, str]:
    asked = [int(proof.step(n).wait is not None) for n in range(len(proof.graph.situations))]
    totals, following = longest(proof.graph, asked, silent=False)
    start = max(range(proof.graph.starts), key=totals.__getitem__)
    path: list[str] = []
    number = start
    while number >= 0:
        target = following[number]
        labels = [move.label for move, to in proof.graph.moves[number] if to == target]
        if asked[number]:
            path.append(f"{proof.name(number)}[{labels[0]}]" if labels else proof.name(number))
        number = target
    return totals[start], " -> ".join(path)


def _place(proof: Proof, number: int) -> Place:
    """Return where to look: the step, or the call in the explored flow that leads to it."""
    first = proof.graph.situations[number][0]
    return proof.plan.steps[first.flow, first.step].step.at


PROPERTIES: Final[tuple[Callable[[Proof], Iterator[Found]], ...]] = (
    incomplete,
    no_way_out,
    never_reached,
    silent_circle,
    no_answer,
    endless,
    never_taken,
    never_ends_so,
    leaves_range,
    monologue,
    broken_checks,
    too_many_questions,
)
