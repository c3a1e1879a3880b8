"""The only door to YAML: bytes in, nodes with places out.

Only *events* are taken from the library, one by one, and every limit is checked while they
stream: nothing is constructed, nothing is resolved, and no call nests with the file. The parser of
libyaml is used when it is there; the pure one gives the same nodes.
"""

from dataclasses import dataclass, field
from typing import Final, TypeAlias

import yaml

from assistant.content.nodes import MappingNode, Node, ScalarNode, SequenceNode, Source
from assistant.content.problems import Problem, error, quoted, safe
from assistant.content.yaml_rescue import mend, rescue
from assistant.content.yaml_text import DEEPEST, read_text, too_deep
from assistant.domain.place import Place

MOST_NODES: Final = 20_000
LONGEST_SCALAR: Final = 8_000
"""Characters of one text."""
LONGEST_KEY: Final = 64
"""Characters of a key."""

_MOST_PROBLEMS: Final = 50
_MOST_MENDS: Final = 8
_MENDED_SIZE: Final = 64 * 1024

Loader: TypeAlias = "type[yaml.SafeLoader | yaml.CSafeLoader]"

LOADER: Final[Loader] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class _LimitReachedError(Exception):
    """Reading cannot go on; the problem has been kept."""


def read_nodes(
    data: bytes, path: str, loader: Loader = LOADER
) -> tuple[Node | None, tuple[Problem, ...]]:
    """Return the root node of the one document in *data*, and every problem met.

    Never raises, whatever the bytes are. The root is None when the text cannot be read as a
    whole; problems of single places (a key twice, an anchor) come beside a root.

    Args:
        data: the whole file, at most 256 KiB.
        path: how problems name the file.
        loader: the parser of the YAML library; the tests give both.
    """
    text, problems = read_text(data, path)
    if text is None:
        return None, problems
    reading = _Reading(Source(path, tuple(line.rstrip("\r") for line in text.split("\n"))))
    failed = _parse(reading, text, loader)
    if failed is None:
        return reading.finish()
    said = {problem.place for problem in reading.problems}
    rescued = (p for p in _all_rescues(failed, text, path, loader) if p.place not in said)
    return None, (*reading.problems, *rescued)


def _parse(reading: "_Reading", text: str, loader: Loader) -> Exception | None:
    try:
        take, next_event = reading.take, loader(text).get_event
        while (event := next_event()) is not None:
            take(event)
    except _LimitReachedError:
        return None
    except (yaml.YAMLError, UnicodeError, ValueError) as failure:
        return failure
    return None


def _all_rescues(failure: Exception, text: str, path: str, loader: Loader) -> list[Problem]:
    """Explain the failure; mend its line in a copy and look for the next one."""
    found: list[Problem] = []
    lines = text.split("\n")
    last = 0
    for _ in range(_MOST_MENDS):
        problem = rescue(failure, tuple(lines), path)
        if problem.place.line <= last:
            break
        found.append(problem)
        last = problem.place.line
        mended = mend(problem, lines) if len(text) <= _MENDED_SIZE else None
        if mended is None:
            break
        lines[last - 1] = mended
        again = _parse(_Reading(Source(path, tuple(lines))), "\n".join(lines), loader)
        if again is None:
            break
        failure = again
    return found


@dataclass(slots=True)
class _Open:
    """A list or mapping whose end has not been read."""

    line: int
    column: int
    is_mapping: bool
    parts: list[Node] = field(default_factory=list)
    """For a mapping: key, value, key, value ..."""


@dataclass(slots=True)
class _Reading:
    """The state of the event pass."""

    source: Source
    problems: list[Problem] = field(default_factory=list)
    root: Node | None = None
    open: list[_Open] = field(default_factory=list)
    nodes: int = 0
    documents: int = 0
    broken: bool = False

    def take(self, event: yaml.Event) -> None:
        """Take in one event of the parser."""
        if type(event) is yaml.ScalarEvent:
            self._scalar(event)
        elif isinstance(event, yaml.CollectionStartEvent):
            self._begin(event)
        elif isinstance(event, yaml.CollectionEndEvent):
            self._close()
        elif isinstance(event, yaml.AliasEvent):
            self._alias(event)
        elif isinstance(event, yaml.DocumentStartEvent):
            self._document(event)

    def finish(self) -> tuple[Node | None, tuple[Problem, ...]]:
        """Return the root, unless a limit was reached or nothing was there."""
        if self.root is None and not self.problems:
            self._report(Place(self.source.path, 1, 1), "Y001", "the file is empty", "write a flow")
        return None if self.broken else self.root, tuple(self.problems)

    def _scalar(self, event: yaml.ScalarEvent) -> None:
        text, start, end = event.value, event.start_mark, event.end_mark
        assert start is not None
        assert end is not None
        node = ScalarNode(
            self.source, start.line, start.column, end.line, end.column, text, event.style or ""
        )
        if event.anchor is not None or event.tag is not None:
            self._check_properties(event)
        if len(text) > LONGEST_SCALAR:
            words = f"the text is longer than the limit of {LONGEST_SCALAR:,} characters"
            self._report(node.place, "Y013", words, "break it into several steps")
        if event.style == '"' and safe(text) != text:
            words = "an escape in quotes makes a control or direction character"
            self._report(node.place, "Y011", words, "write the text itself, under |")
        self._add(node)

    def _begin(self, event: yaml.CollectionStartEvent) -> None:
        if event.anchor is not None or event.tag is not None:
            self._check_properties(event)
        if len(self.open) >= DEEPEST:
            self._stop(too_deep(self._place(event)))
        line, column, _, _ = _span(event)
        self.open.append(_Open(line, column, isinstance(event, yaml.MappingStartEvent)))

    def _close(self) -> None:
        done = self.open.pop()
        items = tuple(done.parts)
        if done.is_mapping:
            self._add(MappingNode(self.source, done.line, done.column, self._entries(items)))
        else:
            self._add(SequenceNode(self.source, done.line, done.column, items))

    def _entries(self, parts: tuple[Node, ...]) -> tuple[tuple[ScalarNode, Node], ...]:
        entries: dict[str, tuple[ScalarNode, Node]] = {}
        for key, value in zip(parts[::2], parts[1::2], strict=True):
            if not isinstance(key, ScalarNode):
                hint = "write a word, a colon and a value; text with { or [ goes under |"
                self._report(
                    key.place, "Y007", "a list or mapping stands where a key must be", hint
                )
            elif key.text == "<<" and key.plain:
                hint = "write the keys out; one meaning per text"
                self._report(
                    key.place, "Y004", "merge keys (<<) are not part of the language", hint
                )
            elif key.text in entries:
                first = entries[key.text][0].line + 1
                words = f"the key {quoted(key.text)} stands here a second time"
                self._report(key.place, "Y003", words, f"the first is in line {first}; keep one")
            elif len(key.text) > LONGEST_KEY:
                words = f"the key is longer than the limit of {LONGEST_KEY} characters"
                self._report(key.place, "Y013", words, "use a shorter one")
            else:
                entries[key.text] = (key, value)
        return tuple(entries.values())

    def _alias(self, event: yaml.AliasEvent) -> None:
        words = "text that starts with * is read as a reference, not as text"
        self._report(self._place(event), "Y004", words, "put the text under |")
        self._add(ScalarNode(self.source, *_span(event), event.anchor or "", "'"))

    def _check_properties(self, event: yaml.ScalarEvent | yaml.CollectionStartEvent) -> None:
        place = self._place(event)
        if event.anchor is not None:
            words = "text that starts with & is read as an anchor and its first word is lost"
            self._report(place, "Y004", words, "put the text under |")
        else:
            words = "text that starts with ! is read as a tag and its first word is lost"
            self._report(place, "Y005", words, "put the text under |")

    def _document(self, event: yaml.DocumentStartEvent) -> None:
        self.documents += 1
        place = self._place(event)
        if self.documents > 1:
            words = "a second document starts here; the limit is 1"
            self._stop(error(place, "Y011", words, "take out the --- or use two files"))
        if event.version or event.tags:
            self._report(place, "Y005", "lines that start with % are not part of the language", "")

    def _add(self, node: Node) -> None:
        self.nodes += 1
        if self.nodes > MOST_NODES:
            words = f"the file has more than the limit of {MOST_NODES:,} nodes"
            self._stop(error(node.place, "Y013", words, "move a part of it to a file of its own"))
        if self.open:
            self.open[-1].parts.append(node)
        else:
            self.root = node

    def _place(self, event: yaml.Event) -> Place:
        line, column, _, _ = _span(event)
        return Place(self.source.path, line + 1, column + 1)

    def _report(self, place: Place, code: str, message: str, hint: str) -> None:
        self.problems.append(error(place, code, message, hint))
        if len(self.problems) >= _MOST_PROBLEMS:
            self.broken = True
            raise _LimitReachedError

    def _stop(self, problem: Problem) -> None:
        self.problems.append(problem)
        self.broken = True
        raise _LimitReachedError


def _span(event: yaml.Event) -> tuple[int, int, int, int]:
    start, end = event.start_mark, event.end_mark
    assert start is not None
    assert end is not None
    return start.line, start.column, end.line, end.column
