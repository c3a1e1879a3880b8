"""Word families by rule: from "drink" to "drinks", "drinking", "drank", "drunk".

Rules cover regular English verbs; what they get wrong is listed, by hand, in ``IRREGULAR``.
"""

from functools import lru_cache
from typing import Final

from assistant.understand.word_set import word_set

IRREGULAR: Final[dict[str, str]] = {
    "be": "am is are was were been being",
    "beat": "beats beating beaten",
    "bet": "bets betting betted",
    "bleed": "bleeds bleeding bled",
    "blow": "blows blowing blew blown",
    "break": "breaks breaking broke broken",
    "bring": "brings bringing brought",
    "burn": "burns burning burned burnt",
    "buy": "buys buying bought",
    "catch": "catches catching caught",
    "choose": "chooses choosing chose chosen",
    "come": "comes coming came",
    "crave": "craves craving craved cravings",
    "cut": "cuts cutting",
    "die": "dies died dying",
    "do": "does did doing done",
    "dream": "dreams dreaming dreamed dreamt",
    "drink": "drinks drinking drank drunk",
    "drive": "drives driving drove driven",
    "eat": "eats eating ate eaten",
    "fall": "falls falling fell fallen",
    "feel": "feels feeling felt",
    "fight": "fights fighting fought",
    "find": "finds finding found",
    "forget": "forgets forgetting forgot forgotten",
    "get": "gets getting got gotten",
    "give": "gives giving gave given",
    "go": "goes going went gone",
    "hang": "hangs hanging hung hanged",
    "have": "has had having",
    "hear": "hears hearing heard",
    "hit": "hits hitting",
    "hold": "holds holding held",
    "hurt": "hurts hurting",
    "keep": "keeps keeping kept",
    "know": "knows knowing knew known",
    "leave": "leaves leaving left",
    "lie": "lies lying lied",
    "lose": "loses losing lost",
    "make": "makes making made",
    "od": "ods oding oded",
    "pay": "pays paying paid",
    "put": "puts putting",
    "run": "runs running ran",
    "say": "says saying said",
    "see": "sees seeing saw seen",
    "shoot": "shoots shooting shot",
    "shake": "shakes shaking shook shaken",
    "sleep": "sleeps sleeping slept",
    "spend": "spends spending spent",
    "steal": "steals stealing stole stolen",
    "stick": "sticks sticking stuck",
    "take": "takes taking took taken",
    "tell": "tells telling told",
    "think": "thinks thinking thought",
    "throw": "throws throwing threw thrown",
    "tie": "ties tying tied",
    "wake": "wakes waking woke woken",
    "win": "wins winning won",
    "write": "writes writing wrote written",
}
"""Families the rules would get wrong."""

_DOUBLED: Final = word_set(
    "slip stop drop plan beg grab drag chat quit slap stab snap trip pop sip nod rob hug chug "
    "skip step strip wrap tap dab rip ship sob zip"
)
"""Verbs that double their last letter before an ending."""


@lru_cache(maxsize=4096)
def family(word: str) -> tuple[str, ...]:
    """Return *word* and its inflections, *word* first."""
    if word in IRREGULAR:
        return (word, *IRREGULAR[word].split())
    if word.endswith("e"):
        stem = word[:-1]
        return (word, f"{word}s", f"{stem}ing", f"{word}d")
    if word.endswith("y") and word[-2:-1] not in "aeiou":
        stem = word[:-1]
        return (word, f"{stem}ies", f"{word}ing", f"{stem}ied")
    if word in _DOUBLED:
        stem = word + word[-1]
        return (word, f"{word}s", f"{stem}ing", f"{stem}ed")
    plural = f"{word}es" if word.endswith(("s", "x", "z", "ch", "sh")) else f"{word}s"
    return (word, plural, f"{word}ing", f"{word}ed")
