"""All exercises with the weights, gates and words that ranking needs, made ready once."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Final

from assistant.coping.columns import Columns
from assistant.coping.masks import Masks
from assistant.coping.moment import Holding, Watch, watch
from assistant.domain.exercise import Exercise
from assistant.domain.plan import WrittenPlan
from assistant.domain.vocabulary import Vocabulary
from assistant.domain.weights import Drops, Gate, Weights

HEALTH_GROUPS: Final = frozenset({"health", "now"})
"""Groups of flags whose cautions show while it is not known whether they hold."""


@dataclass(frozen=True, slots=True)
class Library:
    """A coping library. Building it takes about 30 microseconds an exercise; share it."""

    exercises: Mapping[str, Exercise]
    """Exercise id to exercise."""
    weights: Weights
    gates: tuple[Gate, ...]
    """In order: the first gate that holds an exercise back is the reason given."""
    vocabularies: Mapping[str, Vocabulary] = field(default_factory=dict)
    """For words a person reads. Without one, ids stand in for labels."""
    plans: Mapping[str, WrittenPlan] = field(default_factory=dict)
    """Plans that counselors wrote, by id."""
    ordered: tuple[Exercise, ...] = field(init=False, repr=False, compare=False)
    """In order of ids: position *n* is bit *n* of every mask."""
    masks: Masks = field(init=False, repr=False, compare=False)
    columns: Columns = field(init=False, repr=False, compare=False)
    fixed: Mapping[str, int] = field(init=False, repr=False, compare=False)
    """Gate id to what it holds back whatever the moment is; gates that hold nothing back have
    no entry."""
    held: "Held" = field(init=False, repr=False, compare=False)
    """What gates hold back that depend on more of a moment than their condition."""
    watched: Watch = field(init=False, repr=False, compare=False)
    """The gates, made ready for reading a moment."""
    families: Mapping[str, str] = field(init=False, repr=False, compare=False)
    """Exercise id to family."""
    situation: Mapping[str, str] = field(init=False, repr=False, compare=False)
    """Trigger to its kind of situation."""
    health: frozenset[str] = field(init=False, repr=False, compare=False)
    """Flags of health: their cautions show while they are unknown (safety rule SR22).

    Without a vocabulary of flags, every caution counts as one of health."""

    def __post_init__(self) -> None:
        ordered = tuple(self.exercises[name] for name in sorted(self.exercises))
        object.__setattr__(self, "ordered", ordered)
        masks = Masks.build(ordered)
        fixed = {g.id: masks.always(g.drops) for g in self.gates if g.drops}
        object.__setattr__(self, "masks", masks)
        object.__setattr__(self, "fixed", fixed)
        bits = [(1 << n, gate) for n, gate in enumerate(self.gates)]
        object.__setattr__(self, "held", Held.build(bits, masks))
        flags = (
            masks.contraindications if Drops(contraindicated=True) in _always(self.gates) else {}
        )
        holding = Holding({bit: fixed[g.id] for bit, g in bits if fixed.get(g.id)}, flags)
        object.__setattr__(self, "watched", watch(self.gates, holding))
        health = _health(self.exercises, self.vocabularies.get("flags"))
        object.__setattr__(self, "health", health)
        situation = _situations(self.vocabularies.get("triggers"))
        columns = Columns.build(ordered, self.weights, health, situation)
        object.__setattr__(self, "situation", situation)
        object.__setattr__(self, "columns", columns)
        object.__setattr__(self, "families", {e.id: e.family for e in ordered})

    def group(self, family: str) -> str:
        """Return what *family* works with: body, thinking, people or surroundings."""
        known = self.vocabularies.get("families")
        return known.terms[family].group if known and family in known.terms else ""

    def short_word(self, flag: str) -> str:
        """Return *flag* in one to three words, for a list to check."""
        known = self.vocabularies.get("flags")
        term = known.terms.get(flag) if known else None
        return term.facts.get("short", term.label) if term else flag.replace("_", " ")

    def word(self, vocabulary: str, term: str) -> str:
        """Return the label of *term* as it stands inside a sentence."""
        known = self.vocabularies.get(vocabulary)
        if known is None or term not in known.terms:
            return term.replace("_", " ")
        label = known.terms[term].label
        return label[:1].lower() + label[1:]


@dataclass(frozen=True, slots=True)
class Held:
    """What gates hold back that depend on more of a moment than their condition, made ready."""

    unopened: int
    """Bits held back while nothing was cleared and nothing opened."""
    opening: tuple[tuple[int, Drops], ...]
    """The gates behind ``unopened``: bit and what they name."""
    elsewhere: Mapping[str, int]
    """Place to the bits of what cannot be done there."""
    rest: tuple[tuple[int, Drops], ...]
    """Gates of any other make."""

    @classmethod
    def build(cls, gates: Iterable[tuple[int, Gate]], masks: Masks) -> "Held":
        """Return what *gates*, each with its bit, hold back of the exercises of *masks*."""
        unopened, elsewhere = 0, {}
        opening: list[tuple[int, Drops]] = []
        rest: list[tuple[int, Drops]] = []
        for bit, gate in gates:
            always = None if gate.when else gate.drops
            if always in {Drops(uncleared=True), Drops(closed=True)}:
                opening.append((bit, always))
                unopened |= masks.cleared_at_all if always.uncleared else masks.gated_at_all
            elif always == Drops(elsewhere=True):
                elsewhere = {v: masks.everything & ~bits for v, bits in masks.settings.items()}
            elif gate.drops and gate.drops.depends and always != Drops(contraindicated=True):
                rest.append((bit, gate.drops))
        return cls(unopened, tuple(opening), elsewhere, tuple(rest))


def _always(gates: Iterable[Gate]) -> tuple[Drops | None, ...]:
    """Return what is held back whatever the moment is."""
    return tuple(gate.drops for gate in gates if not gate.when)


def _health(exercises: Mapping[str, Exercise], flags: Vocabulary | None) -> frozenset[str]:
    if flags is None:
        return frozenset(flag for exercise in exercises.values() for flag in exercise.cautions)
    return frozenset(f for f, term in flags.terms.items() if term.group in HEALTH_GROUPS)


def _situations(triggers: Vocabulary | None) -> dict[str, str]:
    terms = triggers.terms.values() if triggers is not None else ()
    return {term.id: term.facts["situation"] for term in terms if "situation" in term.facts}
