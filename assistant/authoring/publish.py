"""Publish flows: only what is proven safe, also for people who are in the middle of it."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from assistant.authoring.check import content_around, files_in
from assistant.authoring.prove import Proven, prove
from assistant.authoring.release.face import FlowFace, face_of, sound
from assistant.authoring.release.landing import Stranded, stranded
from assistant.authoring.release.lock import (
    Lock,
    is_kept,
    keep_edition,
    read_lock,
    write_lock,
)
from assistant.content.flow_reader import read_flow
from assistant.content.folder import EDITIONS, FLOW_END, edition_name, flow_files
from assistant.content.known import Known
from assistant.content.open_file import FileProblemError, read_bytes
from assistant.domain.flow import Flow

NEW: Final = "new"
SAME: Final = "unchanged"
REWORDED: Final = "only words changed"
CHANGED: Final = "changed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """One flow that is to be published."""

    path: Path
    data: bytes
    flow: Flow
    old: FlowFace | None
    """What was published of it."""
    stranded: tuple[Stranded, ...] = ()

    @property
    def state(self) -> str:
        """``new``, ``unchanged``, ``only words changed`` or ``changed``."""
        if self.old is None:
            return NEW
        if self.old.sha == self.flow.sha:
            return SAME
        return REWORDED if face_of(self.flow).behaviour == self.old.behaviour else CHANGED


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """What publishing a folder of flows would do."""

    folder: Path
    lock: Lock
    """The lock as it is now; empty before anything was published."""
    drafts: tuple[Draft, ...] = ()
    broken: tuple[Proven, ...] = ()
    """Flows that the checks or the proofs refuse."""
    retired: tuple[str, ...] = ()
    """Published flows whose file is gone."""

    @property
    def stranded(self) -> tuple[tuple[Draft, Stranded], ...]:
        """Every step that people would be stranded at, with its flow."""
        return tuple((draft, lost) for draft in self.drafts for lost in draft.stranded)

    def refused(self, retire: Collection[str] = ()) -> bool:
        """Whether nothing may be published."""
        gone = [flow_id for flow_id in self.retired if flow_id not in retire]
        return bool(self.broken or self.stranded or gone)

    def in_step(self) -> bool:
        """Whether every flow is published in exactly the text it has."""
        same = all(
            draft.state == SAME and is_kept(self.folder, draft.flow.id, draft.flow.sha)
            for draft in self.drafts
        )
        return same and not self.retired


def plan(paths: Sequence[Path]) -> tuple[Plan, ...]:
    """Return what publishing the flows at *paths* would do, folder by folder.

    Args:
        paths: flow files, or folders of them. Of a folder, flows that are gone are noticed.

    Raises:
        LockError: a lock file cannot be used; show its sentence.
    """
    files = tuple(file for file in files_in(paths) if file.name.endswith(FLOW_END))
    known = content_around(files)
    folders = dict.fromkeys(file.parent for file in files)
    return tuple(
        _plan(folder, tuple(file for file in files if file.parent == folder), known)
        for folder in folders
    )


def _plan(folder: Path, files: tuple[Path, ...], known: Known) -> Plan:
    lock = read_lock(folder) or Lock()
    proven = prove(files, known=known)
    broken = tuple(found for found in proven if found.failed)
    drafts = []
    for file in files:
        draft = _draft(file, known, lock.flows)
        if draft is not None:
            drafts.append(draft)
    here = {file.name.removesuffix(FLOW_END) for file in flow_files(folder)}
    whole = set(flow_files(folder)) <= set(files)
    gone = tuple(flow_id for flow_id in lock.flows if whole and flow_id not in here)
    return Plan(folder=folder, lock=lock, drafts=tuple(drafts), broken=broken, retired=gone)


def _draft(file: Path, known: Known, published: Mapping[str, FlowFace]) -> Draft | None:
    """Read a flow anew, so that what is published is what was read: None when it does not read."""
    try:
        data = read_bytes(file)
    except FileProblemError:
        return None
    flow, _ = read_flow(data, str(file), known)
    if flow is None or not sound(flow):
        return None  # the checks say why
    old = published.get(flow.id)
    lost = stranded(old, flow) if old is not None else ()
    return Draft(path=file, data=data, flow=flow, old=old, stranded=lost)


def publish(planned: Plan, retire: Collection[str] = ()) -> None:
    """Write what *planned* says: first the texts, then the lock.

    Raises:
        ValueError: it is refused; show why before calling this.
        OSError: the disk refused; the lock is as it was.
    """
    if planned.refused(retire):
        raise ValueError("this is not safe to publish")
    lock = planned.lock
    for draft in planned.drafts:
        keep_edition(planned.folder, draft.flow.id, draft.data)
        lock = lock.with_flow(face_of(draft.flow))
    for flow_id in planned.retired:
        lock = lock.without(flow_id)
    write_lock(planned.folder, lock)
    _drop_old(planned.folder, lock)


def _drop_old(folder: Path, lock: Lock) -> None:
    """Remove texts that no edition of the lock names any more."""
    named = {
        edition_name(flow_id, edition.sha)
        for flow_id, editions in lock.editions.items()
        for edition in editions
    }
    for path in flow_files(folder / EDITIONS):
        if path.name not in named:
            path.unlink()
