"""Which part of the log to take out."""

from collections.abc import Iterator
from dataclasses import dataclass

from assistant.vault.chain import Row
from assistant.vault.log import Log


@dataclass(frozen=True, slots=True, kw_only=True)
class Selection:
    """Days and kinds; everything unless narrowed."""

    first_day: str = ""
    """``YYYY-MM-DD`` on the person's calendar, included; empty for the beginning."""
    last_day: str = ""
    """The same, included; empty for the end."""
    kinds: frozenset[str] = frozenset()
    """Kinds of events, such as ``Rated``; empty for all."""

    @property
    def is_everything(self) -> bool:
        """Whether nothing is left out."""
        return self == EVERYTHING

    def rows(self, log: Log) -> Iterator[Row]:
        """Yield the chosen rows of *log*, oldest first."""
        for row in log.rows(kinds=self.kinds):
            before = not self.last_day or row.local_day <= self.last_day
            if before and self.first_day <= row.local_day:
                yield row


EVERYTHING = Selection()
"""The whole log."""
