"""What can go wrong with the vault, each as one sentence with the next move.

A sentence never holds a path, a value or anything the person wrote: it may end up in a log.
"""


class VaultError(Exception):
    """Something about the vault failed; the message is for the person and says what to do."""

    def __init__(self, sentence: str) -> None:
        super().__init__(sentence)
        self.sentence = sentence


class VaultLocked(VaultError):  # noqa: N818 - a state of the door, not a fault
    """The vault needs its passphrase or recovery code; talking goes on through the outbox."""


class WrongKeyError(VaultLocked):
    """A passphrase or code was given and does not fit."""


class VaultBusy(VaultError):  # noqa: N818 - somebody else is writing; nothing is broken
    """Another Breakwater has the vault open."""


class VaultDamagedError(VaultError):
    """The store cannot be read as it was written; a backup or the recovery code is the way out."""


class VaultFullError(VaultError):
    """The disk is full. Everything saved before is safe and readable."""


class UnsafeFolderError(VaultError):
    """The folder or a file in it could let someone else in, so the vault stays closed."""
