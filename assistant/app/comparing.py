"""The comparison of two exercises that a person chose: where it stands, and what to say of it.

A fold over stored events like all else that is looked back on: begun, practised and rated, ended.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from math import ceil, floor
from typing import Final

from assistant.app.past import PRACTICE_KINDS, practices
from assistant.app.ports import Record
from assistant.coping.compare import Comparison, Standing, interval, next_up, standing
from assistant.coping.library import Library
from assistant.domain.events import Forgot, Practised, Rated
from assistant.domain.own_events import ComparisonBegun, ComparisonEnded
from assistant.domain.person import Practice

COMPARISON_KINDS: Final = ("ComparisonBegun", "ComparisonEnded", *PRACTICE_KINDS)
"""Kinds of event that ``latest`` reads."""

ITS_TURN: Final = "Its turn in the comparison you chose."
NO_PROOF: Final = "This is what you noted so far. It is no proof."

_OVER: Final = {
    "asked": "You ended this comparison.",
    "done": "Your comparison is over: all its turns were taken.",
    "decided": "Your comparison is over: more turns would not change which one eased it more.",
    "harm": "Your comparison is over: one of the two made things worse, so it stopped at once.",
    "forgot": "This comparison ended when you reset what was learned of one of the two.",
}


@dataclass(frozen=True, slots=True)
class Compared:
    """The newest comparison, with what was practised while it ran."""

    comparison: Comparison
    practices: tuple[Practice, ...] = ()
    """Of the two exercises, since it began, oldest first."""
    ended: str = ""
    """Why it is over, as in ``ComparisonEnded``, or ``forgot``; empty while it runs."""
    waiting: bool = False
    """Whether the craving after the newest practice was not told yet."""

    @property
    def standing(self) -> Standing:
        """Where it stands."""
        return standing(self.comparison, self.practices)

    @property
    def turn(self) -> str | None:
        """The exercise whose turn it is; None once it is over."""
        return None if self.ended else next_up(self.comparison, self.practices)

    @property
    def stop(self) -> str:
        """Why it has to stop now; empty while it goes on, and once it was ended.

        Harm stops it at once. All else waits for the craving after the last practice.
        """
        why = "" if self.ended else self.standing.stopped
        return why if why == "harm" or not self.waiting else ""

    @property
    def both(self) -> frozenset[str]:
        """The two exercises."""
        return frozenset((self.comparison.first, self.comparison.second))


def latest(records: Iterable[Record], now_ms: int) -> Compared | None:
    """Return the newest comparison, running or over; None when there was none.

    Args:
        records: stored events of COMPARISON_KINDS, oldest first.
        now_ms: milliseconds since 1970, to put practice in order.
    """
    found: Compared | None = None
    since: list[Record] = []
    for record in records:
        event = record.event
        if isinstance(event, ComparisonBegun):
            found, since = Compared(Comparison(event.first, event.second, event.order)), []
        elif found is not None and not found.ended:
            since.append(record)
            found = replace(found, ended=_end(event, found))
    if found is None:
        return None
    return replace(found, practices=_taken(since, found, now_ms), waiting=_waiting(since))


def _end(event: object, running: Compared) -> str:
    """Return why *event* ends the comparison that runs; empty when it does not."""
    if isinstance(event, ComparisonEnded):
        return event.why
    return "forgot" if isinstance(event, Forgot) and event.exercise in running.both else ""


def _waiting(records: list[Record]) -> bool:
    """Return whether the last that was noted is a practice, not the craving after it."""
    events = (record.event for record in reversed(records))
    last = next((event for event in events if isinstance(event, Practised | Rated)), None)
    return isinstance(last, Practised) and last.outcome != "skipped"


def _taken(records: list[Record], running: Compared, now_ms: int) -> tuple[Practice, ...]:
    """Return practice of the two; what was passed over before it began is none."""
    kept = [r for r in records if not isinstance(r.event, Forgot)]
    done = (p for p in practices(kept, now_ms) if p.exercise in running.both)
    begun = (p for p in done if p.outcome != "skipped")
    return tuple(sorted(begun, key=lambda practice: -practice.days_ago))


def story(compared: Compared, library: Library) -> tuple[str, ...]:
    """Return where a comparison stands, in lines: how many times, what eased more, how sure."""
    told = compared.standing
    first, second = (title(name, library) for name in _names(compared))
    if not told.pairs:
        return (f"{first} and {second}: no pair with both rated yet.",)
    even = told.pairs - told.first_better - told.second_better
    return (
        f"Pairs with both rated: {told.pairs}.",
        f"{first} eased the craving more: {_times(told.first_better)}.",
        f"{second} eased the craving more: {_times(told.second_better)}.",
        f"No difference: {_times(even)}.",
        _spread(told, first),
        NO_PROOF,
    )


def ending(compared: Compared, why: str, library: Library) -> tuple[str, ...]:
    """Return what is said when a comparison stops: why, then where it stood."""
    return (_OVER.get(why, _OVER["asked"]), *story(compared, library))


def title(name: str, library: Library) -> str:
    """Return the title of exercise *name* in quotes; its id when the library lost it."""
    exercise = library.exercises.get(name)
    return f'"{exercise.title}"' if exercise else f'"{name}"'


def _names(compared: Compared) -> tuple[str, str]:
    return compared.comparison.first, compared.comparison.second


def _times(count: int) -> str:
    return "1 time" if count == 1 else f"{count} times"


def _spread(told: Standing, first: str) -> str:
    """Return the exact interval in words, rounded outward: never surer than it is."""
    told_apart = told.first_better + told.second_better
    if not told_apart:
        return "So nothing can be said yet of which one eases more."
    low, high = interval(told.first_better, told_apart)
    least, most = floor(low * 100), ceil(high * 100)
    wide = " That includes half and half." if least <= 50 <= most else ""  # noqa: PLR2004 - half of 100
    return (
        f"With so few, {first} could ease more in {least} to {most} of 100 such pairs"
        f" (95 % interval).{wide}"
    )
