"""Every command but help: what it takes, and where its work is done."""

import sys
from pathlib import Path

import click

from assistant import __version__
from assistant.cli import Exit
from assistant.cli.coping_commands import about, library, plans, suggest
from assistant.cli.flow_commands import flow
from assistant.cli.pack import pack
from assistant.cli.vault_commands import vault


class _Commands(click.Group):
    """A word that is no command is the name of a flow: ``breakwater craving``."""

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        if args and args[0] not in self.commands and not args[0].startswith("-"):
            return "talk", self.commands["talk"], args
        return super().resolve_command(ctx, args)


@click.group(cls=_Commands, invoke_without_command=True, add_help_option=False)
@click.option("--plain", is_flag=True)
@click.option("--guest", is_flag=True)
@click.option("--language", default="")
@click.version_option(__version__, prog_name="breakwater")
@click.pass_context
def root(ctx: click.Context, *, plain: bool, guest: bool, language: str) -> int:
    """Breakwater."""
    ctx.obj = {"plain": plain, "guest": guest, "language": language}
    return ctx.invoke(talk) if ctx.invoked_subcommand is None else Exit.FINE


@root.command(hidden=True)
@click.argument("flow", required=False)
@click.option("--plain", is_flag=True)
@click.option("--guest", is_flag=True)
@click.option("--language", default="")
@click.pass_context
def talk(
    ctx: click.Context,
    flow: str | None = None,
    *,
    plain: bool = False,
    guest: bool = False,
    language: str = "",
) -> int:
    """Open Breakwater, at home or straight in a flow."""
    from assistant.cli.talk import talk as open_talk

    before = ctx.obj
    return open_talk(
        flow,
        plain=plain or before["plain"],
        guest=guest or before["guest"],
        language=language or before["language"],
    )


@root.group(invoke_without_command=True)
@click.pass_context
def contacts(ctx: click.Context) -> int:
    """Your own people."""
    from assistant.cli import people

    return people.listed() if ctx.invoked_subcommand is None else Exit.FINE


@contacts.command("list")
def contacts_list() -> int:
    """List your people."""
    from assistant.cli import people

    return people.listed()


@contacts.command("add")
@click.argument("name", default="")
@click.option("--relation", default="", help="sponsor, sister, counselor ...")
@click.option("--phone", default="")
def contacts_add(name: str, relation: str, phone: str) -> int:
    """Add someone you can reach."""
    from assistant.cli import people

    return people.added(name, relation, phone)


@contacts.command("remove")
@click.argument("name")
def contacts_remove(name: str) -> int:
    """Take someone off the list, by name."""
    from assistant.cli import people

    return people.removed(name)


@root.group(invoke_without_command=True)
@click.pass_context
def corrections(ctx: click.Context) -> int:
    """Words of yours that were taken the wrong way, and what you meant."""
    from assistant.cli import correcting

    return correcting.listed() if ctx.invoked_subcommand is None else Exit.FINE


@corrections.command("list")
def corrections_list() -> int:
    """List them, each with the number to forget it by."""
    from assistant.cli import correcting

    return correcting.listed()


@corrections.command("forget")
@click.argument("number", type=int)
def corrections_forget(number: int) -> int:
    """Forget one, by its number on the list."""
    from assistant.cli import correcting

    return correcting.forgotten(number)


@root.command()
@click.argument("code", required=False)
def country(code: str | None) -> int:
    """Show or set the country whose lines you see."""
    from assistant.cli import people

    return people.country(code)


@root.command()
@click.argument("wanted", required=False, type=click.Choice(["on", "off"]))
def cover(wanted: str | None) -> int:
    """Cover the screen while another window is in use: on or off."""
    from assistant.cli import covering

    return covering.cover(wanted)


@root.group(invoke_without_command=True)
@click.option("--json", "as_json", is_flag=True, help="the only form; kept for clarity")
@click.option("--explain", is_flag=True, help="every finding with its rule")
@click.pass_context
def understand(ctx: click.Context, *, as_json: bool, explain: bool) -> int:
    """Read JSON lines {id, text}; write what was understood."""
    del as_json
    if ctx.invoked_subcommand is not None:
        return Exit.FINE
    from assistant.cli.understand import understood

    return understood(sys.stdin, sys.stdout, explain=explain)


@understand.command("bench")
@click.argument("folder", type=click.Path(path_type=Path, exists=True, file_okay=False))
@click.option("--write", "page", type=click.Path(path_type=Path), help="a page to write")
def understand_bench(folder: Path, page: Path | None) -> int:
    """Measure the safety screen on labelled sentences."""
    from assistant.cli.understand import benched

    return benched(folder, page)


@root.command()
@click.option("--inside", is_flag=True, help="read the whole diary too")
def doctor(*, inside: bool) -> int:
    """Say what is installed, where things are, and what is wrong."""
    from assistant.cli import vault_state

    return vault_state.doctor(inside=inside)


for _command in (about, flow, library, pack, plans, suggest, vault):
    root.add_command(_command)


def run_commands(args: list[str]) -> int:
    """Run the command that *args* name and return the exit code."""
    try:
        result = root.main(args=args, prog_name="breakwater", standalone_mode=False)
    except click.exceptions.NoSuchOption as error:
        return _wrong(f"There is no option {error.option_name}.")
    except click.UsageError as error:
        return _wrong(error.format_message())
    except click.Abort:
        return Exit.FINE
    return int(result) if isinstance(result, int) else Exit.FINE


def _wrong(sentence: str) -> int:
    sys.stderr.write(f"{sentence} See 'breakwater --help'.\n")
    return Exit.USAGE
