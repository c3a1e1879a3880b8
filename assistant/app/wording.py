"""An exercise on offer in words: its minutes, its cautions and why it is here."""

from typing import Final

from assistant.coping.phrase import reason
from assistant.coping.rank import Offer, Ranking, cautions

MADE_WORSE: Final = "It made things worse in a moment like this."


def offer_of(ranking: Ranking, name: str) -> Offer:
    """Return exercise *name* as *ranking* would offer it: any that may be offered has one."""
    told = ranking.explained(name)
    exercise = ranking.library.exercises[name]
    words = reason(told.parts, exercise.purpose)
    if name in ranking.learned.worse:
        words = MADE_WORSE
    lines = cautions(exercise, ranking.moment, ranking.library)
    return Offer(exercise, told.score, told.parts, words, lines)


def detail(offer: Offer) -> str:
    """Return the line below an exercise: minutes, what to mind, then why it is offered."""
    low, high = offer.exercise.minutes
    minutes = f"{low} min" if low == high else f"{low}-{high} min"
    return " ".join((f"{minutes}.", *offer.cautions, offer.reason))
