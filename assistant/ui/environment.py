"""What the environment may say about the screen, read before the framework is imported.

Some variables of the framework write every key press to a file or save pictures of the
screen. They are dropped, not obeyed: this program is no place for them.
"""

from collections.abc import Mapping, MutableMapping
from typing import Final

_OURS: Final = "BREAKWATER_THEME"
_LIGHT_BACKGROUNDS: Final = frozenset({"7", "15"})


def drop_textual_variables(environ: MutableMapping[str, str]) -> tuple[str, ...]:
    """Remove every ``TEXTUAL*`` variable from *environ*, and return their names, sorted.

    Call it before anything imports the full-screen view: the variables are read at import.
    """
    names = sorted(name for name in environ if name.upper().startswith("TEXTUAL"))
    for name in names:
        del environ[name]
    return tuple(names)


def theme_of(environ: Mapping[str, str]) -> str:
    """Return ``dark``, ``light`` or ``ansi``: the colours to begin with.

    ``NO_COLOR`` wins and gives no colours at all; then ``BREAKWATER_THEME``; then what the
    terminal says of its own background in ``COLORFGBG``; else dark.
    """
    if "NO_COLOR" in environ:
        return "ansi"
    asked = environ.get(_OURS, "").strip().lower()
    if asked in {"dark", "light", "ansi"}:
        return asked
    background = environ.get("COLORFGBG", "").rpartition(";")[2]
    return "light" if background in _LIGHT_BACKGROUNDS else "dark"
