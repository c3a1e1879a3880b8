"""What the vault asks of the world: the time and fresh ids, both handed in."""

from dataclasses import dataclass
from datetime import date
from typing import Final, Protocol

_MINUTE_MS: Final = 60_000
_DAY_MS: Final = 24 * 60 * _MINUTE_MS
_EPOCH: Final = date(1970, 1, 1).toordinal()


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """One reading of every clock there is."""

    utc_ms: int
    """Milliseconds since 1970-01-01 UTC."""
    tz: str
    """Zone name as the system gives it, such as ``Europe/Riga``."""
    off_min: int
    """Local time minus UTC, in minutes."""
    boot: str
    """Changes when the machine restarts; empty when unknown."""
    mono_ns: int
    """Nanoseconds on a clock that only goes forward within one boot."""

    @property
    def local_day(self) -> str:
        """The day on the person's calendar, ``YYYY-MM-DD``."""
        days = (self.utc_ms + self.off_min * _MINUTE_MS) // _DAY_MS
        return date.fromordinal(_EPOCH + days).isoformat()


class Clock(Protocol):
    """Where moments come from."""

    def now(self) -> Moment:
        """Read the clocks."""
        ...


class Ids(Protocol):
    """Where ids come from."""

    def new(self) -> str:
        """Return an id never given before, 1-64 ASCII characters; growing ids write fastest."""
        ...
