"""Compare flows: two files, two folders, or what stands here with what was published."""

from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass
from pathlib import Path

from assistant.authoring.check import content_around, files_in
from assistant.authoring.release.diff import BEHAVIOUR, Change, changes
from assistant.authoring.release.face import FlowFace, face_of, sound
from assistant.authoring.release.landing import Stranded, stranded
from assistant.authoring.release.lock import LockError, read_lock
from assistant.content.flow_reader import read_flow
from assistant.content.folder import EDITIONS, FLOW_END, edition_name
from assistant.content.known import Known
from assistant.content.open_file import FileProblemError, read_bytes
from assistant.domain.flow import Flow


class ComparisonError(Exception):
    """Two things cannot be compared; the message is one sentence with the way out."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """What changed in one flow, and who would be stranded by it."""

    flow: str
    old_version: int | None
    """None: the flow is new."""
    new_version: int | None
    """None: the flow is gone."""
    changes: tuple[Change, ...] = ()
    stranded: tuple[Stranded, ...] = ()

    def as_record(self) -> dict[str, object]:
        """Return plain values for JSON."""
        return asdict(self)

    def as_lines(self) -> tuple[str, ...]:
        """Return what a counselor reads."""
        return tuple(self._lines())

    def _lines(self) -> Iterator[str]:
        if self.old_version is None or self.new_version is None:
            gone = self.new_version is None
            yield f"{self.flow}: {'removed' if gone else 'new'}"
            return
        rose = self.old_version != self.new_version
        versions = f"version {self.old_version}" + (f" to {self.new_version}" if rose else "")
        behaves = any(change.kind == BEHAVIOUR for change in self.changes)
        yield f"{self.flow}: {versions}" + ("" if behaves else ", only wording changed")
        for change in self.changes:
            step = f"{change.step}: " if change.step else ""
            yield f"  {change.kind}: {step}{change.words}"
            yield from (f"    was: {line}" for line in change.was.splitlines() if line.strip())
            yield from (f"    now: {line}" for line in change.now.splitlines() if line.strip())
        for lost in self.stranded:
            yield f"  people standing at '{lost.step}' would be stranded"
        if behaves and not rose:
            yield f"  the behaviour changed: write version: {self.old_version + 1}"


def compare(old: Path, new: Path) -> tuple[Difference, ...]:
    """Return what changed from the flows at *old* to those at *new*: two files, or two folders.

    Raises:
        ComparisonError: a file is missing or has an error; show its sentence.
    """
    before, after = _flows(old), _flows(new)
    if old.is_file() and new.is_file():  # however they are called, they are meant to be compared
        before = dict(zip(after, before.values(), strict=False))
    faces = {id_: face_of(flow) for id_, flow in before.items()}
    return _differences(faces, after)


def since_published(path: Path) -> tuple[Difference, ...]:
    """Return what changed in the flow, or folder of flows, at *path* since it was published.

    Raises:
        ComparisonError: nothing was published there, or a file has an error.
    """
    flows = _flows(path)
    folder = _folder(path)
    try:
        lock = read_lock(folder)
    except LockError as error:
        raise ComparisonError(str(error)) from None
    if lock is None:
        raise ComparisonError(
            f"Nothing was published in {folder} yet. Give two paths, or publish first."
        )
    known = content_around((folder / "any",))
    faces = {id_: _with_words(face, folder, known) for id_, face in lock.flows.items()}
    if path.is_file():
        faces = {id_: face for id_, face in faces.items() if id_ in flows}
    return _differences(faces, flows)


def _folder(path: Path) -> Path:
    files = tuple(files_in((path,)))
    return files[0].parent if files else path


def _with_words(face: FlowFace, folder: Path, known: Known) -> FlowFace:
    """Return the published face with its words, where the text itself was kept."""
    path = folder / EDITIONS / edition_name(face.id, face.sha)
    try:
        flow, _ = read_flow(read_bytes(path), str(path), known)
    except FileProblemError:
        return face
    return face_of(flow) if flow is not None and flow.sha == face.sha and sound(flow) else face


def _flows(path: Path) -> dict[str, Flow]:
    files = tuple(
        file for file in files_in((path,)) if file.name.endswith(FLOW_END) or path == file
    )
    if not files or not path.exists():
        raise ComparisonError(f"There is no flow at {path}. Check the path.")
    known = content_around(files)
    found = {}
    for file in files:
        try:
            flow, problems = read_flow(read_bytes(file), str(file), known)
        except FileProblemError as refused:
            raise ComparisonError(f"{file}: {refused.problem.message}.") from None
        if flow is None or not sound(flow):
            first = f": {problems[0].message}" if problems else ""
            raise ComparisonError(f"{file} has an error{first}. Run breakwater flow check on it.")
        found[flow.id] = flow
    return found


def _differences(old: Mapping[str, FlowFace], new: Mapping[str, Flow]) -> tuple[Difference, ...]:
    found = (_difference(id_, old.get(id_), new.get(id_)) for id_ in sorted({*old, *new}))
    return tuple(difference for difference in found if difference is not None)


def _difference(flow_id: str, old: FlowFace | None, new: Flow | None) -> Difference | None:
    if old is None or new is None:
        return Difference(
            flow=flow_id,
            old_version=old.version if old is not None else None,
            new_version=new.version if new is not None else None,
        )
    found = changes(old, face_of(new), new.moved)
    if not found and old.version == new.version:
        return None
    return Difference(
        flow=flow_id,
        old_version=old.version,
        new_version=new.version,
        changes=found,
        stranded=stranded(old, new),
    )
