"""``# allow: CODE because ...``: a finding that an author has thought about.

It stands on the line of the finding, or alone on the line above. Without a reason it is refused;
what nothing needs any more is reported, so that none outlives its cause.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, Literal

from assistant.authoring.rules.registry import may_be_allowed
from assistant.content.problems import Problem, error, warning
from assistant.domain.place import Place

_ALLOW: Final = re.compile(r"(?:^|\s)#\s*allow:\s*([A-Z]{1,2}\d{2,3})\b(?:\s+because\s+(\S.*))?")
_UNDER: Final = re.compile(r":\s+[|>][-+0-9]*\s*$")


@dataclass(frozen=True, slots=True)
class Allowed:
    """One comment of an author."""

    code: str
    reason: str
    place: Place
    lines: range
    """The lines whose findings it is for, 1-based: one, or a key with the text under its ``|``."""


def without_allowed(
    problems: tuple[Problem, ...],
    text: str,
    path: str,
    *,
    told_by: Literal["check", "proofs", "tests"] = "check",
) -> tuple[Problem, ...]:
    """Return *problems* of one file without the allowed ones, and with what is wrong there.

    Args:
        problems: what was found in the file.
        text: the whole file.
        path: how problems name it.
        told_by: what found *problems*. A comment for something else is left alone here.
    """
    kept = list(problems)
    for allowed in _comments(text, path):
        if _told_by(allowed.code) != told_by:
            continue
        if not allowed.reason or not may_be_allowed(allowed.code):
            kept.append(_refused(allowed))
            continue
        silenced = [p for p in kept if p.code == allowed.code and p.place.line in allowed.lines]
        if not silenced:
            words = f"nothing here needs '# allow: {allowed.code}'"
            kept.append(warning(allowed.place, "S111", words, "take it out"))
        kept = [problem for problem in kept if problem not in silenced]
    return tuple(kept)


def _told_by(code: str) -> str:
    """Return what finds problems of this code: the check, the explorer or the tests."""
    if code.startswith("P"):
        return "proofs"
    return "tests" if code in {"C603", "C604", "C605"} else "check"


def _refused(allowed: Allowed) -> Problem:
    if not may_be_allowed(allowed.code):
        words = f"{allowed.code} may not be allowed"
        return error(allowed.place, "S112", words, "repair what it says")
    words = f"'# allow: {allowed.code}' gives no reason"
    return error(allowed.place, "S112", words, f"write # allow: {allowed.code} because ...")


def _comments(text: str, path: str) -> Iterator[Allowed]:
    if "allow:" not in text:
        return
    lines = text.split("\n")
    for index, line in enumerate(lines):
        found = _ALLOW.search(line)
        if found is None:
            continue
        place = Place(path, index + 1, line.index("#", found.start()) + 1)
        alone = line[: place.column - 1].strip() == ""
        target = _next_line(lines, index) if alone else index
        yield Allowed(found[1], found[2] or "", place, range(target + 1, _end(lines, target) + 1))


def _next_line(lines: list[str], index: int) -> int:
    """Return the next line that is neither empty nor a comment."""
    for later in range(index + 1, len(lines)):
        if lines[later].strip() and not lines[later].lstrip().startswith("#"):
            return later
    return index


def _end(lines: list[str], index: int) -> int:
    """Return the line after the text that begins at *index*: many when it stands under ``|``."""
    if not _UNDER.search(lines[index]):
        return index + 1
    indent = len(lines[index]) - len(lines[index].lstrip())
    for later in range(index + 1, len(lines)):
        text = lines[later]
        if text.strip() and len(text) - len(text.lstrip()) <= indent:
            return later
    return len(lines)
