"""G227 and A412: what is offered is ranked from something, and what is practised was picked."""

from collections.abc import Iterable, Iterator
from typing import Final

from assistant.authoring.rules.rule import Finding, Rule, Subject, rule
from assistant.authoring.rules.walks import Leg, legs
from assistant.domain.flow import Form, Source, Step


@rule("G227", "warning")
def nothing_picked(subject: Subject) -> Iterable[Finding]:
    """The exercise just picked is practised, and on one way none was picked.

    Why: there is nothing to practise then, and the conversation goes on as if it had been stopped.
    Mend: lead there from the `picked` of an `offer:` only, or name an exercise.
    Example: `none: {go: practise}` where that step has `practise: picked`.
    """
    steps = subject.flow.steps.values()
    wanted = [s for s in steps if s.wait is not None and s.wait.exercise == "picked"]
    called = any(v.source is Source.CALLER for v in subject.flow.variables.values())
    if not wanted or called or not subject.connected:
        return
    reached = _without_a_pick(subject)
    for step in wanted:
        if step.id in reached and step.wait is not None:
            words = "on one way to this step no exercise was picked"
            hint = "lead here from the picked answer of an offer only, or name an exercise"
            yield step.wait.at, words, hint


def _without_a_pick(subject: Subject) -> set[str]:
    """Return the steps that some way comes to before anything was picked."""
    found, waiting = {subject.flow.start}, [subject.flow.start]
    while waiting:
        for leg in _not_picking(subject.flow.steps[waiting.pop()]):
            if leg.to not in found:
                found.add(leg.to)
                waiting.append(leg.to)
    return found


def _not_picking(step: Step) -> Iterator[Leg]:
    """Give the ways out of *step* on which nothing is picked."""
    wait = step.wait
    offers = wait is not None and wait.form is Form.OFFER
    own = {a.id for a in wait.answers if a.go or a.end} if wait is not None else set()
    for leg in legs(step):
        picks = leg.answer is not None and leg.answer.id == "picked"
        shared = leg.branch is not None and "none" in own
        if not offers or not (picks or shared):
            yield leg


@rule("A412", "warning")
def ranked_from_nothing(subject: Subject) -> Iterable[Finding]:
    """Exercises are offered, and no variable tells what they are for.

    Why: what is offered fits nothing but the hour, whoever asks and wherever they are.
    Mend: ask for the craving, the moods or the place first, and say so with `means:`.
    Example: `offer: exercises` in a flow without any `means:`.
    """
    if any(v.means is not None for v in subject.flow.variables.values()):
        return
    for step in subject.sound_steps():
        if step.wait is not None and step.wait.form is Form.OFFER:
            words = "exercises are offered, and no variable tells what they are for"
            yield step.wait.at, words, "ask first, and give the variable a means:, such as craving"


RULES: Final[tuple[Rule, ...]] = (nothing_picked, ranked_from_nothing)
