"""``vault passphrase`` and ``vault recovery``: what opens the diary."""

import secrets
from typing import Final

from assistant.app.securing import ONLY_THEN, SECURED, secure
from assistant.cli import Exit
from assistant.cli.vault_asking import (
    RefusedError,
    answered,
    ask_line,
    ask_secret,
    at_terminal,
    show,
    show_privately,
    tell,
)
from assistant.cli.vault_door import asked_until, open_diary
from assistant.vault.locks import rotate
from assistant.vault.passphrase import Passphrase, normal
from assistant.vault.recovery_code import GROUPS, code_of, was_copied
from assistant.vault.strength import judge
from assistant.vault.words import five_words

_NEW: Final = "New passphrase (not shown)"
_AGAIN: Final = "Once more (not shown)"
_HOW_TO_KEEP: Final = (
    "They are easy to learn and hard to guess.\nWrite them down, or learn them now.\n"
)
_WHAT_FOR: Final = (
    "It opens your diary if the passphrase is forgotten.\n"
    "Write it on paper, and keep it where only you look.\n"
    "Or give it to someone you trust. It is not kept anywhere.\n"
)
_NO_CODE_YET: Final = (
    "There is no passphrase yet, so no code is needed. Set one: breakwater vault passphrase"
)


@answered
def passphrase() -> int:
    """Set or change the passphrase, and show the recovery code once."""
    with open_diary() as vault:
        typed = chosen_passphrase() if at_terminal() else ask_secret(_NEW)
        tell("This takes a moment.")
        secured = secure(vault.opened, typed)
    if secured.code is None:
        raise RefusedError(secured.sentence)
    tell(secured.sentence)
    _hand_over(secured.code)
    return Exit.FINE if secured.sentence == SECURED else Exit.LOCKED


@answered
def recovery(*, new: bool) -> int:
    """Show the recovery code, after the passphrase; or make a *new* one and end the old one."""
    with open_diary() as vault:
        opened = vault.opened
        if opened.file.passphrase is None:
            raise RefusedError(_NO_CODE_YET)
        if new:
            tell("Your passphrase is needed once more to make a new code.")
            code = asked_until(lambda typed: rotate(opened, Passphrase(typed)).code)
        else:
            code = code_of(opened.master)
    if new:
        tell("The code from before opens nothing here any more, and older backups are gone.")
    _hand_over(code)
    return Exit.FINE


def chosen_passphrase() -> str:
    """Return a passphrase that was shown or judged, and typed twice. Only at a terminal."""
    words, before = five_words(), ""
    while True:
        text = f"{before}Five words, drawn by chance:\n\n    {words}\n\n{_HOW_TO_KEEP}\n"
        said = show_privately(text, "Enter takes them. Or type: another, own.").lower()
        before = ""
        if said == "another":
            words = five_words()
        elif said == "own":
            own = _own()
            if own:
                return own
        elif normal(ask_secret("Type the five words (not shown)")).lower() == words:
            return words
        else:
            before = "Those were not the same words. Here they are again.\n\n"


def _own() -> str | None:
    """Return the person's own passphrase, or None to go back to the five words."""
    tell("At least ten characters; a few words work well. Enter alone goes back.")
    while typed := ask_secret(_NEW):
        strength = judge(typed)
        if not strength.enough:
            tell(strength.sentence)
        elif normal(ask_secret(_AGAIN)) == normal(typed):
            return typed
        else:
            tell("The two were not the same. Try again, or press Enter to go back.")
    return None


def _hand_over(code: str) -> None:
    """Show *code* for paper; at a terminal, see that it was written down."""
    if not at_terminal():
        show(code)
        return
    groups = code.split("-")
    rows = "\n".join(f"    {'-'.join(groups[at : at + 3])}" for at in range(0, GROUPS, 3))
    text = f"Your recovery code:\n\n{rows}\n\n{_WHAT_FOR}\n"
    asked = secrets.randbelow(GROUPS) + 1
    before = ""
    while True:
        show_privately(before + text, "Press Enter when it is on paper.")
        typed = ask_line(f"Type group {asked} of {GROUPS} from your paper; Enter alone skips this.")
        if not typed:
            tell(ONLY_THEN)
            return
        if was_copied(code, asked, typed):
            tell("That is right. Keep the paper safe.")
            return
        before = f"That is not group {asked}. Here is the code again.\n\n"
