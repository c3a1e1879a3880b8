"""``breakwater vault``: what each command takes, and where its work is done."""

from pathlib import Path

import click

_YES = click.option("--yes", is_flag=True, help="do not ask")
_FROM = click.option("--from", "first", default="", help="first day, like 2026-03-01")
_TO = click.option("--to", "last", default="", help="last day, included")


@click.group()
def vault() -> None:
    """Your data: where it is, what opens it, copies of it, and its end."""


@vault.command()
def status() -> int:
    """Say where your data is, and how it is kept."""
    from assistant.cli import vault_state

    return vault_state.status()


@vault.command()
def lock() -> int:
    """Say whether your diary is locked, and how to lock it."""
    from assistant.cli import vault_state

    return vault_state.lock()


@vault.command()
def passphrase() -> int:
    """Set or change the passphrase."""
    from assistant.cli import vault_keys

    return vault_keys.passphrase()


@vault.command()
def privacy() -> int:
    """Show what is kept, and what Breakwater cannot protect you from."""
    from assistant.cli import vault_privacy

    return vault_privacy.privacy()


@vault.command()
@click.option("--new", is_flag=True, help="a new code, when the old one may be known to others")
def recovery(*, new: bool) -> int:
    """Show the recovery code again, for paper."""
    from assistant.cli import vault_keys

    return vault_keys.recovery(new=new)


@vault.command()
@click.argument("what", type=click.Choice(["status", "on", "off"]), default="status")
@_YES
def keyring(what: str, *, yes: bool) -> int:
    """Let the key store of this computer open your diary; off unless you turn it on."""
    from assistant.cli import vault_keys

    return vault_keys.keyring(what, yes=yes)


@vault.command()
@click.argument("folder", required=False, type=click.Path(path_type=Path))
@click.option("--renew", is_flag=True, help="replace all older backups by a fresh one")
@click.option(
    "--age", "file", type=click.Path(path_type=Path), help="one file of its own, encrypted by age"
)
@click.option("--to", "keys", multiple=True, help="with --age: for this public key")
def backup(folder: Path | None, *, renew: bool, file: Path | None, keys: tuple[str, ...]) -> int:
    """Make a backup now: here, in a folder such as a stick, or as one file."""
    from assistant.cli import vault_age, vault_copies

    if (file is not None) + (folder is not None) + renew > 1:
        raise click.UsageError("Choose one: a folder, --renew, or --age.")
    if keys and file is None:
        raise click.UsageError("A key goes with --age FILE.")
    if file is not None:
        return vault_age.backup(file, keys)
    return vault_copies.backup(folder, renew=renew)


@vault.command()
@click.argument("path", required=False, type=click.Path(path_type=Path))
@click.option("--list", "listing", is_flag=True, help="list the backups")
@click.option(
    "--identity", type=click.Path(path_type=Path), help="your key file of age, for such a file"
)
@_YES
def restore(path: Path | None, *, listing: bool, identity: Path | None, yes: bool) -> int:
    """Go back to a backup; what is there now is put aside."""
    from assistant.cli import vault_age, vault_copies

    if path is not None and not listing and (identity or vault_age.is_age_file(path)):
        return vault_age.restore_file(path, identity, yes=yes)
    return vault_copies.restore_backup(path, listing=listing, yes=yes)


@vault.command()
@click.argument("path", type=click.Path(path_type=Path))
@click.option("--format", "form", default=None, help="jsonl, csv or markdown")
@_FROM
@_TO
@click.option("--kind", "kinds", multiple=True, help="talk, numbers, exercises, people, safety")
@click.option("--preview", is_flag=True, help="only show what would be written")
@_YES
def export(
    path: Path,
    form: str | None,
    first: str,
    last: str,
    kinds: tuple[str, ...],
    *,
    preview: bool,
    yes: bool,
) -> int:
    """Write chosen entries to a file that can be read, after showing them."""
    from assistant.cli import vault_taking

    return vault_taking.export_to(path, form, first, last, kinds, yes=yes, preview_only=preview)


@vault.command("import")
@click.argument("path", type=click.Path(path_type=Path))
def import_(path: Path) -> int:
    """Bring back an export made with --format jsonl."""
    from assistant.cli import vault_taking

    return vault_taking.import_from(path)


@vault.command()
@click.option("--entry", type=int, help="the entry of this number")
@click.option("--talk", type=int, help="the whole talk this entry belongs to")
@_FROM
@_TO
@click.option("--everything", is_flag=True)
@_YES
def erase(
    entry: int | None, talk: int | None, first: str, last: str, *, everything: bool, yes: bool
) -> int:
    """Erase an entry, a talk, some days or everything; alone it lists the newest entries."""
    from assistant.cli import vault_erasing

    chosen = [entry is not None, talk is not None, bool(first or last), everything]
    if sum(chosen) > 1:
        raise click.UsageError("Choose one: --entry, --talk, --from with --to, or --everything.")
    if entry is not None:
        return vault_erasing.entry(entry, yes=yes)
    if talk is not None:
        return vault_erasing.talk(talk, yes=yes)
    if first or last:
        return vault_erasing.days(first, last, yes=yes)
    return vault_erasing.everything(yes=yes) if everything else vault_erasing.listed()
