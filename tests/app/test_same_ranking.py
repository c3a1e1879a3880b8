"""The same log gives the same ranking: in another process, and after export, wipe and import."""

import json
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest

from assistant.app.offering import Offering
from assistant.app.own import event_of
from assistant.app.vault_store import VaultStore
from assistant.app.wiring import Parts, parts
from assistant.coping.plans import If, Plan
from assistant.domain.events import Event, Favoured, Practised, Rated, Started, Told
from assistant.domain.flow import Form
from assistant.domain.own_events import AboutYou
from assistant.domain.session import Session
from assistant.vault import export
from assistant.vault.importing import import_log
from assistant.vault.vault import Vault
from tests.app.everywhere import everywhere
from tests.vault.fakes import FakeClock, FakeIds

ROOT = Path(__file__).parents[2]
DAY_MS = 86_400_000


class Evening:
    """The evening on which the ranking is asked for."""

    def now(self) -> datetime:
        return datetime(2026, 11, 22, 20, 30, tzinfo=UTC)


def lived(vault: Vault, clock: FakeClock, made: Parts) -> None:
    """A month of practice, wishes and plans."""
    names = sorted(made.library.exercises)[:40]
    for day in range(30):
        name, before = names[day % len(names)], 4 + day % 6
        events: list[Event] = [
            Started(flow="craving", sha=""),
            Rated(step="rate", means="craving", value=before),
            Told(step="place", means="place", values=("home",)),
            Practised(step="practise", exercise=name, outcome="worse" if day == 7 else "done"),
            Rated(step="again", means="craving", value=max(0, before - day % 4), exercise=name),
        ]
        vault.append(f"day{day}", events)
        clock.pass_ms(DAY_MS)
    vault.append(None, (Favoured(exercise=names[3]),))
    vault.append(None, (AboutYou(axis="flags", yes=("asthma_copd",), no=("pregnancy",)),))
    vault.append(None, (event_of(Plan((If("company", "alone"),), "do", names[5]), "plan"),))


def at_offer(made: Parts) -> Session:
    """A talk about a craving that waits at its offer, at home and alone."""
    talks = everywhere(made.runtime).values()
    at = (s for s in talks if s.frames[0].flow == "craving" and offers(made, s))
    session = next(at)
    known = {**session.top.values, "craving": 6, "place": "home", "company": "alone"}
    return session.with_top(values=known)


def offers(made: Parts, session: Session) -> bool:
    wait = made.runtime.wait_of(session)
    return wait is not None and wait.form is Form.OFFER


def ranked(vault: Vault, made: Parts) -> list[object]:
    """Return the whole ranking for a craving of 6, alone at home, as plain values."""
    offering = Offering(
        runtime=made.runtime,
        library=made.library,
        store=VaultStore(vault, FakeClock()),
        clock=Evening(),
        has_contacts=lambda: True,
    )
    session = at_offer(made)
    ranking = offering.ranking(session)
    return [
        [[o.exercise.id, o.score, o.reason, list(o.cautions)] for o in ranking.offers],
        [[s.exercise, s.score, [[p.name, p.points] for p in s.parts]] for s in ranking.scored],
        [[e.exercise, e.rule] for e in ranking.excluded],
        [[p.act, p.what] for p in ranking.plans],
    ]


@pytest.fixture
def clock() -> FakeClock:
    begun = FakeClock()
    now_ms = int(Evening().now().timestamp() * 1000)
    begun.pass_ms(now_ms - 31 * DAY_MS - begun.moment.utc_ms)
    return begun


def test_the_ranking_is_the_same_after_export_and_import_and_in_another_process(
    tmp_path: Path, clock: FakeClock, made: Parts
) -> None:
    old = Vault.open(tmp_path / "old", clock=clock, ids=FakeIds())
    empty = ranked(old, made)
    lived(old, clock, made)
    before = ranked(old, made)
    export.export(old.opened, tmp_path / "log.jsonl", export.Form.JSONL)
    old.close()

    new = Vault.open(tmp_path / "new", clock=clock, ids=FakeIds(5000))
    import_log(new.opened, tmp_path / "log.jsonl")
    assert ranked(new, made) == before
    new.close()
    assert before[0] != empty[0]  # the month counted
    assert before[3]  # and so did the plan

    again = subprocess.run(
        [sys.executable, __file__, str(tmp_path / "new")],
        capture_output=True,
        check=True,
        cwd=ROOT,
        env={"PYTHONHASHSEED": "7", "PYTHONPATH": str(ROOT)},
        text=True,
    )
    assert json.loads(again.stdout) == json.loads(json.dumps(before))


if __name__ == "__main__":
    opened = Vault.open(Path(sys.argv[1]), clock=FakeClock(), ids=FakeIds(9000))
    sys.stdout.write(json.dumps(ranked(opened, parts())))
