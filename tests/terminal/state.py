"""What state a terminal is in after the bytes it was sent, and which words stand on it then."""

import re

_MODE = re.compile(rb"\x1b\[\?([0-9;]+)([hl])")
_KITTY = re.compile(rb"\x1b\[(>[0-9]*|<[0-9]*)u")
_CURSOR_AND_WRAP = {7, 25}
"""On at the start; everything else is off."""
_ALTERNATE = re.compile(rb"\x1b\[\?1049h.*?\x1b\[\?1049l", re.DOTALL)


def changed_modes(raw: bytes) -> set[str]:
    """The modes of the terminal that are not as they were before *raw*."""
    now: dict[int, bool] = {}
    for numbers, to in _MODE.findall(raw):
        now |= {int(n): to == b"h" for n in numbers.split(b";")}
    left = {str(n) for n, on in now.items() if on is not (n in _CURSOR_AND_WRAP)}
    keys = 0
    for what in _KITTY.findall(raw):
        keys = keys + 1 if what.startswith(b">") else max(keys - 1, 0)
    return left | ({"keys"} if keys else set())


def left_in_window(raw: bytes) -> bytes:
    """What was written outside the alternate screen: it is still there afterwards."""
    return _ALTERNATE.sub(b"", raw)
