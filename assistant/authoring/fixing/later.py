"""I and R: what stands in a translation, or was published, and what has changed since."""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from assistant.authoring.fixing.draft import Draft, Fixer, one
from assistant.authoring.fixing.edit import Edit, Fix, Trust
from assistant.content.nodes import MappingNode, Node
from assistant.content.yaml_nodes import read_nodes

_LANDS: Final = re.compile(r"moved: \{([a-z][a-z0-9_]*): ([a-z][a-z0-9_]*)\}")
_VERSION: Final = re.compile(r"(version:\s+)(\d{1,7})\s*(?:#.*)?")


def _gone(draft: Draft) -> Iterable[Fix]:
    """I804: what the flow no longer has goes from the translation too."""
    root, _ = read_nodes(draft.source.encode(), draft.path)
    entry = None if root is None else _entry_at(root, draft)
    if entry is None:
        return ()
    row, column = entry
    edit = Edit(*draft.rows(row, draft.last_row(row, column)), "")
    return one("take it out", edit)


def _entry_at(node: Node, draft: Draft) -> tuple[int, int] | None:
    """Return row and column of the key at the problem, when it has its row for itself."""
    if not isinstance(node, MappingNode):
        return None
    for key, value in node.entries:
        alone = draft.lines.text(key.line)[: key.column].strip() == ""
        if key.place == draft.problem.place and alone and len(node.entries) > 1:
            return key.line, key.column
        found = _entry_at(value, draft)
        if found is not None:
            return found
    return None


def _moved(draft: Draft) -> Iterator[Fix]:
    """R901: people who stand at a step that is gone land at the nearest one."""
    lands = _LANDS.search(draft.problem.hint)
    root = draft.root
    if lands is None or not isinstance(root, MappingNode) or root.inline:
        return
    entry = f"{lands[1]}: {lands[2]}"
    moved = root.get("moved")
    if isinstance(moved, MappingNode) and moved.entries and not moved.inline:
        first = moved.entries[0][0]
        edit = draft.above(first.line, " " * first.column + entry)
    elif isinstance(moved, MappingNode) and moved.entries:
        at = draft.start(moved) + 1
        edit = Edit(at, at, f"{entry}, ")
    elif moved is None:
        edit = draft.below(draft.last_row(root.line, -1), f"\nmoved:\n  {entry}")
    else:
        return
    yield from one(f"add moved: {{{entry}}}", edit, trust=Trust.GUESS)


def _version(draft: Draft) -> Iterable[Fix]:
    """R904: the version goes up by one."""
    for row in range(len(draft.lines)):
        found = _VERSION.fullmatch(draft.lines.text(row))
        if found is not None:
            start = draft.lines.starts[row]
            edit = Edit(start + found.start(2), start + found.end(2), str(int(found[2]) + 1))
            return one(f"raise the version to {edit.text}", edit)
    return ()


FIXERS: Final[Mapping[str, Fixer]] = {"I804": _gone, "R901": _moved, "R904": _version}
