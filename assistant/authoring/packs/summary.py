"""What a pack asks, keeps and changes: what a person reads before they say yes."""

from collections.abc import Iterator, Mapping
from typing import Final

from assistant.authoring.packs.kinds import exercise_id, flow_id, is_test, language_of
from assistant.authoring.packs.manifest import Manifest
from assistant.authoring.packs.signature import shown_key
from assistant.authoring.release.diff import changes
from assistant.authoring.release.face import face_of, sound
from assistant.authoring.release.words import variable_words
from assistant.content.exercise_reader import Shelf, read_exercise
from assistant.content.flow_reader import read_flow
from assistant.content.known import Known
from assistant.domain.flow import Flow, Form, Kind, Source, Variable

MOST_CHANGES: Final = 12
"""Lines of changes that are shown for one flow."""

_QUESTIONS: Final = frozenset(
    {Form.CHOICE, Form.MANY, Form.NUMBER, Form.YES_NO, Form.WORDS, Form.OFFER, Form.REACH}
)


def summary(
    files: Mapping[str, bytes],
    manifest: Manifest,
    known: Known,
    shelf: Shelf,
    installed: tuple[str, ...],
) -> tuple[str, ...]:
    """Return the lines a person reads before they install a pack.

    Args:
        files: the files of the pack, checked before.
        manifest: its ``pack.yaml``.
        known: what its flows may name, its own exercises included.
        shelf: what its exercises may name.
        installed: versions of it that are installed already.
    """
    return tuple(_lines(files, manifest, known, shelf, installed))


def _lines(
    files: Mapping[str, bytes],
    manifest: Manifest,
    known: Known,
    shelf: Shelf,
    installed: tuple[str, ...],
) -> Iterator[str]:
    yield f"{manifest.title} ({manifest.name})"
    yield f"  by {', '.join(manifest.authors)}; licence {manifest.licence}"
    yield f"  {_reviewed(manifest)}"
    yield f"  signed by {shown_key(manifest.key)}" if manifest.key else "  not signed"
    for _, flow in _flows(files, known):
        yield from _flow_lines(flow)
    exercises = [name for name in sorted(files) if exercise_id(name) is not None]
    if exercises:
        yield f"  adds {_many(len(exercises), 'exercise')}:"
    for name in exercises:
        exercise, _ = read_exercise(files[name], name, shelf)
        if exercise is not None:
            yield f"    {exercise.title} ({exercise.id}; {exercise.family})"
    tests = sum(is_test(name) for name in files)
    languages = sorted({found for name in files if (found := language_of(name)) is not None})
    yield f"  brings {_many(tests, 'test file')}; other languages: {', '.join(languages) or 'none'}"
    for version in installed:
        yield f"  takes the place of version {version}; a talk that runs on it goes on with it"


def changed(
    before: Mapping[str, bytes], after: Mapping[str, bytes], known: Known
) -> tuple[str, ...]:
    """Return what changes in the flows of a pack that is installed already, in words.

    Args:
        before: the files of the version in use.
        after: the files of the version to come.
        known: what the flows of both may name.
    """
    old, new = dict(_flows(before, known)), dict(_flows(after, known))
    lines = [f"  flow {id_} is gone" for id_ in old if id_ not in new]
    for id_ in (id_ for id_ in old if id_ in new):
        found = changes(face_of(old[id_]), face_of(new[id_]), new[id_].moved)
        lines += [f"  changes in flow {id_}:"] if found else []
        for change in found[:MOST_CHANGES]:
            step = f"{change.step}: " if change.step else ""
            lines.append(f"    {change.kind}: {step}{change.words}")
        if len(found) > MOST_CHANGES:
            lines.append(f"    and {len(found) - MOST_CHANGES} more")
    return tuple(lines)


def _flows(files: Mapping[str, bytes], known: Known) -> Iterator[tuple[str, Flow]]:
    for name, data in sorted(files.items()):
        if flow_id(name) is not None:
            flow, _ = read_flow(data, name, known)
            if flow is not None and sound(flow):
                yield flow.id, flow


def _reviewed(manifest: Manifest) -> str:
    if manifest.review == "reviewed":
        return f"reviewed, it says, by {manifest.reviewed_by}"
    return "awaits clinical review"


def _flow_lines(flow: Flow) -> Iterator[str]:
    asks = [s for s in flow.steps.values() if s.wait is not None and s.wait.form in _QUESTIONS]
    yield f"  flow {flow.id}: {flow.title}"
    yield f"    asks {_many(len(asks), 'question')}"
    kept = [v for v in flow.variables.values() if v.source not in {Source.PROFILE, Source.HISTORY}]
    for variable in kept:
        yield f"    keeps {variable.name}: {_kept(variable)}"
    read = [v.name for v in flow.variables.values() if v.source in {Source.PROFILE, Source.HISTORY}]
    if read:
        yield f"    reads what you told before: {', '.join(read)}"
    yield f"    ends as {', '.join(flow.outcomes)}"
    called = sorted({s.call.flow for s in flow.steps.values() if s.call is not None})
    if called:
        yield f"    leads into {', '.join(called)}"


def _kept(variable: Variable) -> str:
    words = variable_words(variable)
    return f"your own words ({words})" if variable.kind is Kind.TEXT else words


def _many(number: int, word: str) -> str:
    return f"{number} {word}" if number == 1 else f"{number} {word}s"
