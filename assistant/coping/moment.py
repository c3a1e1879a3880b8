"""A person's state as the gates read it: with the flags that follow from what was said."""

from dataclasses import dataclass

from assistant.domain.person import PersonState
from assistant.domain.weights import Gate, When


@dataclass(frozen=True, slots=True)
class Moment:
    """A state, the flags that hold in it, and the gates that apply."""

    state: PersonState
    flags: frozenset[str]
    """Told, or noted by a gate from what was told. A noted flag holds even when it was cleared
    before: what is true now wins."""
    gates: tuple[Gate, ...]

    @property
    def notes(self) -> tuple[str, ...]:
        """Lines to show beside the offers."""
        return tuple(gate.say for gate in self.gates if gate.say)


def read_moment(state: PersonState, gates: tuple[Gate, ...]) -> Moment:
    """Return *state* with its flags and the ones of *gates* that apply to it."""
    flags = state.flags
    while True:
        applying = tuple(gate for gate in gates if applies(gate, state, flags))
        noted = flags.union(*(gate.notes for gate in applying))
        if noted == flags:
            return Moment(state, flags, applying)
        flags = noted


def applies(gate: Gate, state: PersonState, flags: frozenset[str]) -> bool:
    """Return whether *gate* applies to *state* with *flags*."""
    return not gate.when or any(_holds(when, state, flags) for when in gate.when)


def _holds(when: When, state: PersonState, flags: frozenset[str]) -> bool:
    return (
        _is_now(when, state)
        and _meets(when.flags, flags)
        and _meets(when.substances, state.substances)
        and _meets(when.used_recently, state.used_recently)
        and _meets(when.moods, state.moods)
        and _meets(when.triggers, state.triggers)
        and _meets(when.body, state.body)
        and (not when.company or state.company in when.company)
    )


def _is_now(when: When, state: PersonState) -> bool:
    if when.tier is not None and state.tier < when.tier:
        return False
    if when.craving is not None and (state.craving is None or state.craving < when.craving):
        return False
    missing = (when.driving and not state.driving) or (when.acting and not state.acting)
    return (
        not missing
        and not (when.night and not state.night)
        and not (when.no_contacts and state.contacts)
    )


def _meets(wanted: frozenset[str], held: frozenset[str]) -> bool:
    return not wanted or not wanted.isdisjoint(held)
