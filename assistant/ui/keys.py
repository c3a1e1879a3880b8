"""Every key and every word a person can use at any time: one table for all front ends.

The footer, the page of keys, the bindings of the full-screen view and the hints of plain mode
are all made from it, so they cannot disagree.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from assistant.domain.inputs import Command


@dataclass(frozen=True, slots=True, kw_only=True)
class Key:
    """One thing that can be done by a key, by a typed word, or by both."""

    id: str
    """Stable: what a keymap and a test refer to."""
    keys: tuple[str, ...]
    """Key names of the full-screen view, the shown one first; the others are for terminals
    that keep the first one for themselves."""
    shown: str
    """The first key as people know it."""
    label: str
    """One to three words, for the row of keys."""
    tooltip: str
    """One sentence."""
    word: str = ""
    """What to type for it, in both front ends; empty when there is only the key."""
    command: Command | None = None
    brief: str = ""
    """A shorter label for a small screen, when there is one."""

    @property
    def short(self) -> str:
        """The label for a small screen."""
        return self.brief or self.label


HELP: Final = Key(
    id="help",
    keys=("f1", "ctrl+g"),
    shown="F1",
    label="People and lines",
    tooltip="Your own people, and lines you can call or text.",
    word="help",
    command=Command.HELP,
    brief="Help",
)
BACK: Final = Key(
    id="back",
    keys=("f2",),
    shown="F2",
    label="Back",
    tooltip="Go back to the question before.",
    word="back",
    command=Command.BACK,
)
SKIP: Final = Key(
    id="skip",
    keys=("f3",),
    shown="F3",
    label="Skip",
    tooltip="Pass over this question. No reason needed.",
    word="skip",
    command=Command.SKIP,
)
WHY: Final = Key(
    id="why",
    keys=("f4",),
    shown="F4",
    label="Why",
    tooltip="Why this question, or why this idea.",
    word="why",
    command=Command.WHY,
)
SHORTER: Final = Key(
    id="shorter",
    keys=("f5",),
    shown="F5",
    label="Shorter",
    tooltip="Fewer words from here on.",
    word="shorter",
    command=Command.SHORTER,
)
JUST_LOG: Final = Key(
    id="just_log",
    keys=("f6",),
    shown="F6",
    label="Just log",
    tooltip="Keep what you said so far, and close.",
    word="just log",
    command=Command.JUST_LOG,
)
STOP: Final = Key(
    id="stop",
    keys=("escape",),
    shown="Esc",
    label="Stop",
    tooltip="Stop here. You can go on later from the same place.",
    word="stop",
    command=Command.STOP,
)
LEAVE: Final = Key(
    id="leave",
    keys=("f10", "ctrl+q", "ctrl+c"),
    shown="F10",
    label="Leave now",
    tooltip="Clear the screen and close at once. What you said is kept.",
    brief="Leave",
)
LIGHT: Final = Key(
    id="light",
    keys=("f9",),
    shown="F9",
    label="Light or dark",
    tooltip="Change between light and dark colours.",
    brief="Light",
)
CLOSE: Final = Key(
    id="close",
    keys=("escape",),
    shown="Esc",
    label="Go back",
    tooltip="Close this page and go back to where you were.",
    brief="Back",
)
SHOW: Final = Key(
    id="show",
    keys=("f7",),
    shown="F7",
    label="Show or hide",
    tooltip="Show what you type, or hide it again.",
    brief="Show",
)
LOCK: Final = Key(
    id="lock",
    keys=("f8", "ctrl+l"),
    shown="F8",
    label="Lock",
    tooltip="Lock your diary now. Without a passphrase, cover the screen.",
)
ASIDE: Final = Key(
    id="aside",
    keys=("ctrl+z",),
    shown="Ctrl-Z",
    label="Set aside",
    tooltip="Lock, and give the terminal back. The command fg returns here.",
)
EARLIER: Final = Key(
    id="earlier",
    keys=("pageup",),
    shown="PgUp",
    label="Earlier",
    tooltip="Read what was said before.",
)
READ_ON: Final = Key(
    id="read-on",
    keys=("pagedown",),
    shown="PgDn",
    label="Read on",
    tooltip="Read what comes below.",
    brief="More",
)

IN_TALK: Final = (HELP, BACK, SKIP, WHY, SHORTER, JUST_LOG, STOP, LOCK, LEAVE, EARLIER, READ_ON)
"""What works at every turn of a conversation, in the order it is shown."""
KEYS: Final = (*IN_TALK, LIGHT, CLOSE, SHOW, ASIDE)
COMMANDS: Final = tuple(key for key in IN_TALK if key.command not in {None, Command.HELP})
"""Those that are handed to the conversation; people and lines open without it."""
IN_TALK_NARROW: Final = (HELP, SKIP, STOP, LEAVE)

_BY_WORD: Final = {key.word: key.command for key in KEYS if key.word}


def command_of(text: str) -> Command | None:
    """Return the command *text* is, when the whole of it is one of the words of the table."""
    return _BY_WORD.get(" ".join(text.lower().split()).rstrip(".!"))


def typed_words(keys: Iterable[Key] = IN_TALK) -> str:
    """Return the words that may be typed, as in ``help, back, skip``."""
    return ", ".join(key.word for key in keys if key.word)
