"""Commands a person may say in every turn: only when they are the whole message.

"stop" is a command; "I can't stop thinking about it" is an answer.
"""

from collections.abc import Mapping
from functools import lru_cache
from typing import Final

from assistant.domain.inputs import Command
from assistant.understand.match import same
from assistant.understand.normalise import normalise
from assistant.understand.word_set import word_set

_BEFORE: Final = word_set(
    "please pls now ok okay just can could would you we i me let us lets to want need for this "
    "it that one question the a thanks thank sorry hey hi um uh yeah right"
)
"""Words that may stand before a command without changing it."""

_AFTER: Final = word_set("please pls now ok okay just thanks thank sorry this it that one question")
"""Words that may stand after one. "Next to me" is a place, and no "next"."""

MAX_WORDS: Final = 7
"""A command is short; a longer message is an answer."""


def command_in(text: str, phrases: Mapping[Command, tuple[str, ...]]) -> Command | None:
    """Return the command that *text* is, or None. Help wins over the others."""
    said = [token.text for token in normalise(text).tokens]
    if not said or len(said) > MAX_WORDS:
        return None
    core = _core(said)
    for close in (False, True):
        for command in sorted(phrases, key=lambda c: c is not Command.HELP):
            for phrase in phrases[command]:
                if _is(said, core, phrase, close=close):
                    return command
    return None


def _is(said: list[str], core: list[str], phrase: str, *, close: bool) -> bool:
    """Return whether a message is *phrase*: in full, or without the words around it."""
    words = _words(phrase)
    if close:
        return same(" ".join(said), " ".join(words))
    return said == list(words) or (bool(core) and core == _core(list(words)))


def _core(said: list[str]) -> list[str]:
    """Return the words of a message without those that do not change a command."""
    low, high = 0, len(said)
    while low < high and said[low] in _BEFORE:
        low += 1
    while high > low and (said[high - 1] in _AFTER or said[high - 2 : high] == ["help", "me"]):
        high -= 1
    return said[low:high]


@lru_cache(maxsize=512)
def _words(phrase: str) -> tuple[str, ...]:
    return tuple(token.text for token in normalise(phrase).tokens)
