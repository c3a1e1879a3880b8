"""Where the cursor is in a text that is being written: most of the time it is no YAML yet.

Found from lines and indentation alone, so that it works in the middle of a word.
"""

import re
from dataclasses import dataclass
from typing import Final

_KEY: Final = re.compile(r"\s*(?:'([^']*)'|\"([^\"]*)\"|([^\s'\"\[{#][^:]*?))\s*:(?:\s|$)")
_PROSE: Final = re.compile(r":\s+[|>][-+0-9]*\s*(?:#.*)?$")
_WORD: Final = re.compile(r"[A-Za-z0-9_]*\Z")
_SLOT: Final = re.compile(r"\{([a-z0-9_]*)\Z")
_BEFORE_QUOTE: Final = frozenset({"", " ", "[", "{", "(", ","})
"""An apostrophe behind a letter opens nothing."""
_FARTHEST: Final = 4_000
"""Lines that are looked at above the cursor."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cursor:
    """A place in a text, in terms of the flow language."""

    path: tuple[str, ...]
    """The keys around it, outermost first; items of lists add nothing."""
    key: str | None
    """The key whose value is written here; None where a key is written."""
    typed: str
    """What stands of the word before the cursor."""
    value: str = ""
    """What stands of the value before the cursor."""
    prose: bool = False
    """Whether it is inside a text under ``|``."""
    siblings: tuple[str, ...] = ()
    """Keys of the same mapping above it."""

    @property
    def quoted(self) -> bool:
        """Whether a quotation mark is open before the cursor."""
        return any(self.value.count(mark) % 2 for mark in "'\"")


def cursor_at(lines: tuple[str, ...], line: int, column: int) -> Cursor:
    """Return what is written at the 0-based *line* and *column* of *lines*."""
    text = lines[line][:column] if line < len(lines) else ""
    prose = _prose_key(lines, line, text)
    if prose is not None:
        path, _ = _around(lines, prose, _indent(lines[prose]) + _dash(lines[prose]))
        slot = _SLOT.search(text)
        word = slot[1] if slot else ""
        key = _key_of(lines[prose])
        return Cursor(path=path, key=key, typed=word, value=text if slot else "", prose=True)
    indent = _indent(text) + _dash(text)
    path, siblings = _around(lines, line, indent)
    inner, key, value = _inline(text[indent:])
    word = _WORD.search(value if key is not None else text)
    typed = word[0] if word is not None else ""
    here = () if inner else siblings
    return Cursor(path=path + inner, key=key, typed=typed, value=value, siblings=here)


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


def _dash(line: str) -> int:
    """Return the width of the sign of a list item, with the space behind it."""
    rest = line.lstrip(" ")
    return len(rest) - len(rest[1:].lstrip(" ")) if rest.startswith("- ") or rest == "-" else 0


def _key_of(line: str) -> str | None:
    found = _KEY.match(line[_indent(line) + _dash(line) :])
    return next((part for part in found.groups() if part is not None), None) if found else None


def _empty(line: str) -> bool:
    rest = line.strip()
    return not rest or rest.startswith("#")


def _prose_key(lines: tuple[str, ...], line: int, text: str) -> int | None:
    """Return the line whose ``|`` this one stands under, or None."""
    limit = _indent(lines[line]) if line < len(lines) and lines[line].strip() else len(text)
    for above in range(line - 1, max(-1, line - _FARTHEST), -1):
        written = lines[above]
        if not written.strip() or _indent(written) >= limit:
            continue
        if _PROSE.search(written):
            return above
        if _key_of(written) is not None:
            return None
        limit = _indent(written)
    return None


def _around(
    lines: tuple[str, ...], line: int, limit: int
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the keys around a mapping whose keys start at *limit*, and those before it there."""
    path: list[str] = []
    siblings: list[str] = []
    current = lines[line] if line < len(lines) else ""
    item = _indent(current) if _dash(current) else None
    if item is not None:
        limit = item + 1
    for above in range(line - 1, max(-1, line - _FARTHEST), -1):
        written = lines[above]
        start, width = _indent(written), _dash(written)
        if _empty(written) or start > limit or (item is not None and width and start >= item):
            continue
        key = _key_of(written)
        if width and start + width == limit and item is None:
            siblings += [key] if key is not None and not path else []
            item, limit = start, start + 1
        elif key is not None and start + width < limit:
            path.append(key)
            item, limit = (start, start + 1) if width else (None, start)
        elif key is not None and start + width == limit and not path and item is None:
            siblings.append(key)
        if limit == 0 and path:
            break
    return tuple(reversed(path)), tuple(reversed(siblings))


def _inline(text: str) -> tuple[tuple[str, ...], str | None, str]:
    """Return the keys opened on this line, the key being filled, and what stands of its value."""
    opened: list[tuple[str, str | None]] = []
    key: str | None = None
    start, mark = 0, ""
    for at, sign in enumerate(text):
        if mark:
            mark = "" if sign == mark else mark
        elif sign in "'\"" and text[at - 1 : at] in _BEFORE_QUOTE:
            mark = sign
        elif sign == ":" and key is None and text[at + 1 : at + 2] in {"", " "}:
            key, start = text[start:at].strip().strip("'\""), at + 1
        elif sign in "{[" and not text[start:at].strip():
            opened.append((sign, key))
            key, start = (None if sign == "{" else key), at + 1
        elif sign in "}]" and opened:
            key, start = opened.pop()[1], at + 1
        elif sign == "," and opened:
            key, start = (None if opened[-1][0] == "{" else key), at + 1
    inner = tuple(name for sign, name in opened if sign == "{" and name is not None)
    return inner, key, text[start:].lstrip() if key is not None else text[start:]
