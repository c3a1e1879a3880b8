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
    """The file is not named after its flow, so nobody finds it and no flow can call it.

    Why: a flow is called by its id, which is the name of its file.
    Mend: rename one of the two; `--fix` changes the id.
    Example: `flow: evening` in `craving.flow.yaml`.
    """
    name = PurePath(subject.path).name
    if subject.flow.id and name != subject.flow.id + FLOW_END:
        words = f"the flow {quoted(subject.flow.id)} stands in a file called {quoted(name)}"
        yield subject.place("flow"), words, f"rename the file to {subject.flow.id}{FLOW_END}"


@rule("S109", "warning")
def too_long(subject: Subject) -> Iterable[Finding]:
    """A flow of more than 60 steps or 400 lines, which nobody can read as one conversation.

    Why: nobody keeps so many steps in mind, and mistakes hide in them.
    Mend: move a part that begins at one step and comes back at one step to its own flow, and
    `call:` it.
    Example: a flow of 70 steps.
    """
    steps = len(subject.flow.steps)
    if steps > MANY_STEPS or subject.lines > MANY_LINES:
        words = f"the flow has {steps} steps and {subject.lines} lines"
        hint = "move a part that starts at one step and comes back at one step to its own flow"
        yield subject.key("steps"), words, hint


RULES: Final[tuple[Rule, ...]] = (
    read_rule(
        "S101",
        """A key that the language does not know; the nearest one is offered.

        Why: a key with a slip is not read, and what it says is lost.
        Mend: take the name that is offered, or the key out.
        Example: `ned: done` instead of `end: done`.
        """,
    ),
    read_rule(
        "S102",
        """A value of the wrong shape, such as a list where a mapping must be.

        Why: the reader cannot tell what is meant.
        Mend: write it as the hint shows.
        Example: `hears: at home` instead of `hears: [at home]`.
        """,
    ),
    read_rule(
        "S103",
        """A name or phrase stands twice.

        Why: only one of the two can be meant.
        Mend: keep one of them, or give one another name.
        Example: `hears: [home, home]`.
        """,
    ),
    read_rule(
        "S104",
        """A key is missing that must be there.

        Why: nothing is guessed for it.
        Mend: write the key; `--fix` adds what most likely stands there, and says so.
        Example: a flow without `version:`.
        """,
    ),
    read_rule(
        "S105",
        """An id with other signs than ``a-z 0-9 _``, or that starts with a digit.

        Why: ids stand in files, records and addresses, so they have plain signs only.
        Mend: use `a-z`, `0-9` and `_`; `--fix` changes it wherever it is used.
        Example: `Near-It` becomes `near_it`.
        """,
    ),
    read_rule(
        "S106",
        """A key that needs another one in the same place, or excludes it.

        Why: alone it does nothing, or two ways to wait would stand in one step.
        Mend: add the key it needs, or make two steps of it.
        Example: `into: place` in a step without `ask:`.
        """,
    ),
    file_name,
    read_rule(
        "S108",
        """A word of the language or the engine is used as a name.

        Why: it could not be told apart from the word itself.
        Mend: use another name.
        Example: a step called `end`.
        """,
    ),
    too_long,
    read_rule(
        "S110",
        """The file is written for a newer version of the language.

        Why: this program would read it wrongly.
        Mend: use a newer release of Breakwater.
        Example: `# $schema: ../schema/flow-2.schema.json` in a program that reads version
        1.
        """,
    ),
    read_rule(
        "S111",
        """An ``# allow:`` that nothing needs any more.

        Why: a comment that outlives its cause hides the next finding there.
        Mend: take it out; `--fix` does it.
        Example: `# allow: A406 because ...` above three answers.
        """,
        "warning",
    ),
    read_rule(
        "S112",
        """An ``# allow:`` without a reason, or for a rule that may not be allowed.

        Why: whoever reads it later must know why it is right here.
        Mend: write a reason, or mend what the rule says.
        Example: `# allow: A406` without `because`.
        """,
    ),
)
