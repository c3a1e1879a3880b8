"""Every name in a flow file, found in its nodes: a flow that is half written has names too."""

from collections.abc import Callable, Iterator, Mapping
from typing import Final, TypeAlias

from assistant.authoring.editing.mention import Mention, What, mention
from assistant.authoring.editing.names_in_text import (
    ends_in_condition,
    names_in_condition,
    slots_of,
)
from assistant.content.nodes import MappingNode, Node, ScalarNode, SequenceNode

Reader: TypeAlias = Callable[["_Names", Node], Iterator[Mention]]

_OWN_WORDS: Final = frozenset({"picked", "outcome"})
"""Stand where a name may stand and name nothing of the file."""
_VOCABULARY: Final = "vocabulary "
_END: Final = "end "


def names_in_flow(root: Node) -> Iterator[Mention]:
    """Give every mention in the flow file with the nodes *root*."""
    if not isinstance(root, MappingNode):
        return
    flow = root.get("flow")
    names = _Names(flow.as_text() if isinstance(flow, ScalarNode) else "", ends_kept(root))
    for key, value in root.entries:
        yield from _TOP.get(key.text, _nothing)(names, value)


class _Names:
    """The flow whose names are read."""

    def __init__(self, flow: str, ends: Mapping[str, str]) -> None:
        self.flow = flow
        self.called = ""
        """The flow that the step being read calls."""
        self.ends = ends
        """Variables that keep how a called flow ended, each with that flow."""

    def one(self, what: What, node: Node, *, defines: bool = False) -> Iterator[Mention]:
        """Give the name that *node* is."""
        if isinstance(node, ScalarNode) and node.as_text() and node.text not in _OWN_WORDS:
            owner = "" if what in {What.FLOW, What.EXERCISE} else self.flow
            yield mention(what, node, owner, defines=defines)


def ends_kept(root: MappingNode) -> dict[str, str]:
    """Return the variables of ``gets: {variable: outcome}``, each with the flow that is called.

    One that several flows fill is left out: its choices are names of none of them alone.
    """
    found: dict[str, set[str]] = {}
    for _, step in _entries(root.get("steps") or root):
        called = step.get("call") if isinstance(step, MappingNode) else None
        gets = step.get("gets") if isinstance(step, MappingNode) else None
        for key, value in _entries(gets) if gets is not None else ():
            ending = isinstance(value, ScalarNode) and value.text == "outcome"
            if ending and isinstance(called, ScalarNode):
                found.setdefault(key.text, set()).add(called.as_text())
    return {name: flows.pop() for name, flows in found.items() if len(flows) == 1}


def _nothing(names: _Names, node: Node) -> Iterator[Mention]:
    del names, node
    return iter(())


def _entries(node: Node) -> tuple[tuple[ScalarNode, Node], ...]:
    return node.entries if isinstance(node, MappingNode) else ()


def _items(node: Node) -> tuple[Node, ...]:
    return node.items if isinstance(node, SequenceNode) else ()


def _names_a(what: What, *, defines: bool = False) -> Reader:
    return lambda names, node: names.one(what, node, defines=defines)


def _each(what: What, *, defines: bool = False) -> Reader:
    def read(names: _Names, node: Node) -> Iterator[Mention]:
        for item in _items(node):
            yield from names.one(what, item, defines=defines)

    return read


def _values(what: What) -> Reader:
    def read(names: _Names, node: Node) -> Iterator[Mention]:
        for _, value in _entries(node):
            yield from names.one(what, value)

    return read


def _variables(names: _Names, node: Node) -> Iterator[Mention]:
    for key, value in _entries(node):
        yield from names.one(What.VARIABLE, key, defines=True)
        for inner, choices in _entries(value):
            if inner.text in {"one_of", "any_of"} and isinstance(choices, ScalarNode):
                yield from _vocabulary(choices)
            elif inner.text == "one_of" and key.text in names.ends:
                for item in _items(choices):
                    if isinstance(item, ScalarNode):
                        yield mention(What.OUTCOME, item, names.ends[key.text])


def _vocabulary(node: ScalarNode) -> Iterator[Mention]:
    if node.text.startswith(_VOCABULARY):
        name = node.text.removeprefix(_VOCABULARY).strip()
        yield mention(What.VOCABULARY, node, part=(node.text.index(name), name))


def _steps(names: _Names, node: Node) -> Iterator[Mention]:
    for key, value in _entries(node):
        yield from names.one(What.STEP, key, defines=True)
        yield from _step(names, value)


def _step(names: _Names, node: Node) -> Iterator[Mention]:
    called = node.get("call") if isinstance(node, MappingNode) else None
    names.called = called.as_text() if isinstance(called, ScalarNode) else ""
    for key, value in _entries(node):
        yield from _STEP.get(key.text, _nothing)(names, value)


def _texts(names: _Names, node: Node) -> Iterator[Mention]:
    if isinstance(node, ScalarNode):
        yield from slots_of(node, names.flow)


def _condition(names: _Names, node: Node) -> Iterator[Mention]:
    if isinstance(node, ScalarNode):
        yield from names_in_condition(node, names.flow)
        yield from ends_in_condition(node, names.ends)


def _answers(names: _Names, node: Node) -> Iterator[Mention]:
    for key, value in _entries(node):
        yield from names.one(What.ANSWER, key, defines=True)
        for inner, held in _entries(value):
            yield from _ANSWER.get(inner.text, _nothing)(names, held)


def _set(names: _Names, node: Node) -> Iterator[Mention]:
    for key, value in _entries(node):
        yield from names.one(What.VARIABLE, key)
        yield from _condition(names, value)


def _with(names: _Names, node: Node) -> Iterator[Mention]:
    for key, value in _entries(node):
        yield mention(What.VARIABLE, key, names.called)
        yield from _condition(names, value)


def _gets(names: _Names, node: Node) -> Iterator[Mention]:
    for key, value in _entries(node):
        yield from names.one(What.VARIABLE, key)
        if isinstance(value, ScalarNode) and value.text not in _OWN_WORDS:
            yield mention(What.VARIABLE, value, names.called)


def _go(names: _Names, node: Node) -> Iterator[Mention]:
    yield from names.one(What.STEP, node)
    for item in _items(node):
        for key, value in _entries(item):
            yield from _BRANCH.get(key.text, _nothing)(names, value)


def _inside(readers: Mapping[str, Reader]) -> Reader:
    def read(names: _Names, node: Node) -> Iterator[Mention]:
        for key, value in _entries(node):
            yield from readers.get(key.text, _nothing)(names, value)

    return read


def _checks(names: _Names, node: Node) -> Iterator[Mention]:
    for item in _items(node):
        yield from _inside(_CHECK)(names, item)


def _moments(names: _Names, node: Node) -> Iterator[Mention]:
    """Give the names of a promise: steps, an answer as ``step.answer``, ``end`` and an outcome."""
    for item in _items(node) or (node,):
        if not isinstance(item, ScalarNode):
            continue
        words = item.as_text()
        step, dot, answer = words.partition(".")
        if words.startswith(_END):
            name = words.removeprefix(_END).strip()
            part = (item.text.rindex(name), name)
            yield mention(What.OUTCOME, item, names.flow, part=part)
        elif step:
            yield mention(What.STEP, item, names.flow, part=(item.text.index(step), step))
        if dot and answer:
            part = (item.text.rindex(answer), answer)
            yield mention(What.ANSWER, item, names.flow, part=part)


_STEP_NAME: Final = _names_a(What.STEP)

_BRANCH: Final[Mapping[str, Reader]] = {"if": _condition, "to": _STEP_NAME, "else": _STEP_NAME}
_ANSWER: Final[Mapping[str, Reader]] = {
    "when": _condition,
    "go": _STEP_NAME,
    "end": _names_a(What.OUTCOME),
    "set": _set,
}
_CHECK: Final[Mapping[str, Reader]] = {
    **dict.fromkeys(("never", "always", "always_through", "after", "before"), _moments),
    "when": _condition,
}
_STEP: Final[Mapping[str, Reader]] = {
    "say": _texts,
    "short": _texts,
    "why": _texts,
    "ask": _texts,
    "practise": _names_a(What.EXERCISE),
    "into": _names_a(What.VARIABLE),
    "answers": _answers,
    "skip": _STEP_NAME,
    "retry": _inside({"say": _texts, "go": _STEP_NAME}),
    "call": _names_a(What.FLOW),
    "with": _with,
    "gets": _gets,
    "set": _set,
    "limit": _inside({"then": _STEP_NAME}),
    "go": _go,
    "end": _names_a(What.OUTCOME),
}
_TOP: Final[Mapping[str, Reader]] = {
    "flow": _names_a(What.FLOW, defines=True),
    "start": _STEP_NAME,
    "outcomes": _each(What.OUTCOME, defines=True),
    "variables": _variables,
    "steps": _steps,
    "checks": _checks,
    "moved": _values(What.STEP),
}
