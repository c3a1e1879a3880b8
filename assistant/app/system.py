"""The world, read once: clock, ids, environment and folders. Nothing below the app imports it."""

import os
import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

FOLDER_VARIABLE = "BREAKWATER_HOME"
"""Names another folder for the data: for tests, a stick, or several people on one account."""


class SystemClock:
    """The clock of this computer, in the person's own zone."""

    def now(self) -> datetime:
        """Return the time here, with its zone."""
        return datetime.now().astimezone()

    def today(self) -> date:
        """Return the day here."""
        return self.now().date()


class SystemIds:
    """Ids nobody can guess and no two computers share."""

    def new(self) -> str:
        """Return 32 hexadecimal characters."""
        return secrets.token_hex(16)


def coin() -> bool:
    """Return True or False by chance, each as likely."""
    return secrets.randbelow(2) == 1


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What the environment says, read once."""

    folder: Path
    """Where the vault lies."""
    dumb: bool
    """Whether the terminal cannot move its cursor."""
    no_color: bool


def surroundings(environ: Mapping[str, str] | None = None) -> Surroundings:
    """Read the environment."""
    found = os.environ if environ is None else environ
    chosen = found.get(FOLDER_VARIABLE)
    return Surroundings(
        folder=Path(chosen) if chosen else _data_folder(),
        dumb=found.get("TERM", "") in {"", "dumb"},
        no_color="NO_COLOR" in found,
    )


def _data_folder() -> Path:
    from platformdirs import user_data_path  # noqa: PLC0415 - help-now never needs it

    return user_data_path("breakwater", appauthor=False)
