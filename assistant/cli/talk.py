"""``breakwater [FLOW]``: open the program in the front end this terminal can carry."""

import os
import signal
import sys
from difflib import get_close_matches
from pathlib import Path
from types import FrameType
from typing import TYPE_CHECKING, Final

from assistant.app.crash_file import write_down
from assistant.cli import Exit
from assistant.cli.supervise import stand_guard
from assistant.ui.environment import drop_textual_variables
from assistant.ui.first_words import TAKE_BACK, frame, size_of, write
from assistant.ui.home import GREETING
from assistant.ui.returning import Guarded
from assistant.ui.safe_text import safe_text
from assistant.ui.unlocking import COVERED

if TYPE_CHECKING:
    from assistant.app.breakwater import Breakwater

_ENDING: Final = (signal.SIGHUP, signal.SIGTERM, signal.SIGINT, signal.SIGQUIT)


def talk(flow: str | None, *, plain: bool, guest: bool, language: str = "") -> int:
    """Open Breakwater at home, or straight in *flow*.

    The full screen runs in a child of this process: see ``assistant.cli.supervise``.
    """
    drop_textual_variables(os.environ)
    from assistant.app.system import surroundings

    around = surroundings()
    guarded = None
    if not (plain or around.dumb) and sys.stdin.isatty() and sys.stdout.isatty():
        _first_words(GREETING)  # while the rest is still loading
        guarded = stand_guard(
            guest=guest,
            again=lambda _: _first_words(COVERED),
            note=lambda line: write_down(str(around.folder), line),
        )
    from assistant.app.language import wanted_languages
    from assistant.app.wiring import ContentError, open_breakwater

    languages = wanted_languages(language, os.environ)
    try:
        breakwater = open_breakwater(around.folder, guest=guest, languages=languages)
    except ContentError as error:
        if guarded is not None:
            write(TAKE_BACK, sys.stdout)
        sys.stderr.write(
            f"The conversations cannot be used: {safe_text(str(error))}\n"
            "Run 'breakwater flow check' to see every problem; for help now: breakwater help-now\n"
        )
        return Exit.PROBLEMS
    try:
        if flow is not None and not breakwater.has_flow(flow):
            if guarded is not None:
                write(TAKE_BACK, sys.stdout)
            return _unknown(safe_text(flow), breakwater.flow_ids())
        if guarded is None:
            return _in_lines(breakwater, flow)
        return _on_screen(breakwater, flow, guarded, around.folder)
    finally:
        breakwater.close()


def _first_words(words: str) -> None:
    write(frame(os.environ, words, size_of(sys.stdout)), sys.stdout)


def _leave_kindly(number: int, frame: FrameType | None) -> None:
    """Leave as after Ctrl-C; what comes on top of it must not cut the saving short."""
    del number, frame
    for one in _ENDING:
        signal.signal(one, signal.SIG_IGN)
    raise KeyboardInterrupt


def _in_lines(breakwater: "Breakwater", flow: str | None) -> int:
    from assistant.ui.plain import run

    for number in _ENDING:
        if signal.getsignal(number) is not signal.SIG_IGN:
            signal.signal(number, _leave_kindly)
    code = run(breakwater, flow, sys.stdin, sys.stdout)
    if not breakwater.guest and sys.stdin.isatty():
        from assistant.cli.vault_state import hint_offer

        hint_offer()
    return code


def _on_screen(breakwater: "Breakwater", flow: str | None, guarded: Guarded, folder: Path) -> int:
    from assistant.app.settings import FileSettings
    from assistant.ui.tui import run

    cover = FileSettings(folder).cover()
    return run(breakwater, flow, guarded=guarded, cover_when_away=cover)


def _unknown(name: str, known: tuple[str, ...]) -> int:
    """Say that there is no such flow, with the nearest one."""
    near = get_close_matches(name, known, n=1)
    hint = f" Did you mean '{near[0]}'?" if near else f" There are: {', '.join(known)}."
    sys.stderr.write(f"There is no conversation called '{name}'.{hint}\n")
    return Exit.USAGE
