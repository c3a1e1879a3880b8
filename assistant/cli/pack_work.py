"""What the ``pack`` commands do, as far as printing and asking go."""

import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from assistant.cli import Exit
from assistant.ui.safe_text import safe_text

if TYPE_CHECKING:
    from assistant.authoring.packs.errors import PackError
    from assistant.authoring.packs.manifest import Manifest
    from assistant.authoring.packs.review import Taken
    from assistant.authoring.packs.store import PackStore
    from assistant.content.known import Known


def checked(path: Path, commands: Sequence[str]) -> int:
    """Print every problem of the pack at *path*, and play its tests."""
    from assistant.authoring.packs.errors import PackError

    try:
        files, _ = _draft(path, commands)
    except PackError as error:
        return _refused(error)
    return Exit.FINE if _sound(files) and _passes(files) else Exit.PROBLEMS


def _draft(path: Path, commands: Sequence[str]) -> tuple[dict[str, bytes], "Manifest"]:
    """Read a pack as its author has it, with or without hashes."""
    from assistant.authoring.packs.manifest import manifest_of
    from assistant.authoring.packs.reading import read_pack
    from assistant.authoring.packs.review import check_taken, shipped_ids

    files = read_pack(path, drafting=True)
    manifest = manifest_of(files)
    check_taken(files, _with_commands(shipped_ids(), commands))
    return files, manifest


def _with_commands(taken: "Taken", commands: Sequence[str]) -> "Taken":
    from assistant.authoring.packs.review import Taken

    return Taken({**dict.fromkeys(commands, "a command"), **taken.flows}, taken.exercises)


def _sound(files: Mapping[str, bytes], *, always: bool = True) -> bool:
    """Say what is wrong in *files*, or only errors; return whether there is none."""
    from assistant.app.system import SystemClock
    from assistant.authoring.packs.review import review

    report = review(files, SystemClock().today())
    if always or report.failed:
        _out(report.written("text"))
    return not report.failed


def _passes(files: Mapping[str, bytes]) -> bool:
    """Play the tests of a pack among the shipped content; return whether all pass."""
    from assistant.authoring.check import Checker
    from assistant.authoring.packs.kinds import is_test
    from assistant.authoring.packs.review import laid_out
    from assistant.authoring.testing.rehearse import rehearse
    from assistant.cli.flow_test import stage_around
    from assistant.content.shipped import known_content

    tests = sorted(name for name in files if is_test(name))
    failed, count = 0, 0
    with laid_out(files) as merged:
        checker = Checker(known=known_content(merged))
        for name in tests:
            played = rehearse(merged / name, checker, stage_around(merged / name).opening).played
            count += len(played)
            for scene in played:
                if not scene.passed:
                    failed += 1
                    _out(f"{name}: the test '{scene.name}' fails. To see how: breakwater flow test")
    _out(f"{count} tests, {failed} failed")
    return not failed


def built(folder: Path, commands: Sequence[str], out: Path | None, key: Path | None) -> int:
    """Check *folder*, write its list of hashes, sign it, and make a zip file."""
    from assistant.authoring.packs.errors import PackError

    if not folder.is_dir():
        return _wrong(f"There is no folder at {folder}. Give the folder of a pack.")
    try:
        files, manifest = _draft(folder, commands)
        if not (_sound(files) and _passes(files)):
            return Exit.PROBLEMS
        _seal(files, manifest, key)
    except PackError as error:
        return _refused(error)
    target = out or Path(f"{manifest.id}-{manifest.version}.zip")
    try:
        _write(folder, target, files)
    except OSError:
        return _wrong(f"{target} or the folder cannot be written. Choose a place with --out.")
    _out(f"wrote {target}: {len(files)} files")
    return Exit.FINE


def _seal(files: dict[str, bytes], manifest: "Manifest", key: Path | None) -> None:
    """Add the list of hashes to *files*, and the signature by *key* where there is one."""
    from assistant.authoring.packs.kinds import SIGNATURE, SUMS
    from assistant.authoring.packs.signature import check_signature, sign
    from assistant.authoring.packs.sums import sums_of

    sums = sums_of(files)
    if files.get(SUMS) != sums:
        files.pop(SIGNATURE, None)  # it was made for other files
    files[SUMS] = sums
    if key is not None:
        files[SIGNATURE] = sign(sums, key)
    check_signature(files, manifest)


def _write(folder: Path, target: Path, files: dict[str, bytes]) -> None:
    """Write the zip file, and the hashes into *folder*, so that it can be installed itself."""
    from assistant.authoring.packs.kinds import SIGNATURE, SUMS
    from assistant.authoring.packs.reading import write_zip

    for name in (SUMS, SIGNATURE):
        if name in files:
            (folder / name).write_bytes(files[name])
        else:
            (folder / name).unlink(missing_ok=True)
    target.write_bytes(write_zip(files))


def installed(path: Path, commands: Sequence[str], key: Path | None, *, yes: bool) -> int:
    """Show what the pack at *path* asks, keeps and changes; install it on a yes."""
    from assistant.authoring.packs.errors import PackError
    from assistant.authoring.packs.manifest import manifest_of
    from assistant.authoring.packs.reading import read_pack
    from assistant.authoring.packs.review import check_taken
    from assistant.authoring.packs.signature import check_signature, public_key
    from assistant.authoring.packs.sums import check_sums

    store = _store()
    try:
        files = read_pack(path)
        manifest = manifest_of(files)
        check_sums(files)
        check_signature(files, manifest)
        store.check_key(manifest, public_key(key) if key is not None else None)
        check_taken(files, _with_commands(_taken(store, manifest.id), commands))
        if not _sound(files, always=False):
            _out("It was not installed.")
            return Exit.PROBLEMS
        _show(files, manifest, store)
        if not yes and not _agreed():
            _out("It was not installed.")
            return Exit.FINE
        store.install(files, manifest, fresh=_fresh())
    except PackError as error:
        return _refused(error)
    _out(f"{manifest.name} is installed.")
    return Exit.FINE


def _show(files: dict[str, bytes], manifest: "Manifest", store: "PackStore") -> None:
    from assistant.authoring.packs.kinds import exercise_id
    from assistant.authoring.packs.summary import summary
    from assistant.content.exercise_reader import Shelf
    from assistant.content.folder import content_root
    from assistant.content.known import Known
    from assistant.content.shipped import load

    content, _ = load(content_root())
    own = (found for name in files if (found := exercise_id(name)) is not None)
    known = Known(
        vocabularies=content.vocabularies, exercises=frozenset({*content.exercises, *own})
    )
    shelf = Shelf(content.vocabularies, content.sources)
    before = tuple(one.version for one in store.versions(manifest.id) if not one.removed)
    for line in (*summary(files, manifest, known, shelf, before), *_changes(store, files, known)):
        _out(line)


def _changes(store: "PackStore", files: dict[str, bytes], known: "Known") -> tuple[str, ...]:
    """Return what changes against the version in use, in words."""
    from assistant.authoring.packs.errors import PackError
    from assistant.authoring.packs.manifest import manifest_of
    from assistant.authoring.packs.summary import changed

    used = [one for one in store.active() if one.id == manifest_of(files).id]
    try:
        return changed(store.files(used[0]), files, known) if used else ()
    except PackError:
        return ()  # a damaged version is put right by this one


def _agreed() -> bool:
    sys.stdout.write("Install it? Type yes: ")
    sys.stdout.flush()
    return sys.stdin.readline().strip().lower() in {"yes", "y"}


def _taken(store: "PackStore", own: str) -> "Taken":
    """Return every id that a pack may not use: shipped ones, and those of other packs."""
    from assistant.authoring.packs.kinds import exercise_id, flow_id
    from assistant.authoring.packs.review import Taken, shipped_ids

    shipped = shipped_ids()
    flows, exercises = dict(shipped.flows), dict(shipped.exercises)
    for other in store.versions():
        if other.id == own or other.removed:
            continue
        names = [path.relative_to(other.path).as_posix() for path in other.path.rglob("*.yaml")]
        whose = f"the pack {other.id}"
        flows |= {id_: whose for name in names if (id_ := flow_id(name)) is not None}
        exercises |= {id_: whose for name in names if (id_ := exercise_id(name)) is not None}
    return Taken(flows, exercises)


def listed() -> int:
    """Print the installed packs, each with its versions."""
    from assistant.authoring.packs.errors import PackError
    from assistant.authoring.packs.manifest import manifest_of

    store = _store()
    active = {one.name for one in store.active()}
    shown = [one for one in store.versions() if not one.removed]
    for one in shown:
        try:
            files = store.files(one)
            title = manifest_of(files).title
        except PackError as error:
            _out(f"{one.name}: left out. {error}")
            continue
        _out(
            f"{one.name}: {title}" + ("" if one.name in active else " (kept; a newer one is used)")
        )
    if not shown:
        _out("No packs are installed. To install one: breakwater pack install FILE")
    return Exit.FINE


def removed(pack_id: str, version: str | None) -> int:
    """Take a pack, or one version of it, out of use."""
    from assistant.authoring.packs.errors import PackError

    store = _store()
    found = [
        one for one in store.versions(pack_id) if not one.removed and version in {None, one.version}
    ]
    if not found:
        what = f"{pack_id} {version}" if version else pack_id
        return _wrong(f"No pack {what} is installed. To see which are: breakwater pack list")
    try:
        for one in found:
            store.remove(one)
            _out(f"{one.name} is removed. A talk that runs on it can be finished for a day.")
    except PackError as error:
        return _refused(error)
    return Exit.FINE


def _store() -> "PackStore":
    from assistant.app.system import SystemClock, surroundings
    from assistant.authoring.packs.store import PackStore

    store = PackStore(surroundings().folder)
    store.sweep(SystemClock().now().timestamp())
    return store


def _fresh() -> str:
    from assistant.app.system import SystemIds

    return SystemIds().new()


def _refused(error: "PackError") -> int:
    from assistant.authoring.packs.errors import PackRefusedError

    sys.stderr.write(safe_text(str(error)) + "\n")
    return Exit.REFUSED if isinstance(error, PackRefusedError) else Exit.PROBLEMS


def _wrong(sentence: str) -> int:
    sys.stderr.write(safe_text(sentence) + "\n")
    return Exit.USAGE


def _out(words: str) -> None:
    sys.stdout.write(safe_text(words) + "\n")
