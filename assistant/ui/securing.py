"""The offer of a passphrase at home, and what is said while one is set."""

import secrets
from collections.abc import Sequence
from typing import Final

SECURE_KIND: Final = "secure"
NOT_NOW_KIND: Final = "not_now"
SECURE: Final = "Set a passphrase"
NOT_NOW: Final = "Not now"
DRAWN: Final = "Five words, drawn by chance. Write them on paper, or learn them now."
HOW: Final = "Enter takes them. Or type your own passphrase. Esc changes nothing."
ONCE: Final = "Type the five words once, without looking."
AGAIN: Final = "Type your passphrase once more."
TO_GO_BACK: Final = "Enter alone goes back. Esc changes nothing."
OTHER_WORDS: Final = "Those were not the same words. Here they are again."
NOT_THE_SAME: Final = "The two were not the same. F7 shows what you typed."
CODE: Final = "Your recovery code. It is shown this one time."
WHAT_FOR: Final = (
    "It opens your diary if you forget the passphrase.\n"
    "Write it on paper, or give it to your sponsor."
)
WRITTEN: Final = "Enter: on paper. Or type: skip"
FROM_PAPER: Final = "Three groups, so that it is surely right on the paper."
TO_SEE_AGAIN: Final = "Enter alone shows the code again. To leave it out, type: skip"
CHECKED: Final = "The code on your paper is right. Keep it safe."
ASKED_GROUPS: Final = 3
"""How many groups of the code are asked for."""


def offer() -> str:
    """Return the sentence of the offer, as the application words it everywhere."""
    from assistant.app.securing import OFFER  # noqa: PLC0415 - said once in a lifetime

    return OFFER


def only_then() -> str:
    """Return what is said when the code is left out, as the application words it everywhere."""
    from assistant.app.securing import ONLY_THEN  # noqa: PLC0415 - as above

    return ONLY_THEN


def draw() -> str:
    """Return five words drawn by chance."""
    from assistant.vault.words import five_words  # noqa: PLC0415 - as above

    return five_words()


def weakness(typed: str) -> str | None:
    """Return why *typed* is no good passphrase, in a sentence; None when it is one."""
    from assistant.vault.strength import judge  # noqa: PLC0415 - as above

    strength = judge(typed)
    return None if strength.enough else strength.sentence


def same(first: str, second: str) -> bool:
    """Tell whether two passphrases open the same: spaces and the way letters are made aside."""
    from assistant.vault.passphrase import normal  # noqa: PLC0415 - as above

    return normal(first) == normal(second)


def copied(code: str, group: int, typed: str) -> bool:
    """Tell whether *typed* is group *group*, counted from 1, of *code*."""
    from assistant.vault.recovery_code import was_copied  # noqa: PLC0415 - as above

    return was_copied(code, group, typed)


def some_groups(of: int) -> Sequence[int]:
    """Return three of *of* groups, by chance, in their order."""
    return sorted(secrets.SystemRandom().sample(range(1, of + 1), min(ASKED_GROUPS, of)))
