"""From one wait to the next: what a step does once its answer is known.

A walk gathers events while it moves a session value along; it lives for one sprint only.
"""

from collections.abc import Mapping
from dataclasses import replace
from typing import Final

from assistant.domain.condition import Value
from assistant.domain.events import (
    Acted,
    Asked,
    Called,
    Ended,
    Event,
    Failed,
    Flagged,
    Misread,
    Offered,
    Paused,
    Practised,
    Returned,
    Said,
    Shortened,
    Skipped,
    WentBack,
)
from assistant.domain.flow import Form, Step, Text, Wait
from assistant.domain.hazard import SAFETY_FLOW, tier_of
from assistant.domain.session import Frame, Session, Shelf, Sprint, Status
from assistant.engine.guards import Guard
from assistant.engine.machine import CompiledFlow, Cursor, How
from assistant.engine.question import choices_of
from assistant.engine.runtime import (
    DEPTH,
    PAST,
    QUESTIONS,
    SILENT_MOVES,
    Offers,
    RejectedError,
    Runtime,
)
from assistant.engine.shelf import fitting
from assistant.engine.texts import fill, fill_question
from assistant.engine.words import FAILED, GAVE_UP, UNCLEAR, did_you_mean

UNANSWERED: Final[Mapping[Form, str]] = {
    Form.OFFER: "none",
    Form.PRACTISE: "stopped",
    Form.REACH: "later",
}
"""The fixed answer that passing over a waiting step comes to."""

RETURNS: Final = "safe_to_go_on"
"""The one outcome of an interruption after which the question it came between stands again."""


class Walk:
    """One sprint in the making."""

    def __init__(self, runtime: Runtime, session: Session, offers: Offers) -> None:
        self.runtime = runtime
        self.session = session
        self._offers = offers
        self._events: list[Event] = []
        self._moves = 0

    def sprint(self) -> Sprint:
        """Return what this walk came to."""
        return Sprint(self.session, tuple(self._events))

    def say(self, event: Event) -> None:
        """Add *event*."""
        self._events.append(event)

    @property
    def compiled(self) -> CompiledFlow:
        """The running flow."""
        return self.runtime.flows[self.session.top.flow]

    @property
    def here(self) -> Step:
        """The step the running flow stands at."""
        return self.compiled.flow.steps[self.session.top.step]

    @property
    def wait(self) -> Wait:
        """What the step waits for; only at a waiting step."""
        wait = self.here.wait
        assert wait is not None
        return wait

    @property
    def practising(self) -> str:
        """The exercise this step practises; empty at any other."""
        named = self.wait.exercise or ""
        return self.session.exercise if named == "picked" else named

    # --- moving -------------------------------------------------------------------

    def enter(self, step_id: str) -> None:
        """Come to a step: say its words, then wait, call, or go straight on."""
        self._moves += 1
        if self._moves > SILENT_MOVES:
            self.fail("too many steps without a question")
            return
        step_id = self._within_limit(step_id)
        self.session = self.session.with_top(step=step_id)
        step = self.here
        self._speak(step)
        if step.do is not None:
            self.say(Acted(step=step.id, action=step.do))
        if step.wait is not None:
            self._ask(step.wait)
        elif step.call is not None:
            self._call(step)
        else:
            self.leave(None, How.ANSWERED)

    def leave(self, answer: str | None, how: How) -> None:
        """Run the step's ``set``, then go where it says."""
        step = self.here
        if how is How.ANSWERED and answer is not None:
            self.assign(self.compiled.sets.get(f"{step.id}.{answer}", ()))
        self.assign(self.compiled.sets[step.id])
        cursor = Cursor(step.id, self.session.top.values, answer, how)
        if not self.compiled.leave(cursor):
            self.fail("no branch applies")
        elif cursor.outcome is not None:
            self._end(cursor.outcome)
        else:
            self.enter(cursor.state)

    def assign(self, sets: tuple[tuple[str, Guard], ...]) -> None:
        """Fill variables, in order; a value that is unknown makes its variable unknown."""
        if not sets:
            return
        values = dict(self.session.top.values)
        for name, value in sets:
            held = value(values)
            if held is None:
                values.pop(name, None)
            else:
                values[name] = self._in_range(name, held)
        self.session = self.session.with_top(values=values)

    def _in_range(self, name: str, value: Value) -> Value:
        """Keep a number inside its declared range; the checks prove it never leaves."""
        variable = self.compiled.flow.variables[name]
        if isinstance(value, bool) or not isinstance(value, int) or not variable.high:
            return value
        return min(max(value, variable.low), variable.high)

    def _within_limit(self, step_id: str) -> str:
        step = self.compiled.flow.steps[step_id]
        if step.limit is None:
            return step_id
        visits = dict(self.session.top.visits)
        visits[step_id] = visits.get(step_id, 0) + 1
        self.session = self.session.with_top(visits=visits)
        return step_id if visits[step_id] <= step.limit.times else step.limit.then

    # --- speaking and asking ---------------------------------------------------------

    def _speak(self, step: Step) -> None:
        texts: tuple[Text, ...] = step.say
        if self.session.brief:
            texts = step.say[:1] if step.short is None else step.short
        self.tell(fill(texts, self.compiled.flow.variables, self.session.top.values))

    def tell(self, words: tuple[str, ...]) -> None:
        """Say *words* of our own, when there are any."""
        if words:
            self.say(Said(step=self.here.id, texts=words))

    def _ask(self, wait: Wait) -> None:
        if self.session.questions >= QUESTIONS:
            self.fail("too many questions")
            return
        self.session = replace(
            self.session, questions=self.session.questions + 1, tries=0, nearest=()
        )
        if self._ranked(wait) and not self.offer(Shelf()):
            # nothing is safe to offer now: people come first, without a question
            self.session = replace(self.session, offers=())
            self.leave(UNANSWERED[wait.form], How.ANSWERED)
            return
        self.ask(again=False)

    def offer(self, shelf: Shelf) -> bool:
        """Put what fits on *shelf* on offer; return False, and change no offer, for nothing."""
        self.session = replace(self.session, shelf=shelf)
        offers = fitting(self._offers(self.session), shelf, self.wait.count)
        self.say(Offered(step=self.here.id, choices=offers))
        if offers:
            self.session = replace(self.session, offers=offers)
        return bool(offers)

    @staticmethod
    def _ranked(wait: Wait) -> bool:
        """Whether the coping engine has a say: an offer, or an exercise the flow itself names."""
        named = wait.form is Form.PRACTISE and wait.exercise != "picked"
        return named or wait.form is Form.OFFER

    def ask(self, *, again: bool) -> None:
        """Put the question that stands, once more or for the first time."""
        wait, frame = self.wait, self.session.top
        variable = self.compiled.flow.variables.get(wait.into or "")
        numbers = variable if wait.form is Form.NUMBER else None
        self.say(
            Asked(
                step=frame.step,
                form=wait.form,
                prompt=fill_question(wait.prompt, self.compiled.flow.variables, frame.values),
                choices=choices_of(self.compiled, self.session),
                low=numbers.low if numbers else 0,
                high=numbers.high if numbers else 0,
                exercise=self.practising,
                again=again,
            )
        )

    # --- sub-flows and endings ---------------------------------------------------------

    def _call(self, step: Step) -> None:
        assert step.call is not None
        target = self.runtime.flows.get(step.call.flow)
        if target is None or len(self.session.frames) >= DEPTH:
            self.fail("a sub-flow cannot be reached")
            return
        values = self.session.top.values
        pairs = ((name, value(values)) for name, value in self.compiled.inputs[step.id])
        given = {name: held for name, held in pairs if held is not None}
        self.say(
            Called(
                step=step.id,
                flow=step.call.flow,
                sha=target.flow.sha,
                given=tuple(sorted(given.items())),
            )
        )
        if step.call.flow == SAFETY_FLOW:
            self._raise_tier(step.id, given)
        starts = {n: v.starts for n, v in target.flow.variables.items() if v.starts is not None}
        self.push(step.call.flow, starts | given, interrupt=False)

    def _raise_tier(self, step_id: str, given: Mapping[str, Value]) -> None:
        """An answer that leads to crisis help counts as much as typed words."""
        hazard = str(given.get("hazard", ""))
        tier = tier_of(hazard, str(given.get("level", "")))
        self.say(Flagged(step=step_id, tier=tier, hazard=hazard, rule="answer"))
        self.session = replace(self.session, tier=max(self.session.tier, tier))

    def push(self, flow_id: str, values: Mapping[str, Value], *, interrupt: bool) -> None:
        """Lay a flow on the call stack and run it to its first question."""
        start = self.runtime.flows[flow_id].flow.start
        frame = Frame(flow=flow_id, step=start, values=values, interrupt=interrupt)
        self.session = replace(self.session, frames=(*self.session.frames, frame))
        self.enter(start)

    def _end(self, outcome: str) -> None:
        ended = self.session.top
        if len(self.session.frames) == 1 or (ended.interrupt and outcome != RETURNS):
            self.close(outcome)
            return
        self.session = replace(self.session, frames=self.session.frames[:-1])
        self.say(Returned(flow=ended.flow, outcome=outcome))
        if ended.interrupt:
            self.session = replace(self.session, tries=0, nearest=())
            self._stand_again(rank=self.wait.form is Form.OFFER)
            return
        self._get(ended, outcome)
        self.leave(None, How.ANSWERED)

    def _get(self, ended: Frame, outcome: str) -> None:
        """Bring the called flow's results home; ``outcome`` is how it ended."""
        call = self.here.call
        assert call is not None
        values = dict(self.session.top.values)
        for mine, theirs in call.gets:
            if theirs == "outcome":
                values[mine] = outcome
            elif theirs in ended.values:
                values[mine] = ended.values[theirs]
        self.session = self.session.with_top(values=values)

    def close(self, outcome: str) -> None:
        """End the session with *outcome*; what is known stays in its events."""
        flow = self.session.frames[0].flow
        self.say(Ended(flow=flow, outcome=outcome))
        self.session = replace(
            self.session,
            frames=(),
            past=(),
            offers=(),
            shelf=Shelf(),
            status=Status.ENDED,
            outcome=outcome,
        )

    def fail(self, reason: str) -> None:
        """End a conversation that cannot go on, with a word for the person (SR52)."""
        step = self.session.top.step
        self.tell((FAILED,))
        self.say(Failed(step=step, reason=reason))
        self.close("failed")

    # --- what may be said in every turn --------------------------------------------------

    def remember(self) -> None:
        """Keep where the session stands, for ``back``."""
        now = replace(self.session, past=())
        self.session = replace(self.session, past=(*self.session.past, now)[-PAST:])

    def skip(self, typed: str | None) -> None:
        """Pass over the question; its variable stays unknown."""
        self.remember()
        self.say(Skipped(step=self.here.id, typed=typed))
        if self.wait.form is Form.PRACTISE:
            self.say(Practised(step=self.here.id, exercise=self.practising, outcome="skipped"))
        self._forget()
        self.leave(UNANSWERED.get(self.wait.form), How.SKIPPED)

    def _forget(self) -> None:
        """A skipped question leaves nothing behind, not even an answer from an earlier round."""
        values = dict(self.session.top.values)
        if self.wait.into is not None and values.pop(self.wait.into, None) is not None:
            self.session = self.session.with_top(values=values)

    def misread(self, typed: str, nearest: tuple[str, ...]) -> None:
        """Ask again after words that were not understood, or go on without."""
        tries = self.session.tries + 1
        retry = self.wait.retry
        gave_up = tries > (retry.tries if retry else self.runtime.project.tries)
        step = self.here.id
        self.say(Misread(step=step, typed=typed, nearest=nearest, tries=tries, gave_up=gave_up))
        if gave_up:
            self.remember()
            self._forget()
            self.tell((GAVE_UP,))
            self.leave(UNANSWERED.get(self.wait.form), How.GAVE_UP)
            return
        self.session = replace(self.session, tries=tries, nearest=nearest)
        self.tell(self._unclear(nearest, retry.say if retry else ()))
        self.ask(again=True)

    def _unclear(self, nearest: tuple[str, ...], own: tuple[Text, ...]) -> tuple[str, ...]:
        if nearest:
            labels = {c.id: c.label for c in choices_of(self.compiled, self.session)}
            return (did_you_mean(tuple(labels[near] for near in nearest if near in labels)),)
        texts = own or self.runtime.project.unclear
        words = fill(texts, self.compiled.flow.variables, self.session.top.values)
        return words or (UNCLEAR,)

    def back(self) -> None:
        """Return to the question before, with everything as it was; the tier stays."""
        if not self.session.past:
            raise RejectedError("this is the first question")
        *older, before = self.session.past
        self.say(WentBack(step=self.here.id))
        self.session = replace(
            before, past=tuple(older), tier=self.session.tier, brief=self.session.brief
        )
        raised = self.session.tier > before.tier
        self._stand_again(rank=raised and self.wait.form is Form.OFFER)

    def _stand_again(self, *, rank: bool) -> None:
        """Let the question stand again; *rank* anew where more is known of danger since."""
        if rank and not self.offer(self.session.shelf):
            self.leave(UNANSWERED[Form.OFFER], How.ANSWERED)  # people come first now
        else:
            self.ask(again=True)

    def shorten(self) -> None:
        """Use fewer words from here on."""
        self.say(Shortened(step=self.here.id))
        self.session = replace(self.session, brief=True)
        self.ask(again=True)

    def pause(self) -> None:
        """Leave; the session resumes at this turn."""
        self.say(Paused(step=self.here.id))
