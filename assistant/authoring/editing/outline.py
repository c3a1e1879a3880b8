"""The parts of a file for an editor's list: steps, variables and outcomes; tests of a test file."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from assistant.authoring.editing.sheet import FLOW, TESTS, Sheet
from assistant.content.nodes import MappingNode, Node, ScalarNode
from assistant.domain.flow import Step

_SHOWN: Final = 60
"""Characters of a text that are shown beside a name."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One part of a file."""

    name: str
    kind: str
    """``step``, ``variable``, ``outcome``, ``answer`` or ``test``."""
    detail: str = ""
    line: int
    """1-based, where its name stands."""
    column: int
    last: int
    """The last line that belongs to it."""
    inner: tuple["Part", ...] = ()


def first_words(step: Step | None) -> str:
    """Return the first words that *step* says or asks, on one line."""
    if step is None:
        return ""
    asked = step.wait.prompt if step.wait is not None else None
    text = asked or next(iter(step.say), None)
    if text is not None:
        words = text.source
        return words if len(words) <= _SHOWN else words[: _SHOWN - 3] + "..."
    return f"calls {step.call.flow}" if step.call is not None else ""


def outline(sheet: Sheet) -> tuple[Part, ...]:
    """Return the parts of the best form of *sheet*, with their lines as they are now."""
    root = sheet.best.root
    if not isinstance(root, MappingNode):
        return ()
    if sheet.kind == TESTS:
        return tuple(_parts(sheet, root.get("tests"), "test"))
    if sheet.kind != FLOW:
        return ()
    return (
        *_parts(sheet, root.get("variables"), "variable"),
        *_parts(sheet, root.get("steps"), "step"),
    )


def _parts(sheet: Sheet, node: Node | None, kind: str) -> Iterator[Part]:
    entries = node.entries if isinstance(node, MappingNode) else ()
    for at, (key, value) in enumerate(entries):
        following = entries[at + 1][0].line if at + 1 < len(entries) else None
        answers = value.get("answers") if isinstance(value, MappingNode) else None
        yield Part(
            name=key.text or "?",
            kind=kind,
            detail=_detail(sheet, kind, key),
            line=sheet.now(key.line + 1),
            column=key.column + 1,
            last=max(sheet.now(key.line + 1), sheet.now(_last(value, following))),
            inner=tuple(_parts(sheet, answers, "answer")) if kind == "step" else (),
        )


def _last(node: Node, following: int | None) -> int:
    """Return the last 1-based line of *node*; the next one in the file starts at *following*."""
    if following is not None:
        return following
    if isinstance(node, ScalarNode):
        return node.end_line + 1
    inner = node.items if not isinstance(node, MappingNode) else [v for _, v in node.entries]
    return _last(inner[-1], None) if inner else node.line + 1


def _detail(sheet: Sheet, kind: str, key: ScalarNode) -> str:
    flow = sheet.flow
    if flow is None:
        return ""
    if kind == "step":
        return first_words(flow.steps.get(key.text))
    variable = flow.variables.get(key.text) if kind == "variable" else None
    return variable.kind.value if variable is not None else ""
