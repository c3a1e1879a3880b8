"""Texts of a flow: paragraphs become messages, ``{name}`` a slot; nothing else is markup."""

import re
from typing import Final

from assistant.content.nodes import Node, ScalarNode
from assistant.content.problems import quoted
from assistant.content.shape import Shape
from assistant.domain.flow import Text

SLOT: Final = re.compile(r"\{([a-z][a-z0-9_]*)\}")
"""A variable inside a text."""

_BRACE: Final = re.compile(r"\{[^{}\n]*\}|[{}]")
_PARAGRAPH: Final = re.compile(r"\S[^\n]*(?:\n[ \t]*\S[^\n]*)*")


def read_texts(shape: Shape, node: Node | None, what: str) -> tuple[Text, ...]:
    """Return one message for each paragraph of the text at *node*.

    Lines of a paragraph are joined: where the author broke them means nothing on a terminal of
    another width.
    """
    scalar = shape.prose(node, what)
    if scalar is None:
        return ()
    _check_braces(shape, scalar)
    return tuple(
        _message(found.group(), scalar, found.start()) for found in _PARAGRAPH.finditer(scalar.text)
    )


def _message(paragraph: str, scalar: ScalarNode, offset: int) -> Text:
    source = " ".join(paragraph.split())
    names = tuple(SLOT.findall(source)) if "{" in source else ()
    return Text(source, names, scalar.place_of(offset))


def _check_braces(shape: Shape, scalar: ScalarNode) -> None:
    if "{" not in scalar.text and "}" not in scalar.text:
        return
    for found in _BRACE.finditer(scalar.text):
        if not SLOT.fullmatch(found.group()):
            words = f"{quoted(found.group())} is no {{name}} of a variable"
            hint = "write {name} with the variable's own name; braces mean nothing else"
            shape.error(scalar.place_of(found.start()), "T710", words, hint)
