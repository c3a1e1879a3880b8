"""One coping exercise with its passport. Facts keep their sources, words are our own."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from assistant.domain.place import NOWHERE, Place


class Evidence(StrEnum):
    """How well a technique is supported. Never shown as a badge."""

    META = "meta"
    RCT = "rct"
    PACKAGE = "package"
    GUIDELINE = "guideline"
    OBSERVATIONAL = "observational"
    CONSENSUS = "consensus"
    LIVED = "lived"


class Energy(StrEnum):
    """How much an exercise asks of a person, least first."""

    VERY_LOW = "very_low"
    LOW = "low"
    MEDIUM = "medium"
    HIGH = "high"


@dataclass(frozen=True, slots=True, kw_only=True)
class Reference:
    """A source that facts come from."""

    id: str
    citation: str
    url: str = ""
    status: str
    """``checked``: read in part; ``secondary``: a page about it was read; ``memory``: nobody
    looked it up yet."""
    seen: str = ""
    """What was read of it, in our own words."""


@dataclass(frozen=True, slots=True)
class ExerciseStep:
    """One thing to do."""

    text: str
    seconds: int | None = None
    """How long, where it is timed; None goes on when the person does."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Passport:
    """Where an exercise comes from, and how far it has been reviewed."""

    version: int
    sources: tuple[str, ...]
    evidence: Evidence
    scope: str
    """What the evidence is about, and how small it is."""
    verified: str
    """``direct``, ``package_or_related``, ``secondary_only`` or ``not_verified``."""
    review: str
    """``awaits_clinical_review`` or ``reviewed``."""
    review_by: date
    signoff: bool = False
    """True: needs a clinician's sign-off of its own before release."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Fits:
    """The moments an exercise is best for. Empty means it does not matter."""

    craving: tuple[int, int] = (0, 10)
    """Lowest and highest craving, both included."""
    triggers: frozenset[str] = frozenset()
    moods: frozenset[str] = frozenset()
    body: frozenset[str] = frozenset()
    substances: frozenset[str] = frozenset()
    """What it is about; offered later when someone works on something else."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Exercise:
    """A coping strategy a person can do now.

    Raises nothing: ``assistant.content.exercise_reader`` has reported every problem before.
    """

    id: str
    title: str
    family: str
    """One of the 23 families of ``coping_library/vocabulary``."""
    purpose: str
    """What it is for, in one line."""
    steps: tuple[ExerciseStep, ...]
    """3-8 steps, shown one at a time."""
    short: tuple[ExerciseStep, ...] = ()
    """A form of 60 seconds or less, where the exercise allows one."""
    minutes: tuple[int, int] = (1, 5)
    """Shortest and longest, in minutes."""
    energy: Energy = Energy.LOW
    settings: frozenset[str] = frozenset()
    """Places it can be done in."""
    company: str = "any"
    """``any``, ``needs_person_reachable`` or ``not_if_unsafe_person``."""
    near_use: bool = False
    """True: fit for a craving of 9-10 or someone about to act."""
    fits: Fits = Fits()
    specific: bool = False
    """True: made for its own triggers or body needs, and out of place without one of them."""
    contraindications: frozenset[str] = frozenset()
    """Health flags: never offered when one is set."""
    cautions: Mapping[str, str] = field(default_factory=dict)
    """Health flag to the line shown first; offered lower."""
    clear_first: frozenset[str] = frozenset()
    """Contraindications that must be known absent before it is offered (safety rule SR22)."""
    involves: frozenset[str] = frozenset()
    """What safety rules read: sleep, bath, cold_shock, inner_focus, couple, betting ... (the
    vocabulary ``involves``)."""
    gate: str | None = None
    """``spiritual``, ``harm_reduction``, ``family``, ``lapse`` or ``medication``."""
    passport: Passport
    at: Place = field(default=NOWHERE, compare=False)

    @property
    def with_people(self) -> bool:
        """Whether it brings in another person."""
        return self.family == "reach_out" or self.company == "needs_person_reachable"
