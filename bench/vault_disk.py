"""A disk that remembers every write, and one that fails on demand; shared by the vault benches."""

# ruff: noqa: D102 - the names of the scenarios say what they do

import os
import random
import shutil
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

import apsw  # noqa: E402

SECTOR = 512
BASE = apsw.vfs_names()[0]
"""The encrypting file system that the ones here stand on."""


@dataclass(frozen=True)
class Op:
    """One thing done to a file, in order."""

    kind: str
    """``write``, ``truncate``, ``sync``, ``delete`` or ``ack``."""
    file: str
    offset: int = 0
    data: bytes = b""


class RecordingFile(apsw.VFSFile):
    """Passes everything on and notes the bytes as they reached the file, encrypted."""

    def __init__(self, base: str, name: apsw.URIFilename | str | None, flags: list[int]) -> None:
        super().__init__(base, name, flags)
        plain = name.filename() if isinstance(name, apsw.URIFilename) else name
        self._path = plain or ""
        self._raw = os.open(self._path, os.O_RDONLY) if self._path else -1

    def xWrite(self, data: bytes, offset: int) -> None:  # noqa: N802
        super().xWrite(data, offset)
        raw = os.pread(self._raw, len(data), offset)
        Recorder.ops.append(Op("write", self._path, offset, raw))

    def xTruncate(self, size: int) -> None:  # noqa: N802
        super().xTruncate(size)
        Recorder.ops.append(Op("truncate", self._path, size))

    def xSync(self, flags: int) -> None:  # noqa: N802
        super().xSync(flags)
        Recorder.ops.append(Op("sync", self._path))

    def xClose(self) -> None:  # noqa: N802
        if self._raw >= 0:
            os.close(self._raw)
        super().xClose()


class Recorder(apsw.VFS):
    """A file system, on top of the encrypting one, that notes everything."""

    ops: list[Op] = []  # noqa: RUF012

    def __init__(self) -> None:
        super().__init__("recorder", BASE, makedefault=True, maxpathname=0)

    def xOpen(self, name: apsw.URIFilename | str | None, flags: list[int]) -> apsw.VFSFile:  # noqa: N802
        return RecordingFile(BASE, name, flags)

    def xDelete(self, name: str, sync: bool) -> None:  # noqa: FBT001, N802
        super().xDelete(name, sync)
        Recorder.ops.append(Op("delete", name))


def power_cut(start: Path, ops: list[Op], target: Path, rng: random.Random) -> None:
    """Lay out in *target* what a disk may hold when the power fails after *ops*.

    What was synced is there. What was not may be there, be missing, be torn at a sector, or be
    there while an earlier write is missing.
    """
    shutil.rmtree(target, ignore_errors=True)
    shutil.copytree(start, target)
    files = {op.file for op in ops if op.file}
    mood = rng.choice(["nothing", "some", "some", "all"])
    for file in sorted(files):
        mine = [op for op in ops if op.file == file]
        synced = max((at for at, op in enumerate(mine) if op.kind == "sync"), default=-1)
        place = target / Path(file).name
        image = bytearray(place.read_bytes()) if place.exists() else bytearray()
        there = place.exists()
        for at, op in enumerate(mine):
            if at > synced and not _survives(mood, rng):
                continue
            there = _apply(image, op, rng if at > synced and mood == "some" else None, there=there)
        if there:
            place.write_bytes(image)
        else:
            place.unlink(missing_ok=True)


def _survives(mood: str, rng: random.Random) -> bool:
    return mood == "all" or (mood == "some" and rng.random() < 0.5)  # noqa: PLR2004


def _apply(image: bytearray, op: Op, torn: random.Random | None, *, there: bool) -> bool:
    if op.kind == "delete":
        image.clear()
        return False
    if op.kind == "truncate":
        del image[op.offset :]
        image.extend(bytes(max(0, op.offset - len(image))))
    if op.kind == "write":
        image.extend(bytes(max(0, op.offset + len(op.data) - len(image))))
        for at in range(0, len(op.data), SECTOR):
            if torn is None or torn.random() < 0.8:  # noqa: PLR2004
                part = op.data[at : at + SECTOR]
                image[op.offset + at : op.offset + at + len(part)] = part
    return there or op.kind in {"write", "truncate"}


class Faults:
    """Counts operations and fails from, or at, a chosen one."""

    def __init__(self) -> None:
        self.count = 0
        self.at = 0
        """Which operation fails, from 1; 0 for none."""
        self.sticky = False
        self.error: Callable[[], BaseException] = apsw.IOError
        self.only: frozenset[str] = frozenset()

    def arm(
        self,
        at: int,
        error: Callable[[], BaseException],
        only: frozenset[str] = frozenset(),
        *,
        sticky: bool,
    ) -> None:
        self.count, self.at, self.sticky, self.error, self.only = 0, at, sticky, error, only

    def step(self, kind: str) -> None:
        if self.only and kind not in self.only:
            return
        self.count += 1
        if self.at and (self.count == self.at or (self.sticky and self.count > self.at)):
            raise self.error()


FAULTS = Faults()


class FailingFile(apsw.VFSFile):
    """Fails when told to."""

    def xRead(self, amount: int, offset: int) -> bytes:  # noqa: N802
        FAULTS.step("read")
        return super().xRead(amount, offset)

    def xWrite(self, data: bytes, offset: int) -> None:  # noqa: N802
        FAULTS.step("write")
        super().xWrite(data, offset)

    def xTruncate(self, size: int) -> None:  # noqa: N802
        FAULTS.step("truncate")
        super().xTruncate(size)

    def xSync(self, flags: int) -> None:  # noqa: N802
        FAULTS.step("sync")
        super().xSync(flags)


class Failing(apsw.VFS):
    """A file system, on top of the encrypting one, that fails when told to."""

    def __init__(self) -> None:
        super().__init__("failing", BASE, makedefault=True, maxpathname=0)

    def xOpen(self, name: apsw.URIFilename | str | None, flags: list[int]) -> apsw.VFSFile:  # noqa: N802
        FAULTS.step("open")
        return FailingFile(BASE, name, flags)

    def xDelete(self, name: str, sync: bool) -> None:  # noqa: FBT001, N802
        FAULTS.step("delete")
        super().xDelete(name, sync)
