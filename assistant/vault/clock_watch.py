"""A clock set back is noted, never held against the person.

Order is by number, never by clock, and a day once stored stays. So all there is to do is to write
down that the clock moved, for whoever wonders about the times later.
"""

from typing import Final

from assistant.vault.log import End
from assistant.vault.ports import Moment

TOLERATED_MS: Final = 2 * 60 * 1000
KIND: Final = "clock"
NOTICE: Final = "The computer's clock was set back. Nothing is lost; the order of days stays."


def set_back_ms(last: End, now: Moment) -> int:
    """Return by how many milliseconds the wall clock went back since *last*; 0 when it did not.

    Within one boot the steady clock says how much time really passed; across boots only a wall
    clock earlier than the last row shows it. Two minutes are let pass: clocks drift and are mended.
    """
    passed_ms = 0
    if now.boot == last.boot and now.mono_ns >= last.mono_ns:
        passed_ms = (now.mono_ns - last.mono_ns) // 1_000_000
    back = last.at_utc_ms + passed_ms - now.utc_ms
    return back if back > TOLERATED_MS else 0
