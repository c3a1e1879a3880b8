"""One step: what it says, how it waits, where it goes. Its keys show what kind it is."""

from typing import Final

from assistant.content.answer_reader import read_answers, read_sets
from assistant.content.nodes import MappingNode, Node, ScalarNode, SequenceNode
from assistant.content.problems import did_you_mean, quoted
from assistant.content.scope import Scope
from assistant.content.shape import Fields
from assistant.content.text_reader import read_texts
from assistant.content.value_reader import read_value
from assistant.domain.flow import (
    Assign,
    Branch,
    Call,
    Form,
    Kind,
    Limit,
    Retry,
    Step,
    Text,
    Wait,
)
from assistant.domain.place import Place

STEP_KEYS: Final = (
    "note",
    "say",
    "short",
    "why",
    "ask",
    "offer",
    "count",
    "practise",
    "reach",
    "into",
    "answers",
    "skip",
    "retry",
    "call",
    "with",
    "gets",
    "set",
    "do",
    "limit",
    "go",
    "end",
)
"""Every key of a step, in the order authors write them."""

MOST_VISITS: Final = 100
MOST_TRIES: Final = 5
MOST_OFFERS: Final = 3

_TURNS: Final = ("ask", "offer", "practise", "reach", "call")
_NEEDS: Final = {
    "into": ("ask",),
    "answers": ("ask", "offer", "practise", "reach"),
    "skip": ("ask", "offer", "practise", "reach"),
    "retry": ("ask", "offer", "practise", "reach"),
    "why": ("ask", "offer", "practise", "reach"),
    "count": ("offer",),
    "with": ("call",),
    "gets": ("call",),
    "short": ("say",),
}
"""Keys that mean nothing without one of others."""

_FORMS: Final = {
    Kind.SCALE: Form.NUMBER,
    Kind.COUNT: Form.NUMBER,
    Kind.ONE_OF: Form.CHOICE,
    Kind.ANY_OF: Form.MANY,
    Kind.YES_NO: Form.YES_NO,
    Kind.TEXT: Form.WORDS,
}


def read_step(scope: Scope, key: ScalarNode, node: Node) -> Step:
    """Return the step *node* called *key*, as far as it can be read."""
    shape = scope.shape
    fields = shape.fields(node, f"the step {quoted(key.text)}", STEP_KEYS)
    _check_company(scope, fields)
    say = read_texts(shape, fields["say"], "'say'")
    asked = read_texts(shape, fields["ask"], "'ask'")
    return Step(
        id=key.text,
        say=(*say, *asked[:-1]),
        short=read_texts(shape, fields["short"], "'short'") if "short" in fields else None,
        why=read_texts(shape, fields["why"], "'why'"),
        wait=_wait(scope, fields, asked[-1] if asked else None),
        call=_call(scope, fields),
        sets=read_sets(scope, fields["set"]),
        do=_action(scope, fields["do"]),
        go=_go(scope, fields["go"]),
        end=shape.id(fields["end"], "an outcome") or None,
        limit=_limit(scope, fields["limit"]),
        note=_note(scope, fields["note"]),
        at=key.place,
    )


def _check_company(scope: Scope, fields: Fields) -> None:
    """Report keys that miss the key they belong to, and turns that exclude each other (S106)."""
    for key in fields:
        needs = _NEEDS.get(key)
        if needs is not None and not any(need in fields for need in needs):
            words = f"'{key}' needs '{needs[0]}' in the same step"
            scope.shape.error(
                fields.key_place(key), "S106", words, f"add {needs[0]}: or take it out"
            )
    turns = [key for key in _TURNS if key in fields]
    for key in turns[1:]:
        words = f"'{key}' and '{turns[0]}' cannot stand in one step"
        scope.shape.error(fields.key_place(key), "S106", words, "make two steps of it")


def _note(scope: Scope, node: Node | None) -> str:
    scalar = scope.shape.scalar(node, "a note")
    return "" if scalar is None else scalar.as_text()


# --- waiting


def _wait(scope: Scope, fields: Fields, prompt: Text | None) -> Wait | None:
    form = _form(scope, fields)
    if form is None:
        return None
    shape = scope.shape
    return Wait(
        form=form,
        prompt=prompt,
        into=_into(scope, fields["into"]),
        answers=read_answers(scope, fields["answers"], form),
        count=shape.number(fields["count"], 1, MOST_OFFERS, "count", default=MOST_OFFERS),
        exercise=_exercise(scope, fields["practise"]),
        retry=_retry(scope, fields["retry"]),
        skip=shape.id(fields["skip"], "a step") or None,
        at=_turn_place(fields),
    )


def _turn_place(fields: Fields) -> Place:
    return next(fields.key_place(key) for key in _TURNS if key in fields)


def _form(scope: Scope, fields: Fields) -> Form | None:
    if "ask" in fields:
        return _question_form(scope, fields)
    if "offer" in fields:
        scope.shape.choice(fields["offer"], ("exercises",), "what can be offered")
        return Form.OFFER
    if "practise" in fields:
        return Form.PRACTISE
    if "reach" in fields:
        scope.shape.choice(fields["reach"], ("support",), "what can be reached")
        return Form.REACH
    return None


def _question_form(scope: Scope, fields: Fields) -> Form:
    into = fields["into"]
    variable = scope.variables.get(into.as_text()) if isinstance(into, ScalarNode) else None
    if variable is not None:
        return _FORMS[variable.kind]
    if into is None and "answers" not in fields:
        words = "a question has neither 'into' nor 'answers'"
        hint = "add into: with a variable, or answers: with the choices"
        scope.shape.error(fields.key_place("ask"), "A404", words, hint)
    return Form.CHOICE


def _into(scope: Scope, node: Node | None) -> str | None:
    name = scope.shape.id(node, "a variable")
    if not name or not isinstance(node, ScalarNode):
        return None
    if name not in scope.variables:
        scope.unknown_variable(node)
        return None
    return name


def _exercise(scope: Scope, node: Node | None) -> str | None:
    name = scope.shape.id(node, "an exercise")
    known = scope.known.exercises
    if node is not None and name and name != "picked" and known is not None and name not in known:
        words = f"there is no exercise {quoted(name)}"
        scope.shape.error(node.place, "G226", words, did_you_mean(name, sorted(known)))
    return name or None


def _retry(scope: Scope, node: Node | None) -> Retry | None:
    if node is None:
        return None
    shape = scope.shape
    fields = shape.fields(node, "retry", ("tries", "say", "go"), required=("tries",))
    return Retry(
        tries=shape.number(fields["tries"], 1, MOST_TRIES, "tries", default=1),
        say=read_texts(shape, fields["say"], "'say'"),
        go=shape.id(fields["go"], "a step") or None,
    )


# --- calling, acting, going on


def _call(scope: Scope, fields: Fields) -> Call | None:
    node = fields["call"]
    if node is None:
        return None
    return Call(
        flow=scope.shape.id(node, "a flow"),
        inputs=_inputs(scope, fields["with"]),
        gets=_gets(scope, fields["gets"]),
        at=node.place,
    )


def _inputs(scope: Scope, node: Node | None) -> tuple[Assign, ...]:
    found: list[Assign] = []
    for key, value in scope.shape.entries(node, "with"):
        expr = read_value(scope, value, None)
        if expr is not None:
            found.append(Assign(key.text, expr, value.place))
    return tuple(found)


def _gets(scope: Scope, node: Node | None) -> tuple[tuple[str, str], ...]:
    found: list[tuple[str, str]] = []
    for key, value in scope.shape.entries(node, "gets"):
        theirs = scope.shape.id(value, "a variable of the called flow")
        if key.text not in scope.variables:
            scope.unknown_variable(key)
        elif theirs:
            found.append((key.text, theirs))
    return tuple(found)


def _action(scope: Scope, node: Node | None) -> str | None:
    action = scope.shape.id(node, "an action")
    if node is not None and action and action not in scope.known.actions:
        words = f"{quoted(action)} is no action of the engine"
        scope.shape.error(node.place, "X005", words, did_you_mean(action, scope.known.actions))
    return action or None


def _limit(scope: Scope, node: Node | None) -> Limit | None:
    if node is None:
        return None
    fields = scope.shape.fields(node, "limit", ("times", "then"), required=("times", "then"))
    times = scope.shape.number(fields["times"], 1, MOST_VISITS, "times", default=1)
    return Limit(times, scope.shape.id(fields["then"], "a step"))


def _go(scope: Scope, node: Node | None) -> tuple[Branch, ...]:
    if node is None:
        return ()
    if isinstance(node, ScalarNode):
        return (Branch(None, scope.shape.id(node, "a step"), at=node.place),)
    branches: list[Branch] = []
    last: Node = node
    items = scope.shape.items(node, "go")
    for index, item in enumerate(items):
        last = item
        branch = _branch(scope, item)
        if branch is None:
            continue
        branches.append(branch)
        if branch.when is None and branch.source == "" and index < len(items) - 1:
            words = "'else' is not the last branch"
            scope.shape.error(item.place, "G204", words, "move it to the end")
    if isinstance(node, SequenceNode) and not any(_is_else(item) for item in items):
        words = "the branches have no 'else'"
        scope.shape.error(last.place, "G205", words, "add '- else: a_step' as the last branch")
    return tuple(branches)


def _is_else(item: Node) -> bool:
    return isinstance(item, MappingNode) and item.get("else") is not None


def _branch(scope: Scope, node: Node) -> Branch | None:
    fields = scope.shape.fields(node, "a branch", ("if", "to", "else"))
    if fields.node is None:
        return None
    keys = {key for key in ("if", "to", "else") if key in fields}
    if keys == {"else"}:
        return Branch(None, scope.shape.id(fields["else"], "a step"), at=node.place)
    if keys != {"if", "to"}:
        words = "a branch needs 'if' and 'to' together, or 'else' alone"
        scope.shape.error(node.place, "G203", words, "write '- if: ...' with 'to: a_step' below it")
        return None
    written = fields["if"]
    source = written.as_text() if isinstance(written, ScalarNode) else "?"
    place = node.place if written is None else written.place
    when = scope.condition(written)
    return Branch(when, scope.shape.id(fields["to"], "a step"), source or "?", place)
