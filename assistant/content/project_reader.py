"""``flows/project.yaml``: what no single flow may change."""

from typing import Final

from assistant.content.nodes import MappingNode, Node, ScalarNode
from assistant.content.problems import Problem, did_you_mean, quoted
from assistant.content.shape import Shape
from assistant.content.text_reader import read_texts
from assistant.content.yaml_nodes import read_nodes
from assistant.domain.flow import Project
from assistant.domain.inputs import Command

PROJECT_KEYS: Final = ("project", "languages", "limits", "matching", "anytime", "unclear")
_COMMANDS: Final = tuple(command.value for command in Command)
_DOES: Final = (
    "show_help",
    "previous_question",
    "skip_question",
    "explain",
    "shorten",
    "log_and_close",
)
_ANYTIME_KEYS: Final = ("hears", "does", "goes_to")
_CRISIS: Final = "crisis"
_CRISIS_FLOW: Final = "flow safety_help"


def read_project(data: bytes, path: str) -> tuple[Project | None, tuple[Problem, ...]]:
    """Return the project in *data*, or None when it has an error; and every problem.

    Args:
        data: the bytes of the file.
        path: how problems name the file.
    """
    root, problems = read_nodes(data, path)
    shape = Shape()
    shape.add(problems)
    if root is None:
        return None, shape.problems
    fields = shape.fields(root, "the project", PROJECT_KEYS, required=("project", "anytime"))
    limits = shape.fields(
        fields["limits"], "limits", ("questions_per_session", "messages_in_a_row")
    )
    matching = shape.fields(fields["matching"], "matching", ("accept", "confirm", "gap"))
    unclear = shape.fields(fields["unclear"], "unclear", ("tries", "say"))
    project = Project(
        name=shape.label(fields["project"], "a name"),
        languages=_languages(shape, fields["languages"]),
        questions_per_session=shape.number(
            limits["questions_per_session"], 1, 500, "questions_per_session", default=25
        ),
        messages_in_a_row=shape.number(
            limits["messages_in_a_row"], 1, 10, "messages_in_a_row", default=3
        ),
        accept=shape.number(matching["accept"], 50, 100, "accept", default=86),
        confirm=shape.number(matching["confirm"], 40, 100, "confirm", default=70),
        gap=shape.number(matching["gap"], 0, 50, "gap", default=6),
        anytime=_anytime(shape, fields["anytime"]),
        tries=shape.number(unclear["tries"], 1, 5, "tries", default=2),
        unclear=read_texts(shape, unclear["say"], "say"),
        at=fields.place,
    )
    if project.confirm > project.accept and matching.node is not None:
        words = "'confirm' is higher than 'accept', so nothing would ever be offered back"
        shape.error(matching.key_place("confirm"), "S102", words, "make it smaller")
    return (None if shape.failed else project), shape.problems


def _languages(shape: Shape, node: Node | None) -> tuple[str, ...]:
    return shape.ids(node, "the languages") if node is not None else ("en",)


def _anytime(shape: Shape, node: Node | None) -> dict[str, tuple[str, ...]]:
    """Return the phrases of each command; safety has none, it is read first by reviewed rules."""
    found: dict[str, tuple[str, ...]] = {}
    entries = shape.entries(node, "anytime")
    for key, value in entries:
        if key.text in _COMMANDS:
            found[key.text] = _command(shape, key, value)
        elif key.text != _CRISIS:
            words = f"{quoted(key.text)} is no command"
            shape.error(key.place, "S101", words, did_you_mean(key.text, _COMMANDS))
    if node is not None:
        for missing in [command for command in _COMMANDS if command not in found]:
            words = f"the command '{missing}' is missing: it works in every question of every flow"
            shape.error(node.place, "S104", words, f"add {missing}: {{hears: [...]}}")
        _crisis(shape, node)
    return found


def _command(shape: Shape, key: ScalarNode, node: Node) -> tuple[str, ...]:
    what = f"the command {quoted(key.text)}"
    fields = shape.fields(node, what, _ANYTIME_KEYS, required=("hears",))
    shape.choice(fields["does"], _DOES, "something a command does")
    shape.phrase(fields["goes_to"], "where it goes")
    return shape.phrases(fields["hears"], "the phrases")


def _crisis(shape: Shape, node: Node) -> None:
    """Report a project without the crisis interrupt, or with one that is not first (X001)."""
    entry = node.get(_CRISIS) if isinstance(node, MappingNode) else None
    hint = f"write crisis: {{goes_to: {_CRISIS_FLOW}, first: true}}"
    if entry is None:
        shape.error(node.place, "X001", "the crisis interrupt is missing", hint)
        return
    fields = shape.fields(entry, "the crisis interrupt", ("goes_to", "first"))
    goes_to = shape.phrase(fields["goes_to"], "where it goes")
    if not shape.yes_no(fields["first"], "first"):
        words = "the crisis interrupt does not come before everything else"
        shape.error(entry.place, "X001", words, hint)
    if goes_to != _CRISIS_FLOW:
        words = "the crisis interrupt does not lead to the built-in crisis conversation"
        shape.error(entry.place, "X001", words, hint)
