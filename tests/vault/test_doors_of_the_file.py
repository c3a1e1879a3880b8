"""Nothing opens the database file beside the library: closing such a handle drops its locks."""

import ast
from collections.abc import Iterator
from pathlib import Path

import assistant.vault

PACKAGE = Path(assistant.vault.__file__).parent
OPENING = {"open", "read_bytes", "read_text", "write_bytes", "write_text", "copyfile", "fdopen"}
LOOKED_AT = {
    "database.is_plaintext": "before the file is connected to",
    "durable.read_private": "small files: keys and head",
    "durable.scrub": "what is to be destroyed, after its connection was closed",
    "durable.sync_folder": "a folder",
    "durable.write_new": "a new file",
    "export.export": "a new file",
    "folder.__init__": "the lock, a file of its own",
    "importing._open": "a file of the person's choice",
    "locks._closed_gate": "the gate of the outbox",
    "outbox._new_file": "a new file of the outbox",
    "outbox._shared_gate": "the gate of the outbox",
    "outbox_merge._all": "a file of the outbox",
    "outbox_merge.merge": "a file of the outbox",
    "parcel._members": "a tar in memory",
    "parcel._tar": "a tar in memory",
    "parcel.own_flows": "flows",
    "parcel.pack": "a copy whose connection is closed",
    "parcel.put_flows": "flows",
    "restore._checked_copy": "a backup, and a copy of it before it is connected to",
    "restore._put_aside": "key files",
    "surroundings.mounts": "the system's list of mounts",
    "system._boot": "the system's boot id",
    "vault.open": "opens the vault itself",
}
"""Every function that opens a file, and why what it opens is not a database in use."""


def _functions(path: Path) -> Iterator[tuple[str, ast.FunctionDef]]:
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.FunctionDef):
            yield f"{path.stem}.{node.name}", node


def _opens(function: ast.FunctionDef) -> bool:
    return any(
        isinstance(node, ast.Call)
        and (
            (isinstance(node.func, ast.Attribute) and node.func.attr in OPENING)
            or (isinstance(node.func, ast.Name) and node.func.id in OPENING)
        )
        for node in ast.walk(function)
    )


def test_every_function_that_opens_a_file_was_looked_at() -> None:
    opening = {
        name
        for path in PACKAGE.glob("*.py")
        for name, function in _functions(path)
        if _opens(function)
    }

    assert opening - set(LOOKED_AT) == set()


def test_the_lint_sees_an_opening_of_the_database() -> None:
    naive = "def peek(layout):\n    with layout.log(1).open('rb') as file:\n        file.read(1)\n"
    (function,) = (n for n in ast.walk(ast.parse(naive)) if isinstance(n, ast.FunctionDef))

    assert _opens(function)
