"""Text on its way to a terminal, made harmless: the last word before any screen.

What a person typed, what a counselor wrote and what a file is called are all strangers' text:
an ESC that reaches the terminal can clear the screen, set the clipboard or hide words. The raw
text is what is stored; this is how it goes out.
"""

import unicodedata
from typing import Final

REPLACEMENT: Final = "\ufffd"
"""Shown where a character was that must not reach a terminal."""

MAX_CHARACTERS: Final = 10_000
"""The longest text shown in one piece; an answer may be this long."""

MAX_LABEL: Final = 200
"""The longest label, name or title shown."""

_CUT: Final = "..."
_LINE_ENDS: Final = str.maketrans({"\u2028": "\n", "\u2029": "\n", "\u0085": "\n"})


def _hostile() -> dict[int, str]:
    """Return what stands for each hostile character: nothing, where it had no width to see."""
    points = [
        *(point for point in range(0x20) if point not in (0x09, 0x0A)),
        *range(0x7F, 0xA0),
        0x061C,
        0x200E,
        0x200F,
        *range(0x202A, 0x202F),
        *range(0x2065, 0x2070),
        *range(0xFFF9, 0xFFFC),
        *range(0xD800, 0xE000),
        *range(0xE0000, 0xE0080),
    ]
    unseen = (0x180E, 0x200B, *range(0x2060, 0x2065), 0xFEFF)
    return {**dict.fromkeys(points, REPLACEMENT), **dict.fromkeys(unseen, "")}


_TABLE: Final = _hostile()
_DROP: Final[dict[int, str]] = {**dict.fromkeys(_TABLE, ""), 0x09: " ", 0x0A: " "}


def safe_text(text: str, limit: int = MAX_CHARACTERS) -> str:
    r"""Return *text* fit for a terminal: at most *limit* characters, composed (NFC).

    Newline and tab stay; a carriage return and the line and paragraph separators of Unicode
    become a newline. Every other control character, every bidi control, invisible tag and lone
    surrogate becomes U+FFFD. Never raises; cleaning twice changes nothing more.
    """
    cut = text[: limit + 1]
    if cut.isascii() and cut.isprintable():
        whole = cut
    else:
        ends = cut.replace("\r\n", "\n").replace("\r", "\n").translate(_LINE_ENDS)
        whole = unicodedata.normalize("NFC", ends.translate(_TABLE))
    if len(text) <= limit and len(whole) <= limit:
        return whole
    return whole[: max(limit - len(_CUT), 0)] + _CUT


def safe_label(text: str) -> str:
    """Return *text* as one safe line of at most 200 characters: a name, a title, a choice."""
    return " ".join(safe_text(text, MAX_LABEL).split())


def strip_controls(text: str) -> str:
    """Return one row of a screen without the characters ``safe_text`` would replace.

    They have no width, so the row keeps its place on the screen. This is the net under
    ``safe_text``, for what a widget draws by itself.
    """
    return text if text.isprintable() else text.translate(_DROP)
