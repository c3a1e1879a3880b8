"""How exercises are held back and ranked, as data: read from ``coping_library``, never code.

Gates come first and no score, wish or history overrides them (safety rule SR21). Weights are
whole points, so that the parts of a score add up to it exactly.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from assistant.domain.place import NOWHERE, Place
from assistant.domain.tier import Tier


@dataclass(frozen=True, slots=True, kw_only=True)
class When:
    """A kind of moment. Every part that is given must hold; within a part one value is enough."""

    tier: Tier | None = None
    """At least this tier."""
    craving: int | None = None
    """At least this strong, 0-10. An unknown craving does not hold."""
    flags: frozenset[str] = frozenset()
    substances: frozenset[str] = frozenset()
    used_recently: frozenset[str] = frozenset()
    moods: frozenset[str] = frozenset()
    triggers: frozenset[str] = frozenset()
    body: frozenset[str] = frozenset()
    company: frozenset[str] = frozenset()
    driving: bool = False
    """True: only while driving."""
    acting: bool = False
    """True: only while about to use, or using."""
    night: bool = False
    """True: only between 22:00 and 06:00."""
    no_contacts: bool = False
    """True: only when the person said that nobody could be reached."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Drops:
    """Which exercises a gate holds back: those that any given part names."""

    everything: bool = False
    contraindicated: bool = False
    """Those with a contraindication among the flags that hold."""
    uncleared: bool = False
    """Those that must be cleared first, while a flag of ``clear_first`` is not cleared."""
    closed: bool = False
    """Those behind a gate that is not open."""
    elsewhere: bool = False
    """Those that cannot be done where the person is, when that is known."""
    not_near_use: bool = False
    """Those not fit for a craving of 9-10 or someone about to act."""
    involves: frozenset[str] = frozenset()
    families: frozenset[str] = frozenset()
    gates: frozenset[str] = frozenset()
    """Those behind one of these gates, open or not."""
    company: frozenset[str] = frozenset()
    """Those with this ``company``: ``not_if_unsafe_person`` ..."""
    spare: frozenset[str] = frozenset()
    """Exercise ids this gate leaves in."""
    spare_people: bool = False
    """True: leaves in exercises that bring in a person."""

    @property
    def spares(self) -> bool:
        """Whether anything is left in whatever else is named."""
        return bool(self.spare) or self.spare_people

    @property
    def depends(self) -> bool:
        """Whether what is held back depends on more of the state than the gate's condition."""
        return self.contraindicated or self.uncleared or self.closed or self.elsewhere


@dataclass(frozen=True, slots=True, kw_only=True)
class Gate:
    """One rule that holds exercises back, notes a flag, or says a line beside every offer."""

    id: str
    rule: str
    """The safety rule it stands for: SR21, SR24 ..."""
    words: str
    """Why, in plain words: shown when someone asks why an exercise is left out."""
    when: tuple[When, ...] = ()
    """Moments it applies to; one is enough. Empty means always."""
    notes: frozenset[str] = frozenset()
    """Flags that hold in this moment, for all gates."""
    drops: Drops | None = None
    say: str = ""
    """A line shown beside the offers."""
    at: Place = field(default=NOWHERE, compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Weights:
    """Whole points of each part of a score. Negative ones lower it."""

    craving_fits: int = 24
    """The craving lies in the exercise's range."""
    craving_off: int = -7
    """For each point of craving outside the range."""
    craving_off_least: int = -28
    """The least that ``craving_off`` can come to."""
    near_use: int = 14
    """Fit for 9-10 or someone about to act, in such a moment."""
    trigger: int = 12
    """The first matching trigger."""
    trigger_more: int = 3
    """Each further matching trigger, up to two."""
    situation: int = 4
    """No trigger matches, but one of the same kind of situation does."""
    unmatched: int = -20
    """It is made for triggers or body needs of its own, and none of them is there."""
    substance_fits: int = 8
    """It is about what the person works on or used."""
    substance_off: int = -30
    """It is about something else."""
    mood: int = 10
    """The first matching mood."""
    mood_more: int = 3
    """Each further matching mood, up to two."""
    body: int = 14
    """A matching body need."""
    place_fits: int = 2
    """The place is known and allows it."""
    place_special: int = 1
    """It is made for a few places, and this is one of them."""
    people_alone: int = 8
    """Brings in a person, for someone alone or lonely."""
    minutes_fit: int = 6
    """Its shortest form fits the time there is."""
    minutes_short: int = 3
    """Its 60-second form fits, though the whole does not."""
    minutes_over: int = -16
    """No form of it fits the time there is."""
    energy_fits: int = 4
    """It asks no more energy than there is."""
    energy_over: int = -9
    """For each step of energy more than there is."""
    favourite: int = 10
    """The person marked it as a favourite."""
    ready: int = 4
    """It has a form of 60 seconds or less: easy to begin."""
    direct: int = 2
    """It is simple enough for a very hard moment, and so for any other."""
    caution: int = -12
    """For each caution whose flag holds, up to two."""
    caution_unknown: int = -1
    """For a caution of health whose flag is not known, once."""
    tried: int = -22
    """For each time it was done today, up to two."""
    family_tried: int = -7
    """Another exercise of its family was done today."""
    recent: int = -2
    """Done in the last two days, before today."""
    helped_per_point: int = 12
    """For each point of relief more than usual, after shrinking."""
    helped_most: int = 36
    """The most, and as a negative the least, that past help can come to."""
    worse: int = -60
    """It made things worse in a moment like this."""
    prior_relief: int = 1
    """Points of relief expected of an exercise nobody tried yet, 0-10."""
    prior_exercises: int = 4
    """How many well-known exercises that expectation counts for in what is usual."""
    family_exercises: int = 2
    """How many well-known exercises what is usual counts for in a family."""
    prior_practices: int = 4
    """How many practices the family counts for in an exercise, until there is enough to tell."""
    half_life_days: int = 60
    """Days after which a practice counts half."""
    other_band_percent: int = 40
    """How much a practice in another band of craving counts, of 100."""
    less_tried: int = 2
    """Practised at most this often, an exercise counts as less tried."""
    less_tried_among: int = 8
    """The place for something less tried goes round among this many of the best."""
    less_tried_craving: int = 6
    """A less-tried exercise is offered up to this craving, and never above watch."""
    evidence: Mapping[str, int] = field(default_factory=dict)
    """Level of evidence to points: a small start for what was studied, never a badge."""
    place: Mapping[str, Mapping[str, int]] = field(default_factory=dict)
    """Place to family to points."""
    company: Mapping[str, Mapping[str, int]] = field(default_factory=dict)
    """Company to family to points."""
    triggers: Mapping[str, Mapping[str, int]] = field(default_factory=dict)
    """Trigger to family to points."""
    acting: Mapping[str, int] = field(default_factory=dict)
    """Family to points, for someone about to use or using."""
