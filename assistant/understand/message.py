"""A whole message read once: how urgent, what it is about, and where each thing stands in it."""

from dataclasses import dataclass
from functools import cached_property
from typing import Final

from assistant.domain.reading import Finding
from assistant.domain.tier import Tier
from assistant.understand.lexicon import USE, Lexicon
from assistant.understand.normalise import normalise
from assistant.understand.safety import screen_words
from assistant.understand.strain_words import FEELINGS

_STATES: Final = frozenset({"loneliness", "home_alone", "insomnia", "illness", "physical_pain"})
"""Beside these alone a feeling still says more."""

_FELT: Final = frozenset(
    {"illness", "insomnia", "hunger", "physical_pain", "loneliness", "home_alone"}
)
"""Triggers that are the person's own only: "you must be tired" names none."""

_BODY: Final = frozenset({"withdrawal_opioid"})


@dataclass(frozen=True)
class Message:
    """What was understood of one text."""

    text: str
    """As typed."""
    safety: tuple[Finding, ...]
    """What the safety screen saw, most urgent first."""
    named: tuple[Finding, ...]
    """What the vocabularies found, in text order."""

    @cached_property
    def tier(self) -> Tier:
        """The highest tier any finding raises."""
        return max((finding.tier for finding in self.safety), default=Tier.ROUTINE)

    @property
    def crisis(self) -> str:
        """``urgent`` from T3, ``watch`` at T2, else ``none``.

        What is of the body alone at T2 (opioid withdrawal) is in ``withdrawal``, not here.
        """
        if self.tier >= Tier.URGENT:
            return "urgent"
        asked = (f for f in self.safety if f.tier == Tier.ELEVATED and f.id not in _BODY)
        return "watch" if any(asked) else "none"

    def of(self, vocabulary: str) -> tuple[str, ...]:
        """Return the ids the person says of themselves now, once each, in text order."""
        return tuple(
            dict.fromkeys(
                finding.id
                for finding in self.named
                if finding.vocabulary == vocabulary and not finding.negated
            ),
        )

    @property
    def triggers(self) -> tuple[str, ...]:
        """The triggers it names; a feeling is left to the moods where a situation is named."""
        theirs = {f.id for f in self.named if f.vocabulary == "triggers" and f.who == "self"}
        named = tuple(
            id_ for id_ in self.of("triggers") if id_ in theirs or id_ not in FEELINGS | _FELT
        )
        situations = tuple(id_ for id_ in named if id_ not in FEELINGS)
        return named if _STATES.issuperset(situations) else situations

    def says(self, what: str) -> bool:
        """Return whether the person tells of *what* as their own and now.

        *what* is ``lapse``, ``craving`` or ``withdrawal``.
        """
        return any(
            finding.id == what
            and finding.vocabulary == USE
            and finding.who == "self"
            and finding.when == "now"
            and not finding.negated
            for finding in self.named
        )

    @property
    def findings(self) -> tuple[Finding, ...]:
        """Everything found: safety first."""
        return self.safety + self.named


def read_message(text: str, lexicon: Lexicon) -> Message:
    """Return what *text* says. Never raises, whatever the text."""
    normal = normalise(text)
    return Message(text=text, safety=screen_words(normal), named=lexicon.read(normal))


def as_record(message: Message) -> dict[str, object]:
    """Return *message* as one JSON line of ``breakwater understand``, without its id."""
    return {
        "triggers": list(message.triggers),
        "moods": list(message.of("moods")),
        "tier": int(message.tier),
        "crisis": message.crisis,
        "lapse": message.says("lapse"),
        "craving": message.says("craving"),
        "withdrawal": message.says("withdrawal"),
    }
