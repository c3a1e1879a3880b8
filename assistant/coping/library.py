"""All exercises with the weights, gates and words that ranking needs, made ready once."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from assistant.coping.columns import Columns
from assistant.coping.masks import Masks
from assistant.coping.moment import Watch, watch
from assistant.domain.exercise import Exercise
from assistant.domain.plan import WrittenPlan
from assistant.domain.vocabulary import Vocabulary
from assistant.domain.weights import Gate, Weights

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
        object.__setattr__(self, "watched", watch(self.gates))
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


def _health(exercises: Mapping[str, Exercise], flags: Vocabulary | None) -> frozenset[str]:
    if flags is None:
        return frozenset(flag for exercise in exercises.values() for flag in exercise.cautions)
    return frozenset(f for f, term in flags.terms.items() if term.group in HEALTH_GROUPS)


def _situations(triggers: Vocabulary | None) -> dict[str, str]:
    terms = triggers.terms.values() if triggers is not None else ()
    return {term.id: term.facts["situation"] for term in terms if "situation" in term.facts}
