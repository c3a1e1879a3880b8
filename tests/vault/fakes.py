"""A clock and ids the tests set themselves, and events to store."""

import itertools
from dataclasses import replace

from assistant.domain.events import Answered, Ended, Event, Started
from assistant.domain.flow import Form
from assistant.vault.ports import Moment


class FakeClock:
    """A clock that stands still until it is moved."""

    def __init__(self) -> None:
        self.moment = Moment(
            utc_ms=1_790_000_000_000, tz="Europe/Riga", off_min=180, boot="boot-1", mono_ns=10**12
        )

    def now(self) -> Moment:
        return self.moment

    def pass_ms(self, wall: int, steady: int | None = None) -> None:
        """Move the wall clock, and the steady one as far unless told otherwise."""
        moved = (wall if steady is None else steady) * 10**6
        self.moment = replace(
            self.moment,
            utc_ms=self.moment.utc_ms + wall,
            mono_ns=self.moment.mono_ns + moved,
        )

    def restart(self, boot: str) -> None:
        """Restart the machine: the steady clock begins again."""
        self.moment = replace(self.moment, boot=boot, mono_ns=0)


class FakeIds:
    def __init__(self, start: int = 0) -> None:
        self._numbers = itertools.count(start)

    def new(self) -> str:
        return f"id-{next(self._numbers):08d}"


def started(flow: str = "craving") -> Event:
    return Started(flow=flow, sha="0" * 64)


def wrote(text: str) -> Event:
    return Answered(step="note", form=Form.WORDS, text=text, shown=text)


def ended(flow: str = "craving") -> Event:
    return Ended(flow=flow, outcome="steadier")
