"""The offer of a passphrase at home, and what is said while one is set."""

from typing import Final

SECURE_KIND: Final = "secure"
NOT_NOW_KIND: Final = "not_now"
SECURE: Final = "Set a passphrase"
NOT_NOW: Final = "Not now"
DRAWN: Final = "Five words, drawn by chance. Write them on paper, or learn them now."
HOW: Final = "Enter takes them. Or type your own passphrase. Esc changes nothing."
CODE: Final = "Your recovery code. It is shown this one time."
WHAT_FOR: Final = (
    "It opens your diary if the passphrase is forgotten. Write it on paper. It is not kept here."
)
WRITTEN: Final = "Enter goes on, once it is on paper."


def offer() -> str:
    """Return the sentence of the offer, as the application words it everywhere."""
    from assistant.app.securing import OFFER  # noqa: PLC0415 - said once in a lifetime

    return OFFER


def draw() -> str:
    """Return five words drawn by chance."""
    from assistant.vault.words import five_words  # noqa: PLC0415 - as above

    return five_words()
