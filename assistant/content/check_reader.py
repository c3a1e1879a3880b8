"""``checks:``: the promises an author makes about a flow, from their nodes to typed form."""

import re
from typing import Final

from assistant.content.nodes import Node, SequenceNode
from assistant.content.scope import Scope
from assistant.content.shape import Fields
from assistant.domain.flow import Check

CHECK_KINDS: Final = ("never", "always", "always_through", "at_most")
_MAY_HAVE: Final = {
    "never": ("when", "after", "before"),
    "always": ("when", "after"),
    "always_through": ("when",),
    "at_most": (),
}
_AT_MOST: Final = re.compile(r"(\d{1,4}) questions?")


def read_checks(scope: Scope, node: Node | None) -> tuple[Check, ...]:
    """Return the promises under ``checks:`` that can be read."""
    found = (_check(scope, item) for item in scope.shape.items(node, "checks"))
    return tuple(check for check in found if check is not None)


def _check(scope: Scope, node: Node) -> Check | None:
    fields = scope.shape.fields(node, "a check", (*CHECK_KINDS, "when", "after", "before"))
    if fields.node is None:
        return None
    kinds = [kind for kind in CHECK_KINDS if kind in fields]
    if len(kinds) != 1:
        words = "a check needs one of 'never', 'always', 'always_through' and 'at_most'"
        scope.shape.error(node.place, "C601", words, "write - never: end eased, with a 'when'")
        return None
    kind, targets = kinds[0], _words(scope, fields[kinds[0]], "what is checked")
    if not targets or not _fits(scope, fields, kind, targets):
        return None
    if kind == "at_most":
        targets = tuple(text.split()[0] for text in targets)
    return Check(
        kind=kind,
        target=targets[0],
        when=scope.condition(fields["when"]),
        at=_first(fields[kind]).place,
        also=targets[1:],
        after=_words(scope, fields["after"], "after"),
        before=_words(scope, fields["before"], "before"),
    )


def _fits(scope: Scope, fields: Fields, kind: str, targets: tuple[str, ...]) -> bool:
    """Report what does not belong together; return whether all does."""
    for key in ("when", "after", "before"):
        if key in fields and key not in _MAY_HAVE[kind]:
            words = f"'{kind}' takes no '{key}'"
            scope.shape.error(fields.key_place(key), "C601", words, "take it out")
            return False
    if "after" in fields and "before" in fields:
        words = "a check takes 'after' or 'before', not both"
        scope.shape.error(fields.key_place("before"), "C601", words, "make two checks of it")
        return False
    if kind == "never" and "." in targets[0] and "when" in fields:
        words = "a promise about a step of a called flow takes no 'when'"
        hint = "make the promise about the step that calls it"
        scope.shape.error(fields.key_place("when"), "C601", words, hint)
        return False
    if kind == "always" and "after" not in fields:
        hint = "write after: and the step from which it holds"
        scope.shape.error(fields.key_place(kind), "C601", "'always' needs an 'after'", hint)
        return False
    many = len(targets) > 1 and kind != "always"
    if many or (kind == "at_most" and not _AT_MOST.fullmatch(targets[0])):
        hint = "write for example at_most: 13 questions"
        place = _first(fields[kind]).place
        scope.shape.error(place, "C601", "this check cannot be read", hint)
        return False
    return True


def _first(node: Node | None) -> Node:
    assert node is not None
    return node.items[0] if isinstance(node, SequenceNode) and node.items else node


def _words(scope: Scope, node: Node | None, what: str) -> tuple[str, ...]:
    """Return one or several names: a step, ``step.answer`` or ``end outcome``."""
    nodes = node.items if isinstance(node, SequenceNode) else (node,) if node is not None else ()
    found = (scope.shape.scalar(item, what) for item in nodes)
    return tuple(" ".join(scalar.text.split()) for scalar in found if scalar is not None)
