"""C: the promises an author makes about a flow under ``checks:``."""

from collections.abc import Iterable
from typing import Final

from assistant.authoring.rules.rule import Finding, Rule, Subject, read_rule, rule
from assistant.content.problems import did_you_mean, quoted
from assistant.domain.flow import Check


@rule("C601")
def names_nothing(subject: Subject) -> Iterable[Finding]:
    """A check that cannot be read, or that names a step or outcome that does not exist."""
    for check in subject.flow.checks:
        finding = _missing(subject, check)
        if finding is not None:
            yield finding


def _missing(subject: Subject, check: Check) -> Finding | None:
    flow = subject.flow
    if check.kind == "at_most":
        return None
    if check.kind == "never" and check.target.startswith("end "):
        outcome = check.target.removeprefix("end ").strip()
        if outcome in flow.outcomes:
            return None
        words = f"there is no outcome {quoted(outcome)}"
        return check.at, words, did_you_mean(outcome, flow.outcomes)
    if check.target in flow.steps:
        return None
    return (
        check.at,
        f"there is no step {quoted(check.target)}",
        did_you_mean(check.target, flow.steps),
    )


RULES: Final[tuple[Rule, ...]] = (
    names_nothing,
    read_rule("C602", "A test names a flow, step, answer or outcome that does not exist."),
)
