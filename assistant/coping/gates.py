"""Holding exercises back before any score is taken (safety rules SR20-SR31)."""

from dataclasses import dataclass

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


@dataclass(frozen=True, slots=True)
class Screened:
    """What the gates left, and what each one held back."""

    allowed: int
    """Bits of the exercises that may be offered."""
    held: tuple[tuple[Gate, int], ...]
    """Each applying gate with the bits it holds back, whether or not an earlier one does too."""


def screen(moment: Moment, library: Library) -> Screened:
    """Return what may be offered in *moment*: nothing at all when the library has no gates."""
    allowed = library.masks.everything if library.gates else 0
    held = []
    for gate in moment.gates:
        drops, mask = gate.drops, library.fixed.get(gate.id)
        if drops is not None and mask is not None:
            if drops.depends:
                mask |= _held(drops, moment, library)
            held.append((gate, mask))
            allowed &= ~mask
    return Screened(allowed, tuple(held))


def _held(drops: Drops, moment: Moment, library: Library) -> int:
    masks, state = library.masks, moment.state
    mask = 0
    if drops.contraindicated:
        mask |= pick(masks.contraindications, moment.flags)
    if drops.uncleared:
        absent = state.cleared - moment.flags
        unknown = masks.clear_first.keys() - absent if absent else None
        mask |= masks.cleared_at_all if unknown is None else pick(masks.clear_first, unknown)
    if drops.closed:
        shut = masks.gate.keys() - state.opted_in if state.opted_in else None
        mask |= masks.gated_at_all if shut is None else pick(masks.gate, shut)
    if drops.elsewhere and state.place is not None:
        mask |= masks.everything & ~masks.settings.get(state.place, 0)
    return mask & ~masks.spared(drops)


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
