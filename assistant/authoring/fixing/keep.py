"""Writing a mended file: whole or not at all, and never through a link."""

import os
import stat
import tempfile
from pathlib import Path


class NotKeptError(Exception):
    """The file could not be written; it is as it was. The message says why, in one sentence."""


def keep(file: Path, text: str) -> None:
    """Put *text* in place of what *file* holds, with the same permissions.

    It is written beside the file first and then takes its place in one move, so a reader sees the
    old text or the new one.

    Raises:
        NotKeptError: the file is a link or no regular file, or the folder cannot be written to.
            Nothing has changed; show the sentence.
    """
    try:
        found = file.lstat()
        if not stat.S_ISREG(found.st_mode):
            raise NotKeptError(f"{file} is a link or no plain file; mend the file it leads to")
        handle, name = tempfile.mkstemp(dir=file.parent, prefix=f".{file.name}.")
        fresh = Path(name)
        try:
            with os.fdopen(handle, "wb") as out:
                out.write(text.encode("utf-8"))
                os.fchmod(out.fileno(), stat.S_IMODE(found.st_mode))
                out.flush()
                os.fsync(out.fileno())
            fresh.replace(file)
        except BaseException:
            fresh.unlink(missing_ok=True)
            raise
    except OSError as failure:
        reason = failure.strerror or "unknown reason"
        raise NotKeptError(f"{file} could not be written: {reason.lower()}") from failure
