"""R: what was published, and people who are in the middle of it.

These rules run where a lock file stands beside the flows: ``breakwater flow publish`` writes it.
"""

from collections.abc import Iterable, Iterator
from functools import lru_cache
from pathlib import Path
from typing import Final

from assistant.authoring.release.diff import only_wording
from assistant.authoring.release.face import FlowFace, face_of, sound
from assistant.authoring.release.landing import Stranded, fits, removed, unsafe
from assistant.authoring.release.lock import LOCK, Lock, LockError, read_lock
from assistant.authoring.rules.rule import Finding, Rule, Subject, rule
from assistant.content.folder import FLOW_END, TEST_END
from assistant.content.nodes import MappingNode, Node, ScalarNode, SequenceNode
from assistant.content.open_file import FileProblemError, read_bytes
from assistant.content.problems import nearest, quoted
from assistant.content.yaml_nodes import read_nodes
from assistant.domain.place import Place


@rule("R901")
def removed_step(subject: Subject) -> Iterable[Finding]:
    """A published step is gone, and ``moved:`` does not say where people standing there land.

    Why: someone may be in the middle of the conversation while it changes.
    Mend: say where they go on, under ``moved:``.
    Example: ``moved: {where: place}`` after ``where`` was renamed to ``place``.
    """
    old = published(subject)
    if old is None:
        return
    for lost in removed(old, subject.flow):
        near = nearest(lost.step, subject.flow.steps) or subject.flow.start
        words = f"people standing at {quoted(lost.step)} would be stranded: the step is gone"
        yield _moved_place(subject), words, f"say where they land: moved: {{{lost.step}: {near}}}"


@rule("R902")
def changed_variable(subject: Subject) -> Iterable[Finding]:
    """A published variable is gone, or what people gave it is no value of it any more.

    Why: looking back and people in the middle of the conversation still have the old value.
    Mend: keep the kind and the values, or add a variable of another name.
    Example: ``one_of: [safe, near]`` became ``one_of: [safe]``.
    """
    old = published(subject)
    if old is None:
        return
    for name, before in old.variables.items():
        now = subject.flow.variables.get(name)
        if now is None:
            words = f"the published variable {quoted(name)} is gone"
            yield subject.key("variables"), words, "keep it, or allow this with a reason"
        elif not fits(before, now):
            words = f"{quoted(name)} no longer takes every value that people have given it"
            yield now.at, words, "keep the kind and the values, or add a variable of another name"


@rule("R903")
def unsafe_landing(subject: Subject) -> Iterable[Finding]:
    """People standing at a published step would land where something is read that they never gave.

    Why: the way on would read what is not known for them. This is the proof P16: all that is read
        from the landing on must be settled on every way to the step they stand at.
    Mend: let them land on a step that asks for it, under ``moved:``.
    Example: ``moved: {where: surf}`` where ``surf`` says ``{minutes}`` and only ``how`` asks it.
    """
    old = published(subject)
    if old is None:
        return
    for lost in unsafe(old, subject.flow):
        yield _landing_place(subject, lost), _unsafe_words(lost), _way_out(lost)


@rule("R904")
def same_version(subject: Subject) -> Iterable[Finding]:
    """The behaviour changed since the version was published, and the version is still the same.

    Why: the version tells which conversation someone is in, and packs keep several.
    Mend: raise ``version:``; ``--fix`` does. A vocabulary that grew is no change of a flow.
    Example: a branch that went to ``person`` goes to ``close``, and it is still ``version: 3``.
    """
    old = published(subject)
    now = _face(subject) if old is not None else None
    if old is None or now is None:
        return
    version = subject.flow.version
    if version < old.version:
        words = f"version {old.version} was published, and this is version {version}"
        yield subject.place("version"), words, f"write version: {old.version + 1}"
    elif version == old.version and now.behaviour != old.behaviour and now.sha != old.sha:
        words = f"the behaviour changed since version {version} was published"
        yield subject.place("version"), words, f"write version: {version + 1}"


@rule("R905", "warning")
def removed_outcome(subject: Subject) -> Iterable[Finding]:
    """A published outcome is gone that a flow calling this one, or a test, still counts on.

    Why: the caller goes its other way in silence, and the test fails.
    Mend: keep the outcome, or change what uses it.
    Example: ``outcomes: [eased]``, and a caller asks ``if: done == 'handed_over'``.
    """
    old, lock = published(subject), _lock(subject)
    if old is None or lock is None:
        return
    for outcome in old.outcomes:
        if outcome in subject.flow.outcomes:
            continue
        users = (*_callers(lock, subject.flow.id, outcome), *_tests(subject, outcome))
        if users:
            words = f"the published outcome {quoted(outcome)} is gone; it is used by {users[0]}"
            yield subject.place("outcomes"), words, "keep the outcome, or change what uses it"


@rule("R906", "info")
def reworded(subject: Subject) -> Iterable[Finding]:
    """Only words changed since the flow was published: nobody has to be moved.

    Why: it is good to know that a change is safe to publish.
    Mend: publish it: ``breakwater flow publish``.
    Example: "How are you?" became "How is it going?".
    """
    old = published(subject)
    now = _face(subject) if old is not None else None
    if (
        old is not None
        and now is not None
        and old.version == now.version
        and only_wording(old, now)
    ):
        words = f"only words changed since version {old.version} was published"
        yield subject.place("version"), words, "publish it: breakwater flow publish"


def published(subject: Subject) -> FlowFace | None:
    """Return what was published of *subject*, when it can be held against it."""
    lock = _lock(subject) if subject.whole else None
    return lock.flows.get(subject.flow.id) if lock is not None else None


def _lock(subject: Subject) -> Lock | None:
    folder = Path(subject.path).parent
    try:
        seen = (folder / LOCK).stat()
    except (OSError, ValueError):
        return None
    return _read(folder, seen.st_mtime_ns, seen.st_size)


@lru_cache(maxsize=4)
def _read(folder: Path, changed_ns: int, size: int) -> Lock | None:
    """Read a lock once for all flows beside it; *changed_ns* and *size* tell when it is another."""
    del changed_ns, size
    try:
        return read_lock(folder)
    except LockError:
        return None  # publishing says so


def _face(subject: Subject) -> FlowFace | None:
    """Return the face of the flow; None while it leads nowhere, which is another rule's finding."""
    return face_of(subject.flow) if sound(subject.flow) else None


def _moved_place(subject: Subject) -> Place:
    """Return where ``moved:`` stands, or the steps while there is none."""
    return subject.key("moved") if subject.flow.moved else subject.key("steps")


def _landing_place(subject: Subject, lost: Stranded) -> Place:
    if lost.step in subject.flow.moved:
        return subject.place("moved", lost.step)
    return subject.key("steps", lost.landing or lost.step)


def _unsafe_words(lost: Stranded) -> str:
    where = f"people standing at {quoted(lost.step)} would be stranded"
    landing = "" if lost.landing == lost.step else f" at {quoted(lost.landing or '')}"
    if lost.missing:
        return f"{where}{landing}: {_listed(lost.missing)} may not be known there"
    return f"{where}{landing}: {_listed(lost.misfit)} may hold what it no longer takes"


def _way_out(lost: Stranded) -> str:
    names = lost.missing or lost.misfit
    return f"let them land before {_listed(names)} is asked, or give it a starting value"


def _listed(names: tuple[str, ...]) -> str:
    return " and ".join(quoted(name) for name in names[:3])


def _callers(lock: Lock, flow_id: str, outcome: str) -> Iterator[str]:
    """Give the published flows that call *flow_id* and look at *outcome*."""
    for caller in lock.flows.values():
        for step in caller.steps.values():
            gets = step.behaviour.get("gets", "").split(", ")
            mine = [get.removesuffix(" from outcome") for get in gets if get.endswith("outcome")]
            variables = [caller.variables[name] for name in mine if name in caller.variables]
            if step.behaviour.get("call") == flow_id and any(
                outcome in variable.values for variable in variables
            ):
                yield f"the flow {quoted(caller.id)}"


def _tests(subject: Subject, outcome: str) -> Iterator[str]:
    """Give the test file beside the flow when a test waits for *outcome*."""
    path = Path(subject.path.removesuffix(FLOW_END) + TEST_END)
    try:
        root = read_nodes(read_bytes(path), path.name)[0]
    except FileProblemError:
        return
    if root is not None and outcome in _endings(root):
        yield quoted(path.name)


def _endings(node: Node) -> Iterator[str]:
    """Give every outcome that a test says the flow ended with."""
    if isinstance(node, SequenceNode):
        for item in node.items:
            yield from _endings(item)
    elif isinstance(node, MappingNode):
        for key, value in node.entries:
            if key.text == "ended" and isinstance(value, ScalarNode):
                yield value.as_text()
            yield from _endings(value)


RULES: Final[tuple[Rule, ...]] = (
    removed_step,
    changed_variable,
    unsafe_landing,
    same_version,
    removed_outcome,
    reworded,
)
