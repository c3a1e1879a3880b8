"""The lock file beside the flows: what was published last, and how to recognise it.

Written by ``breakwater flow publish`` only. The texts themselves are kept beside it, in
``published/``, so that a conversation begun with them can be read again.
"""

import hashlib
import json
import os
from collections.abc import Mapping
from dataclasses import dataclass, field, fields, replace
from pathlib import Path
from typing import Final, cast

from assistant.authoring.release.face import FlowFace, StepFace
from assistant.content.folder import EDITIONS, edition_name
from assistant.domain.condition import Value
from assistant.domain.flow import Kind, Source, Variable

LOCK: Final = "flows.lock.json"
FORMAT: Final = 1
KEPT: Final = 8
"""Editions of one flow that are kept: a talk can be gone on with for a day, so these are plenty."""
LARGEST: Final = 8 * 1024 * 1024
"""Bytes of a lock file."""

_DEEPEST_LINE: Final = 4
"""How deep values still get lines of their own: file, flows, flow, its steps."""

_ABOUT: Final = "Written by 'breakwater flow publish'. Do not edit: publish again."


class LockError(Exception):
    """The lock file cannot be used; the message is one sentence with the way out."""


@dataclass(frozen=True, slots=True)
class Edition:
    """One text of a flow that was published."""

    version: int
    sha: str
    """SHA-256 of the file."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Lock:
    """Every flow that was published, by id."""

    flows: Mapping[str, FlowFace] = field(default_factory=dict)
    editions: Mapping[str, tuple[Edition, ...]] = field(default_factory=dict)
    """By flow id, oldest first; the last is what is published now. Of retired flows too."""

    def with_flow(self, face: FlowFace) -> "Lock":
        """Return this lock with *face* published."""
        now = Edition(face.version, face.sha)
        before = tuple(e for e in self.editions.get(face.id, ()) if e.sha != face.sha)
        return replace(
            self,
            flows={**self.flows, face.id: face},
            editions={**self.editions, face.id: (*before, now)[-KEPT:]},
        )

    def without(self, flow_id: str) -> "Lock":
        """Return this lock with *flow_id* retired; its editions stay, to be finished."""
        flows = {id_: face for id_, face in self.flows.items() if id_ != flow_id}
        return replace(self, flows=flows)


def read_lock(folder: Path) -> Lock | None:
    """Return the lock of the flows in *folder*, or None while nothing was published.

    Raises:
        LockError: the file cannot be read; bring it back from the history of the project.
    """
    path = folder / LOCK
    try:
        size = path.stat().st_size
        data = path.read_bytes() if size <= LARGEST else b""
    except FileNotFoundError:
        return None
    except OSError:
        raise LockError(f"{LOCK} cannot be read. Check its permissions.") from None
    return parse(data)


def parse(data: bytes) -> Lock:
    """Return the lock in *data*.

    Raises:
        LockError: it is none, or of a newer format.
    """
    try:
        read = json.loads(data)
        if read["format"] != FORMAT:
            raise LockError(f"{LOCK} is of another format. Use a newer Breakwater to publish.")
        flows = {id_: _flow(id_, plain) for id_, plain in read["flows"].items()}
        kept = {id_: plain["editions"] for id_, plain in read["flows"].items()}
        editions = {
            id_: tuple(Edition(int(e["version"]), str(e["sha"])) for e in found)
            for id_, found in {**read.get("retired", {}), **kept}.items()
        }
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        raise LockError(
            f"{LOCK} is damaged. Bring it back from the history of the project, "
            "or remove it and publish again."
        ) from None
    return Lock(flows=flows, editions=editions)


def written(lock: Lock) -> bytes:
    """Return *lock* as the bytes of its file: the same lock, the same bytes."""
    flows = {
        id_: _plain(face, lock.editions.get(id_, ())) for id_, face in sorted(lock.flows.items())
    }
    retired = {
        id_: _plain_editions(kept) for id_, kept in lock.editions.items() if id_ not in lock.flows
    }
    plain = {"format": FORMAT, "about": _ABOUT, "flows": flows, "retired": retired}
    return (_laid_out(plain, "") + "\n").encode()


def _laid_out(value: object, indent: str) -> str:
    """Return JSON with one line for each step and variable: what changed stands in one line."""
    if not isinstance(value, dict) or len(indent) >= _DEEPEST_LINE or not value:
        return json.dumps(value, sort_keys=True, ensure_ascii=False)
    inner = indent + " "
    lines = (
        f"{inner}{json.dumps(key)}: {_laid_out(held, inner)}" for key, held in sorted(value.items())
    )
    return "{\n" + ",\n".join(lines) + f"\n{indent}}}"


def write_lock(folder: Path, lock: Lock) -> None:
    """Put *lock* beside the flows in *folder*, whole or not at all.

    Raises:
        OSError: the disk refused; the old lock is untouched.
    """
    _write_whole(folder / LOCK, written(lock))


def keep_edition(folder: Path, flow_id: str, data: bytes) -> None:
    """Keep the text of a flow that is being published, beside the lock of *folder*.

    Raises:
        OSError: the disk refused.
    """
    kept = folder / EDITIONS
    kept.mkdir(exist_ok=True)
    _write_whole(kept / edition_name(flow_id, fingerprint(data)), data)


def is_kept(folder: Path, flow_id: str, sha: str) -> bool:
    """Whether the text with the SHA-256 *sha* is kept beside the lock of *folder*, and is whole."""
    try:
        data = (folder / EDITIONS / edition_name(flow_id, sha)).read_bytes()
    except OSError:
        return False
    return fingerprint(data) == sha


def fingerprint(data: bytes) -> str:
    """Return the SHA-256 of *data*, hexadecimal."""
    return hashlib.sha256(data).hexdigest()


def _write_whole(path: Path, data: bytes) -> None:
    fresh = path.with_name(f".{path.name}.new")
    with fresh.open("wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
    fresh.replace(path)


def _plain(face: FlowFace, editions: tuple[Edition, ...]) -> dict[str, object]:
    return {
        "version": face.version,
        "sha": face.sha,
        "behaviour": face.behaviour,
        "wording": face.wording,
        "start": face.start,
        "outcomes": list(face.outcomes),
        "variables": {name: _plain_variable(v) for name, v in face.variables.items()},
        "steps": {
            id_: {
                "stands": step.stands,
                "settled": list(step.settled),
                "needs": list(step.needs),
                "behaviour": dict(step.behaviour),
                "texts": dict(step.texts),
            }
            for id_, step in face.steps.items()
        },
        "texts": dict(face.texts),
        "editions": _plain_editions(editions),
    }


def _plain_editions(editions: tuple[Edition, ...]) -> list[dict[str, object]]:
    return [{"version": edition.version, "sha": edition.sha} for edition in editions]


_KEPT_OF_VARIABLES: Final = tuple(
    f.name for f in fields(Variable) if f.name not in {"name", "labels", "vocabulary", "at"}
)


def _plain_variable(variable: Variable) -> dict[str, object]:
    """Return what differs from a bare variable of its kind: short files are read by people."""
    bare = Variable(name=variable.name, kind=variable.kind)
    found: dict[str, object] = {"kind": variable.kind.value}
    for name in _KEPT_OF_VARIABLES:
        value = getattr(variable, name)
        if name != "kind" and value != getattr(bare, name):
            found[name] = list(value) if isinstance(value, tuple) else value
    return found


def _flow(id_: str, plain: Mapping[str, object]) -> FlowFace:
    steps = cast("Mapping[str, Mapping[str, object]]", plain["steps"])
    variables = cast("Mapping[str, Mapping[str, object]]", plain["variables"])
    return FlowFace(
        id=id_,
        version=int(str(plain["version"])),
        sha=str(plain["sha"]),
        start=str(plain["start"]),
        outcomes=_names(plain["outcomes"]),
        variables={name: _variable(name, read) for name, read in variables.items()},
        steps={name: _step(read) for name, read in steps.items()},
        texts=_words(plain["texts"]),
    )


def _step(plain: Mapping[str, object]) -> StepFace:
    return StepFace(
        stands=str(plain["stands"]),
        settled=_names(plain["settled"]),
        needs=_names(plain["needs"]),
        behaviour=_words(plain["behaviour"]),
        texts=_words(plain["texts"]),
    )


def _variable(name: str, plain: Mapping[str, object]) -> Variable:
    source = plain.get("source")
    starts = plain.get("starts")
    return Variable(
        name=name,
        kind=Kind(str(plain["kind"])),
        low=int(str(plain.get("low", 0))),
        high=int(str(plain.get("high", 0))),
        values=_names(plain.get("values", [])),
        max_length=int(str(plain.get("max_length", 0))),
        source=Source(str(source)) if source is not None else None,
        history=cast("str | None", plain.get("history")),
        starts=tuple(starts) if isinstance(starts, list) else cast("Value | None", starts),
        means=cast("str | None", plain.get("means")),
        private=plain.get("private") is True,
        remember=plain.get("remember") is True,
    )


def _names(plain: object) -> tuple[str, ...]:
    if not isinstance(plain, list):
        raise TypeError("a list of names is expected")
    return tuple(str(name) for name in plain)


def _words(plain: object) -> dict[str, str]:
    if not isinstance(plain, dict):
        raise TypeError("a mapping of words is expected")
    return {str(key): str(value) for key, value in plain.items()}
