"""``SHA256SUMS``: a hash of every file of a pack, in the form ``sha256sum`` reads too."""

import hashlib
import re
from collections.abc import Mapping
from typing import Final

from assistant.authoring.packs.errors import PackError
from assistant.authoring.packs.kinds import SIGNATURE, SUMS
from assistant.content.problems import quoted

_LINE: Final = re.compile(r"([0-9a-f]{64})  (\S+)")
_APART: Final = frozenset({SUMS, SIGNATURE})


def sums_of(files: Mapping[str, bytes]) -> bytes:
    """Return the list of hashes for *files*; itself and its signature are not on it."""
    lines = (
        f"{hashlib.sha256(data).hexdigest()}  {name}\n"
        for name, data in sorted(files.items())
        if name not in _APART
    )
    return "".join(lines).encode()


def check_sums(files: Mapping[str, bytes]) -> None:
    """Let *files* pass when each is as the list of hashes says, and none is missing or too many.

    Raises:
        PackError: a file differs; the pack was changed after it was built.
    """
    if SUMS not in files:
        raise PackError("This pack has no list of hashes. Build it first: breakwater pack build.")
    listed = _listed(files[SUMS])
    there = {name: data for name, data in files.items() if name not in _APART}
    for name in sorted({*listed, *there}):
        if name not in there:
            raise PackError(f"{quoted(name)} is missing from this pack. Get the pack again.")
        if listed.get(name) != hashlib.sha256(there[name]).hexdigest():
            raise PackError(
                f"{quoted(name)} is not as it was when the pack was built. Get the pack again."
            )


def _listed(data: bytes) -> dict[str, str]:
    found: dict[str, str] = {}
    for line in data.decode("utf-8").splitlines():
        match = _LINE.fullmatch(line)
        if match is None or match[2] in found:
            raise PackError("The list of hashes in this pack is damaged. Get the pack again.")
        found[match[2]] = match[1]
    return found
