"""V: variables, and the texts that show them."""

from collections.abc import Iterable, Iterator
from typing import Final

from assistant.authoring.rules.rule import (
    Finding,
    Rule,
    Subject,
    read_rule,
    rule,
    scalars_of,
)
from assistant.content.known import PROFILE
from assistant.content.nodes import ScalarNode
from assistant.content.problems import did_you_mean, quoted
from assistant.content.text_reader import SLOT
from assistant.domain.condition import Expr, names_in
from assistant.domain.flow import Assign, Form, Source, Step
from assistant.domain.inputs import Command
from assistant.domain.place import Place

COMMANDS: Final = frozenset(command.value for command in Command)


@rule("V305")
def hides_a_name(subject: Subject) -> Iterable[Finding]:
    """A variable called like a command, or like a profile field it does not come from.

    Why: the same word would mean two things.
    Mend: give the variable another name, or add `from: profile`.
    Example: a variable called `skip`.
    """
    for variable in subject.flow.variables.values():
        if variable.name in COMMANDS:
            words = f"{quoted(variable.name)} is what people say in every flow"
            yield variable.at, words, "give the variable another name"
        elif variable.name in PROFILE and variable.source is not Source.PROFILE:
            words = f"{quoted(variable.name)} hides the profile field of that name"
            yield variable.at, words, "add from: profile, or use another name"


@rule("V311")
def never_filled(subject: Subject) -> Iterable[Finding]:
    """A variable that is read and that nothing ever fills.

    Why: whatever depends on it never happens.
    Mend: ask for it with `into:`, set it, or give it `from:` or `starts:`.
    Example: `- if: place == 'safe'` in a flow that never asks where one is.
    """
    if not subject.whole:
        return
    filled = filled_somewhere(subject)
    for name, place in subject.once(_reads):
        variable = subject.flow.variables.get(name)
        if variable is not None and name not in filled:
            words = f"nothing fills {quoted(name)}, so it is never known here"
            yield place, words, "ask for it with into:, set it, or give it from: or starts:"
            filled.add(name)


@rule("V312", "warning")
def never_used(subject: Subject) -> Iterable[Finding]:
    """A variable that is filled, steers nothing, is shown nowhere and means nothing to others.

    Why: a question is asked for nothing, or the step that should use it is missing.
    Mend: use it, give it `remember: true` to keep it, or take it out.
    Example: `into: name` that no text and no condition reads.
    """
    if not subject.whole:
        return
    used = {name for name, _ in subject.once(_reads)} | set(_kept(subject))
    for variable in subject.flow.variables.values():
        if variable.name not in used and variable.means is None and not variable.remember:
            words = f"{quoted(variable.name)} is never used"
            yield variable.at, words, "use it, give it remember: true, or take it out"


@rule("V313")
def unknown_in_text(subject: Subject) -> Iterable[Finding]:
    """A ``{name}`` in a text that no variable has.

    Why: the braces would be shown, or the sentence left out.
    Mend: take the name that is offered, or declare it.
    Example: 'It was {carving}.'.
    """
    known = subject.flow.variables
    for step in subject.flow.steps.values():
        for name, place in slots_of(subject, step):
            if name not in known and name not in subject.reading.blurred:
                words = f"there is no variable {quoted(name)}"
                yield place, words, did_you_mean(name, known) or "declare it under variables:"


@rule("V316")
def private_shown(subject: Subject) -> Iterable[Finding]:
    """A private variable in a text, or handed to another flow or variable.

    Why: what is private is shown to nobody, not even to whoever looks over a shoulder.
    Mend: leave it out here, or take `private: true` away.
    Example: '{flags}' in a `say:`.
    """
    private = {v.name for v in subject.flow.variables.values() if v.private}
    hint = "take private: true away, or leave it out here"
    for step in subject.flow.steps.values() if private else ():
        for name, place in slots_of(subject, step):
            if name in private:
                yield place, f"{quoted(name)} is private and would be shown here", hint
        for assign in step.call.inputs if step.call else ():
            for name in sorted(names_in(assign.value) & private):
                yield assign.at, f"{quoted(name)} is private and would reach another flow", hint
        for assign in _sets(step):
            leaks = names_in(assign.value) & private
            for name in sorted(leaks if assign.name not in private else ()):
                words = f"{quoted(name)} is private and would be copied into {quoted(assign.name)}"
                yield assign.at, words, "make that one private too"


def slots_of(subject: Subject, step: Step) -> Iterator[tuple[str, Place]]:
    """Give every ``{name}`` in the texts of *step* with its own place."""
    for scalar in scalars_of(subject, step):
        if "{" in scalar.text:
            yield from slots_in(scalar)


def slots_in(scalar: ScalarNode) -> Iterator[tuple[str, Place]]:
    """Give every ``{name}`` of a text with the place of its name."""
    for found in SLOT.finditer(scalar.text):
        yield found[1], scalar.place_of(found.start(1))


def _sets(step: Step) -> Iterator[Assign]:
    yield from step.sets
    for answer in step.wait.answers if step.wait else ():
        yield from answer.sets


def filled_somewhere(subject: Subject) -> set[str]:
    """Return the variables that anything at all fills."""
    variables = subject.flow.variables.values()
    filled = {v.name for v in variables if v.source is not None or v.starts is not None}
    for step in subject.flow.steps.values():
        filled.update(assign.name for assign in _sets(step))
        if step.wait is not None and step.wait.into is not None:
            filled.add(step.wait.into)
        filled.update(mine for mine, _ in (step.call.gets if step.call else ()))
    return filled


def _reads(subject: Subject) -> tuple[tuple[str, Place], ...]:
    """Return every variable that something reads, with the place where it does."""
    return tuple(_readings(subject))


def _readings(subject: Subject) -> Iterator[tuple[str, Place]]:
    for step in subject.flow.steps.values():
        yield from slots_of(subject, step)
        for expr, place in _expressions(step):
            yield from ((name, place) for name in sorted(subject.names(expr)))
    for check in subject.flow.checks:
        if check.when is not None:
            yield from ((name, check.at) for name in sorted(names_in(check.when)))


def _expressions(step: Step) -> Iterator[tuple[Expr, Place]]:
    yield from ((branch.when, branch.at) for branch in step.go if branch.when is not None)
    for answer in step.wait.answers if step.wait else ():
        if answer.when is not None:
            yield answer.when, answer.at
    for assign in (*_sets(step), *(step.call.inputs if step.call else ())):
        yield assign.value, assign.at


def _kept(subject: Subject) -> Iterator[str]:
    """Give variables whose answers are kept for their own sake, or steer by themselves."""
    for step in subject.flow.steps.values():
        wait = step.wait
        if wait is None or wait.into is None:
            continue
        steers = any(answer.go or answer.end or answer.sets for answer in wait.answers)
        if wait.form is Form.WORDS or steers:
            yield wait.into


RULES: Final[tuple[Rule, ...]] = (
    read_rule(
        "V301",
        """A variable that has not exactly one kind.

        Why: without a kind nobody knows what it can keep.
        Mend: give it one of `scale`, `count`, `one_of`, `any_of`, `yes_no`, `text`.
        Example: `place: {scale: 0-10, text: 40}`.
        """,
    ),
    read_rule(
        "V302",
        """A range, length or number that cannot be.

        Why: no value could ever fit.
        Mend: write the smallest and the largest, as in `0-10`.
        Example: `rounds: {count: 3-0}`.
        """,
    ),
    read_rule(
        "V303",
        """More than nine values, or a value twice.

        Why: people cannot choose among so many, and one of two equal values is never kept.
        Mend: ask in two steps, use a vocabulary, or take the second one out.
        Example: `one_of: [a, b, a]`.
        """,
        "warning",
    ),
    read_rule(
        "V304",
        """``from:`` names something that does not exist, or of another kind.

        Why: it would stay unknown for ever.
        Mend: take one of the names that are offered, with its kind.
        Example: `from: profil`.
        """,
    ),
    hides_a_name,
    read_rule(
        "V306",
        """A vocabulary, or a value of one, that does not exist.

        Why: the choices would be empty.
        Mend: take one of the names that are offered.
        Example: `any_of: vocabulary trigers`.
        """,
    ),
    read_rule(
        "V310",
        """A name that no variable has.

        Why: what is put there is kept nowhere.
        Mend: take the name that is offered, or declare it under `variables:`.
        Example: `into: plase`.
        """,
    ),
    never_filled,
    never_used,
    unknown_in_text,
    private_shown,
    read_rule(
        "V318",
        """A text is compared in a condition.

        Why: free words cannot be compared: nobody types the same words twice.
        Mend: use a `one_of`, or `known(x)` to ask whether anything was written.
        Example: `- if: reason == 'work'`.
        """,
    ),
)
