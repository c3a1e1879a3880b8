"""Read ``coping_library/wording.yaml``: words our texts do not use, and what to say instead."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from assistant.content.nodes import Node
from assistant.content.problems import Problem
from assistant.content.readability import words_in
from assistant.content.shape import Shape
from assistant.content.yaml_nodes import read_nodes


@dataclass(frozen=True, slots=True)
class Avoided:
    """A phrase our texts do not use."""

    phrase: str
    use: str
    """What to say instead."""
    why: str


@dataclass(frozen=True, slots=True)
class Wording:
    """The whole list."""

    avoided: tuple[Avoided, ...] = ()
    names: frozenset[str] = frozenset()
    """Names of medicines, in small letters: counted as two syllables."""
    by_first: Mapping[str, tuple[tuple[tuple[str, ...], Avoided], ...]] = field(
        default_factory=dict, repr=False
    )
    """First word to the phrases that start with it, longest first."""

    def found_in(self, text: str) -> Iterator[tuple[int, Avoided]]:
        """Yield every phrase of the list in *text*, with the character it starts at."""
        words = [word.lower() for word in words_in(text)]
        at = 0
        for index, word in enumerate(words):
            start = text.lower().index(word, at)
            at = start + len(word)
            for phrase, avoided in self.by_first.get(word, ()):
                if tuple(words[index : index + len(phrase)]) == phrase:
                    yield start, avoided
                    break


def read_wording(data: bytes, path: str) -> tuple[Wording | None, tuple[Problem, ...]]:
    """Return the list in *data*, or None when an error was found, with every problem."""
    root, problems = read_nodes(data, path)
    shape = Shape()
    shape.add(problems)
    if root is None:
        return None, shape.problems
    keys = shape.fields(root, "the wording", ("words", "names"), required=("words",))
    avoided = [
        entry for node in shape.items(keys["words"], "words") for entry in _entry(shape, node)
    ]
    by_first: dict[str, list[tuple[tuple[str, ...], Avoided]]] = {}
    for entry in avoided:
        phrase = tuple(word.lower() for word in words_in(entry.phrase))
        by_first.setdefault(phrase[0], []).append((phrase, entry))
    names = frozenset(name.lower() for name in shape.phrases(keys["names"], "names"))
    ordered = {
        first: tuple(sorted(phrases, key=lambda pair: -len(pair[0])))
        for first, phrases in by_first.items()
    }
    return (None if shape.failed else Wording(tuple(avoided), names, ordered)), shape.problems


def _entry(shape: Shape, node: Node) -> Iterator[Avoided]:
    keys = shape.fields(node, "a row", ("avoid", "use", "why"), required=("avoid", "use", "why"))
    use, why = shape.label(keys["use"], "use", 120), shape.label(keys["why"], "why", 120)
    for phrase in shape.phrases(keys["avoid"], "avoid"):
        if words_in(phrase):
            yield Avoided(phrase, use, why)
