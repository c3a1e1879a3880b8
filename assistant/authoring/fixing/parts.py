"""S, G and A: a part that is missing, misnamed or in the wrong place."""

import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import PurePath
from typing import Final

from assistant.authoring.fixing.draft import Draft, Fixer, one
from assistant.authoring.fixing.edit import Edit, Fix, Trust
from assistant.content.flow_reader import FLOW_KEYS
from assistant.content.folder import FLOW_END
from assistant.content.nodes import MappingNode, Node, ScalarNode, SequenceNode
from assistant.domain.flow import Kind, Step

_MISSING: Final = re.compile(r"(?P<what>.+) has no '(?P<key>[a-z_]+)'")
_ID: Final = re.compile(r"[a-z][a-z0-9_]*")
MOST_OFFERED: Final = 5
"""Steps that are offered to lead to."""
_NAMING: Final = frozenset(
    {"go", "to", "else", "then", "skip", "into", "start", "end", "call", "flow", "gets", "with"}
)
"""Keys whose value is a name, or a mapping of names."""
_LISTING: Final = frozenset({"outcomes", "one_of", "any_of", "only", "moved"})
_ASKING: Final = frozenset({"if", "when", "never", "always_through"})
"""Keys whose value is words with names among them."""


# --- S


def _missing(draft: Draft) -> Iterable[Fix]:
    """S104: a key that must be there."""
    found = _MISSING.fullmatch(draft.problem.message)
    if found is None:
        return ()
    key = found["key"]
    if found["what"] == "the flow":
        return _missing_in_flow(draft, key)
    if (found["what"], key) == ("retry", "tries"):
        node = _node_at(draft)
        edit = _first_key(draft, node, "tries: 2") if isinstance(node, MappingNode) else None
        return one("add tries: 2", edit, trust=Trust.GUESS) if edit is not None else ()
    return ()


def _missing_in_flow(draft: Draft, key: str) -> Iterable[Fix]:
    root = draft.root
    value = _usual(draft, key)
    if not isinstance(root, MappingNode) or root.inline or not value:
        return ()
    line = f"{key}: {value}"
    later = FLOW_KEYS[FLOW_KEYS.index(key) + 1 :]
    for name, _ in root.entries:
        if name.text in later:
            return one(f"add {line}", draft.above(name.line, line), trust=Trust.GUESS)
    last = draft.last_row(root.line, -1)
    return one(f"add {line}", draft.below(last, line), trust=Trust.GUESS)


def _usual(draft: Draft, key: str) -> str:
    """Return what most likely stands behind *key* of a flow; nothing when that cannot be told."""
    name = _stem(draft)
    flow = draft.reading.flow
    steps = tuple(flow.steps) if flow is not None else ()
    if key == "outcomes":
        ends = [s.end for s in flow.steps.values() if s.end] if flow is not None else []
        own = [a.end for s in _steps(draft) if s.wait for a in s.wait.answers if a.end]
        return "[" + ", ".join(dict.fromkeys((*ends, *own)) or ("done",)) + "]"
    usual = {"flow": name, "title": name.replace("_", " ").capitalize(), "version": "1"}
    return {**usual, "language": "en", "start": steps[0] if steps else ""}.get(key, "")


def _steps(draft: Draft) -> tuple[Step, ...]:
    flow = draft.reading.flow
    return tuple(flow.steps.values()) if flow is not None else ()


def _stem(draft: Draft) -> str:
    name = PurePath(draft.path).name.removesuffix(FLOW_END)
    return name if _ID.fullmatch(name) else ""


def _no_id(draft: Draft) -> Iterable[Fix]:
    """S105: a name with other signs, changed everywhere it is used."""
    node = _name_at(draft)
    slug = re.sub(r"[^a-z0-9]+", "_", node.as_text().lower()) if node is not None else ""
    slug = slug.strip("_").lstrip("0123456789_")
    if node is None or not slug or draft.root is None:
        return ()
    edits = tuple(dict.fromkeys(_uses(draft, draft.root, node.as_text(), slug, named=False)))
    return one(f"write {slug}", *edits)


def _name_at(draft: Draft) -> ScalarNode | None:
    """Return the key or value that begins where the problem stands."""
    node = draft.root
    if node is None:
        return None
    for scalar in _scalars(node):
        start, end = draft.span(scalar)
        if start <= draft.at <= max(start, end - 1):
            return scalar
    return None


def _scalars(node: Node) -> Iterator[ScalarNode]:
    if isinstance(node, ScalarNode):
        yield node
    elif isinstance(node, SequenceNode):
        for item in node.items:
            yield from _scalars(item)
    else:
        for key, value in node.entries:
            yield key
            yield from _scalars(value)


def _uses(draft: Draft, node: Node, old: str, new: str, *, named: bool) -> Iterator[Edit]:
    """Give an edit for each place where the name *old* is used; *named*: values are names."""
    if isinstance(node, ScalarNode):
        if named and node.as_text() == old:
            yield _renamed(draft, node, new)
    elif isinstance(node, SequenceNode):
        for item in node.items:
            yield from _uses(draft, item, old, new, named=named)
    else:
        for key, value in node.entries:
            if key.as_text() == old:
                yield _renamed(draft, key, new)
            if key.text in _ASKING and isinstance(value, ScalarNode):
                yield from _asked(draft, value, old, new)
                continue
            inner = key.text in _NAMING | _LISTING
            yield from _uses(draft, value, old, new, named=inner)


def _renamed(draft: Draft, node: ScalarNode, new: str) -> Edit:
    start, end = draft.span(node)
    return Edit(start, end, new if node.plain else node.style + new + node.style)


def _asked(draft: Draft, node: ScalarNode, old: str, new: str) -> Iterator[Edit]:
    start, end = draft.span(node)
    whole = rf"(?<![\w-]){re.escape(old)}(?![\w-])"
    for found in re.finditer(whole, draft.source[start:end]):
        yield Edit(start + found.start(), start + found.end(), new)


def _file_name(draft: Draft) -> Iterable[Fix]:
    """S107: the flow is called as its file is."""
    name, node = _stem(draft), draft.scalar_at(draft.at)
    if not name or node is None:
        return ()
    start, end = draft.span(node)
    return one(f"call the flow {name}", Edit(start, end, name), trust=Trust.GUESS)


def _unneeded(draft: Draft) -> Iterable[Fix]:
    """S111: a comment that silences nothing."""
    row, start = draft.row, draft.lines.starts[draft.row]
    before = draft.source[start : draft.at]
    if not before.strip():
        return one("take the comment out", Edit(*draft.rows(row, row), ""))
    kept = start + len(before.rstrip())
    return one("take the comment out", Edit(kept, start + len(draft.lines.text(row)), ""))


# --- G


def _node_at(draft: Draft) -> Node | None:
    way = draft.way_to(draft.at)
    return way[-1][1] if way else draft.root


def _step_at(draft: Draft) -> tuple[Step, Node] | None:
    """Return the step the problem stands in, and its node."""
    way = draft.way_to(draft.at)
    flow = draft.reading.flow
    if flow is None or len(way) < 2 or way[0][0] != "steps":  # noqa: PLR2004 - steps, then one
        return None
    step = flow.steps.get(str(way[1][0]))
    return None if step is None else (step, way[1][1])


def _onward(draft: Draft, step: Step) -> tuple[str, ...]:
    """Return the steps that follow *step* in the file: the next ones first, then those it left."""
    names = [other.id for other in _steps(draft)]
    index = names.index(step.id) + 1
    led = {branch.to for branch in step.go}
    later = names[index : index + MOST_OFFERED]
    return (*(n for n in later if n not in led), *(n for n in later if n in led))


def _nowhere(draft: Draft) -> Iterator[Fix]:
    """G201: the next step of the file, or an ending for the last one."""
    found = _step_at(draft)
    flow = draft.reading.flow
    if found is None or flow is None:
        return
    step, node = found
    used = {s.end for s in _steps(draft)}
    outcomes = sorted(flow.outcomes, key=lambda outcome: outcome in used)
    ends = (f"end: {outcome}" for outcome in outcomes)
    for line in (*(f"go: {name}" for name in _onward(draft, step)), *ends):
        edit = _last_key(draft, node, line)
        if edit is not None:
            yield from one(f"add {line}", edit, trust=Trust.GUESS)


def _last_key(draft: Draft, node: Node, line: str) -> Edit | None:
    """Return the edit that puts *line* behind the last key of the mapping *node*."""
    if not isinstance(node, MappingNode) or not node.entries:
        return None
    if node.inline:
        return _before_closing(draft, node, f", {line}")
    first = node.entries[0][0]
    last = draft.last_row(node.entries[-1][0].line, first.column)
    return draft.below(last, " " * first.column + line)


def _first_key(draft: Draft, node: MappingNode, line: str) -> Edit:
    """Return the edit that puts *line* before the first key of *node*."""
    if node.inline:
        at = draft.start(node) + 1
        return Edit(at, at, line + ", " if node.entries else line)
    first = node.entries[0][0]
    at = draft.start(first)
    return Edit(at, at, f"{line}\n{' ' * first.column}")


def _before_closing(draft: Draft, node: Node, text: str) -> Edit | None:
    """Return the edit that puts *text* before the closing sign of an inline *node*."""
    last = max((draft.span(scalar)[1] for scalar in _scalars(node)), default=draft.start(node) + 1)
    rest = draft.source[last:]
    closing = re.match(r"[\s\]}]*", rest)
    depth = _depth(node) - 1
    signs = [m.start() for m in re.finditer(r"[\]}]", closing[0] if closing else "")]
    if len(signs) <= depth:
        return None
    at = last + signs[depth]
    at = last + len(rest[: at - last].rstrip())
    return Edit(at, at, text)


def _depth(node: Node) -> int:
    """Return how many closing signs stand behind the last word of *node*, its own included."""
    if isinstance(node, ScalarNode):
        return 0
    parts = node.items if isinstance(node, SequenceNode) else tuple(v for _, v in node.entries)
    return 1 + (_depth(parts[-1]) if parts else 0)


def _else_last(draft: Draft) -> Iterable[Fix]:
    """G204: the branch that always holds moves behind the others."""
    way = draft.way_to(draft.at)
    lists = [node for _, node in way if isinstance(node, SequenceNode)]
    if not lists:
        return ()
    items = lists[-1].items
    index = next((i for i, item in enumerate(items) if draft.start(item) == draft.at), None)
    if index is None or index == len(items) - 1:
        return ()
    dash = draft.lines.text(items[index].line)
    column = len(dash) - len(dash.lstrip(" "))
    if not dash.lstrip().startswith("- "):
        return ()
    return _moved(draft, [item.line for item in items], index, len(items) - 1, column)


def _moved(draft: Draft, rows: list[int], index: int, behind: int, column: int) -> tuple[Fix, ...]:
    """Return the fix that moves the block at ``rows[index]`` behind the one at ``rows[behind]``."""
    start, end = draft.rows(rows[index], draft.last_row(rows[index], column))
    text = draft.source[start:end].removesuffix("\n").removesuffix("\r")
    goal = draft.last_row(rows[behind], column)
    return one("move it to the end", Edit(start, end, ""), draft.below(goal, text))


def _no_else(draft: Draft) -> Iterator[Fix]:
    """G205: a branch for everything else, to one of the next steps of the file."""
    found = _step_at(draft)
    branches = found[1].get("go") if found and isinstance(found[1], MappingNode) else None
    if found is None or not isinstance(branches, SequenceNode) or not branches.items:
        return
    for name in _onward(draft, found[0]):
        edit = _last_branch(draft, branches, f"else: {name}")
        if edit is not None:
            yield from one(f"add else: {name}", edit, trust=Trust.GUESS)


def _last_branch(draft: Draft, branches: SequenceNode, line: str) -> Edit | None:
    last = branches.items[-1]
    text = draft.lines.text(last.line)
    if not text.lstrip().startswith("- "):
        return _before_closing(draft, branches, f", {{{line}}}")
    column = len(text) - len(text.lstrip(" "))
    return draft.below(draft.last_row(last.line, column), " " * column + f"- {line}")


# --- A


def _no_answer(draft: Draft) -> Iterable[Fix]:
    """A403: an answer for every value that has none, labelled by its id."""
    found = _step_at(draft)
    flow = draft.reading.flow
    answers = found[1].get("answers") if found and isinstance(found[1], MappingNode) else None
    if found is None or flow is None or found[0].wait is None:
        return ()
    wait = found[0].wait
    variable = flow.variables.get(wait.into or "")
    value = re.search(r"gives '([a-z][a-z0-9_]*)'", draft.problem.message)
    if variable is None or value is None or not isinstance(answers, MappingNode):
        return ()
    name = f'"{value[1]}"' if variable.kind is Kind.YES_NO else value[1]
    label = value[1].replace("_", " ").capitalize()
    line = f"{name}: {_with_way(found[0], label)}"
    edit = _last_key(draft, answers, line)
    return one(f"add {line}", edit, trust=Trust.GUESS) if edit is not None else ()


def _with_way(step: Step, label: str) -> str:
    """Return an answer that goes where the last one goes, when the step has no way of its own."""
    text = f'"{label}"' if label.lower() in {"yes", "no", "on", "off", "none"} else label
    last = step.wait.answers[-1] if step.wait and step.wait.answers else None
    if step.go or step.end or last is None:
        return text
    way = f"go: {last.go}" if last.go else f"end: {last.end}" if last.end else ""
    return f"{{label: {text}, {way}}}" if way else text


def _other_last(draft: Draft) -> Iterable[Fix]:
    """A408: the answer for everything else moves behind the others."""
    found = _step_at(draft)
    answers = found[1].get("answers") if found and isinstance(found[1], MappingNode) else None
    if not isinstance(answers, MappingNode) or answers.inline:
        return ()
    rows = [key.line for key, _ in answers.entries]
    if draft.row not in rows or len(set(rows)) != len(rows):
        return ()
    return _moved(draft, rows, rows.index(draft.row), len(rows) - 1, answers.entries[0][0].column)


FIXERS: Final[Mapping[str, Fixer]] = {
    "S104": _missing,
    "S105": _no_id,
    "S107": _file_name,
    "S111": _unneeded,
    "G201": _nowhere,
    "G204": _else_last,
    "G205": _no_else,
    "A403": _no_answer,
    "A408": _other_last,
}
