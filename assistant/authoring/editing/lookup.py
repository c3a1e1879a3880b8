"""Where a name is declared, where it is used, and giving it another one in all files at once."""

import keyword
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from assistant.authoring.editing.desk import Desk
from assistant.authoring.editing.mention import Mention, What
from assistant.authoring.editing.names_in_text import WORDS
from assistant.authoring.editing.sheet import FLOW, Sheet
from assistant.content.folder import BUILT_IN
from assistant.content.problems import quoted
from assistant.content.scope import RESERVED
from assistant.domain.place import Place

_FREE: Final = frozenset({What.FLOW, What.EXERCISE, What.VOCABULARY})
"""Named by their file; they belong to no flow."""
_MAY_CHANGE: Final = frozenset({What.STEP, What.VARIABLE, What.OUTCOME})
_ID: Final = re.compile(r"[a-z][a-z0-9_]*")
_LONGEST: Final = 64
_WHY_NOT: Final = {
    What.ANSWER: "the id of an answer stands in saved data; reword its label instead",
    What.FLOW: "a flow is named after its file; rename both by hand, then check the folder",
    What.EXERCISE: "an exercise is named in the library",
    What.VOCABULARY: "a vocabulary is named in the library",
}


class RenameRefusedError(Exception):
    """The name cannot be changed safely. The sentence says what to do first."""


@dataclass(frozen=True, slots=True)
class Target:
    """A thing that has a name."""

    what: What
    name: str
    flow: str = ""
    """The flow it belongs to."""


@dataclass(frozen=True, slots=True)
class Found:
    """One place in a file as it is now."""

    path: Path
    place: Place
    length: int
    """Characters."""
    exact: bool = True


@dataclass(frozen=True, slots=True)
class Edit:
    """Put *text* where *length* characters stand."""

    found: Found
    text: str


def target_at(desk: Desk, sheet: Sheet, line: int, column: int) -> Target | None:
    """Return what is named at the 1-based place of *sheet*; None for no name or an unknown one."""
    named = sheet.at(line, column)
    if named is None:
        return None
    if named.what in _FREE:
        return Target(named.what, named.name)
    owner = _owner(desk, sheet, named)
    return None if owner is None else Target(named.what, named.name, owner.about)


def declared(desk: Desk, path: Path, target: Target) -> tuple[Found, ...]:
    """Return where *target* is declared: in the flow, or at the start of its library file."""
    if target.what in {What.EXERCISE, What.VOCABULARY}:
        of_exercise = target.what is What.EXERCISE
        find = desk.exercise_file if of_exercise else desk.vocabulary_file
        file = find(path, target.name)
        return () if file is None else (Found(file, Place(str(file), 1, 1), 0),)
    name = target.name if target.what is What.FLOW else target.flow
    sheet = desk.flow_called(path, name)
    if sheet is None:
        return ()
    own = (m for m in sheet.best.mentions if m.defines)
    return tuple(_found(sheet, m) for m in own if (m.what, m.name) == (target.what, target.name))


def used(desk: Desk, path: Path, target: Target, *, declarations: bool = True) -> tuple[Found, ...]:
    """Return every place in the folder of *path* that names *target*.

    Args:
        desk: the open files.
        path: a file of the folder.
        target: what is named.
        declarations: whether the place where it is declared counts.
    """
    return tuple(
        _found(sheet, named)
        for sheet in desk.beside(path)
        for named in sheet.best.mentions
        if (declarations or not named.defines) and _means(desk, sheet, named, target)
    )


def renameable(desk: Desk, sheet: Sheet, line: int, column: int) -> Found:
    """Return the name at this place, when it may be changed.

    Raises:
        RenameRefusedError: there is no name here, or not one of this flow.
    """
    target = _changeable(desk, sheet, line, column)
    named = sheet.at(line, column)
    assert named is not None, target
    return _found(sheet, named)


def rename(desk: Desk, sheet: Sheet, line: int, column: int, new: str) -> tuple[Edit, ...]:
    """Return the edits that give the thing named here the name *new*, in every file beside it.

    Raises:
        RenameRefusedError: the new name is taken or no name, or a file cannot be changed safely.
    """
    target = _changeable(desk, sheet, line, column)
    owner = desk.flow_called(sheet.path, target.flow)
    if owner is None or owner.path in BUILT_IN:
        raise RenameRefusedError("this belongs to a flow that is part of the program")
    _check_free(owner, target, new)
    places = used(desk, sheet.path, target)
    for file in {found.path for found in places}:
        there = desk.sheet(file)
        if there is None or there.root is None:
            words = f"{file.name} cannot be read as YAML right now; mend it first"
            raise RenameRefusedError(words)
    odd = next((found for found in places if not found.exact), None)
    if odd is not None:
        words = f"{odd.path.name} writes it in quotes with escapes in line {odd.place.line}"
        raise RenameRefusedError(f"{words}; write it plainly there first")
    return tuple(Edit(found, new) for found in dict.fromkeys(places))


def _changeable(desk: Desk, sheet: Sheet, line: int, column: int) -> Target:
    target = target_at(desk, sheet, line, column)
    if target is None:
        raise RenameRefusedError("there is no name of a step, variable or outcome here")
    if target.what not in _MAY_CHANGE:
        raise RenameRefusedError(_WHY_NOT[target.what])
    return target


def _check_free(owner: Sheet, target: Target, new: str) -> None:
    word = new in RESERVED or new in WORDS or keyword.iskeyword(new)
    if word or len(new) > _LONGEST or not _ID.fullmatch(new):
        words = "use small letters, digits and _, beginning with a letter"
        raise RenameRefusedError(f"{quoted(new)} cannot be a name; {words}")
    if new in owner.names(target.what):
        raise RenameRefusedError(f"there is a {target.what} called {quoted(new)} already")
    flow = owner.flow
    values = {v for variable in flow.variables.values() for v in variable.values} if flow else ()
    if target.what is What.VARIABLE and new in values:
        raise RenameRefusedError(f"{quoted(new)} is a choice of a variable; take another name")


def _means(desk: Desk, sheet: Sheet, named: Mention, target: Target) -> bool:
    if (named.what, named.name) != (target.what, target.name):
        return False
    if named.what in _FREE or (named.flow == target.flow and not named.loose):
        return True
    if not named.loose:
        return False
    owner = _owner(desk, sheet, named)
    return owner is not None and owner.about == target.flow


def _owner(desk: Desk, sheet: Sheet, named: Mention) -> Sheet | None:
    """Return the flow that declares *named*; a loose name may be one of a called flow."""
    own = _flow(desk, sheet, named.flow)
    if own is None or named.name in own.names(named.what):
        return own
    if not named.loose or own.flow is None:
        return None
    called = (desk.flow_called(sheet.path, id_) for id_ in desk.flows_around(own.path, own.flow))
    return next((flow for flow in called if flow and named.name in flow.names(named.what)), None)


def _flow(desk: Desk, sheet: Sheet, name: str) -> Sheet | None:
    if sheet.kind == FLOW and sheet.about == name:
        return sheet
    return desk.flow_called(sheet.path, name)


def _found(sheet: Sheet, named: Mention) -> Found:
    place = named.place
    now = Place(place.path, sheet.now(place.line), place.column)
    return Found(sheet.path, now, len(named.name), named.exact)
