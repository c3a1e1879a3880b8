"""S: the shape of a file, its keys and its ids."""

from collections.abc import Iterable
from pathlib import PurePath
from typing import Final

from assistant.authoring.rules.rule import Finding, Rule, Subject, read_rule, rule
from assistant.content.folder import FLOW_END
from assistant.content.problems import quoted

MANY_STEPS: Final = 60
MANY_LINES: Final = 400


@rule("S107", "warning")
def file_name(subject: Subject) -> Iterable[Finding]:
    """The file is not named after its flow, so nobody finds it and no flow can call it."""
    name = PurePath(subject.path).name
    if subject.flow.id and name != subject.flow.id + FLOW_END:
        words = f"the flow {quoted(subject.flow.id)} stands in a file called {quoted(name)}"
        yield subject.place("flow"), words, f"rename the file to {subject.flow.id}{FLOW_END}"


@rule("S109", "warning")
def too_long(subject: Subject) -> Iterable[Finding]:
    """A flow of more than 60 steps or 400 lines, which nobody can read as one conversation."""
    steps = len(subject.flow.steps)
    if steps > MANY_STEPS or subject.lines > MANY_LINES:
        words = f"the flow has {steps} steps and {subject.lines} lines"
        hint = "move a part that starts at one step and comes back at one step to its own flow"
        yield subject.key("steps"), words, hint


RULES: Final[tuple[Rule, ...]] = (
    read_rule("S101", "A key that the language does not know; the nearest one is offered."),
    read_rule("S102", "A value of the wrong shape, such as a list where a mapping must be."),
    read_rule("S103", "A name or phrase stands twice."),
    read_rule("S104", "A key is missing that must be there."),
    read_rule("S105", "An id with other signs than ``a-z 0-9 _``, or that starts with a digit."),
    read_rule("S106", "A key that needs another one in the same place, or excludes it."),
    file_name,
    read_rule("S108", "A word of the language or the engine is used as a name."),
    too_long,
    read_rule("S110", "The file is written for a newer version of the language."),
    read_rule("S111", "An ``# allow:`` that nothing needs any more.", "warning"),
    read_rule("S112", "An ``# allow:`` without a reason, or for a rule that may not be allowed."),
)
