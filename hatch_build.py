"""Compile the shipped content while a wheel is built, so that the program starts without YAML."""

import sys
from pathlib import Path
from tempfile import mkdtemp
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CompiledContent(BuildHookInterface):
    """Puts ``compiled.json`` beside the content in the wheel."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Write the file and name it; an editable install reads the YAML as it stands."""
        if version == "editable":
            return
        root = Path(self.root)
        sys.path.insert(0, str(root))
        try:
            from assistant.content import compiled  # noqa: PLC0415 - found only now
            from assistant.content.shipped import read_all  # noqa: PLC0415 - found only now
        finally:
            sys.path.remove(str(root))
        content, problems = read_all(root)
        wrong = [problem for problem in problems if problem.severity == "error"]
        if wrong:
            raise SystemExit(f"{wrong[0].place}: {wrong[0].message}")
        made = Path(mkdtemp()) / compiled.NAME
        compiled.write(root, made, content)
        build_data["force_include"][str(made)] = f"assistant/_content/{compiled.NAME}"
