"""Bitsets over the exercises of a library: one whole number per value, one bit per exercise.

Bit *n* stands for the exercise at position *n* in the order of ids. Holding exercises back is then
a few operations on whole numbers however large the library is.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import compress, count

from assistant.domain.exercise import Exercise
from assistant.domain.weights import Drops


@dataclass(frozen=True, slots=True, kw_only=True)
class Masks:
    """Which exercises carry which value."""

    everything: int
    contraindications: Mapping[str, int]
    clear_first: Mapping[str, int]
    settings: Mapping[str, int]
    involves: Mapping[str, int]
    family: Mapping[str, int]
    gate: Mapping[str, int]
    company: Mapping[str, int]
    ids: Mapping[str, int]
    near_use: int
    people: int
    cleared_at_all: int
    """Those that must be cleared first, for whatever flag."""
    gated_at_all: int
    """Those behind a gate, whichever."""

    @classmethod
    def build(cls, exercises: Sequence[Exercise]) -> "Masks":
        """Return the bitsets of *exercises*, the first at bit 0."""
        bits = [1 << n for n in range(len(exercises))]

        def by(values: Callable[[Exercise], Iterable[str]]) -> dict[str, int]:
            found: dict[str, list[int]] = {}
            for n, exercise in enumerate(exercises):
                for value in values(exercise):
                    found.setdefault(value, []).append(n)
            return {value: union(bits[n] for n in where) for value, where in found.items()}

        return cls(
            everything=(1 << len(exercises)) - 1,
            contraindications=by(lambda e: e.contraindications),
            clear_first=by(lambda e: e.clear_first),
            settings=by(lambda e: e.settings),
            involves=by(lambda e: e.involves),
            family=by(lambda e: (e.family,)),
            gate=by(lambda e: (e.gate,) if e.gate else ()),
            company=by(lambda e: (e.company,)),
            ids={e.id: bit for e, bit in zip(exercises, bits, strict=True)},
            near_use=union(b for e, b in zip(exercises, bits, strict=True) if e.near_use),
            cleared_at_all=union(b for e, b in zip(exercises, bits, strict=True) if e.clear_first),
            gated_at_all=union(b for e, b in zip(exercises, bits, strict=True) if e.gate),
            people=union(b for e, b in zip(exercises, bits, strict=True) if e.with_people),
        )

    def always(self, drops: Drops) -> int:
        """Return what *drops* names whatever the moment is."""
        mask = self.everything if drops.everything else 0
        mask |= self.everything & ~self.near_use if drops.not_near_use else 0
        mask |= pick(self.involves, drops.involves) | pick(self.family, drops.families)
        mask |= pick(self.gate, drops.gates) | pick(self.company, drops.company)
        return mask & ~self.spared(drops)

    def spared(self, drops: Drops) -> int:
        """Return what *drops* leaves in whatever else it names."""
        return pick(self.ids, drops.spare) | (self.people if drops.spare_people else 0)


def union(masks: Iterable[int]) -> int:
    """Return the exercises in any of *masks*."""
    whole = 0
    for mask in masks:
        whole |= mask
    return whole


def pick(table: Mapping[str, int], values: Iterable[str]) -> int:
    """Return the exercises that carry any of *values*."""
    return union(table.get(value, 0) for value in values)


def positions(mask: int) -> Iterator[int]:
    """Return the positions in *mask*, lowest first."""
    digits = f"{mask:b}"[::-1]
    return compress(count(), map("1".__eq__, digits))
