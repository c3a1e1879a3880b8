"""Whether files were saved: looked at often, so nothing has to be installed for it."""

from collections.abc import Iterable
from pathlib import Path
from typing import TypeAlias

Stamp: TypeAlias = tuple[int, int, int]
"""When it was changed, in nanoseconds; its size in bytes; which file it is. Editors that put a new
file in place of the old one change the last."""


def stamp_of(path: Path) -> Stamp | None:
    """Return what tells one state of the file at *path* from another; None without a file."""
    try:
        state = path.stat()
    except (OSError, ValueError):
        return None
    return state.st_mtime_ns, state.st_size, state.st_ino


class Watch:
    """Remembers how files were."""

    def __init__(self) -> None:
        """Begin with no files."""
        self._seen: dict[Path, Stamp | None] = {}

    def over(self, paths: Iterable[Path]) -> None:
        """Watch *paths* from now on, as they are now, and no others."""
        self._seen = {path: stamp_of(path) for path in paths}

    def changed(self) -> tuple[Path, ...]:
        """Return the files that are there and other than they were; they are then known.

        A file that is gone is waited for: editors take one away a moment before the next comes.
        """
        found: list[Path] = []
        for path, before in self._seen.items():
            now = stamp_of(path)
            if now is not None and now != before:
                found.append(path)
                self._seen[path] = now
        return tuple(found)
