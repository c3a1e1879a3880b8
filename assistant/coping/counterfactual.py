"""What would change the order: the smallest change of a state that puts another exercise first.

Changes are tried from the smallest to the largest and run through the ranking itself, so what is
said here is what would happen.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final

from assistant.coping.library import Library
from assistant.coping.rank import rank
from assistant.domain.exercise import Energy
from assistant.domain.person import History, PersonState

MINUTES: Final = (1, 5, 15, 30, 60)
"""Times that the vocabulary knows."""
UNKIND: Final = frozenset({"unsafe_person", "people_using", "risky_place"})
"""Changes that are said only when no kinder one does it."""
_SETS: Final = (("moods", "mood"), ("triggers", "trigger"), ("body", "body need"))


@dataclass(frozen=True, slots=True)
class Change:
    """One change of a state."""

    size: int
    """1 for one thing said or left out; for a craving, how many points."""
    words: str
    """A clause, such as "the craving were 6"."""
    state: PersonState
    """The state with the change made."""


@dataclass(frozen=True, slots=True)
class Counterfactual:
    """The smallest change found, and what would then come first."""

    change: Change
    first: str
    """The exercise that comes first in the changed state."""
    instead_of: str
    words: str
    """"If the craving were 6, "Wait 15 minutes" would come first."."""


def counterfactual(
    state: PersonState,
    library: Library,
    history: History = History(),  # noqa: B008 - frozen
) -> Counterfactual | None:
    """Return the smallest change that puts another exercise first.

    None when nothing may be offered in *state*, or when no one or two changes do it.
    """
    now = _first(state, library, history)
    if now is None:
        return None
    for change in (*sorted(changes(state, library), key=lambda c: c.size), *_pairs(state, library)):
        then = _first(change.state, library, history)
        if then is not None and then != now:
            title = library.exercises[then].title
            words = f'If {change.words}, "{title}" would come first.'
            return Counterfactual(change, then, now, words)
    return None


def changes(state: PersonState, library: Library) -> Iterator[Change]:
    """Yield every single change of *state* that can move the order, craving first."""
    yield from _craving(state)
    yield from _one_of(state, "place", "you were", library)
    yield from _one_of(state, "company", "you were", library)
    for free in MINUTES:
        if free != state.minutes:
            words = f"there were {free} minutes" if free > 1 else "there were 1 minute"
            yield Change(1, words, replace(state, minutes=free))
    for level in Energy:
        if level is not state.energy:
            words = f"your energy were {level.replace('_', ' ')}"
            yield Change(1, words, replace(state, energy=level))
    for name, what in _SETS:
        yield from _some_of(state, name, what, library)
    yield from _opened(state, library)


def _craving(state: PersonState) -> Iterator[Change]:
    if state.craving is None:
        for level in range(11):
            yield Change(1, f"the craving were {level}", replace(state, craving=level))
        return
    for step in range(1, 11):
        for level in (state.craving - step, state.craving + step):
            if 0 <= level <= 10:  # noqa: PLR2004 - the scale
                yield Change(step, f"the craving were {level}", replace(state, craving=level))


def _one_of(state: PersonState, name: str, before: str, library: Library) -> Iterator[Change]:
    known = library.vocabularies.get(name)
    for term in known.terms if known else ():
        if term != getattr(state, name):
            words = f"{before} {library.word(name, term)}"
            size = 1 if term not in UNKIND else 3
            yield Change(size, words, replace(state, **{name: term}))  # type: ignore[arg-type]


def _some_of(state: PersonState, name: str, what: str, library: Library) -> Iterator[Change]:
    held: frozenset[str] = getattr(state, name)
    known = library.vocabularies.get(name)
    for term in sorted(held):
        words = f'the {what} "{library.word(name, term)}" were not there'
        yield Change(1, words, replace(state, **{name: held - {term}}))  # type: ignore[arg-type]
    for term in known.terms if known else ():
        if term not in held:
            words = f'the {what} "{library.word(name, term)}" were there too'
            yield Change(1, words, replace(state, **{name: held | {term}}))  # type: ignore[arg-type]


def _opened(state: PersonState, library: Library) -> Iterator[Change]:
    known = library.vocabularies.get("gates")
    for gate in known.terms if known else ():
        if gate not in state.opted_in:
            words = f'you asked for "{library.word("gates", gate)}"'
            yield Change(2, words, replace(state, opted_in=state.opted_in | {gate}))


def _pairs(state: PersonState, library: Library) -> Iterator[Change]:
    for one in changes(state, library):
        for two in changes(one.state, library):
            yield Change(one.size + two.size, f"{one.words} and {two.words}", two.state)


def _first(state: PersonState, library: Library, history: History) -> str | None:
    offers = rank(state, library, history, count=1).offers
    return offers[0].exercise.id if offers else None
