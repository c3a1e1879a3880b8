"""X: safety. None of these can be allowed or lowered."""

import re
from collections.abc import Iterable
from pathlib import Path
from typing import Final

from assistant.authoring.rules.rule import (
    Finding,
    Rule,
    Subject,
    read_rule,
    rule,
    scalars_of,
)
from assistant.content.folder import BUILT_IN
from assistant.content.problems import quoted
from assistant.domain.flow import Form, Step
from assistant.domain.hazard import SAFETY_FLOW

SCREENED: Final = frozenset({"en"})
"""Languages whose words of danger have reviewed phrases: only these are heard."""

_CLINICAL: Final = re.compile(
    r"\b(?:\d+\s?(?:mg|mcg|ml|milligrams?)|dos(?:e|es|age)|prescri(?:be|bed|ption)s?"
    r"|medications?|medicines?|tablets?|tapers?|tapering|detox(?:ing)?"
    r"|naloxone|naltrexone|methadone|buprenorphine|disulfiram|acamprosate|suboxone"
    r"|benzodiazepines?|diazepam|valium|xanax|antidepressants?|antipsychotics?"
    r"|diagnos(?:is|es|ed|e)|disorders?|depression|bipolar|schizophrenia|ptsd|adhd)\b",
    re.IGNORECASE,
)
_SIGNED: Final = re.compile(r"clinical sign-off:\s*\S", re.IGNORECASE)
_MOST_SILENT: Final = 50
"""Steps in a row without a question that are followed."""


@rule("X002")
def help_out_of_reach(subject: Subject) -> Iterable[Finding]:
    """A flow from whose questions crisis help is not one answer away.

    Why: whoever types words of danger must be heard at every question. Words are read in the
    languages that have reviewed phrases, and only the built-in crisis conversation answers them.
    Mend: keep the flow in one of those languages, or give a flow of your own another name.
    Example: `language: de`, or a file of your own called `safety_help.flow.yaml`.
    """
    flow = subject.flow
    if flow.language and flow.language.split("-")[0] not in SCREENED:
        words = f"words of danger are not heard in the language {quoted(flow.language)}"
        hint = "they are heard in: " + ", ".join(sorted(SCREENED))
        yield subject.place("language"), words, hint
    if flow.id == SAFETY_FLOW and Path(subject.path).absolute() not in BUILT_IN:
        words = f"{quoted(flow.id)} is the built-in crisis conversation; this one would hide it"
        yield subject.place("flow"), words, "give this flow another name"


@rule("X006", "warning")
def clinical_words(subject: Subject) -> Iterable[Finding]:
    """A text about medication, doses or diagnoses without a clinical sign-off tag.

    Why: such words can do harm when they are wrong, so nobody may overlook that they are there.
    Mend: say it without them, or put a tag in the `note:` of the step or of the flow:
    `clinical sign-off: awaited` until somebody qualified has read it, then who and when.
    Example: `say: Take your medication as usual.` without a `note:`.
    """
    whole = subject.scalar("note")
    if whole is not None and _SIGNED.search(whole.text):
        return
    for step in subject.flow.steps.values():
        if _SIGNED.search(step.note):
            continue
        for scalar in scalars_of(subject, step):
            found = _CLINICAL.search(scalar.text)
            if found is not None:
                words = f"{quoted(found.group())} needs a clinical sign-off"
                hint = "add note: 'clinical sign-off: awaited', and who and when once it is given"
                yield scalar.place_of(found.start()), words, hint


@rule("X007", "warning")
def no_way_past(subject: Subject) -> Iterable[Finding]:
    """A question that comes back to itself when it is passed over: there is no way but to answer.

    Why: "skip" is a promise of every question. Whoever cannot answer meets the same words again,
    and only leaving the conversation is left.
    Mend: let `skip:` lead on to another step.
    Example: `skip: rate` in the step `rate`.
    """
    if not subject.connected:
        return
    for step in subject.sound_steps():
        if step.wait is not None and _comes_back(subject, step):
            words = "passing over this question comes back to it"
            yield step.wait.at, words, "add skip: with a step where it goes on without an answer"


def _comes_back(subject: Subject, step: Step) -> bool:
    """Whether every way of passing over *step* leads to it again without another question."""
    steps, seen = subject.flow.steps, 0
    here: str | None = _passed_to(subject, step)
    while here is not None and here != step.id and seen < _MOST_SILENT:
        seen += 1
        after = steps[here]
        silent = after.wait is None and after.call is None and len(after.go) == 1
        here = after.go[0].to if silent else None
    return here == step.id


def _passed_to(subject: Subject, step: Step) -> str | None:
    """Return where a skip goes; a condition on the answer never holds then."""
    wait = step.wait
    if wait is None or wait.skip is not None:
        return wait.skip if wait is not None else None
    for branch in step.go:
        if branch.when is None:
            return branch.to
        if wait.into not in subject.names(branch.when):
            return None
    return None


@rule("X008", "warning")
def worse_goes_on(subject: Subject) -> Iterable[Finding]:
    """Somebody says that an exercise made it worse, and goes the same way as after "done".

    Why: harm is said once, and often quietly. It is answered, and not passed over.
    Mend: lead `worse` to a step that answers it, and from there to a person.
    Example: `done: {go: again}` beside `worse: {go: again}`.
    """
    for step in subject.sound_steps():
        wait = step.wait
        if wait is None or wait.form is not Form.PRACTISE:
            continue
        led = {answer.id: answer for answer in wait.answers}
        done, worse = led.get("done"), led.get("worse")
        if done is None or worse is None:
            continue
        if (done.go, done.end) == (worse.go, worse.end) and (worse.go or worse.end):
            words = "'worse' goes the same way as 'done'"
            yield worse.at, words, "lead it to a step that answers it, and then to a person"


RULES: Final[tuple[Rule, ...]] = (
    read_rule(
        "X001",
        """The project leaves out the crisis interrupt, or puts it behind another.

        Why: crisis help must be heard before anything else, in every conversation.
        Mend: write `crisis: {goes_to: flow safety_help, first: true}` under `anytime:`.
        Example: a project without `crisis:`.
        """,
    ),
    help_out_of_reach,
    read_rule(
        "X005",
        """``do:`` asks for something that is not on the closed list of actions.

        Why: a flow may not make the program do anything else.
        Mend: use one of the actions that are listed.
        Example: `do: send_mail`.
        """,
    ),
    clinical_words,
    no_way_past,
    worse_goes_on,
)
