"""A person's state as the gates read it: with the flags that follow from what was said."""

from collections.abc import Callable, Mapping
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
class Watch:
    """Gates made ready: only those that a state can touch are looked at."""

    gates: tuple[Gate, ...]
    always: tuple[int, ...]
    """Gates without a condition, by their place in order."""
    scalar: tuple[tuple[int, tuple[Holds, ...]], ...]
    """Gate and condition, for conditions that name no value: tier, craving, driving ..."""
    valued: Mapping[tuple[str, str], tuple[tuple[int, tuple[Holds, ...]], ...]]
    """Axis and value to the gates and conditions that name it."""
    noting: tuple[frozenset[str], ...]
    """The flags each gate notes."""


def watch(gates: tuple[Gate, ...]) -> Watch:
    """Return *gates* made ready; do it once for a library."""
    scalar: list[tuple[int, tuple[Holds, ...]]] = []
    valued: dict[tuple[str, str], list[tuple[int, tuple[Holds, ...]]]] = {}
    for n, gate in enumerate(gates):
        for when in gate.when:
            parts = _parts(when)
            axis = next((name for name in _AXES if getattr(when, name)), None)
            if axis is None:
                scalar.append((n, parts))
            for value in getattr(when, axis) if axis else ():
                valued.setdefault((axis or "", value), []).append((n, parts))
    return Watch(
        gates=gates,
        always=tuple(n for n, gate in enumerate(gates) if not gate.when),
        scalar=tuple(scalar),
        valued={key: tuple(found) for key, found in valued.items()},
        noting=tuple(gate.notes for gate in gates),
    )


def read_moment(state: PersonState, watched: Watch) -> Moment:
    """Return *state* with its flags and the gates that apply to it."""
    flags = state.flags
    applying = set(watched.always)
    applying.update(n for n, parts in watched.scalar if _all(parts, state, flags))
    for axis in _SETS:
        for value in getattr(state, axis):
            _touch(watched, (axis, value), state, flags, applying)
    if state.company is not None:
        _touch(watched, ("company", state.company), state, flags, applying)
    fresh = flags
    while True:
        for flag in fresh:
            _touch(watched, ("flags", flag), state, flags, applying)
        noted = flags.union(*(watched.noting[n] for n in applying))
        fresh = noted - flags
        if not fresh:
            return Moment(state, flags, tuple(watched.gates[n] for n in sorted(applying)))
        flags = noted


def _touch(
    watched: Watch,
    key: tuple[str, str],
    state: PersonState,
    flags: frozenset[str],
    applying: set[int],
) -> None:
    for n, parts in watched.valued.get(key, ()):
        if n not in applying and _all(parts, state, flags):
            applying.add(n)


def _all(parts: tuple[Holds, ...], state: PersonState, flags: frozenset[str]) -> bool:
    return all(holds(state, flags) for holds in parts)


_SETS: Final = ("substances", "used_recently", "moods", "triggers", "body")
_AXES: Final = ("flags", *_SETS, "company")
"""Where a condition names values; it is looked up by the first of these it names."""
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
