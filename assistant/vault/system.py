"""The real clock and real ids, for wiring; tests hand in their own."""

import os
import secrets
import time
from pathlib import Path
from typing import Final

from assistant.vault.ports import Moment

_BOOT_ID: Final = Path("/proc/sys/kernel/random/boot_id")
_ZONE_LINK: Final = Path("/etc/localtime")
_ALPHABET: Final = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"


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
    """Ids of 26 characters that grow: 10 of time, 16 of chance. Appending them is cheapest."""

    def __init__(self) -> None:
        self._last = 0

    def new(self) -> str:
        """Return the next id."""
        fresh = (time.time_ns() // 1_000_000 << 80) | secrets.randbits(80)
        self._last = max(fresh, self._last + 1)
        return "".join(_ALPHABET[self._last >> shift & 31] for shift in range(125, -1, -5))


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
