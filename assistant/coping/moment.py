"""A person's state as the gates read it: with the flags that follow from what was said."""

from collections.abc import Callable
from dataclasses import dataclass
from operator import attrgetter
from typing import Final, TypeAlias

from assistant.domain.person import PersonState
from assistant.domain.weights import Gate, When

Holds: TypeAlias = Callable[[PersonState, frozenset[str]], bool]
"""Whether one part of a condition holds in a state with these flags."""


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


@dataclass(frozen=True, slots=True)
class Watched:
    """A gate with its conditions made ready."""

    gate: Gate
    when: tuple[tuple[Holds, ...], ...]
    """One of these must hold in all its parts; empty: always."""

    def applies(self, state: PersonState, flags: frozenset[str]) -> bool:
        """Return whether the gate applies in *state* with *flags*."""
        if not self.when:
            return True
        for parts in self.when:  # plain loops: this runs for every gate of every ranking
            for holds in parts:
                if not holds(state, flags):
                    break
            else:
                return True
        return False


def watch(gates: tuple[Gate, ...]) -> tuple[Watched, ...]:
    """Return *gates* made ready; do it once for a library."""
    return tuple(Watched(gate, tuple(_parts(when) for when in gate.when)) for gate in gates)


def read_moment(state: PersonState, gates: tuple[Watched, ...]) -> Moment:
    """Return *state* with its flags and the ones of *gates* that apply to it."""
    flags = state.flags
    while True:
        applying = [watched.gate for watched in gates if watched.applies(state, flags)]
        noted = flags.union(*(gate.notes for gate in applying))
        if noted == flags:
            return Moment(state, flags, tuple(applying))
        flags = noted


_SETS: Final = ("substances", "used_recently", "moods", "triggers", "body")
_TRUTHS: Final = ("driving", "acting", "night")


def _parts(when: When) -> tuple[Holds, ...]:
    parts: list[Holds] = []
    tier, craving = when.tier, when.craving
    if tier is not None:
        parts.append(lambda state, _: state.tier >= tier)
    if craving is not None:
        parts.append(lambda state, _: state.craving is not None and state.craving >= craving)
    if when.flags:
        parts.append(lambda _, flags: not when.flags.isdisjoint(flags))
    parts += [_set_part(name, getattr(when, name)) for name in _SETS if getattr(when, name)]
    if when.company:
        parts.append(lambda state, _: state.company in when.company)
    parts += [_truth_part(name) for name in _TRUTHS if getattr(when, name)]
    if when.no_contacts:
        parts.append(lambda state, _: not state.contacts)
    return tuple(parts)


def _set_part(name: str, any_of: frozenset[str]) -> Holds:
    of = attrgetter(name)
    return lambda state, _: not any_of.isdisjoint(of(state))


def _truth_part(name: str) -> Holds:
    of = attrgetter(name)
    return lambda state, _: bool(of(state))
