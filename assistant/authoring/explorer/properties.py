"""The properties that are proven of every flow, each over all its situations."""

from collections.abc import Iterator
from typing import Final

from assistant.authoring.explorer.filled import unfilled
from assistant.authoring.explorer.handed import made_small
from assistant.authoring.explorer.moves import GAVE_UP, SKIP
from assistant.authoring.explorer.plan import StepPlan
from assistant.authoring.explorer.private import told_on
from assistant.authoring.explorer.promises import broken_promises
from assistant.authoring.explorer.proof import Found, Proof, Property
from assistant.authoring.explorer.ways import can_end, longest, shortest_circle
from assistant.content.problems import error, warning
from assistant.domain.flow import Form, Step


def incomplete(proof: Proof) -> Iterator[Found]:
    """P00: there are too many situations; what follows was not proven."""
    if proof.graph.capped or proof.plan.cut:
        words = "there are too many situations to visit them all; this is no proof"
        hint = "keep fewer answers to the end, or make two flows of it"
        yield Found(warning(proof.flow.at, "P00", words, hint))


def no_way_out(proof: Proof) -> Iterator[Found]:
    """P01: a situation from which no ending can be reached."""
    if proof.graph.capped or (proof.order is not None and not proof.graph.lost):
        return  # without circles and dead ends every way comes to an end
    ending = can_end(proof.graph)
    seen: set[str] = set()
    for number, ends in enumerate(ending):
        name = proof.name(number)
        if not ends and name not in seen and not seen:
            seen.add(name)
            words = f"from '{name}' no ending can be reached"
            way = proof.way(number)
            hint = f"path: {proof.path(way)}"
            yield Found(error(proof.place(number), "P01", words, hint), way)


def kept_for_ever(proof: Proof) -> Iterator[Found]:
    """P02: a circle in which even someone who only passes over questions is kept.

    With P08 (no circle without a bound) and P19 (passing over, and not being understood, lead
    somewhere) nobody is kept for ever, whoever talks: this names the worst case by itself.
    """
    passing = {SKIP, GAVE_UP}
    for group in proof.circles(lambda move: move.silent or move.label in passing)[:1]:
        way = shortest_circle(proof.graph, group)
        if any(proof.step(number).wait is not None for number in way):
            names = " -> ".join(dict.fromkeys(proof.name(number) for number in way))
            words = f"whoever passes over every question is kept here for ever: {names}"
            hint = "count the rounds and leave after some, or let skip lead out"
            yield Found(error(proof.place(way[0]), "P02", words, hint), proof.way(way[0]))


def never_reached(proof: Proof) -> Iterator[Found]:
    """P04: a step that no answers lead to."""
    if proof.graph.capped:
        return
    reached = {s[-1].step for s in proof.graph.situations if s[-1].flow == proof.flow.id}

    def before(step_id: str) -> Iterator[str]:
        """Give the steps that name it, so that the chat ends where it is missed."""
        steps = proof.flow.steps.values()
        return (step.id for step in steps if step_id in set(targets_of(step)))

    for step in proof.flow.steps.values():
        if step.id not in reached:
            words = f"no answers lead to the step '{step.id}'"
            hint = "look at the conditions of the steps before it"
            yield Found(error(step.at, "P04", words, hint), proof.way_to_step(*before(step.id)))


def silent_circle(proof: Proof) -> Iterator[Found]:
    """P05: a circle in which nothing is asked."""
    for group in proof.silent_loops[:1]:
        way = shortest_circle(proof.graph, group)
        names = " -> ".join(proof.name(number) for number in way)
        words = f"this goes round without asking anything: {names}"
        place = proof.place(way[0])
        yield Found(error(place, "P05", words, "ask something on the way"), proof.way(way[0]))


def no_answer(proof: Proof) -> Iterator[Found]:
    """P06: a question without an answer, or a moment in which no branch applies."""
    seen: set[tuple[str, str]] = set()
    for number, move in proof.graph.lost:
        name = proof.name(number)
        code = "P19" if move.label in {SKIP, GAVE_UP} else "P06"
        if (name, code) not in seen:
            seen.add((name, code))
            yield _lost(proof, number, move.label, code)
    conditional = {key for key, plan in proof.plan.steps.items() if _may_offer_nothing(plan)}
    for number, situation in enumerate(proof.graph.situations if conditional else ()):
        if situation[-1][:2] not in conditional or not proof.graph.moves[number]:
            continue
        step, name = proof.step(number), proof.name(number)
        labels = {move.label for move, _ in proof.graph.moves[number]}
        if labels <= {SKIP, GAVE_UP} and (name, "P06") not in seen:
            seen.add((name, "P06"))
            words = f"at '{name}' no answer is on offer"
            way = proof.way(number)
            yield Found(error(step.at, "P06", words, f"path: {proof.path(way)}"), way)


def _may_offer_nothing(plan: StepPlan) -> bool:
    waits = plan.step.wait is not None
    return waits and all(way.when is not None for way in plan.alternatives)


def _lost(proof: Proof, number: int, label: str, code: str) -> Found:
    name = proof.name(number)
    words = f"after '{label}' at '{name}' no branch applies"
    if code == "P19":
        words = f"passing over '{name}' leads nowhere"
    way = proof.way(number, label)
    return Found(error(proof.place(number), code, words, f"path: {proof.path(way)}"), way)


def endless(proof: Proof) -> Iterator[Found]:
    """P08: a circle that a person can be kept in without limit."""
    for group in proof.loops[:1]:
        way = shortest_circle(proof.graph, group)
        names = [proof.name(number) for number in way]
        asked = list(dict.fromkeys(names))
        words = "can repeat without limit: " + " -> ".join([*asked, names[0]][:10])
        hint = "count the rounds and leave after some, or give the step a limit"
        yield Found(error(proof.place(way[0]), "P08", words, hint), proof.way(way[0]))


def targets_of(step: Step) -> Iterator[str]:
    """Give every step that *step* names as a way on."""
    yield from (branch.to for branch in step.go)
    if step.limit is not None:
        yield step.limit.then
    if step.wait is not None:
        yield from (answer.go for answer in step.wait.answers if answer.go is not None)
        retry = step.wait.retry.go if step.wait.retry is not None else None
        yield from (to for to in (step.wait.skip, retry) if to is not None)


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
                yield Found(warning(branch.at, "P09", words, hint), proof.way_to_step(step.id))
        for answer in step.wait.answers if step.wait and step.wait.form is not Form.MANY else ():
            if (proof.flow.id, step.id, answer.id) not in proof.graph.marks:
                words = f"the answer '{answer.id}' of '{step.id}' is never on offer"
                hint = "look at its 'when'"
                yield Found(warning(answer.at, "P09", words, hint), proof.way_to_step(step.id))


def never_ends_so(proof: Proof) -> Iterator[Found]:
    """P10: an outcome that never happens."""
    if proof.graph.capped:
        return
    for outcome in proof.flow.outcomes:
        if outcome not in proof.graph.outcomes:
            words = f"the outcome '{outcome}' never happens"
            hint = "look at the conditions before the steps that end so"
            way = proof.way(min(proof.graph.outcomes.values(), default=0))
            yield Found(warning(proof.flow.at, "P10", words, hint), way)


def leaves_range(proof: Proof) -> Iterator[Found]:
    """P11: a number that leaves the range of its variable."""
    for (flow, written), (value, number) in proof.graph.overflows.items():
        if flow != proof.flow.id:
            continue
        variable = proof.flow.variables[written.name]
        words = (
            f"'{written.name}' becomes {value} here; its range is {variable.low}-{variable.high}"
        )
        way = proof.way(max(number, 0))
        hint = f"path: {proof.path(way)}" if number >= 0 else "widen the range"
        yield Found(error(written.at, "P11", words, hint), way)


def monologue(proof: Proof) -> Iterator[Found]:
    """P12: more messages in a row than the project allows."""
    limit = proof.project.messages_in_a_row
    if proof.silent_loops or _few_words(proof, limit):
        return
    weights = [len(proof.step(number).say) for number in range(len(proof.graph.situations))]
    totals, following = longest(proof.graph, weights)
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
        yield Found(warning(proof.place(number), "P12", words, hint), proof.way(number))


def _few_words(proof: Proof, limit: int) -> bool:
    """Whether no chain of steps could say more than *limit*, whatever leads from one to another."""
    talkative = sum(len(plan.step.say) for plan in proof.plan.steps.values() if _silent(plan))
    most = max((len(plan.step.say) for plan in proof.plan.steps.values()), default=0)
    return most + talkative <= limit


def _silent(plan: StepPlan) -> bool:
    """Whether one may pass *plan* without a word: NOTHING_FITS makes some waits so."""
    wait = plan.step.wait
    return wait is None or wait.form in {Form.OFFER, Form.PRACTISE}


def _names_along(proof: Proof, following: list[int], number: int) -> list[str]:
    names: list[str] = []
    while number >= 0:
        names.append(proof.name(number))
        number = following[number]
    return names


def too_many_questions(proof: Proof) -> Iterator[Found]:
    """P21: a session can ask more questions than the project or the author allows."""
    if proof.loops or proof.graph.capped:
        return
    most, way = proof.longest_session
    asked = [(n, label) for n, label in way if proof.step(n).wait is not None]
    names = (f"{proof.name(n)}[{label}]" if label else proof.name(n) for n, label in asked)
    hint = "the longest: " + " -> ".join(names)
    limit = proof.project.questions_per_session
    if most > limit:
        words = f"a session can ask {most} questions; the project allows {limit}"
        yield Found(error(proof.flow.at, "P21", words, hint), way)
    for check in proof.flow.checks:
        if check.kind == "at_most" and most > int(check.target):
            words = f"this check fails: a session can ask {most} questions"
            yield Found(error(check.at, "P21", words, hint), way)


def most_questions(proof: Proof) -> int | None:
    """Return the most questions one session can ask; None when there is no bound."""
    return None if proof.loops else proof.longest_session[0]


PROPERTIES: Final[tuple[Property, ...]] = (
    incomplete,
    no_way_out,
    kept_for_ever,
    made_small,
    never_reached,
    silent_circle,
    no_answer,
    unfilled,
    endless,
    never_taken,
    never_ends_so,
    leaves_range,
    monologue,
    told_on,
    broken_promises,
    too_many_questions,
)

PROVEN: Final = (
    "P01",
    "P02",
    "P04",
    "P05",
    "P06",
    "P07",
    "P08",
    "P09",
    "P10",
    "P11",
    "P12",
    "P13",
    "P19",
    "P20",
    "P21",
)
"""What is looked at in every situation.

P14 (no flow calls itself, three calls deep at most) and P16 (who is in the middle of the published
version lands safely) are rules of ``flow check``: a flow that breaks them is not explored at all.
"""
