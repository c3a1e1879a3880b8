"""The author's commands on flows: what each takes, and where its work is done."""

from pathlib import Path

import click

from assistant.cli.author_commands import TOOLS
from assistant.cli.flow_release import flow_diff, flow_publish


@click.group(invoke_without_command=True)
@click.pass_context
def flow(ctx: click.Context) -> None:
    """The author's tools. Start with: breakwater flow new NAME."""
    if ctx.invoked_subcommand is None:
        click.echo(ctx.get_help())


@flow.command("explore")
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path))
@click.option(
    "--keep-tests",
    type=click.Path(path_type=Path),
    help="a folder: every chat that shows a problem is kept there as a conversation test",
)
def flow_explore(paths: tuple[Path, ...], keep_tests: Path | None) -> int:
    """Prove what holds for every way through a flow, and show a chat for what does not."""
    from assistant.cli.flow_explore import explored

    return explored(paths, keep_tests)


@flow.command("check")
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path))
@click.option("--format", "form", default="text", help="text, json, sarif or github")
@click.option("--fix", is_flag=True, help="mend what has one way out")
@click.option("--diff", is_flag=True, help="with --fix: show what would change, and change nothing")
@click.option("--tests", is_flag=True, help="play the tests too, and tell what they leave out")
def flow_check(paths: tuple[Path, ...], form: str, *, fix: bool, diff: bool, tests: bool) -> int:
    """Show every problem of flows, with its place and a way out."""
    from assistant.cli import author, flow_fix

    if diff and not fix:
        raise click.UsageError("--diff goes with --fix.")
    if fix:
        return flow_fix.mended(paths, diff=diff)
    return author.checked(paths, form, tests=tests)


@flow.command("fmt")
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path))
@click.option("--check", is_flag=True, help="only say which files would change")
def flow_fmt(paths: tuple[Path, ...], *, check: bool) -> int:
    """Bring flows into the one layout; comments and meaning stay."""
    from assistant.cli.flow_fmt import formatted

    return formatted(paths, check=check)


@flow.command("rules")
@click.argument("code", required=False)
@click.option("--page", type=click.Path(path_type=Path), help="write them as a page instead")
def flow_rules(code: str | None, page: Path | None) -> int:
    """Show what the checks look for: every rule in a line, or one in full."""
    from assistant.cli.flow_rules import shown

    return shown(code, page)


@flow.command("lsp")
def flow_lsp() -> int:
    """Answer an editor while a flow is written, over standard input and output."""
    from assistant.cli.flow_lsp import served

    return served()


@flow.command("preview")
@click.argument("file", type=click.Path(path_type=Path))
def flow_preview(file: Path) -> int:
    """Show a flow with what is wrong in it, and talk to it, while it is written."""
    from assistant.cli.flow_preview import previewed

    return previewed(file)


for _tool in TOOLS:
    flow.add_command(_tool)

for _release in (flow_publish, flow_diff):
    flow.add_command(_release)
