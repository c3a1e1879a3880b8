"""Y and EX02: text that meets a sign which YAML or a condition keeps for itself."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Final

from assistant.authoring.fixing.draft import Draft, Fixer, Keyed, in_quotes, one
from assistant.authoring.fixing.edit import Edit, Fix, Trust
from assistant.content.nodes import FOLDED

PROSE: Final = frozenset({"say", "ask", "short", "why"})
"""Keys whose text stands under ``|``."""

_SPECIAL_ITEM: Final = re.compile(r"(?<=[\[,])(\s*)([@`%&*!|>][^,\]]*?)(\s*)(?=[,\]])")
_LIKE: Final[Mapping[str, str]] = {
    "\u2018": "'",
    "\u2019": "'",
    "\u201c": '"',
    "\u201d": '"',
    "\u00a0": " ",
    "\u202f": " ",
}
"""Signs that look like others, and those."""
_NOT_SEEN: Final = "\u00ad\u200b\u200c\u200d\u2060"
_LINE_ENDS: Final = "\r\x85\u2028\u2029"
_IN_CONDITIONS: Final = (
    ("&&", "and"),
    ("||", "or"),
    ("=>", ">="),
    ("=<", "<="),
    ("!", "not "),
    ("=", "=="),
    ("\u2018", "'"),
    ("\u2019", "'"),
    ("\u201c", '"'),
    ("\u201d", '"'),
)


def _tabs(draft: Draft) -> Iterator[Fix]:
    """Y002: two spaces for each tab, or as deep as the lines around."""
    everywhere = tuple(
        edit for row in range(len(draft.lines)) for edit in _spaces_for_tabs(draft, row)
    )
    alone = _as_deep_as_above(draft, draft.row)
    whole = Fix(title="indent with spaces", edits=everywhere)
    line = Fix(title="indent with spaces, as the line above", edits=(alone,))
    mixed = any(draft.lines.text(row).startswith("  ") for row in range(len(draft.lines)))
    yield from (line, whole) if mixed else (whole, line)


def _spaces_for_tabs(draft: Draft, row: int) -> Iterator[Edit]:
    text = draft.lines.text(row)
    lead = text[: len(text) - len(text.lstrip(" \t"))]
    if "\t" in lead:
        start = draft.lines.starts[row]
        yield Edit(start, start + len(lead), lead.replace("\t", "  "))


def _as_deep_as_above(draft: Draft, row: int) -> Edit:
    above = next((n for n in range(row - 1, -1, -1) if draft.lines.text(n).strip()), None)
    deep = 0
    if above is not None:
        opens = draft.lines.text(above).rstrip().endswith(("|", ":", ">"))
        deep = draft.indent(above) + (2 if opens else 0)
    text, start = draft.lines.text(row), draft.lines.starts[row]
    return Edit(start, start + len(text) - len(text.lstrip(" \t")), " " * deep)


def _dropped(draft: Draft) -> Iterable[Fix]:
    """Y006: a remark gets its own line; words that were meant to be said are said."""
    row, at = draft.row, draft.at
    end = draft.lines.starts[row] + len(draft.lines.text(row))
    keyed = draft.keyed(row)
    remark = draft.source[at:end].rstrip()
    value_end = draft.lines.starts[row] + len(
        draft.lines.text(row)[: at - draft.lines.starts[row]].rstrip()
    )
    above = draft.above(row, " " * draft.indent(row) + remark)
    own_line = one("give the comment its own line", above, Edit(value_end, end, ""))
    as_text = _as_text(draft, keyed) if keyed is not None else ()
    first, other = (own_line, as_text) if remark[1:2] in {"", " "} else (as_text, own_line)
    return (*first, *(replace(fix, trust=Trust.OFFER) for fix in other))


def _as_text(draft: Draft, keyed: Keyed) -> tuple[Fix, ...]:
    """Return the fix that makes text of all that stands behind the key."""
    text = draft.source[keyed.start : keyed.end]
    if keyed.key in PROSE:
        return one("put the text under |", Edit(keyed.start, keyed.end, _bar(draft, keyed, text)))
    return one("put the text in quotes", Edit(keyed.start, keyed.end, in_quotes(text)))


def _bar(draft: Draft, keyed: Keyed, text: str) -> str:
    """Return *text* under ``|``, as deep as the lines that follow when they belong to it."""
    row = draft.lines.place(keyed.start).line - 1
    following = row + 1 < len(draft.lines) and draft.lines.text(row + 1).strip()
    deep = draft.indent(row + 1) if following else 0
    depth = deep if deep > keyed.column else keyed.column + 2
    return "|" + "".join(f"\n{' ' * depth}{line.strip()}".rstrip(" ") for line in text.split("\n"))


def _special_first(draft: Draft) -> Iterable[Fix]:
    """Y007: text that starts with a sign of YAML's own."""
    keyed = draft.keyed(draft.row)
    if keyed is None:
        return
    text = draft.source[keyed.start : keyed.end]
    if keyed.key in {"if", "when"}:
        if '"' not in text:
            edit = Edit(keyed.start, keyed.end, f'"{text}"')
            yield from one("put the whole condition in double quotes", edit)
        return
    items = [(m.start(2), m.end(2), m[2]) for m in _SPECIAL_ITEM.finditer(text)]
    if text.startswith("[") and text.endswith("]"):
        edits = (Edit(keyed.start + a, keyed.start + b, in_quotes(t)) for a, b, t in items)
        yield from one("put it in quotes", *edits) if items else ()
        return
    yield from _as_text(draft, keyed)


def _colon(draft: Draft) -> Iterable[Fix]:
    """Y008: a colon and a space inside text."""
    keyed = draft.keyed(draft.row)
    return () if keyed is None else _as_text(draft, keyed)


def _surprising(draft: Draft) -> Iterable[Fix]:
    """Y009: a word that is no text to other programs."""
    node = draft.scalar_at(draft.at)
    if node is None or not node.plain:
        return ()
    start, end = draft.span(node)
    return one("put it in quotes", Edit(start, end, in_quotes(node.text)))


def _long(draft: Draft) -> Iterable[Fix]:
    """Y010: long text that does not stand under a bar."""
    node = draft.scalar_at(draft.at)
    keyed = draft.keyed(node.line) if node is not None else None
    if node is None or keyed is None or keyed.start != draft.start(node):
        return ()
    end = draft.span(node)[1]
    if node.style == FOLDED:
        last = draft.last_row(node.line, keyed.column)
        end = draft.lines.starts[last] + len(draft.lines.text(last))
    lines = [" ".join(line.split()) for line in node.text.strip().split("\n")]
    pad = " " * (keyed.column + 2)
    text = "|" + "".join(f"\n{pad}{line}" if line else "\n" for line in lines)
    return one("put the text under |", Edit(keyed.start, end, text))


def _not_text(draft: Draft) -> Iterable[Fix]:
    """Y011: characters that nobody can see."""
    sign = draft.source[draft.at : draft.at + 1]
    if not sign or (sign.isprintable() and sign not in _NOT_SEEN):
        return ()
    instead = " " if sign in _LINE_ENDS else ""
    places = (m.start() for m in re.finditer(re.escape(sign), draft.source))
    if sign == "\r":
        places = (m.start() for m in re.finditer("\r(?!\n)", draft.source))
    return one("take out what cannot be seen", *(Edit(at, at + 1, instead) for at in places))


def _look_alike(draft: Draft) -> Iterator[Fix]:
    """Y012: signs that look like others, in an id or a condition."""
    node = draft.scalar_at(draft.at)
    start, end = (draft.at, draft.at + 1) if node is None else draft.span(node)
    if not start <= draft.at < end:
        start, end = draft.at, draft.at + 1
    text = draft.source[start:end]
    plain = text
    for sign, instead in _LIKE.items():
        plain = plain.replace(sign, instead)
    for sign in _NOT_SEEN:
        plain = plain.replace(sign, "")
    yield from one("type it with the signs of a keyboard", Edit(start, end, plain))
    bare = "".join(sign for sign in text if sign not in _LIKE and sign not in _NOT_SEEN)
    yield from one("take the sign out", Edit(start, end, bare))


def _operator(draft: Draft) -> Iterable[Fix]:
    """EX02: a sign of another language in a condition."""
    for sign, instead in _IN_CONDITIONS:
        if draft.source.startswith(sign, draft.at):
            return one(
                f"write {instead.strip()}",
                Edit(draft.at, draft.at + len(sign), _spaced(draft, sign, instead)),
            )
    return ()


def _spaced(draft: Draft, sign: str, instead: str) -> str:
    """Return *instead*, with a space where it would touch a word."""
    if not instead[0].isalpha():
        return instead
    before = draft.source[draft.at - 1 : draft.at]
    after = draft.source[draft.at + len(sign) : draft.at + len(sign) + 1]
    left = " " if before.isalnum() or before in {"'", '"', ")"} else ""
    right = " " if (after.isalnum() or after in {"'", '"', "("}) and instead[-1] != " " else ""
    return left + instead + right


FIXERS: Final[Mapping[str, Fixer]] = {
    "Y002": _tabs,
    "Y006": _dropped,
    "Y007": _special_first,
    "Y008": _colon,
    "Y009": _surprising,
    "Y010": _long,
    "Y011": _not_text,
    "Y012": _look_alike,
    "EX02": _operator,
}
