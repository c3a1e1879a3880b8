"""Where the content lies: in a checkout beside the package, in an installed program inside it."""

from pathlib import Path
from typing import Final

PACKAGE: Final = Path(__file__).parents[1]

BUILT_IN: Final = (PACKAGE / "support" / "safety_help.flow.yaml",)
"""Flows that are part of the program: every flow may call them, no author can change them."""

FLOW_END: Final = ".flow.yaml"
TEST_END: Final = ".test.yaml"
PROJECT: Final = "project.yaml"

EDITIONS: Final = "published"
"""Folder beside the flows with the texts of what was published."""


def content_root() -> Path:
    """Return the folder that holds ``flows/`` and ``coping_library/``."""
    inside = PACKAGE / "_content"
    return inside if inside.is_dir() else PACKAGE.parent


def flow_files(folder: Path) -> tuple[Path, ...]:
    """Return the flow files in *folder*, by name; none when there is no such folder."""
    return tuple(sorted(folder.glob(f"*{FLOW_END}")))


def edition_name(flow_id: str, sha: str) -> str:
    """Return the name of the file, in EDITIONS, that keeps the text with the hash *sha*."""
    return f"{flow_id}.{sha[:12]}{FLOW_END}"


def shown(path: Path, root: Path) -> str:
    """Return *path* as problems name it: relative to *root* where it lies below it."""
    try:
        return path.relative_to(root).as_posix()
    except ValueError:
        return str(path)
