"""The texts of flows that were published before: to go on with what was begun with them."""

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from assistant.app.landing import PackContent
from assistant.app.packs import Packs
from assistant.content.flow_reader import read_flow
from assistant.content.folder import EDITIONS, PACKAGE, edition_name
from assistant.content.open_file import FileProblemError, read_bytes
from assistant.content.shipped import known_content
from assistant.domain.flow import Flow

_ID: Final = re.compile(r"[a-z][a-z0-9_]{0,63}")
_SHA: Final = re.compile(r"[0-9a-f]{64}")


@dataclass(frozen=True, slots=True)
class Published:
    """Published texts, found by their content hash; nothing is read before one is asked for."""

    root: Path
    """The folder with ``flows/`` and ``coping_library/``."""
    packs: Packs | None = None
    """Installed packs, all versions that are kept."""

    def flow(self, flow_id: str, sha: str) -> Flow | None:
        """Return the flow *flow_id* in the text with the SHA-256 *sha*, or None."""
        if not _ID.fullmatch(flow_id) or not _SHA.fullmatch(sha):
            return None
        for folder in (self.root / "flows", PACKAGE / "support"):
            try:
                data = read_bytes(folder / EDITIONS / edition_name(flow_id, sha))
            except FileProblemError:
                continue
            flow, _ = read_flow(data, f"{flow_id}.flow.yaml", known_content(self.root))
            if flow is not None and flow.sha == sha:
                return flow
        return self.packs.flow(flow_id, sha) if self.packs is not None else None

    def pack(self, name: str) -> PackContent:
        """Return what the pack version *name* brings; nothing when it is not installed."""
        return self.packs.pack(name) if self.packs is not None else PackContent()
