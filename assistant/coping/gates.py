"""Holding exercises back before any score is taken (safety rules SR20-SR31)."""

from dataclasses import dataclass
from typing import NamedTuple

from assistant.coping.library import Library
from assistant.coping.masks import pick, positions
from assistant.coping.moment import Moment
from assistant.domain.exercise import Exercise
from assistant.domain.weights import Drops, Gate


@dataclass(frozen=True, slots=True)
class Exclusion:
    """An exercise that is not offered in this moment, and why."""

    exercise: str
    rule: str
    """The safety rule: SR21 ..."""
    words: str
    gate: str = ""
    """The gate of the library that holds it back."""


class Screened(NamedTuple):
    """What the gates left, and what each one held back."""

    allowed: int
    """Bits of the exercises that may be offered."""
    moment: Moment
    library: Library

    @property
    def held(self) -> tuple[tuple[Gate, int], ...]:
        """Each applying gate with what it holds back, whether or not an earlier one does too.

        Worked out when read.
        """
        told = []
        for gate in self.moment.gates:
            if gate.drops is not None:
                mask = self.library.fixed[gate.id]
                if gate.drops.depends:
                    mask |= _held(gate.drops, self.moment, self.library)
                told.append((gate, mask))
        return tuple(told)


def screen(moment: Moment, library: Library) -> Screened:
    """Return what may be offered in *moment*: nothing at all when the library has no gates."""
    if not library.gates:
        return Screened(0, moment, library)
    held, state, known = moment.held, moment.state, library.held
    if state.place is not None:
        held |= known.elsewhere.get(state.place, library.masks.everything if known.elsewhere else 0)
    if state.cleared or state.opted_in:
        for _, drops in known.opening:
            held |= _held(drops, moment, library)
    else:
        held |= known.unopened
    for bit, drops in known.rest:
        if moment.applying & bit:
            held |= _held(drops, moment, library)
    return Screened(library.masks.everything & ~held, moment, library)


def _held(drops: Drops, moment: Moment, library: Library) -> int:
    masks, state = library.masks, moment.state
    mask = 0
    if drops.contraindicated:
        for flag in moment.flags & masks.contraindications.keys():
            mask |= masks.contraindications[flag]
    if drops.uncleared:
        absent = state.cleared - moment.flags
        unknown = masks.clear_first.keys() - absent if absent else None
        mask |= masks.cleared_at_all if unknown is None else pick(masks.clear_first, unknown)
    if drops.closed:
        shut = masks.gate.keys() - state.opted_in if state.opted_in else None
        mask |= masks.gated_at_all if shut is None else pick(masks.gate, shut)
    if drops.elsewhere and state.place is not None:
        mask |= masks.everything & ~masks.settings.get(state.place, 0)
    return mask & ~masks.spared(drops) if drops.spares else mask


def exclusions(screened: Screened, moment: Moment, library: Library) -> tuple[Exclusion, ...]:
    """Return every exercise held back, in order of ids, with the first rule that does so."""
    found: dict[int, Exclusion] = {}
    for gate, mask in screened.held:
        for n in positions(mask):
            if n not in found:
                exercise = library.ordered[n]
                words = _words(gate, exercise, moment, library)
                found[n] = Exclusion(exercise.id, gate.rule, words, gate.id)
    return tuple(found[n] for n in sorted(found))


def _words(gate: Gate, exercise: Exercise, moment: Moment, library: Library) -> str:
    """Return the gate's own words, with the flags in question named where there are any."""
    drops = gate.drops
    flags: frozenset[str] = frozenset()
    if drops is not None and drops.contraindicated:
        flags = exercise.contraindications & moment.flags
    elif drops is not None and drops.uncleared:
        flags = exercise.clear_first - moment.state.cleared
    named = ", ".join(library.short_word(flag) for flag in sorted(flags))
    return f"{gate.words}: {named}" if named else gate.words
