"""C: the promises an author makes about a flow under ``checks:``."""

from collections.abc import Iterable
from typing import Final

from assistant.authoring.rules.rule import Finding, Rule, Subject, read_rule, rule
from assistant.content.problems import did_you_mean, quoted
from assistant.domain.flow import FIXED_ANSWERS, Check, Step


@rule("C601")
def names_nothing(subject: Subject) -> Iterable[Finding]:
    """A check that cannot be read, or that names a step or outcome that does not exist.

    Why: a promise about nothing is always kept.
    Mend: name a step or an outcome of this flow.
    Example: `- never: end easd`.
    """
    for check in subject.flow.checks:
        names = (check.target, *check.also) if check.kind != "at_most" else ()
        for name in (*names, *check.after, *check.before):
            finding = _missing(subject, check, name, moment=name not in names)
            if finding is not None:
                yield finding


def _missing(subject: Subject, check: Check, name: str, *, moment: bool) -> Finding | None:
    flow = subject.flow
    if name.startswith("end ") and not moment:
        outcome = name.removeprefix("end ").strip()
        if outcome in flow.outcomes:
            return None
        words = f"there is no outcome {quoted(outcome)}"
        return check.at, words, did_you_mean(outcome, flow.outcomes)
    if "." in name and not moment:
        return _missing_in_called(subject, check, name)
    step, _, answer = name.partition(".") if moment else (name, "", "")
    if step not in flow.steps:
        words = f"there is no step {quoted(step)}"
        return check.at, words, did_you_mean(step, flow.steps)
    known = _answers(flow.steps[step])
    if answer and answer not in known:
        words = f"{quoted(step)} has no answer {quoted(answer)}"
        return check.at, words, did_you_mean(answer, known)
    return None


def _missing_in_called(subject: Subject, check: Check, name: str) -> Finding | None:
    """A target ``flow.step`` stands in a flow that this one calls."""
    flow_id, _, step = name.partition(".")
    called = subject.flows.get(flow_id)
    if called is None:
        return (
            check.at,
            f"no flow {quoted(flow_id)} is called",
            did_you_mean(flow_id, subject.flows),
        )
    if step in called.steps:
        return None
    words = f"{quoted(flow_id)} has no step {quoted(step)}"
    return check.at, words, did_you_mean(step, called.steps)


def _answers(step: Step) -> tuple[str, ...]:
    """Return what may stand after ``step.``: its answers, and passing over it."""
    if step.wait is None:
        return ()
    own = tuple(answer.id for answer in step.wait.answers)
    return (*own, *FIXED_ANSWERS.get(step.wait.form, ()), "skip")


RULES: Final[tuple[Rule, ...]] = (
    names_nothing,
    read_rule(
        "C602",
        """A test names a flow, step, answer or outcome that does not exist.

        Why: the test can never pass, or tests nothing.
        Mend: take the name that is offered.
        Example: `- at: were` instead of `- at: where`.
        """,
    ),
    read_rule(
        "C603",
        """An outcome, branch or answer that no test reaches.

        Why: what no test plays can break without anyone noticing. Told by `flow check --tests`,
        which plays them all.
        Mend: write a test that goes there; `flow explore` knows a way to every step.
        Example: `answers: {near_it: ...}` while every test picks `safe`.
        """,
        "warning",
    ),
    read_rule(
        "C604",
        """A line that can be taken out while every check and every test stays content.

        Why: nobody would notice when it is lost. Told by `flow check --tests`, which takes out one
        line at a time; `flow mutate` tries other changes too.
        Mend: test what the line does, promise it under `checks:`, or take it out.
        Example: `skip: close` in a question that no test skips.
        """,
        "warning",
    ),
    read_rule(
        "C605",
        """A test that fails: the conversation goes another way than the test tells.

        Why: either the flow is wrong or the test is. Told by `flow check --tests`.
        Mend: `breakwater flow test` shows what was said and what was expected.
        Example: `- ended: done` where the conversation ends as `left`.
        """,
    ),
)
