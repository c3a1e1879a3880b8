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


@dataclass(frozen=True, slots=True, kw_only=True)
class AboutYou:
    """The person said what holds for them and what does not. Only what they spoke of is in it."""

    axis: str
    """``flags`` (health and life), ``substances`` (what they work on) or ``opened`` (kinds of
    exercise)."""
    yes: tuple[str, ...] = ()
    no: tuple[str, ...] = ()
    unknown: tuple[str, ...] = ()
    """Taken back: neither holds any more."""
