"""What changed between two versions of a flow, in words a counselor reads."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from assistant.authoring.release.face import FlowFace, StepFace
from assistant.authoring.release.words import variable_words
from assistant.engine.landing import landing_of

BEHAVIOUR: Final = "behaviour"
WORDING: Final = "wording"

_TEXTS: Final[Mapping[str, str]] = {
    "say": "what is said",
    "short": "the short form",
    "why": "the answer to why",
    "ask": "the question",
    "unclear": "what is said when an answer is not understood",
    "title": "the title",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One thing that is not as it was."""

    kind: str
    """``behaviour`` or ``wording``."""
    step: str
    """The step it is about, by its new id where it has one; empty for the whole flow."""
    words: str
    """One sentence without a full stop."""
    was: str = ""
    """Old words, where they are known."""
    now: str = ""


def changes(old: FlowFace, new: FlowFace, moved: Mapping[str, str]) -> tuple[Change, ...]:
    """Return what changed from *old* to *new*: first what people meet, then what they only read.

    Args:
        old: the face before.
        new: the face after.
        moved: the new version's ``moved:``.
    """
    found = [*_flow(old, new), *_variables(old, new), *_steps(old, new, moved)]
    return tuple(sorted(found, key=lambda change: change.kind != BEHAVIOUR))


def only_wording(old: FlowFace, new: FlowFace) -> bool:
    """Whether *new* does what *old* did, in other words."""
    return old.behaviour == new.behaviour and old.wording != new.wording


def _flow(old: FlowFace, new: FlowFace) -> Iterator[Change]:
    if old.start != new.start:
        yield _does("", "starts at another step", old.start, new.start)
    for outcome in sorted(set(old.outcomes) - set(new.outcomes)):
        yield _does("", f"no longer ends as '{outcome}'")
    for outcome in sorted(set(new.outcomes) - set(old.outcomes)):
        yield _does("", f"can also end as '{outcome}'")
    yield from _texts("", old.texts, new.texts, old.words, new.words)


def _variables(old: FlowFace, new: FlowFace) -> Iterator[Change]:
    for name in sorted(set(old.variables) | set(new.variables)):
        before, after = old.variables.get(name), new.variables.get(name)
        if before is None and after is not None:
            yield _does("", f"remembers '{name}' too", "", variable_words(after))
        elif after is None and before is not None:
            yield _does("", f"remembers '{name}' no longer", variable_words(before))
        elif before is not None and after is not None:
            was, now = variable_words(before), variable_words(after)
            if was != now:
                yield _does("", f"variable '{name}' holds something else", was, now)


def _steps(old: FlowFace, new: FlowFace, moved: Mapping[str, str]) -> Iterator[Change]:
    for id_, before in old.steps.items():
        landing = landing_of(moved, new.steps, id_)
        if id_ in new.steps:
            yield from _step(id_, before, new.steps[id_])
            if landing is not None and landing != id_:
                yield _does(id_, f"people standing here land on '{landing}'")
        elif landing is None:
            yield _does(id_, "removed")
        else:
            yield _does(landing, f"was '{id_}' before; people standing there land here")
            if landing not in old.steps:
                yield from _step(landing, before, new.steps[landing])
    renamed = {landing_of(moved, new.steps, id_) for id_ in old.steps if id_ not in new.steps}
    for id_ in new.steps:
        if id_ not in old.steps and id_ not in renamed:
            yield _does(id_, "added")


def _step(id_: str, old: StepFace, new: StepFace) -> Iterator[Change]:
    for part in _both(old.behaviour, new.behaviour):
        was, now = old.behaviour.get(part, ""), new.behaviour.get(part, "")
        if was != now:
            yield _does(id_, _part_words(part, was, now), was, now)
    yield from _texts(id_, old.texts, new.texts, old.words, new.words)


def _part_words(part: str, was: str, now: str) -> str:
    name = f"'{part.removeprefix('answer ')}'"
    if part.startswith("answer "):
        return f"answer {name} " + ("added" if not was else "removed" if not now else "changed")
    if part == "go":
        return "the branches changed"
    return f"{part} " + ("added" if not was else "removed" if not now else "changed")


def _texts(
    step: str,
    old: Mapping[str, str],
    new: Mapping[str, str],
    old_words: Mapping[str, str],
    new_words: Mapping[str, str],
) -> Iterator[Change]:
    for place in _both(old, new):
        if old.get(place) == new.get(place):
            continue
        verb = "added" if place not in old else "removed" if place not in new else "reworded"
        yield Change(
            kind=WORDING,
            step=step,
            words=f"{_text_name(place)} {verb}",
            was=old_words.get(place, ""),
            now=new_words.get(place, ""),
        )


def _text_name(place: str) -> str:
    if not place.startswith("answer "):
        return _TEXTS.get(place, place)
    answer = place.removeprefix("answer ")
    if answer.endswith(" hears"):
        return f"what answer '{answer.removesuffix(' hears')}' is heard by"
    return f"the label of answer '{answer}'"


def _both(old: Mapping[str, str], new: Mapping[str, str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys([*old, *new]))


def _does(step: str, words: str, was: str = "", now: str = "") -> Change:
    return Change(kind=BEHAVIOUR, step=step, words=words, was=was, now=now)
