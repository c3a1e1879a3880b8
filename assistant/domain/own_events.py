"""Facts about what a person made their own, outside any session; ``domain.events`` lists them."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanSwitched:
    """The person switched a counselor's plan off, or on again."""

    id: str
    on: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ComparisonBegun:
    """The person chose to compare two exercises."""

    first: str
    second: str
    order: tuple[str, ...]
    """Whose turn is when, drawn by chance before the first practice: two ids for each pair."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ComparisonEnded:
    """The comparison that ran is over."""

    why: str
    """``asked`` by the person, or its stop rule: ``done``, ``decided`` or ``harm``."""
