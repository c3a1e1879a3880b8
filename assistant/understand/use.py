"""Use, craving, withdrawal: is it the person's own, and now?

Beside ``scope``, words of stopping turn a phrase around ("quit drinking", "a year without a
drink"), and wishing or supposing makes it a craving, not a lapse.
"""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final

from assistant.domain.reading import Finding
from assistant.understand.normalise import HARD, Token
from assistant.understand.scope import Surroundings
from assistant.understand.scope_words import NEGATORS
from assistant.understand.word_set import word_set

STOPPED: Final = word_set(
    "quit quitting stopped stop stopping without avoid avoiding avoided resist resisted resisting "
    "instead against from not never no giving gave give free sober clean since former used ex "
    "overcome beat beating quits prevent preventing refuse refused nor neither almost nearly "
    "subsided gone hardly before",
)
"""Before a phrase of use: it is about not using."""
QUITTING: Final = word_set("quit quitting stop stopping avoid avoiding resist instead")
"""Inside a phrase: "would be good to stop drinking" is no craving."""
OVER: Final = word_set(
    "stopped gone subsided passed faded disappeared fewer killed reduced lessened ended vanished",
)
"""After a craving: it went."""
SUPPOSED: Final = word_set(
    "if would could might should want wanted wants wanting wish going gonna think thinking thought "
    "will can may need love plan planning tempted urge crave craving able about afraid",
)
"""Before a phrase of use: it has not happened."""
NOT_OVER: Final = word_set("not never still hardly barely")
REACH: Final = 4


def judged(finding: Finding, around: Surroundings, start: int, stop: int) -> Finding:
    """Return *finding* with ``negated`` and ``when`` as words around use set them."""
    tokens = around.tokens
    low = start
    while low > 0 and start - low < REACH and tokens[low].gap != HARD:
        low -= 1
    finding = replace(finding, when="now")
    while any(token.text == "since" for token in tokens[low:start]):
        low += 1
    before = {token.text for token in tokens[low:start]}
    after = {token.text for token in tokens[stop : stop + REACH]}
    if around.sentence(start).long_ago and not _only_after(tokens, start):
        return replace(finding, when="past")
    inside = {token.text for token in tokens[start:stop]}
    quitting = inside & QUITTING and "not" not in inside and finding.id != "withdrawal"
    said = " ".join(token.text for token in tokens[start:stop])
    denied = (
        inside & NEGATORS
        and "not stop" not in said
        and not NEGATORS & set(finding.phrase.replace("|", " ").split())
    )
    if quitting or denied:
        return replace(finding, negated=True)
    if finding.id == "lapse":
        if before & SUPPOSED or tokens[start].asked:
            finding = replace(finding, when="hypothetical")
        return replace(finding, negated=finding.negated or bool(before & STOPPED))
    if finding.id == "withdrawal" and tokens[start].asked:
        finding = replace(finding, when="hypothetical")
    over = bool(after & OVER) and not after & NOT_OVER
    none = bool(before & {"no", "without", "any", "not", "never"})
    none = none or _listed(tokens, start)
    return replace(finding, negated=finding.negated or none or over)


def _only_after(tokens: Sequence[Token], start: int) -> bool:
    """Return whether the only sign of another time is a "used to" that comes later."""
    later = [token.text for token in tokens[start:]]
    used = any(pair == ("used", "to") for pair in pairwise(later))
    return used and not (start and Surroundings(tokens[:start]).sentence(start - 1).long_ago)


def _listed(tokens: Sequence[Token], start: int) -> bool:
    """Return whether "or" joins the phrase to something denied: "no shakes or cravings"."""
    before = [token.text for token in tokens[max(0, start - 7) : start]]
    return "or" in before[-3:] and bool({"not", "no", "never", "without"}.intersection(before))
