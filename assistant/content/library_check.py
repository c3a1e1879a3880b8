"""Check the words and the dates of a coping library, beyond what reading it checks.

| code | finds |
|---|---|
| L950 | a line that reads above grade 8 |
| L951 | more than one line in ten above grade 6 (warning) |
| L952 | a word that shames, presses, promises or can harm |
| L953 | a number next to a medicine or a unit: no doses |
| L954 | a sentence over 25 words, or more than three sentences in one line |
| L955 | an exercise or a plan past the day its review was due (warning) |
| L956 | an exclamation mark, or a word in capitals (warning) |
| L957 | a technique said to be directly checked, with sources that nobody read (warning) |
"""

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Final

from assistant.content.nodes import MappingNode, Node, ScalarNode, SequenceNode
from assistant.content.open_file import FileProblemError, read_bytes
from assistant.content.problems import Problem, error, quoted, warning
from assistant.content.readability import grade, sentences_in, words_in
from assistant.content.shipped import Content, load
from assistant.content.wording_reader import Wording, read_wording
from assistant.content.yaml_nodes import read_nodes
from assistant.domain.exercise import Exercise
from assistant.domain.place import Place
from assistant.domain.plan import WrittenPlan

FOLDER: Final = "coping_library"
MOST_GRADE: Final = 8.0
TARGET_GRADE: Final = 6.0
TARGET_SHARE: Final = 0.1
"""At most this share of lines may read above grade 6."""
LONGEST_SENTENCE: Final = 25
MOST_SENTENCES: Final = 3
READ_KEYS: Final = frozenset({"purpose", "steps", "short", "cautions", "say", "words"})
"""Keys whose texts people read as sentences."""
WORDED_KEYS: Final = READ_KEYS | {"title", "label", "opens"}
"""Keys whose words people see at all."""

_DOSE: Final = re.compile(
    r"\b\d+(?:\.\d+)?\s?(?:mg|mcg|ml|g|grams?|units?|tablets?|pills?|drinks?|shots?|puffs?|lines?)\b"
    r"|\b(?:dose|doses|dosage)\b",
    re.IGNORECASE,
)
_LOUD: Final = re.compile(r"!|\b(?!GHB|MDMA|CBT|DTS)[A-Z]{4,}\b")


def check_library(root: Path, today: date) -> tuple[Problem, ...]:
    """Return every problem of the ``coping_library`` below *root*, in order of place.

    Args:
        root: the folder that holds ``coping_library``.
        today: for reviews that are due.
    """
    content, problems = load(root)
    found = [problem for problem in problems if problem.place.path.startswith(FOLDER)]
    wording, of_wording = _wording(root)
    found += of_wording
    grades: list[float] = []
    for path in sorted((root / FOLDER).glob("**/*.yaml")):
        if path.parent.name != "support_lines" and path.name not in {
            "wording.yaml",
            "sources.yaml",
        }:
            found += _file(path, root, wording, grades)
    found += _share(grades)
    dated: list[Exercise | WrittenPlan] = [*content.exercises.values(), *content.plans.values()]
    for item in dated:
        found += _dates(item, content, today)
    return tuple(sorted(set(found)))


def _wording(root: Path) -> tuple[Wording, tuple[Problem, ...]]:
    path = root / FOLDER / "wording.yaml"
    try:
        wording, problems = read_wording(read_bytes(path), f"{FOLDER}/wording.yaml")
    except FileProblemError as failure:
        return Wording(), (failure.problem,)
    return wording or Wording(), problems


def _file(path: Path, root: Path, wording: Wording, grades: list[float]) -> Iterator[Problem]:
    try:
        data = read_bytes(path)
    except FileProblemError:
        return
    node, _ = read_nodes(data, path.relative_to(root).as_posix())
    if node is None:
        return
    for key, scalar in texts(node):
        yield from _words(scalar, wording)
        if key in READ_KEYS:
            grades.append(grade(scalar.as_text(), wording.names))
            yield from _reading(scalar, grades[-1])


def texts(node: Node, key: str = "") -> Iterator[tuple[str, ScalarNode]]:
    """Yield every text below *node* that a person sees, with the key it stands under."""
    if isinstance(node, ScalarNode):
        if key in WORDED_KEYS:
            yield key, node
    elif isinstance(node, SequenceNode):
        for item in node.items:
            yield from texts(item, key)
    elif isinstance(node, MappingNode):
        for name, value in node.entries:
            inside = key == "cautions" or (key in {"steps", "short"} and name.text == "text")
            if key != "facts" or name.text == "opens":
                yield from texts(value, key if inside else name.text)


def _words(scalar: ScalarNode, wording: Wording) -> Iterator[Problem]:
    text = scalar.text
    for start, avoided in wording.found_in(text):
        words = f"{quoted(avoided.phrase)} is not a word we use: {avoided.why}"
        yield error(scalar.place_of(start), "L952", words, f"say: {avoided.use}")
    dose = _DOSE.search(text)
    if dose is not None:
        hint = "take the amount out; a clinician tells amounts"
        yield error(scalar.place_of(dose.start()), "L953", "this names an amount or a dose", hint)
    loud = _LOUD.search(text)
    if loud is not None:
        yield warning(scalar.place_of(loud.start()), "L956", "this is loud", "say it quietly")


def _reading(scalar: ScalarNode, reads_at: float) -> Iterator[Problem]:
    text = scalar.as_text()
    if reads_at > MOST_GRADE:
        words = f"this line reads at grade {reads_at:.0f}; the limit is {MOST_GRADE:.0f}"
        yield error(scalar.place, "L950", words, "use shorter words and sentences")
    sentences = sentences_in(text)
    longest = max((len(words_in(sentence)) for sentence in sentences), default=0)
    if longest > LONGEST_SENTENCE:
        words = f"a sentence has {longest} words; at most {LONGEST_SENTENCE} fit"
        yield error(scalar.place, "L954", words, "make two sentences of it")
    if len(re.findall(r"[.!?](?:\s|$)", text)) > MOST_SENTENCES:
        words = f"more than {MOST_SENTENCES} sentences stand in one line"
        yield error(scalar.place, "L954", words, "make two steps of it")


def _share(grades: list[float]) -> Iterator[Problem]:
    hard = sum(1 for reads_at in grades if reads_at > TARGET_GRADE)
    if grades and hard > TARGET_SHARE * len(grades):
        words = f"{hard} of {len(grades)} lines read above grade {TARGET_GRADE:.0f}"
        yield warning(Place(FOLDER, 1, 1), "L951", words, "make one line in ten the most")


def _dates(exercise: Exercise | WrittenPlan, content: Content, today: date) -> Iterator[Problem]:
    passport = exercise.passport
    if passport.review_by <= today:
        words = f"{quoted(exercise.id)} was due for review on {passport.review_by.isoformat()}"
        yield warning(exercise.at, "L955", words, "review it, and set a new review_by")
    statuses = {content.sources[source].status for source in passport.sources}
    if passport.verified == "direct" and "checked" not in statuses:
        words = f"{quoted(exercise.id)} is called directly checked, but no source was read"
        yield warning(exercise.at, "L957", words, "read a source, or change verified")
