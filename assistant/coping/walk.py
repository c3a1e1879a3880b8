"""A walk over every cell of a grid of moments: no unsafe offer, and always something to offer.

A cell is one health profile, place, company, craving, substance situation, tier, and driving or
not. The walk looks at everything that may be offered in a cell, not only at the best three.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import product
from typing import Final

from assistant.coping.gates import Screened, screen
from assistant.coping.library import Library
from assistant.coping.masks import positions, union
from assistant.coping.moment import read_moment
from assistant.coping.oracle import (
    FORBIDDEN,
    RISKY_TO_STOP,
    SAID,
    Forbidden,
    noted_flags,
)
from assistant.domain.person import PersonState
from assistant.domain.tier import Tier

FEWEST: Final = 2
"""Offers there must be in every cell outside an urgent moment, a medical one, and driving."""
TOLD: Final = 20
"""Violations kept; the rest are counted."""


@dataclass(frozen=True, slots=True, order=True)
class Violation:
    """One way in which a cell breaks a rule."""

    gate: str
    """The gate that would have kept the rule."""
    rule: str
    exercise: str
    state: PersonState = field(compare=False)


@dataclass(frozen=True, slots=True)
class Grid:
    """The values each axis takes."""

    profiles: tuple[PersonState, ...]
    """States that carry flags, cleared flags and open gates, and nothing else."""
    situations: tuple[PersonState, ...]
    """States that carry substances, what was used, moods, triggers, body, acting."""
    places: tuple[str | None, ...]
    companies: tuple[str | None, ...]
    cravings: tuple[int | None, ...] = (None, 2, 5, 8, 10)
    tiers: tuple[Tier, ...] = tuple(Tier)
    driving: tuple[bool, ...] = (False, True)


@dataclass(frozen=True, slots=True)
class Walk:
    """What a walk found."""

    cells: int
    violations: tuple[Violation, ...]
    """The first of each kind."""
    count: int
    """How many there were in all."""
    fewest: int
    """Exercises that may be offered in the cell with the fewest, where offers are due."""
    fewest_in: PersonState | None
    without_people: int
    """Cells of tier 2 in which no exercise brings in a person."""
    too_few: int
    """Cells with fewer than two offers, where offers are due."""


def walk(library: Library, grid: Grid, *, stop_at: int | None = None) -> Walk:
    """Return what every cell of *grid* comes to.

    Args:
        library: the exercises and gates to walk over.
        grid: the cells.
        stop_at: stop once this many violations were found; None walks on to the end.
    """
    seen = _Seen(library)
    for profile, situation, company, craving in product(
        grid.profiles, grid.situations, grid.companies, grid.cravings
    ):
        state = replace(
            situation,
            flags=profile.flags | situation.flags,
            cleared=profile.cleared,
            opted_in=profile.opted_in | situation.opted_in,
            contacts=profile.contacts and situation.contacts,
            company=company,
            craving=craving,
        )
        if stop_at is not None and seen.count >= stop_at:
            break
        for tier, driving in product(grid.tiers, grid.driving):
            seen.moment(replace(state, tier=tier, driving=driving), grid.places)
    return seen.result()


class _Seen:
    """Keeps count. One moment is read once and looked at in every place."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._cells = 0
        self.count = 0
        self._violations: dict[tuple[str, str], Violation] = {}
        self._fewest: tuple[int, PersonState | None] = (len(library.ordered), None)
        self._without_people = 0
        self._too_few = 0
        self._forbidden: dict[object, int] = {}

    def moment(self, state: PersonState, places: Iterable[str | None]) -> None:
        """Look at *state* in every one of *places*."""
        moment = read_moment(state, self._library.watched)
        noted = noted_flags(state)
        for missing in noted.values():
            if missing.flag not in moment.flags:
                self._add(Violation(missing.gate, missing.rule, "", state))
        flags = state.flags.union(noted)
        for said in SAID:
            if said.now(state, flags) and not any(said.word in line for line in moment.notes):
                self._add(Violation(said.gate, said.rule, "", state))
        speaking = tuple(rule for rule in FORBIDDEN if rule.now(state, flags))
        for place in places:
            here = replace(state, place=place)
            screened = screen(moment._replace(state=here), self._library)
            rules = speaking if place is None else (*speaking, _ELSEWHERE)
            self._cell(here, flags, screened, rules)

    def _cell(
        self,
        state: PersonState,
        flags: frozenset[str],
        screened: Screened,
        rules: Sequence[Forbidden],
    ) -> None:
        self._cells += 1
        allowed = screened.allowed
        if allowed:
            for rule in rules:
                broken = allowed & self._mask(rule, state, flags)
                for n in positions(broken):
                    name = self._library.ordered[n].id
                    self._add(Violation(rule.gate, rule.rule, name, state))
        if state.tier >= Tier.URGENT or state.driving or flags & {"chest_pain_now", "driving"}:
            return
        left = allowed.bit_count()
        self._too_few += left < FEWEST
        if left < self._fewest[0] or self._fewest[1] is None:
            self._fewest = (left, state)
        if state.tier >= Tier.ELEVATED and not allowed & self._library.masks.people:
            self._without_people += 1

    def _mask(self, rule: Forbidden, state: PersonState, flags: frozenset[str]) -> int:
        read = flags if rule.reads == "flags" else getattr(state, rule.reads or "tier")
        key = (rule.gate, read)
        found = self._forbidden.get(key)
        if found is None:
            found = union(
                1 << n
                for n, exercise in enumerate(self._library.ordered)
                if rule.what(exercise, state, flags)
            )
            self._forbidden[key] = found
        return found

    def _add(self, violation: Violation) -> None:
        self.count += 1
        if len(self._violations) < TOLD:
            self._violations.setdefault((violation.gate, violation.exercise), violation)

    def result(self) -> Walk:
        """Return what was found."""
        return Walk(
            cells=self._cells,
            violations=tuple(sorted(self._violations.values())),
            count=self.count,
            fewest=self._fewest[0],
            fewest_in=self._fewest[1],
            without_people=self._without_people,
            too_few=self._too_few,
        )


_ELSEWHERE: Final = next(rule for rule in FORBIDDEN if rule.gate == "elsewhere")


def full_grid(library: Library) -> Grid:
    """Return the whole grid: every flag, every substance, every place and company."""
    words = library.vocabularies
    flags = tuple(words["flags"].terms)
    substances = tuple(words["substances"].terms)
    every_gate = frozenset(words["gates"].terms)
    cleared = frozenset(flags)
    return Grid(
        profiles=(
            PersonState(),
            PersonState(cleared=cleared, opted_in=every_gate),
            PersonState(contacts=False),
            *(PersonState(flags=frozenset({flag})) for flag in flags),
            *(
                PersonState(flags=frozenset(pair), cleared=cleared - set(pair), opted_in=every_gate)
                for pair in PAIRS
            ),
        ),
        situations=tuple(_situations(substances)),
        places=(None, *words["place"].terms),
        companies=(None, *words["company"].terms),
    )


PAIRS: Final = (
    ("heart_condition", "high_bp"),
    ("pregnancy", "eating_disorder"),
    ("pregnancy", "violence_home"),
    ("psychosis", "mania"),
    ("suicide_risk", "self_harm_urge"),
    ("suicide_risk", "minor"),
    ("suicide_risk", "recent_overdose"),
    ("violence_home", "no_phone"),
    ("unsafe_person", "no_phone"),
    ("trauma_body", "dissociation"),
    ("withdrawal_danger", "seizure_risk"),
    ("injury_mobility", "chronic_pain"),
    ("no_support", "no_phone"),
    ("minor", "eating_disorder"),
)
"""Flags that often come together, or that leave least to offer."""


def _situations(substances: Iterable[str]) -> Iterator[PersonState]:
    yield PersonState()
    for substance in substances:
        one = frozenset({substance})
        yield PersonState(substances=one)
        yield PersonState(used_recently=one)
        yield PersonState(
            substances=one,
            acting=True,
            triggers=frozenset({"after_lapse"}),
            opted_in=frozenset({"lapse", "harm_reduction"}),
        )
    for substance in sorted(RISKY_TO_STOP):
        yield PersonState(substances=frozenset({substance}), body=frozenset({"withdrawing"}))
    for mood in ("dissociated", "suspicious", "elevated", "hopeless"):
        yield PersonState(moods=frozenset({mood}))
    for trigger in ("trauma_reminder", "intoxicated_other", "withdrawal"):
        yield PersonState(triggers=frozenset({trigger}))
    yield PersonState(night=True)
    yield PersonState(opted_in=frozenset({"family"}), acting=True)


def small_grid(library: Library) -> Grid:
    """Return a part of the whole grid that still makes every gate speak."""
    whole = full_grid(library)
    return replace(
        whole,
        situations=tuple(s for s in whole.situations if _telling(s)),
        places=(None, "risky_place"),
        companies=(None, "unsafe_person"),
        cravings=(8,),
        tiers=(Tier.ELEVATED, Tier.URGENT),
    )


def _telling(state: PersonState) -> bool:
    told = state.substances | state.used_recently
    return not told or bool(told & _TELLING)


_TELLING: Final = frozenset(
    {"opioids", "stimulants", "mdma_psychedelics", "inhalants_nitrous", "alcohol", "nicotine"}
    | {"gaming", "internet", "gambling", "shopping", "sex_porn", "food"}
)
