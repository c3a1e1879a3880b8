"""The person's state in this moment, gathered from the conversation and the profile."""

from collections.abc import Mapping
from datetime import datetime
from typing import Final

from assistant.app.about import About
from assistant.domain.condition import Value
from assistant.domain.exercise import Energy
from assistant.domain.flow import Variable
from assistant.domain.person import PersonState
from assistant.domain.session import Session
from assistant.engine.runtime import Runtime

NIGHT: Final = (22, 6)
"""From and until which hour of the person's clock it is night."""

AFTER_USE: Final = frozenset({"lapse", "harm_reduction"})
"""Gates that a told lapse opens, for what helps after one."""


def meant(runtime: Runtime, session: Session) -> Mapping[str, Value]:
    """Return what the session knows by meaning; the innermost flow has the last word."""
    known: dict[str, Value] = {}
    for frame in session.frames:
        variables: Mapping[str, Variable] = runtime.flows[frame.flow].flow.variables
        for name, value in frame.values.items():
            means = variables[name].means
            if means is not None:
                known[means] = value
    return known


def person_state(
    runtime: Runtime,
    session: Session,
    *,
    about: About,
    used: frozenset[str],
    tried: tuple[str, ...],
    favourites: frozenset[str],
    now: datetime,
    contacts: bool = True,
) -> PersonState:
    """Return what the coping engine reads; what was skipped or never asked stays unknown.

    Args:
        runtime: every flow, compiled.
        session: where the conversation stands.
        about: what the person told about themselves for good.
        used: substances told as used lately, in earlier sessions.
        tried: exercises done in the last day, oldest first.
        favourites: exercises the person marked.
        now: the person's time.
        contacts: whether there is someone to reach.
    """
    known = meant(runtime, session)
    using = known.get("used_now") is True
    return PersonState(
        craving=_number(known.get("craving")),
        moods=_several(known.get("moods")),
        triggers=_several(known.get("triggers")) | _several(known.get("plan_trigger")),
        body=_several(known.get("body")),
        place=_one(known.get("place", known.get("plan_place"))),
        company=_one(known.get("company", known.get("plan_company"))),
        minutes=_number(known.get("minutes")) or _minutes(known.get("minutes")),
        energy=_energy(known.get("energy")),
        flags=about.flags | _several(known.get("flags")),
        cleared=about.cleared,
        opted_in=about.opened | (AFTER_USE if using or used else frozenset()),
        substances=about.substances | _several(known.get("substance")),
        used_recently=used | (_several(known.get("substance")) if using else frozenset()),
        driving=known.get("driving") is True,
        acting=using,
        tier=session.tier,
        tried=tried,
        favourites=favourites,
        contacts=contacts,
        night=now.hour >= NIGHT[0] or now.hour < NIGHT[1],
    )


def _several(value: Value | None) -> frozenset[str]:
    if isinstance(value, tuple):
        return frozenset(value)
    return frozenset({value}) if isinstance(value, str) and value else frozenset()


def _one(value: Value | None) -> str | None:
    return value if isinstance(value, str) else None


def _number(value: Value | None) -> int | None:
    return value if isinstance(value, int) and not isinstance(value, bool) else None


def _minutes(value: Value | None) -> int | None:
    """Read a choice of the minutes vocabulary: m1, m5, m15 ..."""
    if isinstance(value, str) and value.startswith("m") and value[1:].isdigit():
        return int(value[1:])
    return None


def _energy(value: Value | None) -> Energy | None:
    return Energy(value) if isinstance(value, str) and value in set(Energy) else None
