"""Every byte of a process that can be read, searched for secrets."""

import os
import re
from pathlib import Path

import pytest

_LARGEST = 64 * 1024 * 1024
"""Bytes of one stretch of memory that are read at a time."""


def copies(pid: int, secrets: dict[str, bytes]) -> dict[str, int]:
    """How often each of *secrets* is in the memory of *pid*, by name; absent ones are left out.

    Skips the test where one process may not look into another.
    """
    maps = Path(f"/proc/{pid}/maps")
    if not maps.exists():
        pytest.skip("this system does not show the memory of a process")
    try:
        memory = os.open(f"/proc/{pid}/mem", os.O_RDONLY)
    except PermissionError:
        pytest.skip("looking into another process is not allowed here: run this test as root")
    found = dict.fromkeys(secrets, 0)
    try:
        for start, end in _readable(maps.read_text()):
            for at in range(start, end, _LARGEST):
                data = _read(memory, at, min(_LARGEST, end - at))
                for name, secret in secrets.items():
                    found[name] += data.count(secret)
    finally:
        os.close(memory)
    return {name: number for name, number in found.items() if number}


def _readable(maps: str) -> list[tuple[int, int]]:
    ranges = re.findall(r"^([0-9a-f]+)-([0-9a-f]+) r", maps, re.MULTILINE)
    return [(int(a, 16), int(b, 16)) for a, b in ranges]


def _read(memory: int, at: int, size: int) -> bytes:
    try:
        return os.pread(memory, size, at)
    except (OSError, OverflowError):
        return b""  # a window of the kernel, not memory of the process
