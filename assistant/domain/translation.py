"""One flow in another language: a file of its own beside the flow, as values.

Read by ``assistant.content.translation_reader``; put into a flow by
``assistant.content.translated``. The flow's steps, ids and conditions are never part of it.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from assistant.domain.flow import Text
from assistant.domain.place import NOWHERE, Place


@dataclass(frozen=True, slots=True, kw_only=True)
class TranslatedText:
    """One text in the other language."""

    of: str
    """Fingerprint of the source text it was made from; empty when it is not noted."""
    messages: tuple[Text, ...] = ()
    """One for each paragraph; one for a label or title; none while it is missing."""
    words: str = ""
    """The same as it stands in the file, for writing it back."""
    at: Place = field(default=NOWHERE, compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Translation:
    """All texts of one flow in one language, as far as they are made."""

    flow: str
    """The id of the flow."""
    version: int
    """The version of the flow that was translated last."""
    language: str
    """Two or three letters, and a region where it matters: ``es``, ``es-MX``."""
    texts: Mapping[str, TranslatedText] = field(default_factory=dict)
    """By address: ``title``, ``rate.ask``, ``where.answers.safe.label``, ``rate.retry.say``."""
    hears: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Phrases people type in this language, by the address of the answer."""
    at: Place = field(default=NOWHERE, compare=False)
