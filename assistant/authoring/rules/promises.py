"""C: the promises an author makes about a flow under ``checks:``."""

from collections.abc import Iterable
from typing import Final

from assistant.authoring.rules.rule import Finding, Rule, Subject, read_rule, rule
from assistant.content.problems import did_you_mean, quoted
from assistant.domain.flow import FIXED_ANSWERS, Check, Step


@rule("C601")
def names_nothing(subject: Subject) -> Iterable[Finding]:
    """A check that cannot be read, or that names a step or outcome that does not exist."""
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
    step, _, answer = name.partition(".") if moment else (name, "", "")
    if step not in flow.steps:
        words = f"there is no step {quoted(step)}"
        return check.at, words, did_you_mean(step, flow.steps)
    known = _answers(flow.steps[step])
    if answer and answer not in known:
        words = f"{quoted(step)} has no answer {quoted(answer)}"
        return check.at, words, did_you_mean(answer, known)
    return None


def _answers(step: Step) -> tuple[str, ...]:
    """Return what may stand after ``step.``: its answers, and passing over it."""
    if step.wait is None:
        return ()
    own = tuple(answer.id for answer in step.wait.answers)
    return (*own, *FIXED_ANSWERS.get(step.wait.form, ()), "skip")


RULES: Final[tuple[Rule, ...]] = (
    names_nothing,
    read_rule("C602", "A test names a flow, step, answer or outcome that does not exist."),
)
