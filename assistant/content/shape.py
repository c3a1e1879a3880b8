"""Taking nodes apart: what every reader of a content file is written with.

A reader asks for what it needs and always gets a value of the right type back; what is missing or
of the wrong shape is kept as a problem with its place. So readers are short, never stop at the
first mistake, and report in one manner::

    shape = Shape()
    term = shape.fields(node, "a term", ("id", "label", "hears"), required=("id", "label"))
    return Term(id=shape.id(term["id"]), label=shape.label(term["label"]))
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import Final

from assistant.content.nodes import MappingNode, Node, ScalarNode, SequenceNode
from assistant.content.problems import Problem, did_you_mean, error, nearest, quoted, warning
from assistant.domain.place import NOWHERE, Place

LONGEST_LABEL: Final = 60
"""Characters of a label; longer text is prose and stands under ``|``."""

_ID: Final = re.compile(r"[a-z][a-z0-9_]*")
_DATE: Final = re.compile(r"\d{4}-\d{2}-\d{2}")
_INVISIBLE: Final = re.compile("[\u00a0\u00ad\u200b-\u200d\u2018\u2019\u201c\u201d\u202f\u2060]")
_HIDDEN: Final = re.compile("[\u00ad\u200b-\u200d\u2060]")
_SURPRISING: Final = re.compile(
    r"(?i:yes|no|on|off|y|n|true|false|null|~)|0\d+|\d+(?::[0-5]?\d)+|\d{4}-\d\d?-\d\d?.*"
)


class Fields(Mapping[str, Node | None]):
    """The keys of one mapping. A key that the file leaves out reads as None."""

    def __init__(self, node: MappingNode | None, known: Mapping[str, Node]) -> None:
        """Hold the *known* keys of *node*."""
        self.node = node
        self._known = known

    def __getitem__(self, key: str) -> Node | None:
        return self._known.get(key)

    def __contains__(self, key: object) -> bool:
        return key in self._known

    def __iter__(self) -> Iterator[str]:
        return iter(self._known)

    def __len__(self) -> int:
        return len(self._known)

    @property
    def place(self) -> Place:
        """Where the mapping starts; nowhere when there was none."""
        return self.node.place if self.node is not None else NOWHERE

    def key_place(self, key: str) -> Place:
        """Where *key* itself stands; the mapping's place when it is left out."""
        entries = self.node.entries if self.node is not None else ()
        return next((name.place for name, _ in entries if name.text == key), self.place)


class Shape:
    """Reads values out of nodes, and collects every problem on the way."""

    def __init__(self) -> None:
        """Begin with no problems."""
        self._problems: list[Problem] = []

    @property
    def problems(self) -> tuple[Problem, ...]:
        """Everything found so far, in the order it was found."""
        return tuple(self._problems)

    @property
    def failed(self) -> bool:
        """Whether an error was found so far."""
        return any(problem.is_error for problem in self._problems)

    def add(self, problems: Iterable[Problem]) -> None:
        """Keep *problems* that were found elsewhere."""
        self._problems.extend(problems)

    def error(self, place: Place, code: str, message: str, hint: str = "") -> None:
        """Keep an error."""
        self._problems.append(error(place, code, message, hint))

    def warn(self, place: Place, code: str, message: str, hint: str = "") -> None:
        """Keep a warning."""
        self._problems.append(warning(place, code, message, hint))

    # --- mappings and lists

    def fields(
        self, node: Node | None, what: str, known: Sequence[str], *, required: Sequence[str] = ()
    ) -> Fields:
        """Return the keys of the mapping *node*, which is called *what* in problems.

        Reports a wrong shape (S102), keys that are not *known* (S101) and *required* keys that
        are missing (S104). None gives empty fields and no problem.
        """
        if node is None:
            return Fields(None, {})
        if not isinstance(node, MappingNode):
            shown = ", ".join(required or known[:3])
            self.wrong(node, f"{what} must be a mapping", f"write its keys: {shown}")
            return Fields(None, {})
        found: dict[str, Node] = {}
        for key, value in node.entries:
            if key.text in known:
                found[key.text] = value
            else:
                words = f"unknown key {quoted(key.text)} in {what}"
                self.error(key.place, "S101", words, did_you_mean(key.text, known))
        for key_text in required:
            if key_text not in found:
                words = f"{what} has no '{key_text}'"
                self.error(node.place, "S104", words, f"add '{key_text}:'")
        return Fields(node, found)

    def entries(self, node: Node | None, what: str) -> tuple[tuple[ScalarNode, Node], ...]:
        """Return key and value of each entry of the mapping *node*, whose keys are free ids."""
        if node is None:
            return ()
        if not isinstance(node, MappingNode):
            self.wrong(node, f"{what} must be a mapping", "write one 'name: value' in each line")
            return ()
        for key, _ in node.entries:
            self.id(key)
        return node.entries

    def items(self, node: Node | None, what: str) -> tuple[Node, ...]:
        """Return the items of the list *node*."""
        if node is None:
            return ()
        if not isinstance(node, SequenceNode):
            self.wrong(node, f"{what} must be a list", "write [one, two] or '- one' in each line")
            return ()
        return node.items

    # --- single values

    def scalar(self, node: Node | None, what: str) -> ScalarNode | None:
        """Return *node* when it is a single value; report it otherwise."""
        if node is None or isinstance(node, ScalarNode):
            return node
        if isinstance(node, MappingNode) and node.inline:
            hint = "put the text under |, indented, on a line of its own"
            self.error(node.place, "Y007", "text that starts with { is read as a mapping", hint)
        else:
            self.wrong(node, f"{what} must be a single value", "write it behind the colon")
        return None

    def id(self, node: Node | None, what: str = "an id") -> str:
        """Return a stable id: ``a-z``, ``0-9`` and ``_``, starting with a letter (S105)."""
        scalar = self.scalar(node, what)
        if scalar is None:
            return ""
        if _ID.fullmatch(scalar.text):
            return scalar.text
        self._no_invisible(scalar)
        text = _HIDDEN.sub("", scalar.as_text())
        if not _ID.fullmatch(text):
            slug = re.sub(r"[^a-z0-9]+", "_", text.lower()).strip("_").lstrip("0123456789_")
            words = f"{quoted(text)} is no id: use a-z, 0-9 and _, and start with a letter"
            self.error(scalar.place, "S105", words, f"write '{slug}'" if slug else "")
        return text

    def ids(self, node: Node | None, what: str) -> tuple[str, ...]:
        """Return a list of ids, none of them twice (S103)."""
        return self._unique(node, what, [self.id(item, what) for item in self.items(node, what)])

    def choice(self, node: Node | None, known: Iterable[str], what: str) -> str:
        """Return one of *known*; anything else is reported with the nearest (S102)."""
        scalar = self.scalar(node, what)
        if scalar is None:
            return ""
        text = scalar.as_text()
        self.check_known(scalar, text, known, what)
        return text

    def choices(self, node: Node | None, known: Iterable[str], what: str) -> tuple[str, ...]:
        """Return a list of some of *known*, none of them twice."""
        names = tuple(known)
        picked = [self.choice(item, names, what) for item in self.items(node, what)]
        return self._unique(node, what, picked)

    def label(self, node: Node | None, what: str = "a label", longest: int = LONGEST_LABEL) -> str:
        """Return a short text on one line, at most *longest* characters."""
        scalar = self.scalar(node, what)
        if scalar is None:
            return ""
        self._no_dropped(scalar)
        self._no_surprise(scalar)
        text = scalar.as_text()
        if not text:
            self.error(scalar.place, "S102", f"{what} is empty", "write some words")
        elif len(text) > longest:
            words = f"{what} has {len(text)} characters; at most {longest} fit"
            self.error(scalar.place, "S102", words, "use fewer words")
        elif "\n" in text:
            self.error(scalar.place, "S102", f"{what} has more than one line", "use one line")
        return text

    def prose(self, node: Node | None, what: str = "a text") -> ScalarNode | None:
        """Return the node of a text that people read; its text may have several paragraphs."""
        scalar = self.scalar(node, what)
        if scalar is None:
            return None
        self._no_dropped(scalar)
        self._no_surprise(scalar)
        text = scalar.as_text()
        if not text:
            hint = "write the words under |, indented, on a line of their own"
            self.error(scalar.place, "T701", f"{what} is empty", hint)
        elif scalar.style == ">" or (not scalar.prose and len(text) > LONGEST_LABEL):
            words = f"{what} is longer than {LONGEST_LABEL} characters and stands without |"
            self.warn(scalar.place, "Y010", words, "put it under |, so that no sign is lost")
        return scalar

    def text(self, node: Node | None, what: str = "a text") -> str:
        """Return a text that people read, without space around it."""
        scalar = self.prose(node, what)
        return "" if scalar is None else scalar.as_text()

    def phrase(self, node: Node | None, what: str = "a phrase") -> str:
        """Return one phrase that people may type; numbers and ``no`` stay as written."""
        scalar = self.scalar(node, what)
        if scalar is None:
            return ""
        self._no_dropped(scalar)
        text = " ".join(scalar.text.split())
        if not text:
            self.error(scalar.place, "S102", f"{what} is empty", "write some words or take it out")
        return text

    def phrases(self, node: Node | None, what: str = "a list of phrases") -> tuple[str, ...]:
        """Return a list of phrases, none of them twice (S103)."""
        found = [self.phrase(item) for item in self.items(node, what)]
        return self._unique(node, what, found)

    def number(self, node: Node | None, low: int, high: int, what: str, default: int = 0) -> int:
        """Return a whole number from *low* to *high*, or *default* when there is none."""
        scalar = self.scalar(node, what)
        if scalar is None:
            return default
        value = scalar.as_int()
        if value is None:
            words = f"{what} must be a whole number, not {quoted(scalar.text)}"
            self.error(scalar.place, "S102", words, f"write a number from {low} to {high}")
            return default
        if not low <= value <= high:
            words = f"{what} must be from {low} to {high}, not {value}"
            self.error(scalar.place, "S102", words)
            return default
        return value

    def yes_no(self, node: Node | None, what: str, *, default: bool = False) -> bool:
        """Return the truth of ``true``, ``yes``, ``false`` or ``no``."""
        scalar = self.scalar(node, what)
        if scalar is None:
            return default
        value = scalar.as_bool()
        if value is None:
            words = f"{what} must be true or false, not {quoted(scalar.text)}"
            self.error(scalar.place, "S102", words, "write true or false")
            return default
        return value

    def date(self, node: Node | None, what: str, default: date = date.min) -> date:
        """Return a day written as 2026-08-31."""
        scalar = self.scalar(node, what)
        if scalar is None:
            return default
        text = scalar.as_text()
        try:
            if _DATE.fullmatch(text):
                return date.fromisoformat(text)
        except ValueError:
            pass
        words = f"{what} must be a day, not {quoted(text)}"
        self.error(scalar.place, "S102", words, "write year-month-day, as in 2026-08-31")
        return default

    # --- what several of these share

    def wrong(self, node: Node, message: str, hint: str) -> None:
        """Report that *node* has the wrong shape (S102)."""
        self.error(node.place, "S102", message, hint)

    def check_known(self, node: Node, word: str, known: Iterable[str], what: str) -> None:
        """Report *word* when it is not one of *known*."""
        names = tuple(known)
        if word not in names:
            near = nearest(word, names)
            hint = f"did you mean '{near}'?" if near else did_you_mean(word, names)
            self.error(node.place, "S102", f"{quoted(word)} is not {what}", hint)

    def no_invisible(self, scalar: ScalarNode) -> None:
        """Warn of signs that look like others inside ids, conditions and phrases (Y012)."""
        self._no_invisible(scalar)

    def _no_invisible(self, scalar: ScalarNode) -> None:
        match = _INVISIBLE.search(scalar.text)
        if match is not None:
            words = f"a sign that looks like another stands here (U+{ord(match.group()):04X})"
            self.warn(scalar.place_of(match.start()), "Y012", words, "type it again on a keyboard")

    def _no_dropped(self, scalar: ScalarNode) -> None:
        at = scalar.dropped
        if at is not None:
            words = "text after ' #' is silently dropped here"
            self.error(at, "Y006", words, "put the text under |, or give the comment its own line")

    def _no_surprise(self, scalar: ScalarNode) -> None:
        if scalar.plain and _SURPRISING.fullmatch(scalar.text):
            words = f"{quoted(scalar.text)} without quotes is no text to other programs"
            self.warn(scalar.place, "Y009", words, "put it in quotes")

    def _unique(self, node: Node | None, what: str, found: list[str]) -> tuple[str, ...]:
        seen: set[str] = set()
        for index, word in enumerate(found):
            if word and word in seen and isinstance(node, SequenceNode):
                words = f"{quoted(word)} stands twice in {what}"
                self.error(node.items[index].place, "S103", words, "keep one of them")
            seen.add(word)
        return tuple(dict.fromkeys(word for word in found if word))
