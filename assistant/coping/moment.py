"""A person's state as the gates read it: with the flags that follow from what was said."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import partial
from operator import attrgetter
from typing import Final, NamedTuple, TypeAlias

from assistant.domain.person import PersonState
from assistant.domain.tier import Tier
from assistant.domain.weights import Gate, When

Holds: TypeAlias = Callable[[PersonState, frozenset[str]], bool]
"""Whether one part of a condition holds in a state with these flags."""

Touched: TypeAlias = tuple[int, frozenset[str], int]
"""Gates that apply because of one thing told, as bits by their place in order; the flags they
note; and the exercises that all this holds back, as bits too."""


_SETS: Final = ("substances", "used_recently", "moods", "triggers", "body")
_AXES: Final = ("body", "triggers", "flags", "used_recently", "moods", "company", "substances")
"""Where a condition names values; it is looked up by the first of these it names."""
_TRUTHS: Final[Mapping[str, Callable[[PersonState], bool]]] = {
    "driving": attrgetter("driving"),
    "acting": attrgetter("acting"),
    "night": attrgetter("night"),
    "no_contacts": lambda state: not state.contacts,
}
_STRONGEST: Final = 10


@dataclass(frozen=True, slots=True)
class Holding:
    """What is held back whatever else the moment is, as bits of exercises."""

    gates: Mapping[int, int] = field(default_factory=dict)
    """By the bit of a gate."""
    flags: Mapping[str, int] = field(default_factory=dict)
    """By a flag that holds."""


@dataclass(frozen=True, slots=True)
class Watch:
    """Gates made ready: only those that a state can touch are looked at."""

    gates: tuple[Gate, ...]
    always: Touched
    """The gates without a condition."""
    tier: tuple[Touched, ...]
    """By tier, 0-4."""
    craving: tuple[Touched, ...]
    """By craving, 0-10."""
    truths: tuple[tuple[Callable[[PersonState], bool], Touched], ...]
    """What is true or not: driving, acting, night, nobody to reach."""
    plain: tuple[tuple[int, tuple[Holds, ...]], ...]
    """Conditions of several parts that name no value: looked at in every moment."""
    alone: tuple[tuple[Callable[[PersonState], frozenset[str]], Mapping[str, Touched]], ...]
    """For each axis the values that alone make gates apply, whatever else is told."""
    company: Mapping[str, Touched]
    joint: tuple[tuple[str, Mapping[str, list[tuple[int, tuple[Holds, ...]]]]], ...]
    """For each axis, value to the conditions of several parts that name it."""
    touch: Callable[[int], Touched]
    """What follows when gates, given as bits, apply."""


class Moment(NamedTuple):
    """A state, the flags that hold in it, and the gates that apply."""

    state: PersonState
    flags: frozenset[str]
    """Told, or noted by a gate from what was told. A noted flag holds even when it was cleared
    before: what is true now wins."""
    applying: int
    """Bits of the gates that apply, by their place in order."""
    held: int
    """Bits of the exercises that the gates hold back, but for those whose hold depends on more of
    the state than their condition (``Drops.depends``)."""
    watched: Watch

    @property
    def gates(self) -> tuple[Gate, ...]:
        """The gates that apply, in order."""
        gates = self.watched.gates
        return tuple(gate for n, gate in enumerate(gates) if self.applying >> n & 1)

    @property
    def notes(self) -> tuple[str, ...]:
        """Lines to show beside the offers."""
        return tuple(gate.say for gate in self.gates if gate.say)


def watch(gates: tuple[Gate, ...], holding: Holding) -> Watch:
    """Return *gates* made ready; do it once for a library.

    Args:
        gates: in their order.
        holding: what each gate and each flag holds back.
    """
    sorted_ = _sort(gates)
    alone, single = sorted_.alone, sorted_.single

    def touched(bits: int) -> Touched:
        return _closed(bits, frozenset(), gates, alone["flags"], holding)

    def by(holds: Callable[[When], bool]) -> Touched:
        return touched(_either(bit for bit, when in single if holds(when)))

    tables = {axis: {v: touched(bits) for v, bits in alone[axis].items()} for axis in _AXES}
    for flag in {*alone["flags"], *holding.flags}:
        bits = alone["flags"].get(flag, 0)
        tables["flags"][flag] = _closed(bits, frozenset({flag}), gates, alone["flags"], holding)
    return Watch(
        gates=gates,
        always=touched(_either(1 << n for n, gate in enumerate(gates) if not gate.when)),
        tier=tuple(by(partial(_at_least, "tier", tier)) for tier in Tier),
        craving=tuple(by(partial(_at_least, "craving", n)) for n in range(_STRONGEST + 1)),
        truths=tuple((of, by(attrgetter(name))) for name, of in _TRUTHS.items()),
        plain=tuple(sorted_.plain),
        alone=tuple((attrgetter(n), tables[n]) for n in ("flags", *_SETS) if tables[n]),
        company=tables["company"],
        joint=tuple(sorted_.joint.items()),
        touch=touched,
    )


@dataclass(frozen=True, slots=True)
class _Sorted:
    """Conditions by what has to be looked at to tell whether they hold."""

    alone: dict[str, dict[str, int]] = field(default_factory=lambda: {axis: {} for axis in _AXES})
    """Axis and value to the bits of the gates that it alone makes apply."""
    single: list[tuple[int, When]] = field(default_factory=list)
    """One part that names no value."""
    plain: list[tuple[int, tuple[Holds, ...]]] = field(default_factory=list)
    """Several parts, none of which names a value."""
    joint: dict[str, dict[str, list[tuple[int, tuple[Holds, ...]]]]] = field(default_factory=dict)
    """Several parts, by axis and value of the one that is told least often."""


def _sort(gates: tuple[Gate, ...]) -> _Sorted:
    found = _Sorted()
    for n, gate in enumerate(gates):
        for when in gate.when:
            bit, parts = 1 << n, _parts(when)
            axis = next((name for name in _AXES if getattr(when, name)), "")
            if not axis and len(parts) == 1:
                found.single.append((bit, when))
            elif not axis:
                found.plain.append((bit, parts))
            for value in getattr(when, axis) if axis else ():
                if len(parts) == 1:
                    found.alone[axis][value] = found.alone[axis].get(value, 0) | bit
                else:
                    named = found.joint.setdefault(axis, {})
                    named.setdefault(value, []).append((bit, parts))
    return found


def _at_least(name: str, level: int, when: When) -> bool:
    least = getattr(when, name)
    return least is not None and level >= least


def _either(bits: Iterable[int]) -> int:
    whole = 0
    for bit in bits:
        whole |= bit
    return whole


def _closed(
    bits: int,
    flags: frozenset[str],
    gates: tuple[Gate, ...],
    by_flag: Mapping[str, int],
    holding: Holding,
) -> Touched:
    """Return *bits* with the gates that follow from the flags they note, and what all that holds.

    Args:
        bits: of gates.
        flags: that hold besides.
        gates: in their order.
        by_flag: a flag to the bits of the gates that it alone makes apply.
        holding: what each gate and each flag holds back.
    """
    while True:
        noted = flags.union(*(g.notes for n, g in enumerate(gates) if bits >> n & 1))
        more = bits | _either(by_flag.get(flag, 0) for flag in noted)
        if more == bits:
            held = _either(mask for bit, mask in holding.gates.items() if bit & bits)
            held |= _either(holding.flags.get(flag, 0) for flag in noted)
            return bits, noted, held
        bits = more


def read_moment(state: PersonState, watched: Watch) -> Moment:
    """Return *state* with its flags and the gates that apply to it."""
    applying, noted, held = watched.always
    flags = state.flags | noted
    for bits, noted, mask in _touches(state, watched):
        applying |= bits
        held |= mask
        if noted:
            flags |= noted
    joint = _joint(state, flags, watched)
    while joint:
        known = flags
        for bit, parts in joint:
            if not applying & bit and _all(parts, state, flags):
                bits, noted, mask = watched.touch(bit)
                applying |= bits
                held |= mask
                flags |= noted
        if flags == known:  # a gate that notes nothing new makes no other apply
            break
        joint = _joint(state, flags, watched)
    return Moment(state, flags, applying, held, watched)


def _touches(state: PersonState, watched: Watch) -> list[Touched]:
    """Return what each thing told touches by itself."""
    found = [watched.tier[state.tier]]
    if state.craving is not None:
        found.append(watched.craving[state.craving])
    if state.company is not None and state.company in watched.company:
        found.append(watched.company[state.company])
    for values, table in watched.alone:
        for value in values(state):
            if value in table:
                found.append(table[value])  # noqa: PERF401 - faster for so few
    found += [touched for holds, touched in watched.truths if holds(state)]
    return found


def _joint(
    state: PersonState, flags: frozenset[str], watched: Watch
) -> list[tuple[int, tuple[Holds, ...]]]:
    """Return the conditions of several parts that the state may meet."""
    found = list(watched.plain)
    for axis, table in watched.joint:
        told = flags if axis == "flags" else getattr(state, axis)
        for value in (told,) if isinstance(told, str) else told or ():
            if value in table:
                found += table[value]
    return found


def _all(parts: tuple[Holds, ...], state: PersonState, flags: frozenset[str]) -> bool:
    return all(holds(state, flags) for holds in parts)


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
    parts += [_truth_part(of) for name, of in _TRUTHS.items() if getattr(when, name)]
    return tuple(parts)


def _set_part(name: str, any_of: frozenset[str]) -> Holds:
    of = attrgetter(name)
    return lambda state, _: not any_of.isdisjoint(of(state))


def _truth_part(of: Callable[[PersonState], bool]) -> Holds:
    return lambda state, _: of(state)
