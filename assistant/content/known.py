"""What a flow may refer to outside its own file."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Final

from assistant.content.wording_reader import Wording
from assistant.domain.flow import Kind
from assistant.domain.vocabulary import Vocabulary

PROFILE: Final[Mapping[str, Kind]] = MappingProxyType(
    {
        "name": Kind.TEXT,
        "country": Kind.TEXT,
        "flags": Kind.ANY_OF,
        "cleared": Kind.ANY_OF,
        "opted_in": Kind.ANY_OF,
        "substances": Kind.ANY_OF,
    }
)
"""Fields of the profile that ``from: profile`` brings in, each with its kind."""

HISTORY: Final = (
    "days since last lapse",
    "days since last check-in",
    "check-ins in the last 7 days",
    "craving last time",
    "craving at most in the last 7 days",
)
"""Facts that ``from: history`` brings in, in the words of ``is:``."""

ACTIONS: Final = ("show_help", "show_contacts", "schedule")
"""What ``do:`` may call for. A closed list of the engine; never code."""

TARGETS: Final[Mapping[str, str]] = MappingProxyType({"offer": "exercises", "reach": "support"})
"""What the steps beyond a question may be of."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """Vocabularies, exercises and facts a flow may name."""

    vocabularies: Mapping[str, Vocabulary] = field(default_factory=dict)
    exercises: frozenset[str] | None = None
    """Ids of ``coping_library/exercises``; None when they have not been read: any id fits."""
    profile: Mapping[str, Kind] = field(default_factory=lambda: PROFILE)
    history: tuple[str, ...] = HISTORY
    actions: tuple[str, ...] = ACTIONS
    wording: Wording = field(default_factory=Wording)
    """Words our texts do not use; for the checks only."""


NOTHING: Final = Known()
"""For a flow that stands alone."""
