"""How the full screen asks to be begun anew, with nothing of before in memory.

Locking ends the process that held the diary. The one that stays (``assistant.cli.supervise``) holds
nothing and begins a fresh one. What may pass from one to the other is these three facts, in the
exit code: never a word, a key or a name.
"""

import os
from dataclasses import dataclass
from typing import Final, Self

_BASE: Final = 0x50
_TALK, _HELP, _ASIDE = 1, 2, 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Return:
    """Where the person was when the screen was locked."""

    talk: bool = False
    """In a conversation: it opens again once the diary is unlocked."""
    help: bool = False
    """On the page of people and lines: it stays open."""
    aside: bool = False
    """The program was set aside (Ctrl-Z): it begins anew when it is called back."""

    @property
    def code(self) -> int:
        """The exit code that says so, from 80 to 87."""
        return _BASE | self.talk * _TALK | self.help * _HELP | self.aside * _ASIDE

    @classmethod
    def of(cls, code: int) -> Self | None:
        """Return what *code* says; None for every code of a program that is over."""
        if code & ~(_TALK | _HELP | _ASIDE) != _BASE:
            return None
        flags = (bool(code & flag) for flag in (_TALK, _HELP, _ASIDE))
        talk, help_, aside = flags
        return cls(talk=talk, help=help_, aside=aside)


@dataclass(frozen=True, slots=True)
class Guarded:
    """A full screen with a supervisor above it."""

    parent: int
    """The supervisor's process id: when it is gone, so must the screen be."""
    back: Return | None = None
    """Where the person was, when this is not the first screen."""

    @property
    def stands(self) -> bool:
        """Whether the supervisor is still there."""
        return os.getppid() == self.parent
