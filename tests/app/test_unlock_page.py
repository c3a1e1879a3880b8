"""Unlocking in plain mode: a choice at home, an unseen passphrase, a way back at any time."""

import io
from dataclasses import dataclass, field

import pytest

from assistant.ui import plain
from assistant.ui.plain import secret
from assistant.ui.plain.page import LeavingError, Page
from assistant.ui.plain.unlocking import UNLOCK, UNLOCKED, WOULD_SHOW, unlock_page
from tests.ui.fakes import FakeBreakwater

RIGHT = "maple river seven coats lantern"


@dataclass
class LockedBreakwater(FakeBreakwater):
    locked: bool = True
    tried: list[str] = field(default_factory=list)

    def unlock(self, passphrase: str) -> str | None:
        self.tried.append(passphrase)
        self.locked = passphrase != RIGHT
        return "That passphrase does not fit." if self.locked else None


def run(app: FakeBreakwater, *typed: str) -> str:
    out = io.StringIO()
    assert plain.run(app, None, io.StringIO("".join(f"{t}\n" for t in typed)), out, width=72) == 0
    return out.getvalue()


@pytest.fixture
def pauses(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    waited: list[float] = []
    monkeypatch.setattr("assistant.ui.plain.unlocking.time.sleep", waited.append)
    return waited


def number_of(label: str, wrote: str) -> str:
    return next(line for line in wrote.splitlines() if label in line).split(".")[0]


def test_home_offers_to_unlock_while_it_is_locked(pauses: list[float]) -> None:
    app = LockedBreakwater()
    number = number_of(UNLOCK, run(LockedBreakwater()))

    wrote = run(app, number, RIGHT)

    assert app.tried == [RIGHT]
    assert UNLOCKED in wrote
    assert RIGHT not in wrote
    assert UNLOCK not in wrote[wrote.index(UNLOCKED) :]
    assert pauses == []


def test_home_does_not_speak_of_locks_when_there_is_none() -> None:
    assert UNLOCK not in run(FakeBreakwater())


def test_a_wrong_one_may_be_tried_again_after_a_growing_pause(pauses: list[float]) -> None:
    app = LockedBreakwater()
    number = number_of(UNLOCK, run(LockedBreakwater()))

    wrote = run(app, number, *["wrong"] * 7, RIGHT)

    assert wrote.count("does not fit") == 7
    assert UNLOCKED in wrote
    assert pauses == [1, 2, 4, 8, 16, 30, 30]


def test_an_empty_line_goes_back_home(pauses: list[float]) -> None:
    app = LockedBreakwater()
    number = number_of(UNLOCK, run(LockedBreakwater()))

    wrote = run(app, number, "", "leave")

    assert app.tried == []
    assert wrote.count(UNLOCK) == 2
    assert pauses == []


def test_a_terminal_that_would_show_it_is_not_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    def shows(*_: object) -> str:
        raise secret.WouldShowError

    monkeypatch.setattr("assistant.ui.plain.unlocking.read_secret", shows)
    app, out = LockedBreakwater(), io.StringIO()

    unlock_page(Page(io.StringIO(), out), app, io.StringIO())

    assert WOULD_SHOW in " ".join(out.getvalue().split())
    assert app.tried == []


def test_the_end_of_the_input_leaves() -> None:
    with pytest.raises(LeavingError):
        secret.read_secret("Passphrase: ", io.StringIO(""), io.StringIO())
