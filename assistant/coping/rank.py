"""The right exercises for a moment, best first, each with the reason.

Fixed order of work: tier and gates hold back, then the score, then variety, then words. Pure: the
same state, library and history give the same ranking.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from assistant.coping.gates import Exclusion, Screened, exclusions, screen
from assistant.coping.learn import Learned, band_of, learn
from assistant.coping.library import Library
from assistant.coping.masks import pick, positions
from assistant.coping.moment import Moment, read_moment
from assistant.coping.phrase import check_first, reason
from assistant.coping.plans import DO, Plan, matching
from assistant.coping.score import Part, Scored, parts
from assistant.coping.totals import totals
from assistant.coping.variety import choose, is_less_tried, may_try_new
from assistant.domain.exercise import Exercise
from assistant.domain.person import History, PersonState
from assistant.domain.tier import Tier

PLANNED: Final = "You planned this for a moment like this."
FROM_LIBRARY: Final = "A plan from the library for a moment like this."


@dataclass(frozen=True, slots=True)
class Offer:
    """One exercise to show, with why and with what to mind."""

    exercise: Exercise
    score: int
    parts: tuple[Part, ...]
    """They add up to the score."""
    reason: str
    cautions: tuple[str, ...] = ()
    """Lines to show before it starts, most pressing first."""


@dataclass(frozen=True, slots=True)
class Ranking:
    """What to offer now, and the whole trace of how that came about."""

    offers: tuple[Offer, ...]
    notes: tuple[str, ...]
    """Lines to show beside the offers."""
    plans: tuple[Plan, ...]
    """Plans for this moment that may be shown, before all offers: the person's own first."""
    people_first: bool
    """True from tier 2 on: people and lines stand beside every offer."""
    moment: Moment = field(repr=False)
    learned: Learned = field(repr=False)
    order: tuple[int, ...] = field(repr=False)
    """Positions of all that may be offered, best first."""
    screened: Screened = field(repr=False)
    library: Library = field(repr=False, compare=False)

    @property
    def scored(self) -> tuple[Scored, ...]:
        """Every exercise that may be offered, best first, with its parts. Worked out when read."""
        return tuple(self.explained(self.library.ordered[n].id) for n in self.order)

    @property
    def excluded(self) -> tuple[Exclusion, ...]:
        """Every exercise held back, with the rule. Worked out when read."""
        return exclusions(self.screened, self.moment, self.library)

    def explained(self, exercise: str) -> Scored:
        """Return the score of *exercise* with its parts, whether or not it may be offered.

        Raises:
            KeyError: there is no such exercise; ask for one of the library.
        """
        told = parts(self.library.exercises[exercise], self.moment, self.learned, self.library)
        return Scored(exercise, sum(part.points for part in told), told)


def rank(
    state: PersonState,
    library: Library,
    history: History = History(),  # noqa: B008 - an empty, frozen value
    *,
    count: int = 3,
    among: frozenset[str] | None = None,
    plans: Iterable[Plan] = (),
) -> Ranking:
    """Return what to offer someone in *state*.

    Args:
        state: the moment; whatever is unknown is not guessed.
        library: exercises, weights and gates.
        history: past practice in any order.
        count: offers to give, 1 or more; fewer when fewer may be offered. None from tier 3 on.
        among: offer only these exercises; None is all.
        plans: the person's own, and a counselor's. The exercise of one that matches is offered
            first.
    """
    moment = read_moment(state, library.watched)
    screened = screen(moment, library)
    allowed = screened.allowed
    if among is not None:
        allowed &= pick(library.masks.ids, among)
    learned = learn(history, band_of(state.craving), library.families, library.weights)
    scores = totals(moment, learned, library)
    order = _ordered(allowed, scores, learned, library)
    planned = _shown(plans, moment, order, library)
    own = _own(planned, learned, library)
    ahead = [*own, *(n for n in order if n not in own)] if own else order
    chosen = choose(ahead, scores, moment=moment, learned=learned, library=library, count=count)
    offers = [_offer(n, n != chosen[0], moment, learned, library) for n in chosen]
    if own and chosen[:1] == own:
        plan = next(p for p in planned if p.what == offers[0].exercise.id)
        offers[0] = replace(offers[0], reason=PLANNED if plan.own else FROM_LIBRARY)
    return Ranking(
        offers=tuple(offers),
        notes=moment.notes,
        plans=planned,
        people_first=state.tier >= Tier.ELEVATED,
        moment=moment,
        learned=learned,
        order=tuple(order),
        screened=screened,
        library=library,
    )


def _ordered(allowed: int, scores: Sequence[int], learned: Learned, library: Library) -> list[int]:
    """Return the positions of *allowed*, best first; what made things worse comes last."""
    order = sorted(positions(allowed), key=scores.__getitem__, reverse=True)
    worse = {library.columns.position[name] for name in learned.worse}
    if worse.isdisjoint(order):
        return order
    return [n for n in order if n not in worse] + [n for n in order if n in worse]


def _shown(
    plans: Iterable[Plan], moment: Moment, order: Sequence[int], library: Library
) -> tuple[Plan, ...]:
    """Return the plans for this moment; an exercise must have passed every gate."""
    found = matching(plans, moment.state)
    if not found or moment.state.driving:
        return ()
    allowed = {library.ordered[n].id for n in order}
    return tuple(plan for plan in found if plan.act != DO or plan.what in allowed)


def _own(planned: Iterable[Plan], learned: Learned, library: Library) -> tuple[int, ...]:
    """Return the position of the exercise that was planned, unless it made things worse."""
    named = (plan.what for plan in planned if plan.act == DO and plan.what not in learned.worse)
    return tuple(library.columns.position[name] for name in named)[:1]


def _offer(n: int, beside: bool, moment: Moment, learned: Learned, library: Library) -> Offer:  # noqa: FBT001 - inner
    exercise = library.ordered[n]
    told = parts(exercise, moment, learned, library)
    new = beside and may_try_new(moment, learned, library) and is_less_tried(n, learned, library)
    return Offer(
        exercise=exercise,
        score=sum(part.points for part in told),
        parts=told,
        reason=reason(told, exercise.purpose, new=new),
        cautions=cautions(exercise, moment, library),
    )


def cautions(exercise: Exercise, moment: Moment, library: Library) -> tuple[str, ...]:
    """Return the caution lines of *exercise*: those that hold, then one line of those unknown."""
    held = [line for flag, line in exercise.cautions.items() if flag in moment.flags]
    known = moment.flags | moment.state.cleared
    unknown = [f for f in exercise.cautions if f in library.health and f not in known]
    if unknown:
        held += check_first([library.short_word(flag) for flag in unknown])
    return tuple(dict.fromkeys(held))
