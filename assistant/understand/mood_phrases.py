"""Reviewed patterns for moods, beside the vocabulary's own phrases."""

from typing import Final

GROUPS: Final[dict[str, str]] = {}

MOODS: Final[dict[str, str]] = {}
