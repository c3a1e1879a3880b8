"""``breakwater [FLOW]``: open the program in the front end this terminal can carry."""

import os
import sys
from difflib import get_close_matches

from assistant.cli import Exit
from assistant.ui.environment import drop_textual_variables
from assistant.ui.first_words import TAKE_BACK, frame, write
from assistant.ui.safe_text import safe_text


def talk(flow: str | None, *, plain: bool, guest: bool) -> int:
    """Open Breakwater at home, or straight in *flow*."""
    drop_textual_variables(os.environ)
    from assistant.app.system import surroundings

    around = surroundings()
    full_screen = not (plain or around.dumb) and sys.stdin.isatty() and sys.stdout.isatty()
    if full_screen:
        write(frame(os.environ), sys.stdout)  # first words, while the rest is still loading
    from assistant.app.wiring import ContentError, open_breakwater

    try:
        breakwater = open_breakwater(around.folder, guest=guest)
    except ContentError as error:
        if full_screen:
            write(TAKE_BACK, sys.stdout)
        sys.stderr.write(
            f"The conversations cannot be used: {safe_text(str(error))}\n"
            "Run 'breakwater flow check' to see every problem; for help now: breakwater help-now\n"
        )
        return Exit.PROBLEMS
    try:
        if flow is not None and not breakwater.has_flow(flow):
            if full_screen:
                write(TAKE_BACK, sys.stdout)
            return _unknown(safe_text(flow), breakwater.flow_ids())
        if not full_screen:
            from assistant.ui.plain import run as run_plain

            code = run_plain(breakwater, flow, sys.stdin, sys.stdout)
            if not guest and sys.stdin.isatty():
                from assistant.cli.vault_state import hint_offer

                hint_offer()
            return code
        from assistant.ui.tui import run as run_tui

        return run_tui(breakwater, flow)
    finally:
        breakwater.close()


def _unknown(name: str, known: tuple[str, ...]) -> int:
    """Say that there is no such flow, with the nearest one."""
    near = get_close_matches(name, known, n=1)
    hint = f" Did you mean '{near[0]}'?" if near else f" There are: {', '.join(known)}."
    sys.stderr.write(f"There is no conversation called '{name}'.{hint}\n")
    return Exit.USAGE
