"""The main path: an input comes in, events are on disk, only then the session moves.

Front ends, tests and tools talk to this class only; it decides nothing about looks, and the
engine below it knows no clock and no disk.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from assistant.app.about import told
from assistant.app.correcting import Correcting, Undoing
from assistant.app.events_read import (
    being_helped,
    in_crisis,
    is_plan,
    kept,
    last_asked,
    recent,
    sentence,
)
from assistant.app.hearing import MAX_TYPED, Hearing
from assistant.app.landing import GONE, Editions, Landing, NoEditions, Resumed
from assistant.app.offering import Offering
from assistant.app.own import KEEP_IT, KEPT, event_of, keeps
from assistant.app.planning import planned, says_keep
from assistant.app.ports import Clock, Ids, NotSavedError, Store, events_of
from assistant.app.reasons import asked_of, why
from assistant.domain.condition import Value
from assistant.domain.events import (
    Acted,
    Answered,
    Asked,
    Ended,
    Event,
    Favoured,
    Flagged,
    Paused,
    Practised,
    Rated,
)
from assistant.domain.exercise import Exercise
from assistant.domain.flow import Form
from assistant.domain.hazard import SAFETY_FLOW
from assistant.domain.inputs import Command, Given, Input, Typed
from assistant.domain.reading import Finding
from assistant.domain.session import Session, Sprint, Status
from assistant.domain.tier import Tier
from assistant.engine import step as engine
from assistant.engine.runtime import RejectedError, Runtime
from assistant.support.help_page import HelpPage

OPENS_HELP: Final = frozenset({"show_help", "show_contacts"})
"""What a flow may ``do:`` that opens people and lines."""

NOT_SAVED: Final = "I could not save that, so I have not gone on. Your words are still here."


@dataclass(frozen=True, slots=True, kw_only=True)
class Turn:
    """What one input came to, as a front end shows it."""

    events: tuple[Event, ...] = ()
    """What just happened, in order; already stored."""
    asked: Asked | None = None
    """The question that stands now; None once the conversation is over."""
    ended: str | None = None
    """The outcome once it is over: the flow's own, ``logged``, ``paused`` or ``failed``."""
    show_help: bool = False
    """Open people and lines at once."""
    notes: tuple[str, ...] = ()
    """Words to show that are not part of the record."""
    tier: Tier = Tier.ROUTINE
    put_back: str = ""
    """Typed words to put back into the line, because they could not be taken."""


class Conversation:
    """One session, from its first question to its end."""

    def __init__(
        self,
        *,
        runtime: Runtime,
        store: Store,
        hearing: Hearing,
        offering: Offering,
        clock: Clock,
        ids: Ids,
        given: Callable[[str], Mapping[str, Value]],
        tier: Callable[[], Tier],
        help_page: Callable[[Session | None], HelpPage],
        editions: Editions | None = None,
        reminder: Callable[[Session], tuple[str, ...]] = lambda _: (),
    ) -> None:
        """Wire a conversation.

        Args:
            runtime: every flow, compiled.
            store: where events are kept.
            hearing: reads typed words.
            offering: ranks exercises.
            clock: the person's time.
            ids: names the session.
            given: flow id to what is known for its variables before the first question.
            tier: the tier that still stands from before.
            help_page: people and lines for where the session stands.
            editions: texts of flows published before, for a session begun with one.
            reminder: words to show with the question that stands; they are not stored again.
        """
        self._runtime = runtime
        self._store = store
        self._hearing = hearing
        self._offering = offering
        self._clock = clock
        self._ids = ids
        self._given = given
        self._tier = tier
        self._help_page = help_page
        self._landing = Landing(
            runtime=runtime,
            editions=editions or NoEditions(),
            filled=given,
            offers=lambda flows: replace(offering, runtime=flows).choices,
            exercises=offering.library.exercises.__contains__,
        )
        self._reminder = reminder
        self._session: Session | None = None
        self._id = ""
        self._asked: Asked | None = None
        self._correcting = Correcting(runtime, store)
        self._undoing = Undoing()

    # --- beginning ------------------------------------------------------------------

    def begin(self, flow_id: str) -> Turn:
        """Start *flow_id* and return its first question.

        Raises:
            RejectedError: there is no such flow; offer the ones there are.
        """
        self._id = self._ids.new()
        return self._take(
            lambda: engine.begin(
                self._runtime,
                flow_id,
                given=self._given(flow_id),
                tier=self._tier(),
                offers=self._offering.choices,
            )
        )

    def resume(self) -> Turn | None:
        """Return to the session that was left, at the same turn; None when there is none."""
        session_id = self._store.unfinished()
        if session_id is None:
            return None
        events = tuple(events_of(self._store.stored(session_id)))
        resumed = self._landing.resume(events)
        if resumed is None:
            return None
        try:
            if resumed.events:
                self._store.append(session_id, resumed.events)
        except NotSavedError as error:
            return Turn(ended="paused", notes=(NOT_SAVED, str(error)))
        if resumed.session is None:
            return Turn(ended="logged", notes=(GONE,), show_help=self._tier() >= Tier.ELEVATED)
        self._use(resumed)
        self._id, self._session = session_id, resumed.session
        shown = resumed.after(recent(events))
        self._asked = last_asked(shown)
        return self._turn(shown)

    def _use(self, resumed: Resumed) -> None:
        """Go on with the flows and exercises that the session runs on."""
        self._runtime = resumed.runtime
        self._hearing = replace(self._hearing, runtime=resumed.runtime)
        self._offering = resumed.offering(self._offering)
        self._correcting = Correcting(resumed.runtime, self._store)

    # --- going on ---------------------------------------------------------------------

    def give(self, given: Input) -> Turn:
        """Take *given*; what it came to is on disk when this returns.

        Input that does not fit changes nothing and comes back as a note: ask again.
        """
        if self._session is None:
            return Turn(ended="paused")
        if isinstance(given, Typed):
            return self._typed(given.text[:MAX_TYPED])
        if given is Command.HELP:
            return self._turn((), show_help=True)
        if given is Command.WHY:
            return self._turn((), notes=self._why())
        return self._step(given)

    def _typed(self, text: str) -> Turn:
        if not text.strip():
            return self._turn(())
        danger = self._hearing.danger(text)
        if danger is not None and danger.tier >= Tier.WATCH:
            turn = self._danger(danger, text)
            if turn is not None:
                return turn
        asked = self._asked
        if asked is not None and asked.form is Form.OFFER:
            one = asked_of(text, asked.choices)
            if one is not None:
                return self._turn((), notes=self._why(one.id))
        command = self._hearing.command(text)
        if command is not None:
            return self.give(command)
        if self._may_keep() and keeps(text):
            return self._keep(text)
        meant = self._correcting.read(self._waiting, text)
        return self._step(meant or self._hearing.answer(self._waiting, text), typed=text)

    def _may_keep(self) -> bool:
        """Whether an exercise was done and words are no answer of their own here."""
        asked = self._asked
        return bool(self._waiting.exercise) and asked is not None and asked.form is not Form.WORDS

    def _keep(self, text: str) -> Turn:
        """Mark the exercise done last as a favourite; the question stands as it did."""
        marked = Favoured(step=self._waiting.top.step, exercise=self._waiting.exercise)
        marking = self._take(lambda: Sprint(self._waiting, (marked,)), typed=text)
        return marking if marking.put_back else replace(marking, notes=(KEPT,))

    def _step(self, given: Given, *, typed: str = "") -> Turn:
        return self._take(
            lambda: engine.step(self._runtime, self._waiting, given, offers=self._offering.choices),
            typed=typed,
        )

    def _danger(self, found: Finding, text: str) -> Turn | None:
        """Answer a sign of danger; None when the question that stands may still take the words."""
        session = self._waiting
        event = Flagged(
            step=session.top.step, tier=found.tier, hazard=found.id, rule=found.rule, typed=text
        )
        raised = engine.flag(session, event)
        urgent = found.tier >= Tier.ELEVATED
        if not urgent or being_helped(session, found):
            refused = self._take(lambda: raised, typed=text)
            return refused if refused.put_back else None
        level = found.level or ("emergency" if found.tier is Tier.EMERGENCY else "none")
        given = {"hazard": found.id, "level": level}

        def crisis() -> Sprint:
            over = engine.interrupt(
                self._runtime,
                raised.session,
                SAFETY_FLOW,
                given=given,
                offers=self._offering.choices,
            )
            return Sprint(over.session, raised.events + over.events)

        return self._take(crisis, typed=text)

    # --- storing, then moving -------------------------------------------------------------

    def _take(self, make: Callable[[], Sprint], *, typed: str = "") -> Turn:
        """Store what a sprint came to; only then move on to it."""
        try:
            sprint = make()
        except RejectedError as error:
            if self._session is None:
                raise
            return self._turn((), notes=(sentence(str(error)),), put_back=typed)
        undoing, learned = self._correcting.after(self._undoing, self._session, sprint.events)
        crisis = in_crisis(self._session)
        stored = (*(kept(event, crisis=crisis) for event in sprint.events), *learned)
        stored += (*self._about_you(sprint.events), *self._planned(sprint.events))
        try:
            self._store.append(self._id, stored)
        except NotSavedError as error:
            return self._turn((), notes=(NOT_SAVED, str(error)), put_back=typed)
        before, self._session, self._undoing = self._session, sprint.session, undoing
        asked = last_asked(sprint.events)
        if asked is not None or sprint.session.status is Status.ENDED:
            self._asked = asked
        helps = any(map(_opens_help, sprint.events))
        liked = self._liked(before, sprint.events)
        keep = (KEEP_IT,) if liked else ()
        return self._turn(
            sprint.events, show_help=helps, notes=(*keep, *self._compared(sprint.events))
        )

    def _about_you(self, events: Sequence[Event]) -> tuple[Event, ...]:
        """Return what the answer just given tells about the person for good."""
        session = self._session
        wait = self._runtime.wait_of(session) if session is not None else None
        if session is None or wait is None:
            return ()
        variables = self._runtime.flows[session.top.flow].flow.variables
        found = (told(variables, wait.into, event) for event in events)
        return tuple(event for event in found if event is not None)

    def _planned(self, events: Sequence[Event]) -> tuple[Event, ...]:
        """Return the if-then plan that the person just said to keep."""
        if self._session is None or not any(map(says_keep, events)):
            return ()
        plan = planned(self._runtime, self._session)
        return (event_of(plan, self._ids.new()),) if plan is not None else ()

    def _compared(self, events: Sequence[Event]) -> tuple[str, ...]:
        """Return what is said when the person's comparison just met its stop rule."""
        if not any(isinstance(event, Practised | Rated) for event in events):
            return ()
        return self._offering.comparison_over(self._waiting)

    def _liked(self, before: Session | None, events: Sequence[Event]) -> bool:
        """Whether the craving just fell after an exercise that could become a favourite."""
        fell = next((e for e in events if isinstance(e, Rated) and e.means == "craving"), None)
        if before is None or fell is None or before.tier >= Tier.ELEVATED:
            return False
        rated = self._offering.rated(before, fell.exercise)
        return rated is not None and fell.value < rated

    def _turn(
        self,
        events: tuple[Event, ...],
        *,
        show_help: bool = False,
        notes: tuple[str, ...] = (),
        put_back: str = "",
    ) -> Turn:
        session = self._session
        ended = next((e.outcome for e in events if isinstance(e, Ended)), None)
        if any(isinstance(event, Paused) for event in events):
            ended = "paused"
        usual = self._runtime is self._landing.runtime  # reminders are for flows of today
        if session is not None and ended is None and usual and last_asked(events) is not None:
            notes = (*notes, *self._reminder(session))
        return Turn(
            events=events,
            asked=None if ended else self._asked,
            ended=ended,
            show_help=show_help,
            notes=notes,
            tier=session.tier if session else Tier.ROUTINE,
            put_back=put_back,
        )

    # --- what a front end may ask --------------------------------------------------------

    def exercise(self, exercise_id: str) -> Exercise:
        """Return the exercise of that id.

        Raises:
            KeyError: the library has none; it was checked when the flow was read.
        """
        return self._offering.library.exercises[exercise_id]

    def help_page(self) -> HelpPage:
        """Return people and lines for where the conversation stands."""
        return self._help_page(self._session)

    @property
    def _waiting(self) -> Session:
        assert self._session is not None
        return self._session

    def _why(self, only: str = "") -> tuple[str, ...]:
        """Answer "why": of all that is offered, or *only* of one."""
        asked, session = self._asked, self._waiting
        if asked is not None and asked.form is Form.OFFER:
            return self._offering.why(session, only) or why(self._runtime, session)
        return why(self._runtime, session)


def _opens_help(event: Event) -> bool:
    """Whether people and lines open: the flow asks for it, or a plan of one's own does."""
    if isinstance(event, Acted):
        return event.action in OPENS_HELP
    return isinstance(event, Answered) and is_plan(event)
