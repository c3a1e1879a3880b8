"""When something breaks, a front end has it noted: which kind and where, never what was typed."""

from typing import Protocol, runtime_checkable


@runtime_checkable
class NotesCrashes(Protocol):
    """An application that keeps a crash file."""

    def crashed(self, error: BaseException) -> None:
        """Note *error*: its type and its place in the code. Never raises."""


def note_crash(breakwater: object, error: BaseException) -> None:
    """Have *error* noted, where *breakwater* can."""
    if isinstance(breakwater, NotesCrashes):
        breakwater.crashed(error)
