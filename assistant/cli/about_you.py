"""``breakwater about``: what the person told about themselves, and changing it."""

import sys
from collections.abc import Iterable, Mapping
from typing import Final

from assistant.app.about import ABOUT_KINDS, about
from assistant.app.system import SystemClock
from assistant.cli import Exit
from assistant.cli.own import known_library, own_store
from assistant.cli.vault_asking import answered
from assistant.content.problems import nearest
from assistant.coping.library import Library
from assistant.domain.own_events import AboutYou
from assistant.ui.safe_text import safe_text

VOCABULARIES: Final = {"flags": "flags", "substances": "substances", "opened": "gates"}
"""Axis of the person to the vocabulary its words come from."""

MOMENT_GROUPS: Final = frozenset({"now", "target"})
"""Groups of flags that are asked in the moment, or follow from what is worked on."""

MOMENT: Final = frozenset({"driving", "bedtime", "unsafe_person", "suicide_risk", "self_harm_urge"})
"""Flags that are told in the moment only."""

HEADINGS: Final = {
    "flags": "True for you",
    "cleared": "Not true for you, for three months from when you said so",
    "substances": "What you work on",
    "opened": "Kinds of exercise you opened",
}


@answered
def listed() -> int:
    """Print what is known, in plain words."""
    library = known_library()
    with own_store() as store:
        now_ms = int(SystemClock().now().timestamp() * 1000)
        known = about(store.stored(kinds=ABOUT_KINDS), now_ms)
    told = {
        "flags": known.flags,
        "cleared": known.cleared,
        "substances": known.substances,
        "opened": known.opened,
    }
    for name, words in told.items():
        if words:
            axis = "flags" if name == "cleared" else name
            labels = "; ".join(_label(library, axis, word) for word in sorted(words))
            sys.stdout.write(f"{HEADINGS[name]}: {safe_text(labels)}.\n")
    if not any(told.values()):
        sys.stdout.write("Nothing yet. It helps to keep away what is not safe for you.\n")
    sys.stdout.write(
        "To go through it: breakwater about_you. To change one: breakwater about yes|no|unsay "
        "WORD. The words: breakwater about words.\n"
    )
    return Exit.FINE


@answered
def said(words: tuple[str, ...], answer: str) -> int:
    """Keep *answer* (``yes``, ``no`` or ``unknown``) for each of *words*."""
    library = known_library()
    known = _words(library)
    wrong = next((word for word in words if word not in known), None)
    if wrong is not None:
        near = nearest(wrong, known)
        hint = f" Did you mean '{near}'?" if near else " See 'breakwater about words'."
        sys.stderr.write(f"There is no word '{safe_text(wrong)}'.{hint}\n")
        return Exit.USAGE
    with own_store() as store:
        for axis in VOCABULARIES:
            of_axis = tuple(word for word in words if known[word] == axis)
            if of_axis:
                store.append(None, (_event(axis, of_axis, answer),))
    sys.stdout.write(f"Kept: {', '.join(_label(library, known[word], word) for word in words)}.\n")
    return Exit.FINE


def words() -> int:
    """Print every word that can be said, by axis."""
    library = known_library()
    for axis in VOCABULARIES:
        sys.stdout.write(f"{HEADINGS[axis]}:\n")
        for word, of_axis in _words(library).items():
            if of_axis == axis:
                sys.stdout.write(f"  {word:<20} {_label(library, axis, word)}\n")
    return Exit.FINE


def _event(axis: str, words: tuple[str, ...], answer: str) -> AboutYou:
    return AboutYou(
        axis=axis,
        yes=words if answer == "yes" else (),
        no=words if answer == "no" else (),
        unknown=words if answer == "unknown" else (),
    )


def _words(library: Library) -> Mapping[str, str]:
    """Return every word with its axis; what holds only for a moment is not among them."""
    return {term: axis for axis in VOCABULARIES for term in _terms(library, axis)}


def _terms(library: Library, axis: str) -> Iterable[str]:
    terms = library.vocabularies[VOCABULARIES[axis]].terms.values()
    return (term.id for term in terms if term.group not in MOMENT_GROUPS and term.id not in MOMENT)


def _label(library: Library, axis: str, word: str) -> str:
    known = library.vocabularies[VOCABULARIES[axis]].terms
    return known[word].label if word in known else word
