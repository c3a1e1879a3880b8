"""An if-then plan, made page by page in a conversation: its parts, and its words said back."""

from typing import Final

from assistant.app.moment import meant
from assistant.coping.library import Library
from assistant.coping.plans import DO, If, Plan, PlanError, words_of
from assistant.domain.events import Event, Rated
from assistant.domain.session import Session
from assistant.engine.runtime import Runtime

_KEEP: Final = "plan_keep"
_PARTS: Final = {"plan_trigger": "triggers", "plan_company": "company", "plan_place": "place"}
"""Meaning to the axis of a condition, in the order in which a plan says them."""


def planned(runtime: Runtime, session: Session) -> Plan | None:
    """Return the plan that the answers so far make; None while they are no plan."""
    told = meant(runtime, session)
    found = ((axis, told.get(name)) for name, axis in _PARTS.items())
    when = tuple(If(axis, value) for axis, value in found if isinstance(value, str))
    act, person = told.get("plan_act"), told.get("plan_person")
    what = session.exercise if act == DO else " ".join(str(person or "").split())
    try:
        return Plan(when, str(act), what)
    except PlanError:
        return None


def is_planning(runtime: Runtime, session: Session) -> bool:
    """Whether a plan is being made: then other plans have no place among the offers."""
    return "plan_act" in meant(runtime, session)


def says_keep(event: Event) -> bool:
    """Whether *event* says that the plan is to be kept."""
    return isinstance(event, Rated) and event.means == _KEEP and event.value == 1


def said_back(runtime: Runtime, session: Session, library: Library) -> tuple[str, ...]:
    """Return the plan in words where the conversation asks whether to keep it."""
    wait = runtime.wait_of(session)
    variables = runtime.flows[session.top.flow].flow.variables
    asked = variables.get(wait.into or "") if wait is not None else None
    plan = planned(runtime, session) if asked is not None and asked.means == _KEEP else None
    try:
        return (words_of(plan, library),) if plan is not None else ()
    except PlanError:
        return ()
