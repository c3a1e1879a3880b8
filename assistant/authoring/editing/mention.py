"""A name in a file: what it names, where it stands, and whether it is said there what it is."""

from dataclasses import dataclass
from enum import StrEnum

from assistant.content.nodes import ScalarNode
from assistant.domain.place import Place


class What(StrEnum):
    """What a name can name."""

    STEP = "step"
    VARIABLE = "variable"
    OUTCOME = "outcome"
    ANSWER = "answer"
    FLOW = "flow"
    EXERCISE = "exercise"
    VOCABULARY = "vocabulary"


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """One name at one place."""

    what: What
    name: str
    place: Place
    """Of its first character."""
    flow: str = ""
    """The flow whose name it is; empty for flows, exercises and vocabularies."""
    defines: bool = False
    """Whether the thing itself stands here."""
    loose: bool = False
    """Whether it may also be the name of a flow that this one calls: so tests name things."""
    exact: bool = True
    """Whether the file has exactly these characters at the place, so that they can be changed."""

    @property
    def end(self) -> int:
        """The 1-based column behind its last character."""
        return self.place.column + len(self.name)

    def covers(self, line: int, column: int) -> bool:
        """Whether the 1-based *line* and *column* lie in it, or right behind it."""
        return self.place.line == line and self.place.column <= column <= self.end


def mention(  # noqa: D417 - the rest are the fields of Mention
    what: What,
    node: ScalarNode,
    flow: str = "",
    *,
    part: tuple[int, str] | None = None,
    defines: bool = False,
    loose: bool = False,
) -> Mention:
    """Return the mention that *node* is.

    Args:
        part: where in the node's text the name starts, 0-based, and the name; all of it when None.
    """
    offset, name = part or (len(node.text) - len(node.text.lstrip()), node.as_text())
    place = node.place_of(offset)
    lines = node.source.lines
    line = lines[place.line - 1] if place.line <= len(lines) else ""
    return Mention(
        what=what,
        name=name,
        place=place,
        flow=flow,
        defines=defines,
        loose=loose,
        exact=line.startswith(name, place.column - 1),
    )
