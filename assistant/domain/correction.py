"""What is kept when a person corrects how their words were taken."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Corrected:
    """The person went back on how words were taken. Moves no session."""

    words: str
    """As typed; two spellings with the same plain words are the same correction."""
    flow: str
    step: str
    meant: tuple[str, ...]
    """The ids of the answer given instead."""
    shown: str = ""
    """That answer as the transcript shows it."""
