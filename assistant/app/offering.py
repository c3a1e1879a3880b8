"""From a session to ranked exercises: the conversation's side of the coping engine."""

from collections.abc import Callable
from dataclasses import dataclass

from assistant.app.moment import person_state
from assistant.app.past import DAY_MS, PRACTICE_KINDS, PROFILE_KINDS, practices, profile
from assistant.app.ports import Clock, Store
from assistant.coping.library import Library
from assistant.coping.rank import Ranking, rank
from assistant.domain.events import Choice, Practised
from assistant.domain.exercise import Exercise
from assistant.domain.person import History, PersonState
from assistant.domain.session import Session
from assistant.engine.runtime import Runtime


@dataclass(frozen=True, slots=True)
class Offering:
    """Ranks exercises for where a session stands."""

    runtime: Runtime
    library: Library
    store: Store
    clock: Clock
    has_contacts: Callable[[], bool]

    def choices(self, session: Session) -> tuple[Choice, ...]:
        """Return what fits this moment, best first; nothing from tier T3 on (people first)."""
        return tuple(
            Choice(
                id=offer.exercise.id,
                label=offer.exercise.title,
                detail=_detail(offer.exercise, offer.reason, offer.cautions),
            )
            for offer in self.ranking(session).offers
        )

    def ranking(self, session: Session) -> Ranking:
        """Return the whole ranking, with every part and every exclusion.

        Where the flow itself names an exercise, only that one is ranked: it still has to pass
        every gate (safety rule SR21).
        """
        now_ms = int(self.clock.now().timestamp() * 1000)
        done = practices(self.store.stored(kinds=PRACTICE_KINDS), now_ms)
        step = self.runtime.flows[session.top.flow].flow.steps[session.top.step]
        named = step.wait.exercise if step.wait else None
        among = None if named in {None, "picked"} else frozenset({str(named)})
        return rank(self._state(session), self.library, History(done), among=among)

    def _state(self, session: Session) -> PersonState:
        now = self.clock.now()
        since = int(now.timestamp() * 1000) - DAY_MS
        told = profile(self.store.stored(kinds=PROFILE_KINDS))
        tried = tuple(
            record.event.exercise
            for record in self.store.stored(kinds=PRACTICE_KINDS)
            if isinstance(record.event, Practised) and record.utc_ms >= since
        )
        return person_state(
            self.runtime,
            session,
            profile=told,
            tried=tried,
            now=now,
            contacts=self.has_contacts(),
        )


def _detail(exercise: Exercise, reason: str, cautions: tuple[str, ...]) -> str:
    low, high = exercise.minutes
    minutes = f"{low} min" if low == high else f"{low}-{high} min"
    return " ".join((f"{minutes}.", *cautions, reason))
