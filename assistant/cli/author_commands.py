"""The author's tools around a flow: tests, pictures, help while writing, other languages."""

import sys
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


@click.command("graph")
@click.argument("path", type=_PATHS)
@click.option("--format", "form", default="mermaid", help="mermaid, dot or svg")
@click.option("--output", "out", type=_PATHS, help="a file to write")
@click.option("--plain", is_flag=True, help="without the colours of findings and tests")
def flow_graph(path: Path, form: str, out: Path | None, *, plain: bool) -> int:
    """Draw a flow, coloured by what checks find and what no test reaches."""
    from assistant.cli import flow_graph

    return flow_graph.drawn(path, form, out, plain=plain)


@click.command("schema")
@click.argument("path", required=False, type=_PATHS)
@click.option("--project", is_flag=True, help="with the names of the flows at PATH")
@click.option("--of", "kind", default="flows", help="flows, tests or translations")
@click.option("--output", "out", type=_PATHS, help="a file to write")
def flow_schema(path: Path | None, kind: str, out: Path | None, *, project: bool) -> int:
    """Print a JSON Schema, for editors that complete and check while you write."""
    from assistant.cli import flow_new

    return flow_new.schema(path, out, project=project, kind=kind)


@click.command("new")
@click.argument("name")
@click.option("--title", default="", help="what people see")
@click.option("--folder", type=_PATHS, help="where to; flows, or this folder, when left out")
def flow_new(name: str, title: str, folder: Path | None) -> int:
    """Write a first flow that passes every check, and its tests."""
    from assistant.cli import flow_new

    return flow_new.created(name, title, folder)


@click.command("play")
@click.argument("flow")
@click.option("--answers", type=_PATHS, help="a file with one answer in a line")
@click.option("--language", default="", help="es, de ...: where there is a translation")
def flow_play(flow: str, answers: Path | None, language: str) -> int:
    """Play a flow with answers line by line, and print what happens as JSON lines."""
    from assistant.cli import flow_play

    return flow_play.played(flow, answers, sys.stdin, sys.stdout, language=language)


@click.group("i18n")
def flow_i18n() -> None:
    """Flows in other languages."""


@flow_i18n.command("new")
@click.argument("language")
@click.argument("paths", nargs=-1, type=_PATHS)
def i18n_new(language: str, paths: tuple[Path, ...]) -> int:
    """Write a translation to fill in, beside each flow that has none."""
    from assistant.cli import flow_i18n

    return flow_i18n.begun(language, paths)


@flow_i18n.command("update")
@click.argument("language")
@click.argument("paths", nargs=-1, type=_PATHS)
@click.option("--accept", multiple=True, help="a text that was looked at again, or: all")
def i18n_update(language: str, paths: tuple[Path, ...], accept: tuple[str, ...]) -> int:
    """Bring translations in step with their flows; no word of theirs is changed."""
    from assistant.cli import flow_i18n

    return flow_i18n.brought_up(language, paths, accept)


@flow_i18n.command("check")
@click.argument("language")
@click.argument("paths", nargs=-1, type=_PATHS)
@click.option("--format", "form", default="text", help="text, json, sarif or github")
def i18n_check(language: str, paths: tuple[Path, ...], form: str) -> int:
    """Show what is missing, old or wrong in translations."""
    from assistant.cli import flow_i18n

    return flow_i18n.checked(language, paths, form)


TOOLS: Final = (
    flow_test,
    flow_cover,
    flow_mutate,
    flow_graph,
    flow_schema,
    flow_new,
    flow_play,
    flow_i18n,
)
