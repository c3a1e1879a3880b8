"""Packs in the program people use: on home, in the library, and a talk that keeps its version."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeAlias

import pytest

from assistant.app.breakwater import Breakwater
from assistant.app.conversation import Conversation, Turn
from assistant.app.packs import Packs
from assistant.app.wiring import PACK_LEFT_OUT, open_breakwater
from assistant.authoring.packs.manifest import manifest_of
from assistant.authoring.packs.store import PackStore
from assistant.content.folder import content_root
from assistant.content.shipped import load
from assistant.content.translated import sources
from assistant.domain.events import Started
from assistant.domain.inputs import Command, Picked, Typed
from tests.authoring.test_packs import EXERCISE, FLOW, MANIFEST, files

Open: TypeAlias = Callable[[], Breakwater]


@pytest.fixture
def home(tmp_path: Path) -> Path:
    return tmp_path / "home"


@pytest.fixture
def opened(home: Path) -> Iterator[Open]:
    """Open the program anew, with the packs as they are now."""
    now: list[Breakwater] = []

    def make() -> Breakwater:
        for breakwater in now:
            breakwater.close(hurry=True)
        now[:] = [open_breakwater(home)]
        return now[0]

    yield make
    for breakwater in now:
        breakwater.close(hurry=True)


def install(home: Path, version: str = "1.0.0", flow: str = FLOW, exercise: str = EXERCISE) -> None:
    made = files(
        **{
            "pack.yaml": MANIFEST.replace("1.0.0", version),
            "flows/evening_look.flow.yaml": flow,
            "exercises/body_needs/evening_tea.yaml": exercise,
        }
    )
    PackStore(home).install(made, manifest_of(made), fresh=version)


def newer(home: Path) -> None:
    """The same pack again, with another step where the person stands, and another exercise."""
    flow = FLOW.replace("version: 1", "version: 2").replace("  note:", "  written:")
    flow = flow.replace("go: note", "go: written").replace("else: note", "else: written")
    flow = flow.replace("skip: note", "skip: written").replace("to remember", "to keep")
    title = next(line for line in EXERCISE.splitlines() if line.startswith("title:"))
    install(home, "2.0.0", flow, EXERCISE.replace(title, 'title: "Another cup"'))


def resumed(opened: Open) -> tuple[Conversation, Turn]:
    talk = opened().conversation()
    turn = talk.resume()
    assert turn is not None
    return talk, turn


def asked(turn: Turn) -> str:
    assert turn.asked is not None
    return turn.asked.step


def test_a_pack_shows_at_home_and_its_exercise_is_in_the_library(home: Path, opened: Open) -> None:
    install(home)
    breakwater = opened()

    cards = {card.id: card for card in breakwater.flows()}
    assert cards["evening_look"].title == "A look at the evening"
    assert breakwater.has_flow("evening_look")
    assert "evening_tea" in breakwater._library.exercises
    turn = breakwater.conversation().begin("evening_look")
    assert isinstance(turn.events[0], Started)
    assert turn.events[0].pack == "evening_tools 1.0.0"


def test_a_running_talk_keeps_its_version_and_a_new_one_gets_the_newest(
    home: Path, opened: Open
) -> None:
    install(home)
    talk = opened().conversation()
    talk.begin("evening_look")
    turn = talk.give(Picked(("heavy",)))
    title = talk.exercise("evening_tea").title
    assert asked(turn) == "tea"
    newer(home)

    talk, turn = resumed(opened)
    assert asked(turn) == "tea"
    assert talk.exercise("evening_tea").title == title
    turn = talk.give(Picked(("done",)))
    assert asked(turn) == "note"
    talk.give(Command.STOP)
    talk, turn = resumed(opened)
    assert asked(turn) == "note"
    assert talk.give(Typed("a walk")).ended == "done"

    fresh = opened().conversation()
    fresh.begin("evening_look")
    assert fresh.exercise("evening_tea").title == "Another cup"
    fresh.give(Picked(("fine",)))
    assert fresh._session is not None
    assert fresh._session.top.step == "written"


def test_a_talk_on_a_removed_pack_can_be_finished(home: Path, opened: Open) -> None:
    install(home)
    talk = opened().conversation()
    talk.begin("evening_look")
    talk.give(Picked(("fine",)))
    store = PackStore(home)
    store.remove(store.versions()[0])

    breakwater = opened()
    assert not breakwater.has_flow("evening_look")
    assert "evening_tea" not in breakwater._library.exercises
    talk, turn = resumed(opened)
    assert asked(turn) == "note"
    assert talk.give(Typed("a walk")).ended == "done"


def test_danger_is_heard_in_the_flow_of_a_pack(home: Path, opened: Open) -> None:
    install(home)
    talk = opened().conversation()
    talk.begin("evening_look")
    talk.give(Picked(("fine",)))

    talk.give(Typed("I want to kill myself"))

    assert talk._session is not None
    assert talk._session.top.flow == "safety_help"


@pytest.mark.parametrize("damage", ["changed", "added", "shipped"])
def test_a_pack_with_anything_wrong_is_left_out_whole(
    damage: str, home: Path, opened: Open
) -> None:
    """Also one that was put there by hand, past every check of installing."""
    install(home)
    folder = home / "packs" / "evening_tools-1.0.0"
    match damage:
        case "changed":
            flow = folder / "flows" / "evening_look.flow.yaml"
            flow.write_text(FLOW + "# changed\n", encoding="utf-8")
        case "added":
            (folder / "run.py").write_text("print()", encoding="utf-8")
        case _:
            made = files(
                **{
                    "pack.yaml": MANIFEST.replace("evening_tools", "other_tools"),
                    "flows/evening_look.flow.yaml": "",
                    "flows/evening_look.test.yaml": "",
                    "flows/safety_help.flow.yaml": FLOW.replace("evening_look", "safety_help"),
                }
            )
            store = PackStore(home)
            store.remove(store.versions()[0])
            store.install(made, manifest_of(made), fresh="other")
    breakwater = opened()

    assert PACK_LEFT_OUT in (breakwater.notice or "")
    assert not breakwater.has_flow("evening_look")
    assert breakwater._runtime.flows["safety_help"].flow.pack == ""
    assert breakwater.has_flow("craving")


def test_two_packs_with_the_same_flow_never_mix(home: Path, opened: Open) -> None:
    install(home)
    other = files(**{"pack.yaml": MANIFEST.replace("evening_tools", "other_tools")})
    PackStore(home).install(other, manifest_of(other), fresh="other")

    breakwater = opened()

    assert PACK_LEFT_OUT in (breakwater.notice or "")
    assert breakwater._runtime.flows["evening_look"].flow.pack == "evening_tools 1.0.0"


def test_a_pack_speaks_another_language_where_it_has_it(home: Path) -> None:
    content, _ = load(content_root())
    install(home)
    flow = Packs(home, content).active()[0].flows["evening_look"]
    title = next(source for source in sources(flow) if source.address == "title")
    spanish = (
        "translates: evening_look\nversion: 1\nlanguage: es\ntexts:\n"
        f'  title: {{of: "{title.fingerprint}", is: Una mirada a la tarde}}\n'
    )
    made = files(
        **{
            "pack.yaml": MANIFEST.replace("1.0.0", "1.1.0"),
            "flows/evening_look.es.yaml": spanish,
        }
    )
    PackStore(home).install(made, manifest_of(made), fresh="es")

    here = Packs(home, content, "es").active()[0].flows["evening_look"]

    assert here.title == "Una mirada a la tarde"
    assert here.sha == flow.sha
    assert Packs(home, content).active()[0].flows["evening_look"].title == flow.title
