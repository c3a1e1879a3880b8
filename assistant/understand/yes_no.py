"""Yes, no, not sure and rather not say: the closed answers, in the ways people say them."""

from functools import lru_cache
from typing import Final

from assistant.understand.normalise import Normal, normalise
from assistant.understand.word_set import word_set

SAYS: Final[dict[str, str]] = {
    "no": (
        "no, n, nope, nah, naw, not really, no thanks, no thank you, do not think so, never, "
        "not now, i would rather not, no way, not today, hard no, not at all, not yet, "
        "absolutely not, definitely not, no not really, nothing, none, not me, i am not, "
        "i do not, i have not, i did not, no i am not, no i do not, no i have not, no i did not, "
        "not this time, negative, nay"
    ),
    "yes": (
        "yes, y, yeah, yep, yup, ye, yea, ya, sure, ok, okay, alright, please, yes please, "
        "i guess, i think so, course, of course, aye, definitely, absolutely, go on then, go on, "
        "sure thing, "
        "i am, i do, i have, i did, yes i am, yes i do, yes i have, yes i did, a bit, a little, "
        "kind of yes, probably, for sure, why not, sounds good, let us do it, that is right, "
        "correct, true, right, affirmative, i would, i will, i can, yes i can, totally, very, "
        "i suppose, i suppose so, i guess so, i believe so, a lot, really"
    ),
    "unsure": (
        "do not know, not sure, maybe, kind of, sort of, hard to say, no idea, can not tell, "
        "mixed, depends, perhaps, i do not know, i am not sure, unsure, it depends"
    ),
    "skip": (
        "skip, pass, next, do not want to say, rather not say, none of your business, leave it, "
        "move on, private, no comment, prefer not to say, i would rather not say, "
        "skip this, skip it, i do not want to say, i do not want to answer, "
        "i would prefer not to say, next question"
    ),
}
"""Meaning to the messages that say it, in plain words."""

_LEADS: Final = word_set("well um uh hmm hm erm so oh ah like honestly eh")


def yes_no(normal: Normal) -> str:
    """Return ``yes``, ``no``, ``unsure``, ``skip`` or "" for a message that is one of them."""
    said = [token.text for token in normal.tokens]
    while said and said[0] in _LEADS:
        said = said[1:]
    table = _table()
    whole = " ".join(said)
    if whole in table:
        return table[whole]
    if not said:
        return ""
    first = table.get(said[0], "")
    return first if first in {"yes", "no"} and _goes_on(normal, said, first) else ""


def _goes_on(normal: Normal, said: list[str], first: str) -> bool:
    """Return whether a message that begins with yes or no only goes on to explain itself."""
    if said[0] in {"yes", "yeah", "yep", "yup", "nope", "nah"}:
        return True
    if said[0] == "no":
        return len(normal.tokens) > 1 and normal.tokens[-len(said) + 1].gap > 0
    return first == "yes" and len(said) > 1 and normal.tokens[-len(said) + 1].gap > 0


@lru_cache(maxsize=1)
def _table() -> dict[str, str]:
    """Return message to meaning; built at first use."""
    out: dict[str, str] = {}
    for meaning, block in SAYS.items():
        for phrase in block.split(","):
            out.setdefault(normalise(phrase).plain, meaning)
    return out
