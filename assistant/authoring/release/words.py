"""What a step does, in plain words: the same words for the same behaviour, however it is written.

Comparing two versions compares these words, so spacing, comments and the order of keys never count
as a change.
"""

from collections.abc import Iterator, Mapping
from typing import Final

from assistant.domain.condition import (
    Arithmetic,
    Both,
    Compare,
    Count,
    Either,
    Expr,
    Known,
    Literal,
    Name,
    Negation,
    Value,
)
from assistant.domain.flow import Answer, Assign, Call, Flow, Kind, Step, Text, Variable, Wait

_SIGNS: Final[Mapping[str, str]] = {"not_in": "not in"}


def expr_words(expr: Expr) -> str:
    """Return *expr* as an author would write it, every part of it in brackets."""
    match expr:
        case Compare(first, rest):
            tail = (f" {_SIGNS.get(sign, sign)} {_inner(right)}" for sign, right in rest)
            return _inner(first) + "".join(tail)
        case Both(parts):
            return " and ".join(map(_inner, parts))
        case Either(parts):
            return " or ".join(map(_inner, parts))
        case Negation(part):
            return f"not {_inner(part)}"
        case Arithmetic(operator, left, right):
            return f"{_inner(left)} {operator} {_inner(right)}"
        case Literal() | Name() | Known() | Count():
            return _leaf(expr)


def _leaf(expr: Literal | Name | Known | Count) -> str:
    match expr:
        case Literal(value):
            return value_words(value)
        case Name(name):
            return name
        case Known(name):
            return f"known({name})"
        case Count(name):
            return f"count({name})"


def _inner(expr: Expr) -> str:
    words = expr_words(expr)
    return words if isinstance(expr, Literal | Name | Known | Count) else f"({words})"


def value_words(value: Value) -> str:
    """Return *value* as conditions write it."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, tuple):
        return "[" + ", ".join(sorted(value)) + "]"
    return f"'{value}'" if isinstance(value, str) else str(value)


def variable_words(variable: Variable) -> str:
    """Return what *variable* can hold and where it comes from."""
    held = {
        Kind.SCALE: f"scale {variable.low}-{variable.high}",
        Kind.COUNT: f"count {variable.low}-{variable.high}",
        Kind.ONE_OF: "one of " + ", ".join(sorted(variable.values)),
        Kind.ANY_OF: "any of " + ", ".join(sorted(variable.values)),
        Kind.TEXT: f"text of {variable.max_length}",
        Kind.YES_NO: "yes or no",
    }[variable.kind]
    extra = [
        f"from {variable.source.value}" if variable.source is not None else "",
        f"is {variable.history}" if variable.history else "",
        f"starts {value_words(variable.starts)}" if variable.starts is not None else "",
        f"means {variable.means}" if variable.means else "",
        "private" if variable.private else "",
        "remembered" if variable.remember else "",
    ]
    return "; ".join([held, *filter(None, extra)])


def behaviour_words(step: Step) -> dict[str, str]:
    """Return what *step* does, by the part of it: ``go``, ``into``, ``answer near_it`` ..."""
    found = dict(_own_words(step))
    if step.wait is not None:
        found |= dict(_wait_words(step.wait))
    if step.call is not None:
        found |= _call_words(step.call)
    return {part: words for part, words in found.items() if words}


def _own_words(step: Step) -> Iterator[tuple[str, str]]:
    yield "set", _sets(step.sets)
    branches = (
        f"else {branch.to}"
        if branch.when is None
        else f"if {expr_words(branch.when)} to {branch.to}"
        for branch in step.go
    )
    yield "go", "; ".join(branches)
    yield "end", step.end or ""
    yield "do", step.do or ""
    limit = step.limit
    yield "limit", f"{limit.times} times, then {limit.then}" if limit is not None else ""


def _wait_words(wait: Wait) -> Iterator[tuple[str, str]]:
    yield "waits for", wait.form.value
    yield "into", wait.into or ""
    yield "exercise", wait.exercise or ""
    yield "count", str(wait.count) if wait.form.value == "offer" else ""
    yield "skip", f"to {wait.skip}" if wait.skip else ""
    retry = wait.retry
    if retry is not None:
        yield "unclear", f"{retry.tries} tries" + (f", then {retry.go}" if retry.go else "")
    for answer in wait.answers:
        yield f"answer {answer.id}", _answer_words(answer)


def _answer_words(answer: Answer) -> str:
    way = f"goes to {answer.go}" if answer.go else "ends " + answer.end if answer.end else "taken"
    when = f" where {expr_words(answer.when)}" if answer.when is not None else ""
    sets = f" and sets {_sets(answer.sets)}" if answer.sets else ""
    return way + when + sets


def _sets(sets: tuple[Assign, ...]) -> str:
    return ", ".join(f"{assign.name} = {expr_words(assign.value)}" for assign in sets)


def _call_words(call: Call) -> dict[str, str]:
    gets = ", ".join(f"{mine} from {theirs}" for mine, theirs in sorted(call.gets))
    inputs = sorted(call.inputs, key=lambda assign: assign.name)
    return {"call": call.flow, "with": _sets(tuple(inputs)), "gets": gets}


def texts_of_step(step: Step) -> dict[str, str]:
    """Return the words of *step* that people read or are heard by, by their place in it."""
    found = {
        "say": _joined(step.say),
        "short": _joined(step.short or ()),
        "why": _joined(step.why),
    }
    wait = step.wait
    if wait is not None:
        found["ask"] = wait.prompt.source if wait.prompt is not None else ""
        found["unclear"] = _joined(wait.retry.say) if wait.retry is not None else ""
        for answer in wait.answers:
            found[f"answer {answer.id}"] = answer.label
            found[f"answer {answer.id} hears"] = ", ".join(answer.hears)
    return {place: words for place, words in found.items() if words}


def texts_of_flow(flow: Flow) -> dict[str, str]:
    """Return the words of *flow* that belong to no step."""
    return {"title": flow.title}


def _joined(texts: tuple[Text, ...]) -> str:
    return "\n\n".join(text.source for text in texts)
