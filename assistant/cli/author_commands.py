"""The author's tools around a flow: tests, pictures, help while writing, other languages."""

from pathlib import Path
from typing import Final

import click

_PATHS: Final = click.Path(path_type=Path)


@click.command("test")
@click.argument("paths", nargs=-1, type=_PATHS)
@click.option("--format", "form", default="text", help="text, json or github")
@click.option("--junit", type=_PATHS, help="a file for JUnit XML")
def flow_test(paths: tuple[Path, ...], form: str, junit: Path | None) -> int:
    """Play conversation tests, each conversation saved and read again between every two turns."""
    from assistant.cli import flow_test

    return flow_test.tested(paths, form, junit)


@click.command("cover")
@click.argument("paths", nargs=-1, type=_PATHS)
@click.option("--format", "form", default="text", help="text or json")
def flow_cover(paths: tuple[Path, ...], form: str) -> int:
    """Show which steps, answers, branches and outcomes no test reaches."""
    from assistant.cli import flow_test

    return flow_test.covered(paths, form)


@click.command("mutate")
@click.argument("paths", nargs=-1, type=_PATHS)
@click.option("--only", default="", help="checks: leave the tests out")
def flow_mutate(paths: tuple[Path, ...], only: str) -> int:
    """Change a flow one line at a time, and show the changes that nobody notices."""
    from assistant.cli import flow_test

    return flow_test.mutated(paths, only)


TOOLS: Final = (flow_test, flow_cover, flow_mutate)
