"""The real clock and real ids, for wiring; tests hand in their own."""

import os
import secrets
import time
from pathlib import Path
from typing import Final

from assistant.vault.ports import Moment

_BOOT_ID: Final = Path("/proc/sys/kernel/random/boot_id")
_ZONE_LINK: Final = Path("/etc/localtime")

_CHANCE_BITS: Final = 80


class SystemClock:
    """The clocks of this machine."""

    def __init__(self) -> None:
        self._boot = _boot()
        self._tz = _zone_name()

    def now(self) -> Moment:
        """Read the wall clock, its offset from UTC and the steady clock."""
        seconds = time.time()
        local = time.localtime(seconds)
        return Moment(
            utc_ms=int(seconds * 1000),
            tz=self._tz or local.tm_zone,
            off_min=local.tm_gmtoff // 60,
            boot=self._boot,
            mono_ns=time.monotonic_ns(),
        )


class OrderedIds:
    """Ids of 32 hexadecimal digits that grow: 12 of time, 20 of chance. Cheapest to append."""

    def __init__(self) -> None:
        self._last = 0

    def new(self) -> str:
        """Return the next id."""
        now_ms = time.time_ns() // 1_000_000
        if now_ms > self._last >> _CHANCE_BITS:
            self._last = now_ms << _CHANCE_BITS | secrets.randbits(_CHANCE_BITS)
        else:  # the same millisecond, or a clock that went back: still growing, still unique
            self._last += 1
        return f"{self._last:032x}"


def _boot() -> str:
    try:
        return _BOOT_ID.read_text("ascii").strip()
    except OSError:
        return ""


def _zone_name() -> str:
    """Return the zone as named by TZ or the system's link, or nothing when neither says."""
    named = os.environ.get("TZ", "").removeprefix(":")
    if named:
        return named
    try:
        return str(_ZONE_LINK.readlink()).rpartition("zoneinfo/")[2]
    except OSError:
        return ""
