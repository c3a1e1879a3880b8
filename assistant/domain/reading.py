"""What was understood from a text, and by which rule: every decision explains itself."""

from dataclasses import dataclass

from assistant.domain.flow import Form
from assistant.domain.tier import Tier


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """A phrase found in a text."""

    vocabulary: str
    """``crisis``, ``triggers``, ``moods``, ``body``, ...; for crisis the id is the hazard."""
    id: str
    phrase: str
    """The reviewed phrase that fired."""
    start: int
    """Characters from the start of the text as typed."""
    end: int
    rule: str
    confidence: float = 1.0
    """0-1: how near the text is to the phrase."""
    negated: bool = False
    who: str = "self"
    """``self`` or ``other``."""
    when: str = "now"
    """``now``, ``past`` or ``hypothetical``."""
    idiom: bool = False
    tier: Tier = Tier.ROUTINE
    """For crisis findings: what this finding raises, after negation, person, tense and idiom."""
    level: str = ""
    """For suicide: passive, active, plan_or_intent, attempt_in_progress or self_harm."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Option:
    """An answer that text may match."""

    id: str
    label: str
    hears: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Match:
    """The result of matching text against the answers of a question."""

    accepted: tuple[str, ...] = ()
    """Answer ids taken as meant; empty when unsure."""
    nearest: tuple[str, ...] = ()
    """When unsure: the ids of the nearest one or two to offer back; empty when nothing is near."""
    rule: str = ""
    score: float = 0.0
    """0-100."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """What is asked, as far as understanding an answer needs it."""

    form: Form
    options: tuple[Option, ...] = ()
    """The answers that are on offer now, in display order."""
    low: int = 0
    high: int = 0
    """Range for ``number``."""
    vocabulary: str | None = None
    """For ``many`` over a shared vocabulary: which one (``triggers``, ``moods`` ...)."""
    accept: int = 86
    confirm: int = 70
    gap: int = 6
    """Matching limits of the project, 0-100."""
