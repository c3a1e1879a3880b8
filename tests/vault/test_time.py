"""Clocks go wrong; days and order do not."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from assistant.vault import clock_watch
from assistant.vault.ports import Moment
from assistant.vault.system import OrderedIds, SystemClock
from assistant.vault.vault import Vault
from tests.vault.fakes import FakeClock, wrote

HOUR_MS = 3_600_000
ZONES = ("Europe/Riga", "America/New_York", "Asia/Kathmandu", "Australia/Lord_Howe",
         "Pacific/Apia", "America/St_Johns")  # fmt: skip


def _kinds(vault: Vault) -> list[str]:
    return [row.kind for row in vault.opened.log.rows()]


@pytest.mark.parametrize(
    ("wall_ms", "steady_ms", "noted"),
    [
        (60_000, 60_000, False),
        (-HOUR_MS, 1000, True),
        (-24 * HOUR_MS, 1000, True),
        (-119_000, 0, False),
        (-121_000, 0, True),
        (HOUR_MS, 0, False),
        (0, HOUR_MS, True),
        (24 * HOUR_MS, HOUR_MS, False),
    ],
    ids=["normal", "hour", "day", "drift", "just-over", "forward", "stood-still", "suspended"],
)
def test_a_clock_set_back_is_written_down_once(
    vault: Vault, clock: FakeClock, wall_ms: int, steady_ms: int, *, noted: bool
) -> None:
    vault.append("s", [wrote("one")])
    clock.pass_ms(wall_ms, steady_ms)
    vault.append("s", [wrote("two")])
    clock.pass_ms(1000)
    vault.append("s", [wrote("three")])

    kinds = _kinds(vault)

    assert kinds == ["Answered", *["clock"] * noted, "Answered", "Answered"]
    assert vault.notices == (clock_watch.NOTICE,) * noted
    assert [s.event for s in vault.stored()] == [wrote("one"), wrote("two"), wrote("three")]


def test_a_restart_is_no_clock_change(vault: Vault, clock: FakeClock) -> None:
    vault.append("s", [wrote("one")])
    clock.restart("boot-2")
    clock.pass_ms(1000)
    vault.append("s", [wrote("two")])

    assert _kinds(vault) == ["Answered", "Answered"]


def test_order_stays_and_days_stay_when_the_clock_jumps(vault: Vault, clock: FakeClock) -> None:
    days = []
    for number, jump in enumerate([0, 24, -48, 1, 9000, -9000]):
        clock.pass_ms(jump * HOUR_MS, HOUR_MS)
        vault.append("s", [wrote(str(number))])
        days.append(clock.moment.local_day)

    found = list(vault.stored())

    assert [s.event for s in found] == [wrote(str(number)) for number in range(6)]
    assert [s.local_day for s in found] == days
    assert vault.opened.log.first_fault() is None


def test_a_journey_in_the_middle_of_a_talk_keeps_order_and_days(
    vault: Vault, clock: FakeClock
) -> None:
    """From Riga over the date line to Apia and back, one answer in each place."""
    at = clock.moment.utc_ms
    days = []
    for number, name in enumerate((*ZONES, *reversed(ZONES))):
        utc = datetime.fromtimestamp((at + number * HOUR_MS) / 1000, UTC)
        local = utc.astimezone(ZoneInfo(name))
        offset = local.utcoffset()
        assert offset is not None
        clock.pass_ms(HOUR_MS if number else 0)
        clock.moment = replace(clock.moment, tz=name, off_min=int(offset.total_seconds() // 60))
        vault.append("s", [wrote(str(number))])
        days.append(local.date().isoformat())

    found = list(vault.stored("s"))

    assert [s.event for s in found] == [wrote(str(number)) for number in range(12)]
    assert [s.local_day for s in found] == days
    assert len(set(days)) == 2
    assert vault.notices == ()


def test_two_years_of_days_in_six_zones_are_the_days_on_the_wall() -> None:
    """Every half hour around each change of daylight saving, and every day otherwise."""
    wrong = []
    for name in ZONES:
        zone = ZoneInfo(name)
        at = datetime(2027, 1, 1, tzinfo=UTC)
        while at.year < 2029:
            local = at.astimezone(zone)
            offset = local.utcoffset()
            assert offset is not None
            moment = Moment(
                utc_ms=int(at.timestamp() * 1000),
                tz=name,
                off_min=int(offset.total_seconds() // 60),
                boot="",
                mono_ns=0,
            )
            if moment.local_day != local.date().isoformat():
                wrong.append(moment)
            at += timedelta(hours=0.5 if local.month in {3, 4, 10, 11} else 7)

    assert wrong == []


@pytest.mark.parametrize(
    ("utc_ms", "off_min", "day"),
    [
        (0, 0, "1970-01-01"),
        (0, -600, "1969-12-31"),
        (-1, 0, "1969-12-31"),
        (4_102_444_800_000, 0, "2100-01-01"),
        (1_835_395_199_999, 0, "2028-02-28"),
        (1_835_395_200_000, 0, "2028-02-29"),
        (1_835_395_200_000, 14 * 60, "2028-02-29"),
    ],
)
def test_days_at_the_edges(utc_ms: int, off_min: int, day: str) -> None:
    moment = Moment(utc_ms=utc_ms, tz="", off_min=off_min, boot="", mono_ns=0)

    assert moment.local_day == day


def test_the_real_clock_agrees_with_itself() -> None:
    clock = SystemClock()
    one, two = clock.now(), clock.now()

    assert one.boot == two.boot
    assert one.mono_ns <= two.mono_ns
    assert one.tz
    assert abs(one.off_min) <= 14 * 60


def test_ids_grow_and_never_repeat() -> None:
    ids = OrderedIds()
    made = [ids.new() for _ in range(2000)]

    assert made == sorted(set(made))
    assert {len(name) for name in made} == {32}
