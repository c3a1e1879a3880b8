"""Read ``name.es.yaml``: the texts of a flow in another language."""

import re
from typing import Final

from assistant.content.nodes import MappingNode, Node, ScalarNode
from assistant.content.problems import Problem, quoted
from assistant.content.shape import Shape
from assistant.content.text_reader import read_texts
from assistant.content.yaml_nodes import read_nodes
from assistant.domain.flow import Text
from assistant.domain.translation import TranslatedText, Translation

TRANSLATION_KEYS: Final = ("translates", "version", "language", "texts", "hears")

FILE_NAME: Final = re.compile(r"([a-z][a-z0-9_]*)\.([a-z]{2,3}(?:-[A-Z]{2})?)\.yaml")
"""What the file of a translation is called: the flow, the language."""

_LANGUAGE: Final = re.compile(r"[a-z]{2,3}(-[A-Z]{2})?")
_ADDRESS: Final = re.compile(r"[a-z][a-z0-9_]*(\.[a-z][a-z0-9_]*){0,3}")
_FINGERPRINT: Final = re.compile(r"[0-9a-f]{8}")


def read_translation(data: bytes, path: str) -> tuple[Translation | None, tuple[Problem, ...]]:
    """Return the translation in *data*, or None when it has an error; and every problem.

    Whether it fits its flow is looked at by ``assistant.authoring.rules.translations``.

    Args:
        data: the bytes of the file.
        path: how problems name the file.
    """
    root, problems = read_nodes(data, path)
    shape = Shape()
    shape.add(problems)
    if root is None:
        return None, shape.problems
    required = ("translates", "version", "language", "texts")
    fields = shape.fields(root, "the translation", TRANSLATION_KEYS, required=required)
    translation = Translation(
        flow=shape.id(fields["translates"], "a flow"),
        version=shape.number(fields["version"], 1, 1_000_000, "version", default=1),
        language=_language(shape, fields["language"]),
        texts={
            key.text: _text(shape, key, value)
            for key, value in _addressed(shape, fields["texts"], "texts")
        },
        hears={
            key.text: shape.phrases(value, "the phrases")
            for key, value in _addressed(shape, fields["hears"], "hears")
        },
        at=fields.place,
    )
    return (None if shape.failed else translation), shape.problems


def is_short(address: str) -> bool:
    """Whether the text at *address* is a label or a title: one line, at most 60 characters."""
    return address == "title" or address.endswith(".label")


def _language(shape: Shape, node: Node | None) -> str:
    scalar = shape.scalar(node, "a language")
    if scalar is None:
        return ""
    text = scalar.as_text()
    if not _LANGUAGE.fullmatch(text):
        words = f"{quoted(text)} is no language code"
        shape.error(scalar.place, "S102", words, "write two letters, as in en or es-MX")
    return text


def _addressed(shape: Shape, node: Node | None, what: str) -> tuple[tuple[ScalarNode, Node], ...]:
    if node is None:
        return ()
    if not isinstance(node, MappingNode):
        shape.wrong(node, f"{what} must be a mapping", "write for example rate.ask:, and below it")
        return ()
    for key, _ in node.entries:
        if not _ADDRESS.fullmatch(key.text):
            words = f"{quoted(key.text)} is no address of a text"
            hint = "write step.say, step.ask or step.answers.id.label"
            shape.error(key.place, "S105", words, hint)
    return node.entries


def _text(shape: Shape, key: ScalarNode, node: Node) -> TranslatedText:
    fields = shape.fields(node, f"the text {quoted(key.text)}", ("of", "is"), required=("is",))
    inside = shape.scalar(fields["is"], "is")
    words = inside.as_text() if inside is not None else ""
    messages: tuple[Text, ...] = ()
    if words and is_short(key.text):
        label = shape.label(inside, "a label")
        messages = (Text(label, (), key.place),) if label else ()
    elif words:
        messages = read_texts(shape, inside, "is")
    return TranslatedText(
        of=_fingerprint(shape, fields["of"]), messages=messages, words=words, at=key.place
    )


def _fingerprint(shape: Shape, node: Node | None) -> str:
    scalar = shape.scalar(node, "of")
    if scalar is None:
        return ""
    text = scalar.as_text()
    if text and not _FINGERPRINT.fullmatch(text):
        words = f"{quoted(text)} is no fingerprint of a text"
        shape.error(scalar.place, "S102", words, "leave it out; flow i18n update writes it")
    return text
