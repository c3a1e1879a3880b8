"""Every name in the files beside a flow: its conversation tests and its translations."""

from collections.abc import Iterator
from typing import Final

from assistant.authoring.editing.mention import Mention, What, mention
from assistant.authoring.editing.names_in_text import slots_of
from assistant.content.nodes import MappingNode, Node, ScalarNode, SequenceNode

_LINE: Final = {
    "at": What.STEP,
    "ended": What.OUTCOME,
    "pick": What.ANSWER,
    "chose": What.ANSWER,
    "in_flow": What.FLOW,
    "offered": What.EXERCISE,
}
_FREE: Final = frozenset({What.FLOW, What.EXERCISE})
_OWN: Final = frozenset({"picked"})


def names_in_tests(root: Node) -> Iterator[Mention]:
    """Give every mention in the test file with the nodes *root*."""
    flow = _scalar(root, "flow")
    if not isinstance(root, MappingNode) or flow is None:
        return
    yield mention(What.FLOW, flow)
    for key, _ in _entries(root.get("given")):
        yield mention(What.VARIABLE, key, flow.as_text())
    for _, scene in _entries(root.get("tests")):
        steps = scene.get("steps") if isinstance(scene, MappingNode) else scene
        yield from _lines(steps, flow.as_text())


def _lines(node: Node | None, flow: str) -> Iterator[Mention]:
    for line in node.items if isinstance(node, SequenceNode) else ():
        for key, value in _entries(line):
            if key.text == "steps":
                yield from _lines(value, flow)
            elif key.text in _LINE:
                yield from _words(_LINE[key.text], value, flow)


def _words(what: What, node: Node, flow: str) -> Iterator[Mention]:
    for item in node.items if isinstance(node, SequenceNode) else (node,):
        if isinstance(item, ScalarNode) and item.as_text() and item.text not in _OWN:
            yield mention(what, item, "" if what in _FREE else flow, loose=what not in _FREE)


def names_in_translation(root: Node) -> Iterator[Mention]:
    """Give every mention in the translation with the nodes *root*.

    Texts and phrases stand under the address of what they translate, as in
    ``where.answers.safe.label``: its first part is a step, the part behind ``answers`` an answer.
    """
    flow = _scalar(root, "translates")
    if not isinstance(root, MappingNode) or flow is None:
        return
    yield mention(What.FLOW, flow)
    for part in ("texts", "hears"):
        for key, value in _entries(root.get(part)):
            yield from _address(key, flow.as_text())
            for node in (value, *(inner for _, inner in _entries(value))):
                if part == "texts" and isinstance(node, ScalarNode):
                    yield from slots_of(node, flow.as_text())


def _address(key: ScalarNode, flow: str) -> Iterator[Mention]:
    parts = key.text.split(".")
    if len(parts) > 1:
        yield mention(What.STEP, key, flow, part=(0, parts[0]))
    if len(parts) > 2 and parts[1] == "answers":  # noqa: PLR2004 - step.answers.id
        start = len(parts[0]) + len(".answers.")
        yield mention(What.ANSWER, key, flow, part=(start, parts[2]))


def _scalar(root: Node, key: str) -> ScalarNode | None:
    node = root.get(key) if isinstance(root, MappingNode) else None
    return node if isinstance(node, ScalarNode) else None


def _entries(node: Node | None) -> tuple[tuple[ScalarNode, Node], ...]:
    return node.entries if isinstance(node, MappingNode) else ()
