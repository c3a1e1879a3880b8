"""The ``answers:`` of a step: stable ids, labels people read, phrases people type."""

from typing import Final

from assistant.content.nodes import Node, ScalarNode
from assistant.content.problems import quoted
from assistant.content.scope import Scope
from assistant.content.shape import LONGEST_LABEL
from assistant.content.value_reader import read_value
from assistant.domain.flow import FIXED_ANSWERS, Answer, Assign, Form

MOST_ANSWERS: Final = 12
"""Answers of one question."""
MOST_PHRASES: Final = 100
"""Phrases of one answer."""

_KEYS: Final = ("label", "hears", "when", "go", "end", "set")
_YES_NO: Final = ("yes", "no")


def read_answers(scope: Scope, node: Node | None, form: Form) -> tuple[Answer, ...]:
    """Return the answers at *node* in the order of the file."""
    entries = scope.shape.entries(node, "answers")
    if len(entries) > MOST_ANSWERS and node is not None:
        words = f"there are {len(entries)} answers; the limit is {MOST_ANSWERS}"
        scope.shape.error(node.place, "Y013", words, "ask in two steps")
    fixed = FIXED_ANSWERS.get(form)
    return tuple(
        _answer(scope, key, value, form)
        for key, value in entries
        if fixed is None or _is_fixed(scope, key, fixed, form)
    )


def _is_fixed(scope: Scope, key: ScalarNode, fixed: tuple[str, ...], form: Form) -> bool:
    if key.text in fixed:
        return True
    words = f"{quoted(key.text)} is no answer of {form.value}"
    scope.shape.error(key.place, "A402", words, "its answers are " + ", ".join(fixed))
    return False


def _answer(scope: Scope, key: ScalarNode, node: Node, form: Form) -> Answer:
    if isinstance(node, ScalarNode):
        if form in FIXED_ANSWERS:
            hint = f"write {key.text}: {{go: {node.text or 'a_step'}}}"
            scope.shape.wrong(node, f"the answer {quoted(key.text)} must be a mapping", hint)
            return Answer(id=key.text, at=key.place)
        return Answer(id=key.text, label=_label(scope, key, node), at=key.place)
    shape = scope.shape
    fields = shape.fields(node, f"the answer {quoted(key.text)}", _KEYS)
    label = ""
    if "label" in fields:
        label = _label(scope, key, fields["label"])
    elif form not in FIXED_ANSWERS and not (form is Form.YES_NO and key.text in _YES_NO):
        _no_label(scope, key)
    if "go" in fields and "end" in fields:
        words = "an answer has both 'go' and 'end'"
        shape.error(fields.key_place("end"), "G202", words, "keep one of them")
    return Answer(
        id=key.text,
        label=label,
        hears=_phrases(scope, fields["hears"]),
        when=scope.condition(fields["when"]),
        go=shape.id(fields["go"], "a step") or None,
        end=shape.id(fields["end"], "an outcome") or None,
        sets=read_sets(scope, fields["set"]),
        at=key.place,
    )


def _no_label(scope: Scope, key: ScalarNode) -> None:
    words = f"the answer {quoted(key.text)} has no label"
    scope.shape.error(key.place, "A401", words, "add label: with the words people see")


def _label(scope: Scope, key: ScalarNode, node: Node | None) -> str:
    if isinstance(node, ScalarNode) and not node.as_text():
        _no_label(scope, key)
        return ""
    return scope.shape.label(node, "a label", LONGEST_LABEL)


def _phrases(scope: Scope, node: Node | None) -> tuple[str, ...]:
    phrases = scope.shape.phrases(node, "the phrases")
    if node is not None and len(phrases) > MOST_PHRASES:
        words = f"there are {len(phrases)} phrases; the limit is {MOST_PHRASES}"
        scope.shape.error(node.place, "Y013", words, "keep the ones people really say")
    return phrases


def read_sets(scope: Scope, node: Node | None) -> tuple[Assign, ...]:
    """Return the assignments of a ``set:``, in the order of the file."""
    found: list[Assign] = []
    for key, value in scope.shape.entries(node, "set"):
        wanted = scope.variables.get(key.text)
        if wanted is None:
            scope.unknown_variable(key)
            continue
        expr = read_value(scope, value, wanted)
        if expr is not None:
            found.append(Assign(key.text, expr, value.place))
    return tuple(found)
