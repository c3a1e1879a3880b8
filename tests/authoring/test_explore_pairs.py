"""Every property has a flow that breaks it, reported with the chat that shows it, and one that
keeps it.

Pairs stand in ``proofs/``. What no flow can break, because the engine keeps it, is broken by an
engine with one part put wrong.
"""

import shutil
from collections.abc import Mapping
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest

from assistant.authoring.check import Checker
from assistant.authoring.explorer import graph
from assistant.authoring.explorer.drive import Engine
from assistant.authoring.explorer.explore import Beside, Exploration, explore
from assistant.authoring.explorer.heard import Ear
from assistant.authoring.release.face import face_of
from assistant.authoring.release.landing import stranded
from assistant.content.folder import BUILT_IN
from assistant.content.known import Known
from assistant.domain.condition import Literal
from assistant.domain.flow import Flow, Project
from assistant.domain.inputs import Command, Given
from assistant.domain.session import Session, Sprint
from assistant.engine import replay as recorded
from assistant.engine import step as stepping
from assistant.engine.runtime import RejectedError, Runtime
from assistant.understand.lexicon import Lexicon
from tests.authoring.flows import read, shipped

PROOFS = Path(__file__).parent / "proofs"
CODES = [f"P{number:02}" for number in range(23)]
KNOWN = Known(exercises=frozenset({"urge_surf"}))
PROJECT = Project(name="p", tries=2)
OF_THE_ENGINE = ("P03", "P15", "P18", "P22")
BY_CHECKS = {"P14": {"G220"}}
"""Properties without which a flow is not explored at all, and the rule that says so."""


# --- engines with one part put wrong


def interrupt_refused(*args: object, **kwargs: object) -> Sprint:
    del args, kwargs
    raise RejectedError("not now")


def help_only_when_clear(runtime: Runtime, session: Session, flow: str, **given: object) -> Sprint:
    if session.tries:
        raise RejectedError("not while an answer is unclear")
    return stepping.interrupt(runtime, session, flow, **given)  # type: ignore[arg-type]


def help_over_the_first_flow_only(
    runtime: Runtime, session: Session, flow: str, **given: object
) -> Sprint:
    if len(session.frames) > 1:
        return Sprint(session, ())
    return stepping.interrupt(runtime, session, flow, **given)  # type: ignore[arg-type]


def back_keeps_what_was_filled(
    runtime: Runtime, session: Session, given: Given, **more: object
) -> Sprint:
    sprint = stepping.step(runtime, session, given, **more)  # type: ignore[arg-type]
    if given is not Command.BACK:
        return sprint
    return Sprint(sprint.session.with_top(values=session.top.values), sprint.events)


def back_past_a_hand_over(
    runtime: Runtime, session: Session, given: Given, **more: object
) -> Sprint:
    sprint = stepping.step(runtime, session, given, **more)  # type: ignore[arg-type]
    if session.past and not sprint.session.past and sprint.session.frames:
        return Sprint(replace(sprint.session, past=session.past), sprint.events)
    return sprint


def twice_back_is_once(runtime: Runtime, session: Session, given: Given, **more: object) -> Sprint:
    sprint = stepping.step(runtime, session, given, **more)  # type: ignore[arg-type]
    if given is Command.BACK:
        return Sprint(replace(sprint.session, past=session.past), sprint.events)
    return sprint


def forgets_the_last_answer(runtime: Runtime, events: tuple[object, ...]) -> Session:
    session = recorded.replay(runtime, events)  # type: ignore[arg-type]
    return session.with_top(values={}) if len(events) > 3 else session


class Wavering:
    """Says something else every time."""

    def __init__(self) -> None:
        self.times = 0

    def __call__(self, runtime: Runtime, session: Session, given: Given, **more: object) -> Sprint:
        sprint = stepping.step(runtime, session, given, **more)  # type: ignore[arg-type]
        self.times += 1
        return Sprint(sprint.session, sprint.events * (1 + self.times % 2))


BROKEN: Mapping[str, tuple[Engine, ...]] = {
    "P03": (
        Engine(interrupt=interrupt_refused),
        Engine(interrupt=help_only_when_clear),
        Engine(interrupt=help_over_the_first_flow_only),
    ),
    "P15": (
        Engine(step=back_keeps_what_was_filled),
        Engine(step=back_past_a_hand_over),
        Engine(step=twice_back_is_once),
    ),
    "P18": (Engine(replay=forgets_the_last_answer),),
    "P22": (Engine(step=Wavering()),),
}


# --- looking


def explored(code: str, kind: str, folder: Path, engine: Engine) -> tuple[set[str], Exploration]:
    """Check and explore one file; return the codes of all findings, and what was explored."""
    shutil.copy(PROOFS / f"{code}.{kind}.flow.yaml", folder / "sample.flow.yaml")
    for called in (PROOFS / "with").iterdir():
        shutil.copy(called, folder)
    checker = Checker(known=KNOWN)
    path = folder / "sample.flow.yaml"
    codes = {p.code for p in checker.problems(path) if p.is_error}
    flow = checker.flow(path)
    if codes & BY_CHECKS.get(code, set()) or flow is None:
        found = Exploration(flow="sample")
        if code not in BY_CHECKS:
            flow = draft(checker, path)
            found = explore({flow.id: flow}, flow.id, PROJECT, beside(engine))
        return codes | {p.code for p in found.problems}, found
    flows = checker.flows_around(path, flow)
    found = explore(flows, flow.id, PROJECT, beside(engine))
    return {p.code for p in found.problems}, found


def draft(checker: Checker, path: Path) -> Flow:
    """The flow as far as it could be read: what the checks say about it is not asked here."""
    flow = checker._readings[path]
    assert flow is not None
    assert flow.flow is not None
    return flow.flow


@cache
def safety() -> Flow:
    return read(BUILT_IN[0], KNOWN)


def beside(engine: Engine) -> Beside:
    ear = Ear(vocabularies={}, lexicon=Lexicon.build({}))
    return Beside(engine=engine, safety=safety(), ear=ear)


def test_every_property_has_a_pair() -> None:
    names = {path.name.split(".")[0] for path in PROOFS.glob("*.flow.yaml")}

    assert names == set(CODES)
    for code in CODES:
        assert (PROOFS / f"{code}.keeps.flow.yaml").exists(), code
        assert (PROOFS / f"{code}.breaks.flow.yaml").exists() is (code not in BROKEN), code
    assert set(BROKEN) == set(OF_THE_ENGINE)


@pytest.mark.parametrize("code", [c for c in CODES if c not in {*OF_THE_ENGINE, "P00", "P16"}])
def test_a_flow_that_breaks_it_is_reported_with_a_chat(code: str, tmp_path: Path) -> None:
    codes, found = explored(code, "breaks", tmp_path, Engine())

    assert codes & {code, *BY_CHECKS.get(code, set())}
    if code in BY_CHECKS:
        return
    broken = [problem for problem in found.problems if problem.code == code]
    for problem in broken:
        assert any(line.startswith("bot") for line in found.stories[problem])
        assert "tests:" in found.tests[problem]


@pytest.mark.parametrize("code", [c for c in CODES if c != "P16"])
def test_a_flow_that_keeps_it_is_not_reported(code: str, tmp_path: Path) -> None:
    codes, found = explored(code, "keeps", tmp_path, Engine())

    assert codes == set()
    assert found.situations > 0


@pytest.mark.parametrize(
    ("code", "engine"), [(code, engine) for code in BROKEN for engine in BROKEN[code]]
)
def test_an_engine_that_breaks_it_is_reported_with_a_chat(
    code: str, engine: Engine, tmp_path: Path
) -> None:
    codes, found = explored(code, "keeps", tmp_path, engine)

    assert code in codes
    (problem,) = (p for p in found.problems if p.code == code)
    assert any(line.startswith("bot") for line in found.stories[problem])


def test_too_many_situations_are_said_to_be_no_proof(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(graph, "MOST_SITUATIONS", 4)

    codes, found = explored("P00", "breaks", tmp_path, Engine())

    assert "P00" in codes
    assert found.proven == ()


@pytest.mark.parametrize(("kind", "safe"), [("breaks", False), ("keeps", True)])
def test_a_new_version_lands_everyone_or_says_whom_not(
    kind: str, *, safe: bool, tmp_path: Path
) -> None:
    editions = []
    for name in ("published", kind):
        path = tmp_path / f"{name}.flow.yaml"
        shutil.copy(PROOFS / f"P16.{name}.flow.yaml", path)
        checker = Checker(known=KNOWN)
        checker.problems(path)
        editions.append(draft(checker, path))
    old, new = editions

    found = stranded(face_of(old), new)

    assert (found == ()) is safe
    if not safe:
        assert {(s.step, s.missing) for s in found} == {
            ("where", ("company",)),
            ("which", ("company",)),
        }


def test_a_level_of_suicide_makes_no_other_danger_smaller() -> None:
    flows = dict(dict(shipped())["safety_now"])
    assert [p for p in explore(flows, "safety_now").problems if p.code == "P03"] == []
    flow = flows["safety_now"]
    hurt = flow.steps["hurt"]
    assert hurt.call is not None
    inputs = tuple(
        replace(given, value=Literal("passive")) if given.name == "level" else given
        for given in hurt.call.inputs
    )
    steps = {**flow.steps, "hurt": replace(hurt, call=replace(hurt.call, inputs=inputs))}

    found = explore({**flows, flow.id: replace(flow, steps=steps)}, flow.id)

    (problem,) = (p for p in found.problems if p.code == "P03")
    assert "you  hurt" in found.stories[problem]
