"""Reviewed patterns for triggers, beside the vocabulary's own phrases."""

from typing import Final

GROUPS: Final[dict[str, str]] = {}

TRIGGERS: Final[dict[str, str]] = {}
