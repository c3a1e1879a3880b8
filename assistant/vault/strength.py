"""How hard a passphrase is to guess, said in words."""

from dataclasses import dataclass
from typing import Final

from zxcvbn import zxcvbn

from assistant.vault.passphrase import normal

LEAST_CHARACTERS: Final = 10
LEAST_GUESSES: Final = 10**10
_LOOKED_AT: Final = 72
"""Characters the meter reads; it gets slow beyond, and nothing shorter is weaker for it."""

_OUR_WORDS: Final = ("breakwater", "checkin", "recovery", "sober", "diary", "passphrase")


@dataclass(frozen=True, slots=True)
class Strength:
    """A judgement of a passphrase."""

    enough: bool
    guesses: int
    """About how many guesses it takes."""
    sentence: str
    """What to tell the person."""


def judge(typed: str) -> Strength:
    """Return how strong *typed* is. Never raises, whatever was typed."""
    text = normal(typed)
    if len(text) < LEAST_CHARACTERS:
        return Strength(
            enough=False,
            guesses=0,
            sentence=f"Please use at least {LEAST_CHARACTERS} characters. Five words work well.",
        )
    guesses = int(zxcvbn(text[:_LOOKED_AT], user_inputs=list(_OUR_WORDS))["guesses"])
    if guesses < LEAST_GUESSES:
        return Strength(
            enough=False,
            guesses=guesses,
            sentence="This one can be guessed. Add a word or two that do not belong together.",
        )
    return Strength(enough=True, guesses=guesses, sentence="This is hard to guess.")
