"""What the vault asks of the world: the time and fresh ids, both handed in."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Final, Protocol

_EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC)


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
        local = _EPOCH + timedelta(milliseconds=self.utc_ms, minutes=self.off_min)
        return local.date().isoformat()


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
