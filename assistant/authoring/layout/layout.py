"""Bring a flow into the one layout, or leave it as it is: it never means anything else."""

from collections import Counter
from dataclasses import dataclass, replace
from typing import Final

from assistant.authoring.layout.comments import comments_of
from assistant.authoring.layout.write import NoLayoutError, written
from assistant.content.flow_reader import FlowReading, read_draft
from assistant.content.known import NOTHING, Known
from assistant.content.nodes import MappingNode, Node

_ERRORS: Final = "it has errors; run 'breakwater flow check' and mend them first"
_CHANGED: Final = "its layout cannot be kept in step with its meaning"


@dataclass(frozen=True, slots=True, kw_only=True)
class LaidOut:
    """A flow in the one layout."""

    text: str
    refused: str = ""
    """Why it was left as it is; empty when it was not."""


def laid_out(source: str, path: str, known: Known = NOTHING) -> LaidOut:
    """Return the flow *source* in the one layout; pure, and never raises for what a file holds.

    What is written means the same, holds the same comments and, laid out again, is the same.

    Args:
        source: the whole file.
        path: how problems name it.
        known: vocabularies and exercises, as for the check.
    """
    reading = read_draft(source.encode("utf-8"), path, known)
    if reading.failed or not isinstance(reading.root, MappingNode):
        return LaidOut(text=source, refused=_ERRORS)
    try:
        text = written(reading.root)
    except NoLayoutError as reason:
        return LaidOut(text=source, refused=str(reason))
    after = read_draft(text.encode("utf-8"), path, known)
    if not _same(reading, after):
        return LaidOut(text=source, refused=_CHANGED)
    return LaidOut(text=text)


def _same(before: FlowReading, after: FlowReading) -> bool:
    """Whether two readings mean the same and hold the same comments."""
    if before.flow is None or after.flow is None or before.root is None or after.root is None:
        return False
    meaning = replace(before.flow, sha="") == replace(after.flow, sha="")
    return meaning and not after.failed and _remarks(before.root) == _remarks(after.root)


def _remarks(root: Node) -> Counter[str]:
    """Return every comment, however often it stands there."""
    found = comments_of(root, [])
    above = (line for lines in found.above.values() for line in lines)
    return Counter(line for line in (*above, *found.behind.values(), *found.below) if line)
