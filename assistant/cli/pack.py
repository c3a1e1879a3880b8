"""``breakwater pack``: packs of flows and exercises, checked, built, installed, listed, removed."""

from pathlib import Path

import click

from assistant.cli import Exit

_PATH = click.Path(path_type=Path)


def _commands() -> tuple[str, ...]:
    """Return the words that open commands: a flow of that name could never be opened by it."""
    top = click.get_current_context().find_root().command
    return ("help", "help-now", *(top.commands if isinstance(top, click.Group) else ()))


@click.group(invoke_without_command=True)
@click.pass_context
def pack(ctx: click.Context) -> int:
    """Packs of conversations and exercises that others made."""
    from assistant.cli import pack_work

    return pack_work.listed() if ctx.invoked_subcommand is None else Exit.FINE


@pack.command("check")
@click.argument("path", type=_PATH)
def pack_check(path: Path) -> int:
    """Check a folder or zip file: every rule, every proof, every test."""
    from assistant.cli import pack_work

    return pack_work.checked(path, _commands())


@pack.command("build")
@click.argument("folder", type=_PATH)
@click.option("--out", type=_PATH, help="the zip file to write; ID-VERSION.zip here when left out")
@click.option("--sign", "key", type=_PATH, help="the private ssh key (Ed25519) to sign with")
def pack_build(folder: Path, out: Path | None, key: Path | None) -> int:
    """Make a zip file of a checked folder, with a list of hashes, and sign it if wanted."""
    from assistant.cli import pack_work

    return pack_work.built(folder, _commands(), out, key)


@pack.command("install")
@click.argument("path", type=_PATH)
@click.option("--yes", is_flag=True, help="do not ask")
@click.option("--key", type=_PATH, help="the .pub file of the key it must be signed by")
def pack_install(path: Path, key: Path | None, *, yes: bool) -> int:
    """Show what a pack asks, keeps and changes, and install it on a yes."""
    from assistant.cli import pack_work

    return pack_work.installed(path, _commands(), key, yes=yes)


@pack.command("list")
def pack_list() -> int:
    """List installed packs, with their versions."""
    from assistant.cli import pack_work

    return pack_work.listed()


@pack.command("remove")
@click.argument("pack_id")
@click.argument("version", required=False)
def pack_remove(pack_id: str, version: str | None) -> int:
    """Take a pack out of use, or one version of it. Talks that run on it can be finished."""
    from assistant.cli import pack_work

    return pack_work.removed(pack_id, version)
