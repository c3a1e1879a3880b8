"""What the person made their own: favourites and if-then plans, as folds over stored events.

A counselor's plans of the library stand after the person's own, and the person can switch off any.
"""

from collections.abc import Iterable, Mapping
from typing import Final

from assistant.app.ports import Record
from assistant.coping.library import Library
from assistant.coping.plans import If, Plan, PlanError
from assistant.domain.events import Favoured, PlanDropped, PlanMade
from assistant.domain.own_events import PlanSwitched
from assistant.domain.plan import WrittenPlan
from assistant.understand.normalise import normalise

FAVOURITE_KINDS: Final = ("Favoured",)
"""Kinds of event that ``favourites`` reads."""

PLAN_KINDS: Final = ("PlanMade", "PlanDropped", "PlanSwitched")
"""Kinds of event that ``plans``, ``switched_off`` and ``plans_in_use`` read."""

WRITTEN: Final = "written "
"""Before the id of a counselor's plan: with a space, so that none of the person's is the same."""

KEEP_IT: Final = 'Would you like this one near the top next time? Then type "keep it".'
KEPT: Final = "Marked. It will come first among those that fit as well."

_KEEPING: Final = frozenset(
    {
        "keep it",
        "keep this",
        "keep this one",
        "keep that one",
        "favourite",
        "favorite",
        "my favourite",
        "my favorite",
        "mark it",
        "mark it as a favourite",
        "mark it as a favorite",
        "make it a favourite",
        "make it a favorite",
    }
)


def favourites(records: Iterable[Record]) -> tuple[str, ...]:
    """Return the exercises the person marked and did not let go, the oldest mark first."""
    marked: dict[str, None] = {}
    for record in records:
        match record.event:
            case Favoured(exercise=exercise, kept=True):
                marked[exercise] = None
            case Favoured(exercise=exercise):
                marked.pop(exercise, None)
            case _:
                pass
    return tuple(marked)


def plans(records: Iterable[Record]) -> Mapping[str, Plan]:
    """Return the person's plans by id, the oldest first; one that cannot be read is left out."""
    made: dict[str, Plan] = {}
    for record in records:
        match record.event:
            case PlanMade() as event:
                plan = plan_of(event)
                if plan is not None:
                    made[event.id] = plan
            case PlanDropped(id=id_):
                made.pop(id_, None)
            case _:
                pass
    return made


def switched_off(records: Iterable[Record]) -> frozenset[str]:
    """Return the ids of the counselor's plans that the person does not want."""
    off: set[str] = set()
    for record in records:
        match record.event:
            case PlanSwitched(id=id_, on=True):
                off.discard(id_)
            case PlanSwitched(id=id_):
                off.add(id_)
            case _:
                pass
    return frozenset(off)


def plans_in_use(records: Iterable[Record], library: Library) -> dict[str, Plan]:
    """Return every plan that may speak, by id: the person's own, then those of counselors.

    A counselor's plan is left out when it was switched off, or says what one of the person's says.
    """
    kept = tuple(records)
    own, off = dict(plans(kept)), switched_off(kept)
    said = frozenset(own.values())
    for written in library.plans.values():
        plan = plan_written(written)
        if written.id not in off and plan not in said:
            own[WRITTEN + written.id] = plan
    return own


def plan_written(written: WrittenPlan) -> Plan:
    """Return a counselor's plan as ranking reads it."""
    when = tuple(If(axis, value) for axis, value in written.when)
    return Plan(when, written.act, written.what, own=False)


def plan_of(event: PlanMade) -> Plan | None:
    """Return the plan that *event* keeps, or None when it is none."""
    parts = (condition.partition(" ") for condition in event.when)
    try:
        return Plan(tuple(If(axis, value) for axis, _, value in parts), event.act, event.what)
    except PlanError:
        return None


def event_of(plan: Plan, plan_id: str) -> PlanMade:
    """Return the event that keeps *plan*; the inverse of ``plan_of``."""
    when = tuple(f"{c.axis} {c.value}".strip() for c in plan.when)
    return PlanMade(id=plan_id, when=when, act=plan.act, what=plan.what)


def keeps(text: str) -> bool:
    """Return whether *text* as a whole asks to mark the exercise just done as a favourite."""
    return normalise(text).plain in _KEEPING
