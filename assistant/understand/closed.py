"""Is what a phrase tells of behind the person: closed by what they say came after?

"I used to want to die, and now I have a garden", "so glad I lived", "six years clean from cutting".
A word that it came back, or one that takes the good back, keeps it open.
"""

from collections.abc import Sequence
from typing import Final

from assistant.understand.normalise import Token
from assistant.understand.scope_words import NEGATORS
from assistant.understand.sentence import Sentence, any_run
from assistant.understand.word_set import word_set

OPEN: Final = word_set(
    "back again worse still tonight lately relapsed relapse slipped but almost nearly "
    "unfortunately sadly sometimes urge urges tempted wish disappointed regret"
)
"""With one of these in the sentence nothing is closed."""
NOT_BETTER: Final = (
    word_set(
        "it that this just only ready want wanting wants need think thinking thoughts feel feels "
        "do might will could would should tired numb empty hollow alone scared afraid hopeless "
        "worthless plan planning plans pills tablets rope gun knife blade means method date note "
        "letter goodbye drinking using drink drunk high every always constantly daily more harder "
        "hate die dying dead death suicidal kill end ending gone lost bad hurt hurts cut cutting "
        "he she they can doing same really nowhere trying try cry crying sad "
        "depressed miserable pain "
        "misery lonely anxious panic broken bridge roof tracks vodka"
    )
    | NEGATORS
)
"""After "now": what follows is no better life."""
_FEELINGS: Final = ("glad", "grateful", "thankful", "happy", "lucky", "relieved")
_LIVED: Final = (
    "i lived",
    "i survived",
    "i did not",
    "i failed",
    "i was found",
    "i am still",
    "i am here",
    "i am alive",
    "i stayed",
    "i got help",
    "it failed",
    "it did not",
    "to be alive",
    "to be here",
    "to have survived",
    "to have lived",
)
GLAD: Final[tuple[tuple[str, ...], ...]] = (
    *((feeling, *rest.split()) for feeling in _FEELINGS for rest in _LIVED),
    ("i", "have", "recovered"),
    ("i", "recovered"),
    ("in", "recovery", "now"),
    ("i", "am", "better", "now"),
    ("i", "love", "my", "life"),
)
YEARS: Final = word_set("years year yrs decade decades")
STREAK: Final = word_set("clean free since without sober")


def closed(tokens: Sequence[Token], inside: Sentence, stop: int, *, over: bool) -> bool:
    """Return whether something *over* is told as left behind, by a phrase that ends at *stop*."""
    if not over:
        return False
    kept_open = inside.words & OPEN - ({"back"} if "then" in inside.words else set())
    if any_run(tokens, inside.low, len(tokens), GLAD):
        return kept_open <= {"still"}
    return not kept_open and _good_now(tokens, stop, inside.high)


def streak(inside: Sentence) -> bool:
    """Return whether years without are told of: "clean from cutting for six years"."""
    return (
        not inside.words.isdisjoint(YEARS)
        and not inside.words.isdisjoint(STREAK)
        and inside.words.isdisjoint(OPEN)
    )


def _good_now(tokens: Sequence[Token], stop: int, high: int) -> bool:
    """Return whether "now" follows with something, and nothing in it takes the good back."""
    for index in range(stop, high):
        if tokens[index].text == "now":
            after = {token.text for token in tokens[index + 1 : high]}
            return len(after) > 1 and after.isdisjoint(NOT_BETTER)
    return False
