"""A: the answers of a question, as the person sees them."""

from collections.abc import Iterable, Iterator
from typing import Final

from assistant.authoring.rules.rule import Finding, Rule, Subject, read_rule, rule
from assistant.content.problems import did_you_mean, quoted
from assistant.domain.flow import Answer, Form, Kind, Step, Variable, Wait

MANY_ANSWERS: Final = 7
UNANSWERED: Final = {Form.OFFER: "none", Form.PRACTISE: "stopped", Form.REACH: "later"}
"""The fixed answer that passing over comes to; the engine holds the same."""
_LAST: Final = frozenset(
    {"other", "something_else", "none", "none_of_these", "neither", "nothing", "rather_not"}
)
_READY: Final = frozenset({"ready", "ok", "okay", "done", "go_on", "continue", "next"})
_SENSITIVE: Final = frozenset({"flags", "used_now", "substance"})
"""Meanings that nobody should have to tell."""
_RATHER_NOT: Final = ("rather_not", "rather not", "prefer_not", "prefer not", "not_say", "not say")


def _questions(subject: Subject) -> Iterator[tuple[Step, Wait]]:
    """Give the sound steps that ask a question with answers of the flow's own."""
    for step in subject.sound_steps():
        if step.wait is not None and step.wait.answers:
            yield step, step.wait


def _variable(subject: Subject, wait: Wait) -> Variable | None:
    return subject.flow.variables.get(wait.into or "")


def _ids(wait: Wait) -> tuple[str, ...]:
    return tuple(answer.id for answer in wait.answers)


def values_of(variable: Variable) -> tuple[str, ...]:
    """Return the ids of the answers that *variable* can keep; none for numbers and texts."""
    return ("yes", "no") if variable.kind is Kind.YES_NO else variable.values


@rule("A402")
def not_a_value(subject: Subject) -> Iterable[Finding]:
    """An answer that its variable cannot keep.

    Why: the answer would be lost.
    Mend: take the value that is offered, or add it to the variable.
    Example: `nearit: Close by` for `one_of: [safe, near_it]`.
    """
    for step, wait in _questions(subject):
        variable = _variable(subject, wait)
        if variable is None:
            continue
        known = values_of(variable)
        for answer in wait.answers:
            if answer.id not in known:
                words = f"{quoted(answer.id)} is not a value of {quoted(variable.name)}"
                hint = did_you_mean(answer.id, known) or f"a {variable.kind} takes no answers"
                yield subject.key("steps", step.id, "answers", answer.id), words, hint


@rule("A403")
def value_without_answer(subject: Subject) -> Iterable[Finding]:
    """A value of the variable that no answer gives.

    Why: whoever that value fits has nothing to pick.
    Mend: add the answer; `--fix` adds it with a label made of its id, to be read by you.
    Example: `answers: {safe: Safe}` for `one_of: [safe, near_it]`.
    """
    for step, wait in _questions(subject):
        variable = _variable(subject, wait)
        if variable is None or variable.vocabulary is not None:
            continue
        known = values_of(variable)
        if not set(_ids(wait)) <= set(known):
            continue
        for value in known:
            if value not in _ids(wait):
                words = f"no answer gives {quoted(value)} to {quoted(variable.name)}"
                hint = f"add {value}: with a label, or take the value out of the variable"
                yield subject.key("steps", step.id, "answers"), words, hint


@rule("A405", "warning")
def one_answer(subject: Subject) -> Iterable[Finding]:
    """A question with one answer is none; only "Ready" may stand alone.

    Why: a choice of one is pressure, not a choice.
    Mend: add another answer, or call it `ready` when it only goes on.
    Example: `answers: {yes_please: Yes}` alone.
    """
    for _, wait in _questions(subject):
        alone = wait.answers[0]
        alone_kept = wait.form is Form.CHOICE and wait.into is None
        if alone_kept and len(wait.answers) == 1 and alone.id not in _READY:
            hint = "add another one, or call it ready: when it only goes on"
            yield alone.at, "the question has one answer only", hint


@rule("A406", "warning")
def many_answers(subject: Subject) -> Iterable[Finding]:
    """More than seven answers, which nobody reads in a bad moment.

    Why: in a bad moment people read the first three.
    Mend: ask in two steps.
    Example: eight answers.
    """
    for step, wait in _questions(subject):
        if len(wait.answers) > MANY_ANSWERS:
            words = f"the question has {len(wait.answers)} answers; more than 7 are hard to read"
            yield subject.key("steps", step.id, "answers"), words, "ask in two steps"


@rule("A407")
def same_label(subject: Subject) -> Iterable[Finding]:
    """Two answers with the same label.

    Why: people cannot tell them apart, and neither can the matcher.
    Mend: word one of them differently.
    Example: `label: At home` twice.
    """
    for _, wait in _questions(subject):
        seen: dict[str, Answer] = {}
        for answer in wait.answers:
            label = " ".join(answer.label.casefold().split()).rstrip(".!")
            if label and label in seen:
                words = f"{quoted(answer.label)} is the label of {quoted(seen[label].id)} too"
                yield answer.at, words, "word one of them differently"
            seen.setdefault(label, answer)


@rule("A408", "warning")
def other_not_last(subject: Subject) -> Iterable[Finding]:
    """An "other" or "none of these" that does not stand last, where people look for it.

    Why: people look for it at the end.
    Mend: move it to the end; `--fix` does it.
    Example: `other:` before `home:`.
    """
    for _, wait in _questions(subject):
        if wait.form not in {Form.CHOICE, Form.MANY}:
            continue
        ids = _ids(wait)
        for index, answer in enumerate(wait.answers):
            if answer.id in _LAST and any(later not in _LAST for later in ids[index + 1 :]):
                yield answer.at, f"{quoted(answer.id)} is not the last answer", "move it to the end"


@rule("A409", "warning")
def must_tell(subject: Subject) -> Iterable[Finding]:
    """A sensitive question without an answer for those who would rather not say.

    Why: nobody should have to tell.
    Mend: add `rather_not: I would rather not say`.
    Example: a question into a private variable with two answers.
    """
    for step, wait in _questions(subject):
        variable = _variable(subject, wait)
        if variable is None or wait.form is not Form.CHOICE:
            continue
        if not (variable.private or variable.means in _SENSITIVE):
            continue
        words = " ".join(f"{answer.id} {answer.label.lower()}" for answer in wait.answers)
        if not any(sign in words for sign in _RATHER_NOT):
            hint = "add rather_not: I would rather not say"
            place = subject.key("steps", step.id, "answers")
            yield place, "a sensitive question has no answer for not saying", hint


@rule("A410")
def all_conditional(subject: Subject) -> Iterable[Finding]:
    """Every answer has a ``when``, so there may be a moment with no answer at all.

    Why: there may be a moment with nothing to pick.
    Mend: let one answer stand without `when`.
    Example: two answers, both with `when:`.
    """
    for step, wait in _questions(subject):
        if all(answer.when is not None for answer in wait.answers):
            place = subject.key("steps", step.id, "answers")
            yield place, "every answer has a 'when', so none may be left", "let one always stand"


@rule("A411")
def cannot_skip(subject: Subject) -> Iterable[Finding]:
    """A question that cannot be skipped: all its answers have their own way, a skip has none.

    Why: "skip" works in every question, and here it would lead nowhere.
    Mend: add `skip:` with a step.
    Example: each answer has a `go:`, and the step has none.
    """
    for step in subject.sound_steps():
        wait = step.wait
        if wait is None or wait.skip or step.go or step.end:
            continue
        led = {answer.id: bool(answer.go or answer.end) for answer in wait.answers}
        passed_over = led.get(UNANSWERED.get(wait.form, ""), False)
        if led and all(led.values()) and not passed_over:
            hint = "add skip: a_step, where the conversation goes on without an answer"
            yield wait.at, "this question cannot be skipped", hint


RULES: Final[tuple[Rule, ...]] = (
    read_rule(
        "A401",
        """An answer without a label.

        Why: there is nothing to pick.
        Mend: add `label:` with the words people see.
        Example: `safe: {go: on}`.
        """,
    ),
    not_a_value,
    value_without_answer,
    read_rule(
        "A404",
        """A question that has neither ``into`` nor ``answers``.

        Why: nothing could be done with the answer.
        Mend: add `into:` with a variable, or `answers:`.
        Example: a step with only `ask:` and `go:`.
        """,
    ),
    one_answer,
    many_answers,
    same_label,
    other_not_last,
    must_tell,
    all_conditional,
    cannot_skip,
)
