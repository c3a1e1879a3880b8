"""Names, values and words that may fit in one place of a file, each kind by itself."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias

from assistant.authoring.editing.cursor import Cursor
from assistant.authoring.editing.desk import Desk
from assistant.authoring.editing.mention import What
from assistant.authoring.editing.outline import first_words
from assistant.authoring.editing.sheet import Sheet
from assistant.domain.flow import FIXED_ANSWERS, Flow, Kind, Source, Step, Variable


class Sort(StrEnum):
    """What is offered, for the sign beside it."""

    NAME = "name"
    VALUE = "value"
    KEY = "key"
    WORD = "word"


@dataclass(frozen=True, slots=True)
class Item:
    """One thing that fits."""

    label: str
    sort: Sort
    detail: str = ""
    """A few words beside it."""
    insert: str = ""
    """What is written; the label when empty."""

    @property
    def written(self) -> str:
        """What is put in place of the word before the cursor."""
        return self.insert or self.label


@dataclass(frozen=True, slots=True)
class Here:
    """Everything an answer is made from."""

    desk: Desk
    sheet: Sheet
    cursor: Cursor
    flow: Flow | None
    """The flow as far as it could be read last."""


Offer: TypeAlias = Callable[[Here], Iterable[Item]]


# --- names


def steps(here: Here) -> Iterator[Item]:
    """Give the steps of the flow."""
    steps = here.flow.steps if here.flow is not None else {}
    about = here.desk.flow_of(here.sheet)
    for name in about.names(What.STEP) if about is not None else ():
        yield Item(name, Sort.NAME, first_words(steps.get(name)))


def variables(here: Here) -> Iterator[Item]:
    """Give the variables of the flow."""
    for variable in here.flow.variables.values() if here.flow is not None else ():
        yield Item(variable.name, Sort.NAME, _about(variable))


def slots(here: Here) -> Iterator[Item]:
    """Give variables for an open brace."""
    if here.cursor.value:  # a brace is open
        for item in variables(here):
            yield Item(item.label, Sort.NAME, item.detail, item.label + "}")


def outcomes(here: Here) -> Iterator[Item]:
    """Give the ways the flow can end."""
    about = here.desk.flow_of(here.sheet)
    for name in about.names(What.OUTCOME) if about is not None else ():
        yield Item(name, Sort.NAME, "an outcome")


def promised(here: Here) -> Iterator[Item]:
    """Give what a promise may be about: steps, and ends of the flow."""
    if here.cursor.value.startswith("end "):
        yield from outcomes(here)
        return
    yield from steps(here)
    if here.cursor.key != "always_through":
        yield from (Item("end " + o.label, Sort.NAME, o.detail) for o in outcomes(here))


def moments(here: Here) -> Iterator[Item]:
    """Give steps, and behind a dot the answers of the step before it."""
    step, dot, _ = here.cursor.value.rpartition(".")
    asked = here.flow.steps.get(step.split("[")[-1].strip()) if here.flow is not None else None
    if dot:
        for answer in asked.wait.answers if asked is not None and asked.wait else ():
            yield Item(answer.id, Sort.VALUE, answer.label)
    else:
        yield from steps(here)


def exercises(here: Here) -> Iterator[Item]:
    """Give the exercises of the library."""
    for name in sorted(here.desk.known(here.sheet.path).exercises or ()):
        yield Item(name, Sort.NAME, here.desk.exercise_title(here.sheet.path, name))


def practises(here: Here) -> Iterator[Item]:
    """Give what can be practised."""
    yield Item("picked", Sort.WORD, "the exercise just picked")
    yield from exercises(here)


def flows(here: Here) -> Iterator[Item]:
    """Give the flows that can be called."""
    for name in here.desk.flow_names(here.sheet.path):
        if name != here.sheet.about:
            called = here.desk.flow_called(here.sheet.path, name)
            flow = called.flow if called is not None else None
            yield Item(name, Sort.NAME, flow.title if flow is not None else "")


def choices(here: Here) -> Iterator[Item]:
    """Give the vocabularies, as a variable names them."""
    for name in sorted(here.desk.known(here.sheet.path).vocabularies):
        yield Item(f"vocabulary {name}", Sort.NAME, "the words of the library")


def terms(here: Here) -> Iterator[Item]:
    """Give the words of the vocabulary of the variable around the cursor."""
    name = here.cursor.path[1] if len(here.cursor.path) > 1 else ""
    variable = here.flow.variables.get(name) if here.flow is not None else None
    known = here.desk.known(here.sheet.path).vocabularies
    vocabulary = known.get(variable.vocabulary or "") if variable is not None else None
    for term in vocabulary.terms.values() if vocabulary is not None else ():
        yield Item(term.id, Sort.VALUE, term.label)


# --- conditions and values


def condition(here: Here) -> Iterator[Item]:
    """Give what a condition goes on with."""
    if here.cursor.quoted:
        yield from any_value(here)
        return
    yield from variables(here)
    for word in ("and", "or", "not", "in"):
        yield Item(word, Sort.WORD)
    yield Item("known", Sort.WORD, "was it filled?", "known(")
    yield Item("count", Sort.WORD, "how many choices it holds", "count(")


def any_value(here: Here) -> Iterator[Item]:
    """Give the values of the variable named before the mark; of all when none is."""
    variables = here.flow.variables if here.flow is not None else {}
    words = here.cursor.value.replace("(", " ").replace("[", " ").split()
    named = [variables[word] for word in words if word in variables][-1:]
    for variable in named if named and _values_of(named[0]) else variables.values():
        for value in variable.values:
            yield Item(value, Sort.VALUE, variable.labels.get(value, f"a value of {variable.name}"))


def set_value(here: Here) -> Iterator[Item]:
    """Give what may be put into the variable of this key."""
    variable = here.flow.variables.get(here.cursor.key or "") if here.flow is not None else None
    for value in _values_of(variable):
        yield Item(value, Sort.VALUE, f"a value of {here.cursor.key}")
    yield from variables(here)


def with_value(here: Here) -> Iterator[Item]:
    """Give what the input of this key may be."""
    wanted = (v for v in _called_variables(here) if v.name == here.cursor.key)
    for value in _values_of(next(wanted, None)):
        yield Item(value, Sort.VALUE, f"a value of {here.cursor.key}")
    yield from variables(here)


def gets_value(here: Here) -> Iterator[Item]:
    """Give what a called flow gives back."""
    yield Item("outcome", Sort.WORD, "how the called flow ended")
    for variable in _called_variables(here):
        yield Item(variable.name, Sort.NAME, _about(variable))


def words(*words: str) -> Offer:
    """Return what offers *words*, wherever it is asked."""
    items = tuple(Item(word, Sort.WORD) for word in words)

    def offer(here: Here) -> Iterable[Item]:
        del here
        return items

    return offer


def actions(here: Here) -> Iterator[Item]:
    """Give the actions of the engine."""
    return (Item(name, Sort.WORD) for name in here.desk.known(here.sheet.path).actions)


def facts(here: Here) -> Iterator[Item]:
    """Give the facts of the history and the fields of the profile."""
    known = here.desk.known(here.sheet.path)
    return (Item(name, Sort.WORD) for name in (*known.history, *known.profile))


def answer_ids(here: Here) -> Iterator[Item]:
    """Give the answers that the question around the cursor can have."""
    step = _step(here)
    if here.flow is None or step is None or step.wait is None:
        return
    fixed = FIXED_ANSWERS.get(step.wait.form)
    variable = here.flow.variables.get(step.wait.into or "")
    if fixed is not None:
        for id_ in fixed:
            yield Item(id_, Sort.KEY, "an answer the engine gives", f"{id_}: {{go: }}")
    elif variable is not None:
        for value in _values_of(variable):
            yield Item(value, Sort.KEY, f"a value of {variable.name}", f"{value}: ")


def set_keys(here: Here) -> Iterator[Item]:
    """Give the variables of the flow, as keys."""
    for item in variables(here):
        yield Item(item.label, Sort.KEY, item.detail, f"{item.label}: ")


def with_keys(here: Here) -> Iterator[Item]:
    """Give the inputs of the called flow, as keys."""
    for variable in _called_variables(here):
        if variable.source is Source.CALLER:
            yield Item(variable.name, Sort.KEY, _about(variable), f"{variable.name}: ")


def all_answers(here: Here) -> Iterator[Item]:
    """Give every answer and every choice of the flow."""
    steps = here.flow.steps.values() if here.flow is not None else ()
    for step in steps:
        for answer in step.wait.answers if step.wait is not None else ():
            yield Item(answer.id, Sort.VALUE, answer.label or f"an answer of {step.id}")
    for variable in here.flow.variables.values() if here.flow is not None else ():
        for value in _values_of(variable):
            yield Item(value, Sort.VALUE, f"a value of {variable.name}")


# --- what several share


def _step(here: Here) -> Step | None:
    path = here.cursor.path
    return here.flow.steps.get(path[1]) if here.flow is not None and len(path) > 1 else None


def _called_variables(here: Here) -> tuple[Variable, ...]:
    step = _step(here)
    if step is None or step.call is None:
        return ()
    called = here.desk.flow_called(here.sheet.path, step.call.flow)
    return tuple(called.flow.variables.values()) if called is not None and called.flow else ()


def _values_of(variable: Variable | None) -> tuple[str, ...]:
    if variable is None:
        return ()
    return ("yes", "no") if variable.kind is Kind.YES_NO else variable.values


def _about(variable: Variable) -> str:
    if variable.kind in {Kind.SCALE, Kind.COUNT}:
        return f"{variable.kind.value} {variable.low}-{variable.high}"
    if variable.vocabulary is not None:
        return f"{variable.kind.value} vocabulary {variable.vocabulary}"
    return variable.kind.value
