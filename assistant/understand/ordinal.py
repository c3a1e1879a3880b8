"""An answer by its place in the list: "2", "the second one", "last", "option c"."""

from collections.abc import Sequence
from typing import Final

from assistant.understand.normalise import normalise
from assistant.understand.word_set import word_set

PLACES: Final[dict[str, int]] = {
    "first": 0,
    "1st": 0,
    "top": 0,
    "second": 1,
    "2nd": 1,
    "third": 2,
    "3rd": 2,
    "fourth": 3,
    "4th": 3,
    "fifth": 4,
    "5th": 4,
    "sixth": 5,
    "6th": 5,
    "seventh": 6,
    "eighth": 7,
    "ninth": 8,
    "last": -1,
    "bottom": -1,
    "final": -1,
}
NUMBERS: Final[dict[str, int]] = {
    "one": 0,
    "two": 1,
    "three": 2,
    "four": 3,
    "five": 4,
    "six": 5,
    "seven": 6,
    "eight": 7,
    "nine": 8,
}
_AROUND: Final = word_set(
    "the one option number answer choice no i choose pick think would say go with please it is "
    "that of them those list on and just a let us take will want my guess for probably maybe st "
    "nd rd th item have to be from down up definitely am going me ok okay yeah yes um well so "
    "nr num hmm"
)


def place_in(text: str, count: int, *, labels: Sequence[str] = ()) -> int | None:
    """Return the 0-based place *text* names among *count* answers, or None.

    Only when nothing else is said: "the first time I drank" names no place. A word that is part
    of one of *labels* is that label's word, not a place.
    """
    said = [token.text for token in normalise(text).tokens]
    rest = [word for word in said if word not in _AROUND]
    in_labels = {token.text for label in labels for token in normalise(label).tokens}
    if len(said) == 1 and not rest:
        rest = said
    if len(rest) != 1:
        return _from_end(rest, count)
    place = _place(rest[0], in_labels)
    if place is None:
        return None
    place = place + count if place < 0 else place
    return place if 0 <= place < count else None


def _place(word: str, in_labels: set[str]) -> int | None:
    if word in in_labels:
        return None
    if word.isdigit():
        return int(word) - 1 if 0 < int(word[:3]) < 100 else None  # noqa: PLR2004
    if len(word) == 1 and "a" <= word <= "i" and word != "i":
        return ord(word) - ord("a")
    return PLACES.get(word, NUMBERS.get(word))


def _from_end(rest: list[str], count: int) -> int | None:
    """Return the place of "second to last", "next to last", "last but one"."""
    if rest in (["second", "last"], ["next", "last"], ["last", "but"], ["2nd", "last"]):
        return count - 2 if count > 1 else None
    return None
