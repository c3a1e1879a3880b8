"""Installed packs: each version whole in a folder of its own, several side by side.

``packs/ID-VERSION/`` holds the files of a version; ``packs/ID.key`` the key that all its versions
must be signed by; ``packs/ID-VERSION.removed`` says that a version is kept only for talks that
still run on it. A version appears by one rename: a crash leaves the old state.
"""

import os
import re
import shutil
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from assistant.authoring.packs.errors import PackError, PackRefusedError
from assistant.authoring.packs.manifest import Manifest, manifest_of, version_key
from assistant.authoring.packs.reading import read_pack
from assistant.authoring.packs.signature import shown_key
from assistant.authoring.packs.sums import check_sums

FOLDER: Final = "packs"
KEPT_SECONDS: Final = 2 * 24 * 60 * 60
"""How long a removed version is kept: a talk can be gone on with for a day, and then some."""

_VERSION_FOLDER: Final = re.compile(r"([a-z][a-z0-9_]*)-(\d+\.\d+\.\d+)")
_FRESH: Final = "new-"
_OLD: Final = "old-"
_REMOVED: Final = ".removed"
_PRIVATE_FOLDER: Final = 0o700
_PRIVATE_FILE: Final = 0o600


@dataclass(frozen=True, slots=True)
class Installed:
    """One version of a pack in the data folder."""

    id: str
    version: str
    path: Path
    removed: bool
    """True: kept only for talks that run on it."""

    @property
    def name(self) -> str:
        """Return id and version in one, as sessions store it."""
        return f"{self.id} {self.version}"


class PackStore:
    """The packs in a data folder."""

    def __init__(self, data: Path) -> None:
        """Look below *data*, the folder of this installation; nothing is made yet."""
        self._folder = data / FOLDER

    def versions(self, pack_id: str | None = None) -> tuple[Installed, ...]:
        """Return what is installed, by id, newest version first; of one pack when given."""
        found = (self._installed(path) for path in self._entries())
        own = [one for one in found if one is not None and pack_id in {None, one.id}]
        own.sort(key=lambda one: version_key(one.version), reverse=True)
        return tuple(sorted(own, key=lambda one: one.id))

    def active(self) -> tuple[Installed, ...]:
        """Return the newest version of each pack that is not removed."""
        newest: dict[str, Installed] = {}
        for one in self.versions():
            if not one.removed:
                newest.setdefault(one.id, one)
        return tuple(newest.values())

    def files(self, installed: Installed) -> dict[str, bytes]:
        """Return the files of *installed*, each as it was built.

        Raises:
            PackError: something in its folder was changed; install it again.
        """
        files = read_pack(installed.path)
        check_sums(files)
        if manifest_of(files).name != installed.name:
            raise PackError(f"The folder of {installed.name} holds another pack. Install it again.")
        return files

    def pinned(self, pack_id: str) -> str | None:
        """Return the key that every version of *pack_id* must be signed by, or None."""
        try:
            return (self._folder / f"{pack_id}.key").read_text(encoding="ascii").strip() or None
        except (OSError, UnicodeDecodeError):
            return None

    def check_key(self, manifest: Manifest, wanted: str | None) -> None:
        """Let *manifest* pass when its key is the pinned one, and the *wanted* one if any.

        Raises:
            PackRefusedError: it is signed by someone else, or by nobody.
        """
        for key, whose in ((self.pinned(manifest.id), "before"), (wanted, "you trust")):
            if key is not None and manifest.key != key:
                by = f"by {shown_key(manifest.key)}" if manifest.key else "by nobody"
                raise PackRefusedError(
                    f"This pack is signed {by}, not by the key {whose}: {shown_key(key)}. "
                    "Ask its authors before you use it."
                )

    def install(self, files: Mapping[str, bytes], manifest: Manifest, *, fresh: str) -> None:
        """Put a checked pack in its place, whole or not at all.

        Args:
            files: all its files, list of hashes included.
            manifest: its ``pack.yaml``.
            fresh: an id never used before, for the folder it is written in first.

        Raises:
            PackError: this version is installed already, with other files; or the disk refused.
        """
        target = self._folder / f"{manifest.id}-{manifest.version}"
        there = self._there(target, manifest)
        if there is not None and there != files:
            raise PackError(
                f"{manifest.name} is installed with other content. Give it a new version."
            )
        try:
            _make_private(self._folder)
            if there is None:
                self._put(target, files, manifest, fresh)
            target.with_name(target.name + _REMOVED).unlink(missing_ok=True)
            _sync(self._folder)
        except OSError:
            raise PackError(
                "The pack could not be written. What was installed is as it was. Check the disk."
            ) from None

    def _there(self, target: Path, manifest: Manifest) -> Mapping[str, bytes] | None:
        """Return what is installed at *target*; None for nothing, and for what was damaged."""
        if not target.is_dir():
            return None
        try:
            return self.files(Installed(manifest.id, manifest.version, target, removed=False))
        except PackError:
            return None

    def _put(
        self, target: Path, files: Mapping[str, bytes], manifest: Manifest, fresh: str
    ) -> None:
        written = self._folder / f"{_FRESH}{fresh}"
        _write_all(written, files)
        if manifest.key:  # first, so that no version is ever there without its key
            _write(self._folder / f"{manifest.id}.key", f"{manifest.key}\n".encode())
        if target.exists():  # damaged: out of the way
            target.rename(self._folder / f"{_OLD}{fresh}")
        written.rename(target)

    def remove(self, installed: Installed) -> None:
        """Take *installed* out of use; it is kept a while for talks that still run on it.

        Raises:
            PackError: the disk refused.
        """
        try:
            _write(installed.path.with_name(installed.path.name + _REMOVED), b"")
        except OSError:
            raise PackError("The pack could not be removed. Check the disk.") from None

    def sweep(self, now: float) -> None:
        """Remove what a crash left, and removed versions that no talk can run on any more.

        Args:
            now: seconds since 1970.
        """
        for path in self._entries():
            if path.name.startswith((_FRESH, _OLD)) and _age(path, now) > KEPT_SECONDS / 48:
                shutil.rmtree(path, ignore_errors=True)
        for one in self.versions():
            mark = one.path.with_name(one.path.name + _REMOVED)
            if one.removed and _age(mark, now) > KEPT_SECONDS:
                trash = self._folder / f"{_OLD}{one.path.name}"
                one.path.rename(trash)
                mark.unlink(missing_ok=True)
                shutil.rmtree(trash, ignore_errors=True)

    def _entries(self) -> Iterator[Path]:
        try:
            yield from sorted(self._folder.iterdir())
        except OSError:
            return

    def _installed(self, path: Path) -> Installed | None:
        found = _VERSION_FOLDER.fullmatch(path.name)
        if found is None or path.is_symlink() or not path.is_dir():
            return None
        removed = path.with_name(path.name + _REMOVED).exists()
        return Installed(found[1], found[2], path, removed)


def _age(path: Path, now: float) -> float:
    try:
        return now - path.stat().st_mtime
    except OSError:
        return 0.0


def _write_all(folder: Path, files: Mapping[str, bytes]) -> None:
    for name, data in files.items():
        path = folder / name
        _make_private(path.parent)
        _write(path, data)
    for inner in {(folder / name).parent for name in files}:
        _sync(inner)


def _make_private(folder: Path) -> None:
    """Make *folder*, and those above it that are missing, for their owner alone."""
    if not folder.is_dir():
        _make_private(folder.parent)
        folder.mkdir(mode=_PRIVATE_FOLDER, exist_ok=True)


def _write(path: Path, data: bytes) -> None:
    flags = os.O_WRONLY | os.O_CREAT | os.O_TRUNC | getattr(os, "O_NOFOLLOW", 0)
    handle = os.open(path, flags, _PRIVATE_FILE)
    with os.fdopen(handle, "wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())


def _sync(folder: Path) -> None:
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
