"""Read the shared vocabularies and the list of sources of ``coping_library``.

A phrase may stand under two terms: what it means is then asked, not guessed.

| code | finds |
|---|---|
| L901 | a file that is not named after its vocabulary |
| L902 | a source whose status is not known |
"""

from pathlib import PurePath
from typing import Final

from assistant.content.nodes import Node, ScalarNode
from assistant.content.problems import Problem, quoted
from assistant.content.shape import Shape
from assistant.content.yaml_nodes import read_nodes
from assistant.domain.exercise import Reference
from assistant.domain.vocabulary import Term, Vocabulary

STATUSES: Final = ("checked", "secondary", "memory")
"""How far a source was read: in part, through a page about it, or not at all yet."""
LONGEST_CITATION: Final = 400
LONGEST_SEEN: Final = 600


def read_vocabulary(data: bytes, path: str) -> tuple[Vocabulary | None, tuple[Problem, ...]]:
    """Return the vocabulary in *data*, or None when an error was found, with every problem.

    Args:
        data: the whole file.
        path: how problems name the file; its name is the id of the vocabulary.
    """
    root, problems = read_nodes(data, path)
    shape = Shape()
    shape.add(problems)
    if root is None:
        return None, shape.problems
    keys = shape.fields(
        root, "a vocabulary", ("vocabulary", "terms"), required=("vocabulary", "terms")
    )
    name = shape.id(keys["vocabulary"], "the id of a vocabulary")
    if name and PurePath(path).stem != name:
        words = f"a file for {name} is named {name}.yaml"
        shape.error(keys.key_place("vocabulary"), "L901", words, "rename the file, or the id")
    terms = [_term(shape, key, node) for key, node in shape.entries(keys["terms"], "terms")]
    found = Vocabulary(id=name, terms={term.id: term for term in terms})
    return (None if shape.failed else found), shape.problems


def _term(shape: Shape, key: ScalarNode, node: Node) -> Term:
    keys = shape.fields(node, "a term", ("label", "group", "facts", "phrases"), required=("label",))
    facts = shape.entries(keys["facts"], "facts")
    return Term(
        id=key.as_text(),
        label=shape.label(keys["label"]),
        phrases=shape.phrases(keys["phrases"]),
        group=shape.id(keys["group"], "a group"),
        facts={name.as_text(): shape.phrase(value, "a fact") for name, value in facts},
        at=key.place,
    )


def read_sources(data: bytes, path: str) -> tuple[dict[str, Reference] | None, tuple[Problem, ...]]:
    """Return the sources in *data* by id, or None when an error was found, with every problem."""
    root, problems = read_nodes(data, path)
    shape = Shape()
    shape.add(problems)
    if root is None:
        return None, shape.problems
    keys = shape.fields(root, "the sources", ("sources",), required=("sources",))
    found = {
        key.as_text(): _reference(shape, key, node)
        for key, node in shape.entries(keys["sources"], "sources")
    }
    return (None if shape.failed else found), shape.problems


def _reference(shape: Shape, key: ScalarNode, node: Node) -> Reference:
    known = ("citation", "url", "status", "seen")
    keys = shape.fields(node, "a source", known, required=("citation", "status"))
    status = shape.label(keys["status"], "a status")
    if status and status not in STATUSES:
        words = f"{quoted(status)} is no status of a source"
        shape.error(keys.key_place("status"), "L902", words, "use checked, secondary or memory")
    return Reference(
        id=key.as_text(),
        citation=shape.label(keys["citation"], "a citation", LONGEST_CITATION),
        url=shape.phrase(keys["url"], "an address"),
        status=status,
        seen=shape.label(keys["seen"], "what was seen", LONGEST_SEEN) if keys["seen"] else "",
    )
