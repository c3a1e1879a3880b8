"""What is kept outside the vault: the country, so that help never needs it, and the cover.

Nothing private goes here: the file is readable for whoever can read the folder.
"""

import json
import os
from pathlib import Path
from typing import Final, Protocol

from assistant.app.ports import NotSavedError

FILE: Final = "settings.json"
MAX_BYTES: Final = 4096


class Settings(Protocol):
    """Where the country is kept."""

    def country(self) -> str | None:
        """Return the country code, or None while it is unknown."""

    def set_country(self, code: str) -> None:
        """Keep the country code."""


class MemorySettings:
    """For a guest: known until the program ends."""

    def __init__(self, country: str | None = None) -> None:
        self._country = country

    def country(self) -> str | None:
        """Return the country chosen since the program began."""
        return self._country

    def set_country(self, code: str) -> None:
        """Keep it in memory."""
        self._country = code


class FileSettings:
    """A small file beside the vault."""

    def __init__(self, folder: Path) -> None:
        self._file = folder / FILE

    def country(self) -> str | None:
        """Return the country code; a missing or broken file means unknown, never an error."""
        code = self._read().get("country")
        return code if isinstance(code, str) else None

    def cover(self) -> bool:
        """Return whether losing the focus of the terminal covers the screen; off at first."""
        return self._read().get("cover") is True

    def set_cover(self, *, on: bool) -> None:
        """Keep whether losing the focus covers the screen.

        Raises:
            NotSavedError: the folder cannot be written; the sentence says so.
        """
        self._write(cover=on)

    def set_country(self, code: str) -> None:
        """Write the country code, whole or not at all.

        Raises:
            NotSavedError: the folder cannot be written; the sentence says so.
        """
        self._write(country=code)

    def _read(self) -> dict[str, object]:
        try:
            with self._file.open("rb") as file:
                read = json.loads(file.read(MAX_BYTES))
        except (OSError, ValueError):
            return {}
        return read if isinstance(read, dict) else {}

    def _write(self, **changed: object) -> None:
        kept = {**self._read(), **changed}
        fresh = self._file.with_suffix(".new")
        try:
            self._file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            handle = os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
            with os.fdopen(handle, "w", encoding="utf-8") as file:
                json.dump(kept, file)
            fresh.replace(self._file)
        except OSError as error:
            raise NotSavedError(
                "I could not keep that setting. Check that the disk is not full, and try again."
            ) from error
