"""What is appended comes back, in order, after any number of openings."""

import json
import stat
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from assistant.domain.events import (
    Asked,
    Choice,
    ContactSaved,
    Event,
    ProfileSet,
    Said,
    Started,
    to_record,
)
from assistant.domain.flow import Form
from assistant.domain.tier import Tier
from assistant.vault.chain import Row
from assistant.vault.errors import VaultBusy
from assistant.vault.log import Entry
from assistant.vault.records import Stored, body, read
from assistant.vault.vault import Vault
from tests.vault.fakes import FakeClock, FakeIds, ended, started, wrote

HOUR_MS = 3_600_000


def test_what_was_appended_is_there_at_the_next_opening(
    folder: Path, clock: FakeClock, ids: FakeIds
) -> None:
    first = Vault.open(folder, clock=clock, ids=ids)
    first.append("s1", [started(), wrote("a hard evening")])
    first.close()

    second = Vault.open(folder, clock=clock, ids=ids)
    found = [(s.seq, s.session, s.event) for s in second.stored()]
    second.close()

    assert found == [(1, "s1", started()), (2, "s1", wrote("a hard evening"))]


texts = st.text(st.characters(exclude_categories=()), max_size=40)
events: st.SearchStrategy[Event] = st.one_of(
    texts.map(wrote),
    st.builds(ContactSaved, id=texts, name=texts, relation=texts, phone=texts),
    st.builds(ProfileSet, name=texts, value=st.booleans() | st.integers() | texts),
    st.builds(
        Asked,
        step=texts,
        form=st.sampled_from(Form),
        prompt=texts,
        choices=st.lists(st.builds(Choice, id=texts, label=texts), max_size=3).map(tuple),
    ),
    st.builds(
        Started,
        flow=texts,
        sha=texts,
        tier=st.sampled_from(Tier),
        given=st.lists(st.tuples(texts, texts | st.integers() | st.booleans()), max_size=2).map(
            tuple
        ),
    ),
    st.builds(Said, step=texts, texts=st.lists(texts, max_size=3).map(tuple)),
)


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(sprints=st.lists(st.lists(events, max_size=4), max_size=4))
def test_every_event_comes_back_equal_and_in_order(
    vault: Vault, sprints: list[list[Event]]
) -> None:
    """Any text at all, lone surrogates and controls included."""
    before = sum(1 for _ in vault.stored())

    for sprint in sprints:
        vault.append("s", sprint)

    found = [s.event for s in vault.stored()][before:]
    assert found == [event for sprint in sprints for event in sprint]


@given(event=events)
def test_what_is_stored_is_the_events_own_record(event: Event) -> None:
    """Whatever else reads the log may rely on ``to_record`` and ``from_record`` alone."""
    written = {"event": to_record(event), "session": "s"}

    assert body("s", event) == json.dumps(written, sort_keys=True, separators=(",", ":"))


def test_nothing_but_what_an_event_may_hold_is_written() -> None:
    with pytest.raises(TypeError, match="float"):
        body("s", Said(step="a", texts=(0.5,)))  # type: ignore[arg-type]


def test_the_log_is_read_by_session_and_by_kind(vault: Vault) -> None:
    vault.append("a", [started(), wrote("one")])
    vault.append("b", [started(), wrote("two")])
    vault.append("a", [wrote("three"), ended()])
    vault.append(None, [ContactSaved(id="c", name="Ana")])

    assert [s.event for s in vault.stored("a", {"Answered"})] == [wrote("one"), wrote("three")]
    assert [s.session for s in vault.stored(kinds={"ContactSaved"})] == [None]
    assert [s.event for s in vault.stored("b")] == [started(), wrote("two")]
    assert list(vault.stored("nobody")) == []
    assert list(vault.stored(kinds=set())) == []


def test_the_newest_session_without_an_end_is_unfinished(vault: Vault, clock: FakeClock) -> None:
    assert vault.unfinished() is None

    vault.append("a", [started()])
    clock.pass_ms(HOUR_MS)
    vault.append("b", [started()])
    assert vault.unfinished() == "b"

    vault.append("b", [ended()])
    assert vault.unfinished() == "a"

    clock.pass_ms(24 * HOUR_MS)
    assert vault.unfinished() is None


def test_an_old_talk_that_joins_late_does_not_hide_the_one_of_an_hour_ago(
    vault: Vault, clock: FakeClock
) -> None:
    """As when what was said at the locked door days ago is merged after this talk began."""
    now = clock.now()
    vault.append("today", [started()])
    said = [started(), wrote("two days ago"), ended()]
    old = [Entry(f"old-{n}", type(e).__name__, body("door", e)) for n, e in enumerate(said)]
    vault.opened.log.append(old, replace(now, utc_ms=now.utc_ms - 48 * HOUR_MS))

    assert vault.unfinished() == "today"

    vault.append("today", [ended()])
    assert vault.unfinished() is None


def test_years_of_talks_are_not_read_to_say_that_nothing_is_unfinished(
    vault: Vault, clock: FakeClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    vault.append("first", [started()])
    clock.pass_ms(48 * HOUR_MS)
    for number in range(150):
        vault.append(f"s{number}", [started(), ended()])
    clock.pass_ms(25 * HOUR_MS)
    looked: list[object] = []

    def counted(row: Row) -> Stored | None:
        looked.append(row)
        return read(row)

    monkeypatch.setattr("assistant.vault.vault.read", counted)

    assert vault.unfinished() is None
    assert len(looked) == 200


def test_a_second_opening_is_told_to_use_the_first(
    vault: Vault, folder: Path, clock: FakeClock, ids: FakeIds
) -> None:
    with pytest.raises(VaultBusy, match="already open in another window"):
        Vault.open(folder, clock=clock, ids=ids)
    vault.append("s", [wrote("still works")])

    assert [s.event for s in vault.stored()] == [wrote("still works")]


def test_nothing_is_readable_by_others_under_the_usual_umask(vault: Vault, folder: Path) -> None:
    vault.append("s", [wrote("private")])

    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert {stat.S_IMODE(path.stat().st_mode) for path in folder.iterdir()} == {0o600}


def test_the_day_is_the_persons_own(vault: Vault, clock: FakeClock) -> None:
    """23:30 UTC is already tomorrow in Riga."""
    clock.pass_ms(1_790_033_400_000 - clock.moment.utc_ms)

    vault.append(None, [wrote("late")])

    (stored,) = vault.stored()
    assert stored.local_day == "2026-09-22"
