"""``vault passphrase`` and ``vault recovery``: what opens the diary."""

from typing import Final

from assistant.app.securing import ONLY_THEN, SECURED, secure
from assistant.app.system import surroundings
from assistant.cli import Exit
from assistant.cli.vault_asking import (
    NOTHING_CHANGED,
    RefusedError,
    agreed,
    answered,
    ask_line,
    ask_secret,
    at_terminal,
    show,
    show_privately,
    tell,
)
from assistant.cli.vault_door import asked_until, open_diary
from assistant.ui.securing import some_groups
from assistant.vault import keyring_slot
from assistant.vault.locks import keyring_off, keyring_on, rotate
from assistant.vault.passphrase import Passphrase, normal
from assistant.vault.recovery_code import GROUPS, code_of, was_copied
from assistant.vault.status import status
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
_WHOEVER: Final = "So could whoever is logged in here as you."
_STORE_ON: Final = f"Key store: on. It opens your diary without a passphrase. {_WHOEVER}"
_STORE_OFF: Final = "Key store: off. To turn it on: breakwater vault keyring on"
_STORE_ENDED: Final = "The key store of this computer no longer opens it."
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
            had_store = opened.file.keyring is not None
            tell("Your passphrase is needed once more to make a new code.")
            code = asked_until(lambda typed: rotate(opened, Passphrase(typed)).code)
            if had_store:
                keyring_slot.forget(opened.file.vault)
                tell(_STORE_ENDED)
        else:
            code = code_of(opened.master)
    if new:
        tell("The code from before opens nothing here any more, and older backups are gone.")
    _hand_over(code)
    return Exit.FINE


@answered
def keyring(what: str, *, yes: bool) -> int:
    """Say whether the key store of this computer opens the diary, or turn that on or off.

    Args:
        what: ``status``, ``on`` or ``off``.
        yes: do not ask.
    """
    if what == "status":
        show(_STORE_ON if status(surroundings().folder).keyring else _STORE_OFF)
        return Exit.FINE
    return _keyring_on(yes=yes) if what == "on" else _keyring_off()


def _keyring_on(*, yes: bool) -> int:
    name = keyring_slot.store_name()
    tell(f"{name[0].upper()}{name[1:]} would then open your diary. {_WHOEVER}")
    if not agreed("Turn it on?", yes=yes):
        tell(NOTHING_CHANGED)
        return Exit.FINE
    with open_diary() as vault:
        done = keyring_on(vault.opened)
    show(_STORE_ON)
    if done.code_is_new:
        _hand_over(done.code)
    return Exit.FINE


def _keyring_off() -> int:
    with open_diary() as vault:
        gone = keyring_off(vault.opened)
    show(_STORE_OFF)
    if not gone:
        tell("An entry named breakwater may still be in the store. It opens nothing any more.")
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


_ON_PAPER: Final = "Press Enter when it is on paper."


def _hand_over(code: str) -> None:
    """Show *code* for paper; at a terminal, see that it was written down."""
    if not at_terminal():
        show(code)
        return
    groups = code.split("-")
    rows = "\n".join(f"    {'-'.join(groups[at : at + 3])}" for at in range(0, GROUPS, 3))
    text = f"Your recovery code:\n\n{rows}\n\n{_WHAT_FOR}\n"
    left = list(some_groups(GROUPS))
    show_privately(text, _ON_PAPER)
    while left:
        typed = ask_line(
            f"Type group {left[0]} of {GROUPS} from your paper; Enter alone skips this."
        )
        if not typed:
            tell(ONLY_THEN)
            return
        if was_copied(code, left[0], typed):
            left = left[1:]
        else:
            again = f"That is not group {left[0]}. Here is the code again.\n\n"
            show_privately(again + text, _ON_PAPER)
    tell("That is right. Keep the paper safe.")
