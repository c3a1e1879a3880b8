"""From a session to ranked exercises: the conversation's side of the coping engine."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from typing import Final

from assistant.app.about import ABOUT_KINDS, about
from assistant.app.comparing import COMPARISON_KINDS, ITS_TURN, Compared, ending, latest
from assistant.app.listing import Listing
from assistant.app.moment import person_state
from assistant.app.own import FAVOURITE_KINDS, PLAN_KINDS, favourites, plans_in_use
from assistant.app.past import DAY_MS, PRACTICE_KINDS, USE_KINDS, Practised, used_lately
from assistant.app.planning import is_planning
from assistant.app.ports import Clock, NotSavedError, Store, events_of
from assistant.app.wording import detail, offer_of
from assistant.coping.explain import why
from assistant.coping.library import Library
from assistant.coping.plans import DO, Plan, PlanError, words_of
from assistant.coping.rank import FROM_LIBRARY, PLANNED, Offer, Ranking, rank
from assistant.domain import events
from assistant.domain.events import Choice
from assistant.domain.flow import Form
from assistant.domain.own_events import ComparisonEnded
from assistant.domain.person import History, PersonState
from assistant.domain.session import Session
from assistant.domain.tier import Tier
from assistant.engine.runtime import Runtime
from assistant.engine.shelf import PLAN, exercises_in
from assistant.support.contacts import contacts

YOU_PLANNED: Final = "You planned this"
WROTE_FOR_THIS: Final = "A plan from the library for a moment like this"

MOST_PLANS: Final = 2
"""Plans with a person that stand before one offer."""


THE_LIST: Final = (
    "This is all that fits now, the best kind first. What may not be safe for you now is left out."
)


@dataclass(frozen=True, slots=True)
class Known:
    """What ranking reads of a person, gathered once for one answer."""

    state: PersonState
    history: History


@dataclass(frozen=True, slots=True)
class Offering:
    """Ranks exercises for where a session stands."""

    runtime: Runtime
    library: Library
    store: Store
    clock: Clock
    has_contacts: Callable[[], bool]
    past: Practised = field(default_factory=Practised)
    """Past practice as far as it was read; shared by the conversations of one program."""

    def choices(self, session: Session) -> tuple[Choice, ...]:
        """Return what the person asked to see of what fits this moment, best first.

        Nothing from tier T3 on (people first). The whole list leaves out what a gate holds back,
        and nothing else.
        """
        known = self._known(session)
        ranking, shelf = self._ranking(session, known), session.shelf
        if not ranking.order:
            return ()
        if shelf.whole:
            return Listing(ranking, self._favourites(session)).choices(shelf)
        if shelf.turn:
            others = self._others(session, ranking, known)
            return tuple(self._shown(offer, ranking) for offer in others)
        turn = self._turn(session, ranking)
        offers = self._with_turn(ranking.offers, turn, ranking)
        shown = (self._shown(offer, ranking, turn) for offer in offers)
        return (*self._with_someone(session, ranking), *shown) if offers else ()

    def ranking(self, session: Session) -> Ranking:
        """Return the whole ranking, with every part and every exclusion.

        Where the flow itself names an exercise, only that one is ranked: it still has to pass
        every gate (safety rule SR21).
        """
        return self._ranking(session, self._known(session))

    def _ranking(self, session: Session, known: Known) -> Ranking:
        step = self.runtime.flows[session.top.flow].flow.steps[session.top.step]
        named = step.wait.exercise if step.wait else None
        among = None if named in {None, "picked"} else frozenset({str(named)})
        speak = step.wait is not None and step.wait.form is Form.OFFER
        speak &= not is_planning(self.runtime, session)
        own = self._plans().values() if speak else ()
        return rank(
            known.state,
            self.library,
            known.history,
            count=self._count(session),
            among=among,
            plans=own,
        )

    def why(self, session: Session, only: str = "") -> tuple[str, ...]:
        """Return why each exercise on the screen is there: what spoke for it, and against it.

        With *only*, of that one exercise.
        """
        if session.shelf.whole and not session.shelf.family:
            return (THE_LIST,)
        ranking = self.ranking(session)
        turn = None if session.shelf.whole else self._turn(session, ranking)
        told: list[str] = []
        for name in exercises_in(session.offers):
            if only not in {"", name}:
                continue
            offer = offer_of(ranking, name)
            reasons = (*self._own_reason(offer, ranking, turn), *why(offer))
            told.append(f"{offer.exercise.title}: {' '.join(reasons)}")
        return tuple(told)

    def is_favourite(self, exercise: str) -> bool:
        """Return whether *exercise* was marked."""
        return exercise in favourites(self.store.stored(kinds=FAVOURITE_KINDS))

    def rated(self, session: Session, exercise: str) -> int | None:
        """Return the craving before *exercise*, if it was just done and is no favourite yet."""
        done = [r.event for r in self.store.stored(kinds=PRACTICE_KINDS)]
        last = next(
            (event for event in reversed(done) if isinstance(event, events.Practised)), None
        )
        if last is None or (last.exercise, last.outcome) != (exercise, "done"):
            return None
        return None if self.is_favourite(exercise) else self._state(session).craving

    def comparison_over(self, session: Session) -> tuple[str, ...]:
        """End the comparison whose stop rule is met, and return what to say of it: once.

        Silent while people come first, and when it could not be stored: then it is said later.
        """
        compared = self._compared()
        if compared is None or not compared.stop or session.tier >= Tier.ELEVATED:
            return ()
        try:
            self.store.append(None, (ComparisonEnded(why=compared.stop),))
        except NotSavedError:
            return ()
        return ending(compared, compared.stop, self.library)

    # --- which ones ---------------------------------------------------------------------

    def _others(self, session: Session, ranking: Ranking, known: Known) -> Iterator[Offer]:
        """Yield the next best: none seen in this offer, of other families while there are any."""
        families, seen = self.library.families, frozenset(session.shelf.seen)
        left = frozenset(self.library.ordered[n].id for n in ranking.order) - seen
        used = {families[name] for name in seen if name in families}
        new = frozenset(name for name in left if families[name] not in used)
        count = self._count(session)
        first = self._among(new, count, known)
        yield from first
        rest = left - {offer.exercise.id for offer in first}
        yield from self._among(rest, count - len(first), known)

    def _among(self, among: frozenset[str], count: int, known: Known) -> tuple[Offer, ...]:
        if count < 1 or not among:
            return ()
        return rank(known.state, self.library, known.history, count=count, among=among).offers

    def _turn(self, session: Session, ranking: Ranking) -> str | None:
        """Return the exercise whose turn it is in the person's comparison, if now is a moment.

        Both must have passed every gate, so that chance alone tells the two apart. Neither counts
        right after the other, nor where one made things worse, nor while people come first.
        """
        compared = self._compared()
        wait = self.runtime.flows[session.top.flow].flow.steps[session.top.step].wait
        if compared is None or wait is None or wait.form is not Form.OFFER:
            return None
        both = compared.both
        allowed = {self.library.ordered[n].id for n in ranking.order}
        apart = both.isdisjoint({*ranking.learned.worse, session.exercise})
        fit = both <= allowed and apart and not ranking.people_first
        return compared.turn if fit else None

    def _with_turn(
        self, offers: tuple[Offer, ...], turn: str | None, ranking: Ranking
    ) -> tuple[Offer, ...]:
        """Let *turn* take a place: never the first, nor that of the one person on offer."""
        if turn is None or any(offer.exercise.id == turn for offer in offers):
            return offers
        people = [n for n, offer in enumerate(offers) if offer.exercise.with_people]
        free = [n for n in range(1, len(offers)) if people != [n]]
        if not free:
            return offers
        at = free[-1]
        return (*offers[:at], offer_of(ranking, turn), *offers[at + 1 :])

    def _with_someone(self, session: Session, ranking: Ranking) -> Iterator[Choice]:
        """Yield the plans for this moment that bring in someone, the person's own first."""
        ids = {plan: id_ for id_, plan in self._plans().items()}
        people = [plan for plan in ranking.plans if plan.act != DO][:MOST_PLANS]
        for plan in people if self._count(session) > 0 else ():
            label = f"{plan.act.capitalize()} {plan.what}"
            told = " ".join((*self._number_of(plan.what), self._planned(plan)))
            yield Choice(id=PLAN + ids[plan], label=label, detail=told)

    def _number_of(self, name: str) -> Iterator[str]:
        """Yield the number of the person's own contact *name*, when there is one."""
        kept = contacts(events_of(self.store.stored(kinds=("ContactSaved", "ContactRemoved"))))
        for contact in kept:
            if contact.phone and contact.name.casefold() == name.casefold():
                yield f"{contact.phone}."
                return

    def _shown(self, offer: Offer, ranking: Ranking, turn: str | None = None) -> Choice:
        own = self._own_reason(offer, ranking, turn)
        rest = () if offer.reason in {PLANNED, FROM_LIBRARY} else (offer.reason,)
        told = replace(offer, reason=" ".join((*own, *rest)))
        return Choice(id=offer.exercise.id, label=offer.exercise.title, detail=detail(told))

    def _own_reason(self, offer: Offer, ranking: Ranking, turn: str | None) -> Iterator[str]:
        """Yield what the person chose themselves: a plan in its own words, a favourite."""
        name = offer.exercise.id
        for plan in ranking.plans:
            if plan.act == DO and plan.what == name:
                yield self._planned(plan)
        if self.is_favourite(name):
            yield "A favourite of yours."
        if name == turn:
            yield ITS_TURN

    def _planned(self, plan: Plan) -> str:
        try:
            words = words_of(plan, self.library)
        except PlanError:
            return PLANNED if plan.own else FROM_LIBRARY
        return f"{YOU_PLANNED if plan.own else WROTE_FOR_THIS}: {words}"

    # --- what is known ------------------------------------------------------------------

    def _count(self, session: Session) -> int:
        wait = self.runtime.flows[session.top.flow].flow.steps[session.top.step].wait
        return wait.count if wait else 1

    def _plans(self) -> dict[str, Plan]:
        return plans_in_use(self.store.stored(kinds=PLAN_KINDS), self.library)

    def _compared(self) -> Compared | None:
        return latest(self.store.stored(kinds=COMPARISON_KINDS), self._now_ms())

    def _favourites(self, session: Session) -> tuple[str, ...]:
        marked = dict.fromkeys(favourites(self.store.stored(kinds=FAVOURITE_KINDS)))
        for exercise, kept in session.shelf.marks:  # not stored yet while a sprint is made
            marked.pop(exercise, None)
            marked |= {exercise: None} if kept else {}
        return tuple(marked)

    def _known(self, session: Session) -> Known:
        done = self.past.practices(self.store.stored(kinds=PRACTICE_KINDS), self._now_ms())
        return Known(self._state(session), History(done))

    def _now_ms(self) -> int:
        return int(self.clock.now().timestamp() * 1000)

    def _state(self, session: Session) -> PersonState:
        return person_state(
            self.runtime,
            session,
            about=about(self.store.stored(kinds=ABOUT_KINDS), self._now_ms()),
            used=used_lately(self.store.stored(kinds=USE_KINDS), self._now_ms()),
            tried=tuple(self._tried()),
            favourites=frozenset(self._favourites(session)),
            now=self.clock.now(),
            contacts=self.has_contacts(),
        )

    def _tried(self) -> Iterable[str]:
        """Yield what was done or begun today, and what was passed over."""
        since = self._now_ms() - DAY_MS
        for record in self.store.stored(kinds=PRACTICE_KINDS):
            if isinstance(record.event, events.Practised) and record.utc_ms >= since:
                yield record.event.exercise
