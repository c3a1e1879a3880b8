"""The command line. Starts lean: each command imports only what it needs.

``--help`` and ``help-now`` are answered before anything else is imported: they are promises.
"""

import sys
from enum import IntEnum


class Exit(IntEnum):
    """What the exit code says."""

    FINE = 0
    PROBLEMS = 1
    """Problems were found in content."""
    USAGE = 2
    """The command was used in a wrong way."""
    LOCKED = 3
    """The vault is locked or cannot be read."""
    REFUSED = 4
    """Refused for safety."""


def main() -> None:
    """Run ``breakwater`` with the arguments of this process."""
    sys.exit(run(sys.argv[1:], to_the_end=True))


def run(args: list[str], *, to_the_end: bool = False) -> int:
    """Run ``breakwater`` with *args* and return its exit code.

    Args:
        args: what stands after the name of the program.
        to_the_end: whether the process ends after this, so that its crash hooks stay.
    """
    if args in (["--help"], ["-h"], ["help"]):
        from assistant.cli.help_text import HELP

        sys.stdout.write(HELP)
        return Exit.FINE
    from assistant.cli.crash import guard, install

    if to_the_end:
        install()
    with guard():
        if args[:1] == ["help-now"]:
            from assistant.cli.help_now import help_now

            return help_now(sys.stdout, args[1:])
        from assistant.cli.commands import run_commands

        return run_commands(args)
