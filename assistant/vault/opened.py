"""What an open vault is made of, for the parts that work on it: backup, erase, export, keys."""

from dataclasses import dataclass, field

import apsw

from assistant.vault.folder import Layout
from assistant.vault.key_values import KeyFile
from assistant.vault.log import Log
from assistant.vault.master import Master
from assistant.vault.ports import Clock, Ids


@dataclass(slots=True, kw_only=True)
class Opened:
    """The insides of one open vault; a rotation replaces master, key file and log together."""

    layout: Layout
    master: Master
    file: KeyFile
    log: Log
    clock: Clock
    ids: Ids
    notices: list[str] = field(default_factory=list)
    """Sentences to show once, quietly."""

    @property
    def connection(self) -> apsw.Connection:
        """The database connection."""
        return self.log.connection
