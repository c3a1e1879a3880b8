"""Read a pack from a folder or a zip file without trusting it: everything is bounded and named."""

import io
import os
import stat
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Final

from assistant.authoring.packs.errors import PackError
from assistant.authoring.packs.kinds import (
    HIGHEST_RATIO,
    LARGEST,
    LARGEST_PACK,
    MOST_FILES,
    check_name,
    check_path,
)
from assistant.content.open_file import FileProblemError, read_bytes
from assistant.content.problems import quoted

_DEEPEST: Final = 3
_UTF8_NAME: Final = 0x800
_ENCRYPTED: Final = 0x1
_METHODS: Final = {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED}
_DAMAGED: Final = "This zip file is damaged. Get the pack again."


def read_pack(path: Path, *, drafting: bool = False) -> dict[str, bytes]:
    """Return the files of the pack at *path*, by their names in it.

    Args:
        path: a folder or a zip file.
        drafting: True for the author's own folder, whose hidden files are passed over.

    Raises:
        PackError: something in it may not be there; the sentence names it.
    """
    files = (
        dict(_folder_files(path, drafting=drafting)) if path.is_dir() else _zip_files(_bytes(path))
    )
    for name, data in files.items():
        if not _is_text(data):
            raise PackError(f"{quoted(name)} is not text in UTF-8. Save it as UTF-8 text.")
    return files


def _is_text(data: bytes) -> bool:
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


# --- a folder -------------------------------------------------------------------------


def _folder_files(root: Path, *, drafting: bool) -> Iterator[tuple[str, bytes]]:
    total = 0
    for number, (name, path) in enumerate(sorted(_walk(root, "", drafting=drafting))):
        if number >= MOST_FILES:
            raise _too_many()
        check_name(name)
        try:
            data = read_bytes(path, name)
        except FileProblemError as refused:
            problem = refused.problem
            raise PackError(f"{quoted(name)}: {problem.message}; {problem.hint}.") from None
        total += len(data)
        if total > LARGEST_PACK:
            raise _too_large()
        yield name, data


def _walk(folder: Path, above: str, *, drafting: bool) -> Iterator[tuple[str, Path]]:
    with os.scandir(folder) as entries:
        found = sorted(entries, key=lambda entry: entry.name)
    for entry in found:
        name = _printed(entry.name, above)
        if drafting and entry.name.startswith("."):
            continue
        if entry.is_symlink():
            raise _link(name)
        if entry.is_dir(follow_symlinks=False):
            if name.count("/") >= _DEEPEST:
                raise PackError(f"{quoted(name)} lies too deep. Packs have no such folder.")
            yield from _walk(Path(entry.path), f"{name}/", drafting=drafting)
        else:
            yield name, Path(entry.path)


def _printed(part: str, above: str) -> str:
    try:
        part.encode("utf-8")
    except UnicodeEncodeError:
        raise _bad_name() from None
    return above + part


# --- a zip file --------------------------------------------------------------------------


def _bytes(path: Path) -> bytes:
    """Return the bytes of the zip file at *path*; its size is known before it is read."""
    flags = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_CLOEXEC", 0)
    try:
        handle = os.open(path, flags)
        with os.fdopen(handle, "rb") as file:
            about = os.fstat(handle)
            if not stat.S_ISREG(about.st_mode):
                raise PackError("This is no file. Give a folder or a zip file.")
            if about.st_size > LARGEST_PACK:
                raise _too_large()
            return file.read(LARGEST_PACK)
    except FileNotFoundError:
        raise PackError(f"There is nothing at {quoted(str(path))}. Check the path.") from None
    except OSError:
        raise PackError(f"{quoted(str(path))} cannot be read. Check its permissions.") from None


def _zip_files(data: bytes) -> dict[str, bytes]:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            infos = archive.infolist()
            if len(infos) > MOST_FILES * 2:
                raise _too_many()
            return _checked(archive, infos)
    except (
        zipfile.BadZipFile,
        zlib.error,
        EOFError,
        NotImplementedError,
        RuntimeError,
        ValueError,
        OSError,
    ):
        raise PackError(_DAMAGED) from None


def _checked(archive: zipfile.ZipFile, infos: list[zipfile.ZipInfo]) -> dict[str, bytes]:
    files: dict[str, bytes] = {}
    seen: set[str] = set()
    total = 0
    for info in infos:
        _check_entry(info)
        if info.filename.casefold() in seen:
            raise PackError(f"{quoted(info.filename)} is in the pack twice. Get the pack again.")
        seen.add(info.filename.casefold())
        if info.is_dir():
            continue
        check_name(info.filename)
        if len(files) >= MOST_FILES:
            raise _too_many()
        content = _content(archive, info)
        total += len(content)
        if total > LARGEST_PACK:
            raise _too_large()
        files[info.filename] = content
    return files


def _check_entry(info: zipfile.ZipInfo) -> None:
    """Look at everything an entry says of itself, before any of it is unpacked."""
    name = info.filename
    if not name.isascii() and not info.flag_bits & _UTF8_NAME:
        raise _bad_name()
    if info.orig_filename != name:
        raise PackError("A file name in this pack has hidden signs in it. Get the pack again.")
    check_path(name.removesuffix("/"))
    mode = info.external_attr >> 16
    if mode and stat.S_IFMT(mode) not in {0, stat.S_IFREG, stat.S_IFDIR}:
        raise _link(name)
    if info.flag_bits & _ENCRYPTED:
        raise PackError(f"{quoted(name)} is locked with a password. Packs are open.")
    if info.compress_type not in _METHODS:
        raise PackError(f"{quoted(name)} is packed in an unknown way. Make a plain zip file.")
    _check_size(name, info)


def _check_size(name: str, info: zipfile.ZipInfo) -> None:
    if info.file_size > LARGEST:
        raise _large_file(name)
    if info.file_size > HIGHEST_RATIO * max(info.compress_size, 64):
        raise PackError(f"{quoted(name)} grows too much when unpacked. Get the pack again.")


def _content(archive: zipfile.ZipFile, info: zipfile.ZipInfo) -> bytes:
    with archive.open(info) as file:
        content = file.read(LARGEST + 1)
    if len(content) > LARGEST:
        raise _large_file(info.filename)
    return content


def write_zip(files: Mapping[str, bytes]) -> bytes:
    """Return *files* as a zip file: the same files, the same bytes, on any day and computer."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in sorted(files):
            info = zipfile.ZipInfo(name, date_time=(1980, 1, 1, 0, 0, 0))
            info.compress_type = zipfile.ZIP_DEFLATED
            info.create_system, info.external_attr = 3, (stat.S_IFREG | 0o644) << 16
            archive.writestr(info, files[name])
    return out.getvalue()


def _too_many() -> PackError:
    return PackError(f"This pack has more than {MOST_FILES} files. Make two packs of it.")


def _too_large() -> PackError:
    return PackError("This pack is larger than 8 MiB. Make two packs of it.")


def _large_file(name: str) -> PackError:
    return PackError(f"{quoted(name)} is larger than 256 KiB. Move a part of it to another file.")


def _link(name: str) -> PackError:
    return PackError(
        f"{quoted(name)} is a link or a device, not a file. Put the file itself there."
    )


def _bad_name() -> PackError:
    return PackError("A file name in this pack is not UTF-8. Give its files plain names.")
