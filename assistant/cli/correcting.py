"""``breakwater corrections``: words the person corrected, listed and forgotten."""

import sys
from typing import Final

from assistant.app.correcting import CORRECTION_KINDS, corrections, key_of
from assistant.cli import Exit
from assistant.cli.vault_asking import answered
from assistant.cli.vault_door import open_diary
from assistant.domain.correction import Corrected
from assistant.ui.safe_text import safe_label
from assistant.vault.backup import backups
from assistant.vault.erase import erase_entry
from assistant.vault.vault import Vault

NONE_YET: Final = (
    "None yet. When words are taken the wrong way, type back and answer again: "
    "it is remembered here.\n"
)
OLDER: Final = "Older backups may still hold it. To replace them: breakwater vault backup --renew\n"


@answered
def listed() -> int:
    """Print the corrections that stand, each with the number to forget it by."""
    with open_diary(make=True) as vault:
        kept = _standing(vault)
    for number, one in enumerate(kept, 1):
        meant = safe_label(one.shown or ", ".join(one.meant))
        where = safe_label(f"{one.flow}, {one.step}")
        sys.stdout.write(f'{number}. "{safe_label(one.words)}" is taken as: {meant} ({where})\n')
    sys.stdout.write("To forget one: breakwater corrections forget NUMBER\n" if kept else NONE_YET)
    return Exit.FINE


@answered
def forgotten(number: int) -> int:
    """Erase the correction with *number* on the list, and the older ones of the same words."""
    with open_diary(make=True) as vault:
        kept = _standing(vault)
        if not 1 <= number <= len(kept):
            sys.stderr.write(f"There is no correction {number}. See: breakwater corrections\n")
            return Exit.USAGE
        wanted = kept[number - 1]
        for stored in list(vault.stored(kinds=CORRECTION_KINDS)):
            event = stored.event
            if isinstance(event, Corrected) and key_of(event) == key_of(wanted):
                erase_entry(vault.opened, stored.seq)
        older = backups(vault.opened.layout.backups)
    sys.stdout.write(f'Forgotten: "{safe_label(wanted.words)}" is read afresh from now on.\n')
    if older:
        sys.stdout.write(OLDER)
    return Exit.FINE


def _standing(vault: Vault) -> list[Corrected]:
    return list(corrections(vault.stored(kinds=CORRECTION_KINDS)).values())
