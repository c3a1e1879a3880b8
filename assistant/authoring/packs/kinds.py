"""Which files a pack may hold, by their names, and how large it may be."""

import re
from typing import Final

from assistant.authoring.packs.errors import PackError
from assistant.content.problems import quoted

MANIFEST: Final = "pack.yaml"
SUMS: Final = "SHA256SUMS"
SIGNATURE: Final = "SHA256SUMS.sig"

MOST_FILES: Final = 300
LARGEST: Final = 256 * 1024
"""Bytes of one file."""
LARGEST_PACK: Final = 8 * 1024 * 1024
"""Bytes of all files together, and of the zip file itself."""
HIGHEST_RATIO: Final = 200
"""How many times larger than in the zip a file may be: text of people packs about 3 times."""

_ID: Final = r"[a-z][a-z0-9_]{0,39}"
_ALLOWED: Final = tuple(
    re.compile(pattern)
    for pattern in (
        r"pack\.yaml",
        r"SHA256SUMS(\.sig)?",
        r"README\.md",
        r"LICENSE(\.txt)?",
        rf"flows/{_ID}\.(flow|test)\.yaml",
        rf"flows/{_ID}\.[a-z]{{2,3}}(-[A-Z]{{2}})?\.yaml",
        rf"exercises/{_ID}/{_ID}\.yaml",
    )
)
_FLOW: Final = re.compile(rf"flows/({_ID})\.flow\.yaml")
_TEST: Final = re.compile(rf"flows/{_ID}\.test\.yaml")
_EXERCISE: Final = re.compile(rf"exercises/{_ID}/({_ID})\.yaml")


def check_path(name: str) -> None:
    """Let *name* pass when it can only name something inside the pack.

    Raises:
        PackError: it leads out of the pack.
    """
    if (
        name.startswith("/")
        or "\\" in name
        or ":" in name
        or {"", ".", ".."} & set(name.split("/"))
    ):
        raise PackError(f"{quoted(name)} leads out of the pack. Get the pack from someone else.")


def check_name(name: str) -> None:
    """Let *name* pass when a pack may hold such a file.

    Raises:
        PackError: it leads out of the pack, or is of another kind.
    """
    check_path(name)
    if not any(pattern.fullmatch(name) for pattern in _ALLOWED):
        raise PackError(
            f"{quoted(name)} is not a kind of file a pack may hold. "
            "A pack holds flows, exercises, tests and translations, never code."
        )


def flow_id(name: str) -> str | None:
    """Return the id of the flow in the file *name*, or None when it holds none."""
    found = _FLOW.fullmatch(name)
    return found[1] if found is not None else None


def is_test(name: str) -> bool:
    """Whether the file *name* holds conversation tests."""
    return _TEST.fullmatch(name) is not None


def exercise_id(name: str) -> str | None:
    """Return the id of the exercise in the file *name*, or None when it holds none."""
    found = _EXERCISE.fullmatch(name)
    return found[1] if found is not None else None


def language_of(name: str) -> str | None:
    """Return the language of the translation in the file *name*, or None when it holds none."""
    parts = name.removeprefix("flows/").split(".")
    own = {"flow", "test"}
    translation = name.startswith("flows/") and len(parts) == 3 and parts[1] not in own  # noqa: PLR2004 - flow, language, yaml
    return parts[1] if translation else None
