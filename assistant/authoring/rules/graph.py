"""G: where steps lead, within one flow."""

from collections.abc import Iterable, Iterator
from typing import Final

from assistant.authoring.rules.conditions import same_branches
from assistant.authoring.rules.rule import Finding, Rule, Subject, read_rule, rule
from assistant.content.problems import did_you_mean, quoted
from assistant.domain.flow import FIXED_ANSWERS, Form, Step, Wait
from assistant.domain.place import Place


def ways(step: Step) -> Iterator[tuple[str, tuple[str | int, ...]]]:
    """Give every step that *step* names, with the path of that name inside the step."""
    simple = len(step.go) == 1 and step.go[0].when is None and not step.go[0].source
    for index, branch in enumerate(step.go):
        last = "to" if branch.source else "else"
        yield branch.to, ("go",) if simple else ("go", index, last)
    wait = step.wait
    if wait is not None:
        for answer in wait.answers:
            if answer.go is not None:
                yield answer.go, ("answers", answer.id, "go")
        if wait.skip is not None:
            yield wait.skip, ("skip",)
        if wait.retry is not None and wait.retry.go is not None:
            yield wait.retry.go, ("retry", "go")
    if step.limit is not None:
        yield step.limit.then, ("limit", "then")


def ends(step: Step) -> Iterator[tuple[str, tuple[str | int, ...]]]:
    """Give every outcome that *step* names, with the path of that name inside the step."""
    if step.end is not None:
        yield step.end, ("end",)
    for answer in step.wait.answers if step.wait else ():
        if answer.end is not None:
            yield answer.end, ("answers", answer.id, "end")


def silent_ways(step: Step) -> Iterator[str]:
    """Give the steps that *step* leads to without asking anything."""
    if step.wait is None and step.call is None:
        yield from (branch.to for branch in step.go)
    if step.limit is not None:
        yield step.limit.then


@rule("G201")
def goes_nowhere(subject: Subject) -> Iterable[Finding]:
    """A step, or an answer of it, that leads nowhere: nothing is ever guessed.

    Why: nothing is ever guessed, so the conversation would stop here.
    Mend: add `go:` or `end:`; `--fix` adds the next step of the file or an ending, to be read
    by you.
    Example: a step with only `say:`.
    """
    for step in subject.sound_steps():
        if step.go or step.end:
            continue
        hint = "add go: a_step, or end: with an outcome"
        if step.wait is None:
            yield step.at, f"the step {quoted(step.id)} goes nowhere", hint
            continue
        for place, what in _lost_answers(step, step.wait):
            yield place, f"{what} goes nowhere", hint


def _lost_answers(step: Step, wait: Wait) -> Iterator[tuple[Place, str]]:
    led = {answer.id for answer in wait.answers if answer.go or answer.end}
    if wait.form in {Form.NUMBER, Form.WORDS}:
        yield step.at, f"the step {quoted(step.id)}"
        return
    for answer in wait.answers:
        if answer.id not in led:
            yield answer.at, f"the answer {quoted(answer.id)}"
    given = {answer.id for answer in wait.answers}
    wanted = FIXED_ANSWERS.get(wait.form, ("yes", "no") if wait.form is Form.YES_NO else ())
    for missing in wanted:
        if missing not in given:
            yield wait.at, f"the answer {quoted(missing)}"
    if wait.form is Form.MANY or not (wait.answers or wanted):
        yield step.at, f"the step {quoted(step.id)}, when nothing is picked,"


@rule("G202")
def two_ways(subject: Subject) -> Iterable[Finding]:
    """A step or answer with both ``go`` and ``end``.

    Why: only one of them can happen.
    Mend: keep one of them.
    Example: `go: close` and `end: done` in one step.
    """
    for step in subject.flow.steps.values():
        if step.go and step.end:
            place = subject.key("steps", step.id, "end")
            yield place, "a step has both 'go' and 'end'", "keep one of them"


@rule("G206")
def unknown_outcome(subject: Subject) -> Iterable[Finding]:
    """An outcome that the flow does not declare.

    Why: whoever counts on outcomes would never learn of it.
    Mend: take the one that is offered, or add it to `outcomes:`.
    Example: `end: easd`.
    """
    for step in subject.flow.steps.values() if subject.flow.outcomes else ():
        for outcome, path in ends(step):
            if outcome not in subject.flow.outcomes:
                words = f"there is no outcome {quoted(outcome)}"
                hint = did_you_mean(outcome, subject.flow.outcomes)
                yield subject.place("steps", step.id, *path), words, hint


@rule("G207")
def unknown_step(subject: Subject) -> Iterable[Finding]:
    """A name of a step that does not exist.

    Why: the conversation would stop there.
    Mend: take the name that is offered, or write the step.
    Example: `go: whre`.
    """
    flow = subject.flow
    if flow.start and flow.steps and flow.start not in flow.steps:
        words = f"there is no step {quoted(flow.start)}"
        yield subject.place("start"), words, did_you_mean(flow.start, flow.steps)
    for step in flow.steps.values():
        for target, path in ways(step):
            if target and target not in flow.steps:
                words = f"there is no step {quoted(target)}"
                hint = did_you_mean(target, flow.steps)
                yield subject.place("steps", step.id, *path), words, hint
    for old, new in flow.moved.items():
        if new not in flow.steps:
            words = f"there is no step {quoted(new)}"
            yield subject.place("moved", old), words, did_you_mean(new, flow.steps)


@rule("G208")
def unreachable(subject: Subject) -> Iterable[Finding]:
    """A step that no way leads to.

    Why: its words are never said.
    Mend: lead a step to it, or take it out.
    Example: a step that no `go:` names.
    """
    flow = subject.flow
    if not subject.whole or flow.start not in flow.steps:
        return
    targets = {step.id: [to for to, _ in ways(step)] for step in flow.steps.values()}
    if any(to not in flow.steps for found in targets.values() for to in found):
        return
    reached, waiting = {flow.start}, [flow.start]
    while waiting:
        fresh = [to for to in targets[waiting.pop()] if to not in reached]
        reached.update(fresh)
        waiting.extend(fresh)
    for step in flow.steps.values():
        if step.id not in reached:
            words = f"no way leads to the step {quoted(step.id)}"
            yield step.at, words, "lead a step to it, or take it out"


@rule("G209", "warning")
def same_condition(subject: Subject) -> Iterable[Finding]:
    """The same condition twice in one ``go``: the second is never looked at.

    Why: the second one is never looked at.
    Mend: change one of them.
    Example: `- if: craving >= 7` twice.
    """
    for step in subject.sound_steps():
        for index, _ in same_branches(step):
            place = subject.place("steps", step.id, "go", index, "if")
            yield place, "an earlier branch has the same condition", "change one of them"


@rule("G210")
def silent_return(subject: Subject) -> Iterable[Finding]:
    """A step that comes back to itself without asking anything in between.

    Why: the conversation would turn in a circle for ever.
    Mend: ask something first, or lead it elsewhere.
    Example: `go: a` in a silent step `a`.
    """
    for step in subject.sound_steps():
        if step.id in set(silent_ways(step)):
            words = f"the step {quoted(step.id)} returns to itself without asking"
            yield step.at, words, "ask something first, or lead it elsewhere"


@rule("G211", "warning")
def unused_outcome(subject: Subject) -> Iterable[Finding]:
    """An outcome that is declared and that no step ends with.

    Why: it promises something that never happens.
    Mend: end a step with it, or take it out.
    Example: `outcomes: [done, held]` where no step ends as `held`.
    """
    if not subject.whole or any(goes_nowhere.problems(subject)):
        return
    used = {outcome for step in subject.flow.steps.values() for outcome, _ in ends(step)}
    meant = used <= set(subject.flow.outcomes)
    for index, outcome in enumerate(subject.flow.outcomes):
        if meant and outcome not in used:
            words = f"no step ends with {quoted(outcome)}"
            yield subject.place("outcomes", index), words, "end a step with it, or take it out"


@rule("G212", "warning")
def dead_go(subject: Subject) -> Iterable[Finding]:
    """A ``go`` of a step that nothing takes: every answer and the skip have their own way.

    Why: it looks as if something could go that way.
    Mend: take it out.
    Example: `go: x` where each answer and `skip:` have their own way.
    """
    for step in subject.sound_steps():
        wait = step.wait
        if wait is None or not step.go or wait.skip is None or not wait.answers:
            continue
        one = wait.form in {Form.CHOICE, Form.YES_NO, *FIXED_ANSWERS}
        wanted = FIXED_ANSWERS.get(wait.form, ("yes", "no") if wait.form is Form.YES_NO else ())
        led = {answer.id for answer in wait.answers if answer.go or answer.end}
        if one and {*wanted, *(answer.id for answer in wait.answers)} <= led:
            words = "nothing takes this 'go': every answer and the skip have their own way"
            yield subject.key("steps", step.id, "go"), words, "take it out"


@rule("G213", "warning")
def one_target(subject: Subject) -> Iterable[Finding]:
    """Branches that all lead to the same step.

    Why: the condition decides nothing.
    Mend: write `go:` with that step.
    Example: `- if: craving >= 7` and `- else`, both to `close`.
    """
    for step in subject.sound_steps():
        if len(step.go) > 1 and len({branch.to for branch in step.go}) == 1:
            words = f"all branches lead to {quoted(step.go[0].to)}"
            yield subject.key("steps", step.id, "go"), words, f"write go: {step.go[0].to}"


@rule("G214", "warning")
def leaving_first(subject: Subject) -> Iterable[Finding]:
    """The first answer, which a careless key picks, ends the conversation and others go on.

    Why: a key pressed without thought leaves the conversation.
    Mend: put it behind the answers that go on.
    Example: `leave: {label: Leave, end: left}` as the first answer.
    """
    for step in subject.sound_steps():
        answers = step.wait.answers if step.wait and step.wait.form is Form.CHOICE else ()
        if len(answers) > 1 and answers[0].end and not all(answer.end for answer in answers):
            words = "the first answer ends the conversation, and a careless key picks it"
            yield answers[0].at, words, "put it after the answers that go on"


RULES: Final[tuple[Rule, ...]] = (
    goes_nowhere,
    two_ways,
    read_rule(
        "G203",
        """A branch without ``if`` and ``to``, or without ``else``.

        Why: it cannot be told when it holds or where it leads.
        Mend: write `- if: ...` with `to:` below it, or `- else: a_step`.
        Example: `- if: craving >= 7` without `to:`.
        """,
    ),
    read_rule(
        "G204",
        """``else`` is not the last branch.

        Why: what stands below it is never looked at.
        Mend: move it to the end; `--fix` does it.
        Example: `- else: close` above `- if: ...`.
        """,
    ),
    read_rule(
        "G205",
        """Branches without an ``else``; nothing falls through.

        Why: nothing falls through: in some moment no branch may hold.
        Mend: add `- else: a_step`; `--fix` adds a next step, to be read by you.
        Example: one `- if:` alone.
        """,
    ),
    unknown_outcome,
    unknown_step,
    unreachable,
    same_condition,
    silent_return,
    unused_outcome,
    dead_go,
    one_target,
    leaving_first,
    read_rule(
        "G226",
        """An exercise that is not in the library.

        Why: there is nothing to practise.
        Mend: take the id that is offered; `breakwater library list` shows all.
        Example: `practise: urge_srf`.
        """,
    ),
)
