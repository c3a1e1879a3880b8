"""Breakwater, open for one person: conversations, people and lines, and what it keeps.

One per process, built by ``assistant.app.wiring``. The front ends know this class, the
conversation it hands out, and nothing below them.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from assistant.app.about import ABOUT_KINDS, about
from assistant.app.conversation import Conversation
from assistant.app.crash_file import place_line, write_down
from assistant.app.hearing import Hearing
from assistant.app.landing import Editions
from assistant.app.locking import Diary
from assistant.app.offering import Offering
from assistant.app.past import (
    FACT_KINDS,
    PROFILE_KINDS,
    TIER_KINDS,
    Practised,
    carried_tier,
    facts,
    profile,
)
from assistant.app.planning import said_back
from assistant.app.ports import Clock, Ids, Store, events_of
from assistant.app.securing import Secured
from assistant.app.settings import Settings
from assistant.coping.library import Library
from assistant.domain.condition import Value
from assistant.domain.events import ContactRemoved, ContactSaved
from assistant.domain.flow import Flow, Form, Source
from assistant.domain.hazard import SAFETY_FLOW
from assistant.domain.session import Session
from assistant.domain.support import Contact, Country
from assistant.domain.tier import Tier
from assistant.engine.runtime import Runtime
from assistant.support.contacts import contacts
from assistant.support.help_page import HelpPage, help_page
from assistant.support.safety_plan import FLOW as SAFETY_PLAN
from assistant.support.safety_plan import parts_of, rows_of

PLAN_PART_KINDS: Final = ("Told",)
"""Kinds of event that the safety plan is folded from."""

CONTACT_KINDS: Final = ("ContactSaved", "ContactRemoved")

HOME_FLOWS: Final = (
    ("craving", "A craving, right now", "2-15 minutes"),
    ("daily_checkin", "A check-in for today", "30 seconds or 2 minutes"),
    ("after_a_slip", "After a slip", "a few minutes"),
    ("reach_a_person", "Reach a person", "people and lines"),
    ("safety_plan", "Your safety plan", "10 minutes, or one part at a time"),
    ("if_then_plan", "A plan for a hard moment", "if this, then that"),
    ("about_you", "About you", "health and wishes, so that offers fit"),
)
"""What the home screen offers first, in this order."""


FIRST: Final = 4
"""How many of them stand before what packs bring."""

MOST_FROM_PACKS: Final = 2
"""Flows of packs on the home screen; all of them open by their name."""


@dataclass(frozen=True, slots=True)
class FlowCard:
    """A flow as the home screen shows it."""

    id: str
    title: str
    line: str


class Breakwater:
    """The program, open: ask it for a conversation or for people."""

    def __init__(
        self,
        *,
        runtime: Runtime,
        hearing: Hearing,
        library: Library,
        countries: Mapping[str, Country],
        store: Store,
        settings: Settings,
        clock: Clock,
        ids: Ids,
        guest: bool = False,
        notice: str | None = None,
        diary: Diary | None = None,
        editions: Editions | None = None,
    ) -> None:
        self._runtime = runtime
        self._hearing = hearing
        self._library = library
        self._countries = countries
        self._store = store
        self._settings = settings
        self._clock = clock
        self._ids = ids
        self.guest = guest
        """True: nothing is kept."""
        self._notice = notice
        self._diary = diary
        self._editions = editions
        self._guest_draft = ""
        self._past = Practised()

    @property
    def notice(self) -> str | None:
        """What to show at the start, when something is not as it was meant to be."""
        told = (self._diary.notice if self._diary is not None else None, self._notice)
        return " ".join(filter(None, told)) or None

    # --- conversations --------------------------------------------------------------

    def flows(self) -> tuple[FlowCard, ...]:
        """Return the flows to begin with, the most urgent first."""
        own = [FlowCard(*card) for card in HOME_FLOWS if card[0] in self._runtime.flows]
        return (*own[:FIRST], *self._from_packs()[:MOST_FROM_PACKS], *own[FIRST:])

    def _from_packs(self) -> tuple[FlowCard, ...]:
        """Return the flows of installed packs that a person can begin, by title."""
        flows = (compiled.flow for compiled in self._runtime.flows.values() if compiled.flow.pack)
        begun = [flow for flow in flows if not _is_called(flow)]
        cards = (FlowCard(flow.id, flow.title, f"from {flow.pack}") for flow in begun)
        return tuple(sorted(cards, key=lambda card: card.title))

    def has_flow(self, flow_id: str) -> bool:
        """Whether a person can begin *flow_id*."""
        return flow_id in self._runtime.flows and flow_id != SAFETY_FLOW

    def flow_ids(self) -> tuple[str, ...]:
        """Return every flow a person can begin."""
        return tuple(sorted(id_ for id_ in self._runtime.flows if self.has_flow(id_)))

    def unfinished(self) -> str | None:
        """Return the session that can be continued, or None."""
        return self._store.unfinished()

    def conversation(self) -> Conversation:
        """Return a new conversation; begin or resume it."""
        offering = Offering(
            runtime=self._runtime,
            library=self._library,
            store=self._store,
            clock=self._clock,
            has_contacts=lambda: True,  # lines are people too
            past=self._past,
        )
        return Conversation(
            runtime=self._runtime,
            store=self._store,
            hearing=self._hearing,
            offering=offering,
            clock=self._clock,
            ids=self._ids,
            given=self._given,
            tier=self._tier,
            help_page=self._help_page,
            editions=self._editions,
            reminder=self._reminder,
        )

    def _given(self, flow_id: str) -> Mapping[str, Value]:
        """Return what is known for a flow's variables before its first question."""
        compiled = self._runtime.flows.get(flow_id)
        if compiled is None:
            return {}
        told = profile(self._store.stored(kinds=PROFILE_KINDS))
        past = facts(self._store.stored(kinds=FACT_KINDS), self._now_ms())
        known: dict[str, Value] = {}
        for name, variable in compiled.flow.variables.items():
            if variable.source is Source.PROFILE and name in told:
                known[name] = told[name]
            fact = past.get(variable.history or "")
            if variable.source is Source.HISTORY and fact is not None:
                known[name] = min(max(fact, variable.low), variable.high)
        return known

    def _tier(self) -> Tier:
        return carried_tier(self._store.stored(kinds=TIER_KINDS), self._now_ms())

    def _now_ms(self) -> int:
        return int(self._clock.now().timestamp() * 1000)

    # --- people ------------------------------------------------------------------------

    def help_page(self) -> HelpPage:
        """Return people and lines: needs no question and no session."""
        return self._help_page(None)

    def _help_page(self, session: Session | None) -> HelpPage:
        hazard = None
        if session is not None:
            helping = [f for f in session.frames if f.flow == SAFETY_FLOW]
            hazard = str(helping[-1].values.get("hazard", "")) or None if helping else None
        return help_page(
            contacts=self.contacts(),
            country=self._countries.get(self.country() or ""),
            today=self._clock.now().date(),
            hazard=hazard,
            tier=session.tier if session else Tier.ROUTINE,
            gambling="gambling" in self._substances(),
            plan=rows_of(self._plan()) if self._plan_helps(session) else (),
        )

    def _plan(self) -> dict[str, str]:
        """Return the parts of the person's safety plan that have words."""
        return parts_of(events_of(self._store.stored(kinds=PLAN_PART_KINDS)))

    def _plan_helps(self, session: Session | None) -> bool:
        """Whether the plan belongs on the page: outside a talk, reaching out, or from T2 on."""
        if session is None or session.tier >= Tier.ELEVATED:
            return True
        wait = self._runtime.wait_of(session)
        return wait is not None and wait.form is Form.REACH

    def _reminder(self, session: Session) -> tuple[str, ...]:
        """Return what to read beside the question that stands: what a plan says so far."""
        return self._plan_so_far(session) or said_back(self._runtime, session, self._library)

    def _plan_so_far(self, session: Session) -> tuple[str, ...]:
        """Return what the plan says already where the conversation asks for a part of it."""
        wait = self._runtime.wait_of(session)
        if wait is None or session.top.flow != SAFETY_PLAN:
            return ()
        words = self._plan().get(wait.into or "")
        return (f'Now it says: {words}. Skip keeps it; "clear" takes it out.',) if words else ()

    def _substances(self) -> frozenset[str]:
        return about(self._store.stored(kinds=ABOUT_KINDS), self._now_ms()).substances

    def contacts(self) -> tuple[Contact, ...]:
        """Return the person's own people."""
        return contacts(events_of(self._store.stored(kinds=CONTACT_KINDS)))

    def add_contact(self, name: str, relation: str = "", phone: str = "") -> None:
        """Keep a person.

        Raises:
            NotSavedError: the store refused; show its sentence.
        """
        saved = ContactSaved(id=self._ids.new(), name=name, relation=relation, phone=phone)
        self._store.append(None, (saved,))

    def remove_contact(self, contact_id: str) -> None:
        """Take a person off the list.

        Raises:
            NotSavedError: the store refused; show its sentence.
        """
        self._store.append(None, (ContactRemoved(id=contact_id),))

    def countries(self) -> tuple[tuple[str, str], ...]:
        """Return the countries whose lines are known: code and name, by name."""
        pairs = ((code, country.name) for code, country in self._countries.items())
        return tuple(sorted(pairs, key=lambda pair: pair[1]))

    def country(self) -> str | None:
        """Return the person's country code, or None while it is unknown."""
        code = self._settings.country()
        return code if code in self._countries else None

    def set_country(self, code: str) -> None:
        """Remember the person's country.

        Raises:
            NotSavedError: it could not be written; show the sentence.
        """
        self._settings.set_country(code)

    # --- the diary and its door -----------------------------------------------------------

    @property
    def locked(self) -> bool:
        """Whether looking back needs the passphrase; talking goes on either way."""
        return self._diary is not None and self._diary.locked

    def unlock(self, passphrase: str) -> str | None:
        """Open the diary with a passphrase or recovery code; return a sentence when it stays shut.

        It takes about a second. What was said meanwhile joins the diary, in order; a wrong
        passphrase loses nothing.
        """
        return self._diary.unlock(passphrase) if self._diary is not None else None

    def lock(self) -> bool:
        """Shut the diary, if it has a passphrase; tell whether it is shut now."""
        return self._diary is not None and self._diary.lock()

    @property
    def offer_passphrase(self) -> bool:
        """Whether to offer a passphrase now: once, after the first talk that came to its end."""
        return self._diary is not None and self._diary.may_offer_passphrase()

    def decline_passphrase(self) -> None:
        """Remember that a passphrase was offered and not wanted."""
        if self._diary is not None:
            self._diary.remember_offer()

    def set_passphrase(self, typed: str) -> Secured:
        """Lock the diary with *typed*; the result holds one sentence, and the recovery code."""
        if self._diary is None:
            return Secured("There is no diary this time, so there is nothing to lock.")
        return self._diary.set_passphrase(typed)

    def keep_draft(self, text: str) -> bool:
        """Keep words typed and not yet sent; tell whether they are on disk. Empty removes them."""
        if self._diary is not None:
            return self._diary.keep_draft(text)
        self._guest_draft = text
        return False

    def draft(self) -> str:
        """Return the words that were typed and not sent in the session to go on with."""
        return self._diary.draft() if self._diary is not None else self._guest_draft

    def crashed(self, error: BaseException) -> None:
        """Note an error in the crash file: its type and place, nothing else. Never raises."""
        if self._diary is not None:
            write_down(str(self._diary.folder), place_line(type(error), error.__traceback__))

    def close(self, *, hurry: bool = False) -> None:
        """Let go of the store; in a *hurry* without the backup of the day."""
        if self._diary is not None:
            self._diary.close(hurry=hurry)
        else:
            self._store.close()


def _is_called(flow: Flow) -> bool:
    """Whether *flow* needs what only another flow can give it."""
    return any(variable.source is Source.CALLER for variable in flow.variables.values())
