"""What fits at the cursor: names of this flow, of the flows it calls, and of the library."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Final

from assistant.authoring.editing import candidates as fit
from assistant.authoring.editing.candidates import Here, Item, Offer, Sort
from assistant.authoring.editing.cursor import Cursor, cursor_at
from assistant.authoring.editing.desk import Desk
from assistant.authoring.editing.sheet import FLOW, TESTS, TRANSLATION, Sheet
from assistant.authoring.editing.words import LINE, keys_at
from assistant.authoring.editing.words import TESTS as TEST_KEYS
from assistant.content.known import TARGETS
from assistant.domain.flow import Source
from assistant.domain.person import MEANINGS

PROSE: Final = frozenset({"say", "short", "why", "ask"})
"""Keys whose text stands under ``|``."""
_HOLDS_KEYS: Final = frozenset(
    {"variables", "steps", "answers", "with", "gets", "set", "limit", "retry", "checks", "moved"}
)
_STEP_KEYS: Final = frozenset({"start", "skip", "go", "to", "else", "then"})


def complete(desk: Desk, sheet: Sheet, line: int, column: int) -> tuple[Cursor, tuple[Item, ...]]:
    """Return where the cursor is, and what fits there, best first.

    Args:
        desk: the open files.
        sheet: the one being written.
        line: 0-based.
        column: 0-based, in characters.
    """
    cursor = cursor_at(sheet.lines, line, column)
    about = desk.flow_of(sheet)
    here = Here(desk, sheet, cursor, about.flow if about is not None else None)
    found: Iterable[Item] = ()
    if sheet.kind == FLOW:
        found = _in_flow(here)
    elif sheet.kind == TESTS:
        found = _in_tests(here)
    elif sheet.kind == TRANSLATION and cursor.prose:
        found = fit.slots(here)
    indent = " " * max(0, column - len(cursor.typed))
    each = {item.label: item for item in found}.values()
    return cursor, tuple(
        replace(item, insert=item.insert.replace("\n", "\n" + indent)) for item in each
    )


def _in_flow(here: Here) -> Iterable[Item]:
    cursor = here.cursor
    if cursor.prose:
        return fit.slots(here)
    if cursor.key is None:
        listed = cursor.path[-1] if cursor.path else ""
        return (*_keys(here), *_ITEMS.get(listed, _nothing)(here))
    if len(cursor.path) > 1 and cursor.path[-1] in _BY_PARENT:
        return _BY_PARENT[cursor.path[-1]](here)
    if cursor.path == ("moved",):
        return fit.steps(here)
    return _BY_KEY.get(cursor.key, _nothing)(here)


def _nothing(here: Here) -> Iterable[Item]:
    del here
    return ()


# --- keys


def _keys(here: Here) -> Iterator[Item]:
    path, before = here.cursor.path, here.cursor.siblings
    parent = path[-1] if path else ""
    inside_step = len(path) == 3 and path[0] == "steps"  # noqa: PLR2004 - steps, id, key
    if inside_step and parent in _FREE_KEYS:
        yield from (item for item in _FREE_KEYS[parent](here) if item.label not in before)
        return
    for key, words in keys_at(path).items():
        if key not in before:
            yield Item(key, Sort.KEY, words, key + _after(key, path))


def _after(key: str, path: tuple[str, ...]) -> str:
    """Return what follows *key*: texts stand under a sign, mappings on lines of their own."""
    if key in PROSE:
        return ": |\n  "
    return ":\n  " if key in _HOLDS_KEYS and len(path) != 1 else ": "


# --- tests


def _in_tests(here: Here) -> Iterator[Item]:
    path, key = here.cursor.path, here.cursor.key
    if key is None:
        words: Mapping[str, str] = {}
        if not path:
            words = TEST_KEYS
        elif path == ("given",):
            yield from fit.set_keys(here)
        elif path[0] == "tests" and len(path) > 1:
            words = LINE
        for name, meaning in words.items():
            yield Item(name, Sort.KEY, meaning, f"{name}: ")
    elif path == ("given",):
        yield from fit.set_value(here)
    else:
        yield from _IN_TESTS.get(key, _nothing)(here)


_FREE_KEYS: Final[Mapping[str, Offer]] = {
    "answers": fit.answer_ids,
    "set": fit.set_keys,
    "with": fit.with_keys,
    "gets": fit.set_keys,
}
_BY_PARENT: Final[Mapping[str, Offer]] = {
    "set": fit.set_value,
    "with": fit.with_value,
    "gets": fit.gets_value,
}
_ITEMS: Final[Mapping[str, Offer]] = {"only": fit.terms}
_BY_KEY: Final[Mapping[str, Offer]] = {
    **dict.fromkeys(_STEP_KEYS, fit.steps),
    "end": fit.outcomes,
    "into": fit.variables,
    "if": fit.condition,
    "when": fit.condition,
    **dict.fromkeys(("never", "always", "always_through"), fit.promised),
    **dict.fromkeys(("after", "before"), fit.moments),
    "practise": fit.practises,
    "call": fit.flows,
    "do": fit.actions,
    "offer": fit.words(TARGETS["offer"]),
    "reach": fit.words(TARGETS["reach"]),
    "one_of": fit.choices,
    "any_of": fit.choices,
    "only": fit.terms,
    "from": fit.words(*(source.value for source in Source)),
    "is": fit.facts,
    "means": fit.words(*MEANINGS),
    "yes_no": fit.words("true"),
    "private": fit.words("true"),
    "remember": fit.words("true"),
}
_IN_TESTS: Final[Mapping[str, Offer]] = {
    "flow": fit.flows,
    "at": fit.steps,
    "ended": fit.outcomes,
    "in_flow": fit.flows,
    "pick": fit.all_answers,
    "chose": fit.all_answers,
    "offered": fit.exercises,
    "for_each_question": fit.words("true"),
}
