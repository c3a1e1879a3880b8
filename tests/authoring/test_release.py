"""Publishing: what is refused, what is kept, and what has changed since, in words."""

import json
import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.authoring.compare import ComparisonError, compare, since_published
from assistant.authoring.publish import NEW, REWORDED, SAME, Plan, plan, publish
from assistant.authoring.release.diff import BEHAVIOUR, WORDING, changes
from assistant.authoring.release.face import face_of
from assistant.authoring.release.landing import stranded
from assistant.authoring.release.lock import (
    KEPT,
    LOCK,
    Lock,
    LockError,
    is_kept,
    parse,
    read_lock,
    written,
)
from assistant.authoring.release.words import behaviour_words, expr_words
from assistant.cli import run
from assistant.content.flow_reader import read_flow
from assistant.content.folder import content_root
from assistant.content.known import NOTHING
from assistant.domain.flow import Branch, Flow
from assistant.engine.landing import landing_of
from tests.authoring.flows import shipped

TALK = """\
flow: talk
title: A short talk
version: 1
language: en
start: rate
outcomes: [closed, left]

variables:
  craving: {scale: 0-10}
  place: {one_of: [safe, near_it]}

steps:
  rate:
    ask: |
      How strong is it, from 0 to 10?
    into: craving
    go:
      - if: craving >= 7
        to: where
      - else: closed

  where:
    ask: |
      Where are you?
    into: place
    answers:
      safe: Somewhere safe
      near_it: Close by
    go:
      - if: place == 'near_it'
        to: left
      - else: closed

  closed:
    say: |
      Thank you.
    end: closed

  left:
    say: |
      Take care.
    end: left
"""

RENAMED = TALK.replace("version: 1", "version: 2").replace("where", "spot")
MOVED = RENAMED.replace("variables:", "moved: {where: spot}\n\nvariables:")


def flow(text: str) -> Flow:
    found, problems = read_flow(text.encode(), "talk.flow.yaml", NOTHING)
    assert found is not None, problems
    return found


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with one published flow."""
    (tmp_path / "flows").mkdir()
    write(tmp_path / "flows", TALK)
    publish(planned(tmp_path / "flows"))
    return tmp_path / "flows"


def write(folder: Path, text: str) -> Path:
    path = folder / "talk.flow.yaml"
    path.write_text(text, encoding="utf-8")
    return path


def planned(folder: Path) -> Plan:
    return plan((folder,))[0]


# --- publishing -----------------------------------------------------------------------


def test_what_is_published_is_in_step_and_stays_so(folder: Path) -> None:
    before = (folder / LOCK).read_bytes()

    assert planned(folder).in_step()
    assert [draft.state for draft in planned(folder).drafts] == [SAME]
    publish(planned(folder))
    assert (folder / LOCK).read_bytes() == before


def test_the_text_itself_is_kept_beside_the_lock(folder: Path) -> None:
    kept = list((folder / "published").iterdir())

    assert [path.read_text(encoding="utf-8") for path in kept] == [TALK]


def test_a_kept_text_that_is_gone_is_noticed(folder: Path) -> None:
    next((folder / "published").iterdir()).unlink()

    assert not planned(folder).in_step()


def test_a_renamed_step_is_refused_by_name_until_moved_says_where(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    lock = (folder / LOCK).read_bytes()
    write(folder, RENAMED)

    assert run(["flow", "publish", str(folder)]) == 1
    assert "people standing at 'where' would be stranded" in capsys.readouterr().out
    assert (folder / LOCK).read_bytes() == lock

    write(folder, MOVED)
    assert run(["flow", "publish", str(folder)]) == 0
    assert run(["flow", "publish", "--check", str(folder)]) == 0


def test_a_question_put_before_a_step_that_reads_its_answer_is_refused(folder: Path) -> None:
    text = TALK.replace("version: 1", "version: 2")
    text = text.replace("        to: where", "        to: alone")
    text = text.replace("variables:\n", "variables:\n  alone: {yes_no: true}\n")
    text = text.replace(
        "  where:\n",
        "  alone:\n    ask: |\n      Alone?\n    into: alone\n    go: where\n\n  where:\n",
    ).replace("if: place == 'near_it'", "if: place == 'near_it' and alone")
    write(folder, text)

    lost = planned(folder).stranded

    assert [(found.step, found.missing) for _, found in lost] == [("where", ("alone",))]
    with pytest.raises(ValueError, match="not safe"):
        publish(planned(folder))


def test_a_value_people_gave_that_is_none_any_more_is_refused(folder: Path) -> None:
    text = TALK.replace("if: place == 'near_it'", "if: place == 'near_it' and craving >= 9")
    write(folder, text)
    publish(plan((write(folder, text.replace("version: 1", "version: 2")),))[0])

    write(folder, text.replace("version: 1", "version: 3").replace("scale: 0-10", "scale: 0-9"))

    assert [found.misfit for _, found in planned(folder).stranded] == [("craving",)]


def test_behaviour_needs_a_new_version_and_words_do_not(folder: Path) -> None:
    write(folder, TALK.replace("craving >= 7", "craving >= 6"))
    assert planned(folder).broken

    write(folder, TALK.replace("Thank you.", "Thank you for being here."))
    assert [draft.state for draft in planned(folder).drafts] == [REWORDED]
    assert not planned(folder).in_step()
    publish(planned(folder))
    assert planned(folder).in_step()


def test_a_vocabulary_that_grew_is_no_change_of_a_flow(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    library = folder.parent / "coping_library"
    shutil.copytree(content_root() / "coping_library" / "vocabulary", library / "vocabulary")
    text = TALK.replace("{one_of: [safe, near_it]}", "{one_of: vocabulary place}")
    text = text.replace("    answers:\n      safe: Somewhere safe\n      near_it: Close by\n", "")
    write(folder, text.replace("'near_it'", "'home'").replace("version: 1", "version: 2"))
    assert run(["flow", "publish", str(folder)]) == 1  # values that people gave are gone
    capsys.readouterr()
    (folder / LOCK).unlink()
    assert run(["flow", "publish", str(folder)]) == 0, capsys.readouterr().out

    terms = library / "vocabulary" / "place.yaml"
    grown = terms.read_text(encoding="utf-8").replace(
        "terms:\n", "terms:\n  ship: {label: On a ship, phrases: [ship]}\n", 1
    )
    assert "ship" in grown
    terms.write_text(grown, encoding="utf-8")
    assert run(["flow", "publish", "--check", str(folder)]) == 0, capsys.readouterr().out
    assert run(["flow", "publish", str(folder)]) == 0


def test_a_flow_that_is_gone_is_retired_only_on_purpose(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    other = TALK.replace("flow: talk", "flow: other")
    (folder / "other.flow.yaml").write_text(other, encoding="utf-8")
    assert [draft.state for draft in planned(folder).drafts] == [NEW, SAME]
    publish(planned(folder))
    (folder / "talk.flow.yaml").unlink()

    assert run(["flow", "publish", str(folder)]) == 1
    assert "--retire talk" in capsys.readouterr().out
    assert run(["flow", "publish", "--retire", "talk", str(folder)]) == 0
    lock = read_lock(folder) or Lock()
    assert set(lock.flows) == {"other"}
    assert parse(written(lock)) == lock
    assert is_kept(folder, "talk", lock.editions["talk"][-1].sha)  # to be finished
    assert run(["flow", "publish", "--check", str(folder)]) == 0


def test_one_file_alone_leaves_the_rest_of_the_lock(folder: Path) -> None:
    other = folder / "other.flow.yaml"
    other.write_text(TALK.replace("flow: talk", "flow: other"), encoding="utf-8")

    publish(plan((other,))[0])

    assert set((read_lock(folder) or Lock()).flows) == {"other", "talk"}


def test_only_the_last_editions_are_kept(folder: Path) -> None:
    for number in range(KEPT + 3):
        write(folder, TALK.replace("Thank you.", f"Thank you, {number}."))
        publish(planned(folder))

    assert len(list((folder / "published").iterdir())) == KEPT


def test_a_disk_that_refuses_leaves_the_old_lock(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = (folder / LOCK).read_bytes()
    write(folder, MOVED)

    def full(_self: Path, _target: Path) -> Path:
        raise OSError(28, "no space")

    monkeypatch.setattr(Path, "replace", full)

    assert run(["flow", "publish", str(folder)]) == 2
    assert (folder / LOCK).read_bytes() == before


@pytest.mark.parametrize(
    "damage",
    ["", "{", "[]", '{"format": 1}', '{"format": 2, "flows": {}}', '{"format":1,"flows":3}'],
)
def test_a_damaged_lock_is_a_sentence(
    damage: str, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / LOCK).write_text(damage, encoding="utf-8")

    assert run(["flow", "publish", str(folder)]) == 2
    assert LOCK in capsys.readouterr().err
    with pytest.raises(LockError):
        read_lock(folder)


def test_the_shipped_flows_are_published_as_they_stand() -> None:
    """A change to a shipped flow is published with it: breakwater flow publish flows."""
    behind = [p.folder for p in plan((content_root() / "flows",)) if not p.in_step()]

    assert behind == []


# --- laws -----------------------------------------------------------------------------


def shipped_flows() -> list[Flow]:
    return [flows[flow_id] for flow_id, flows in shipped()]


def test_a_lock_is_read_back_as_it_was_written() -> None:
    lock = Lock()
    for found in shipped_flows():
        lock = lock.with_flow(face_of(found))

    assert parse(written(lock)) == lock
    assert written(parse(written(lock))) == written(lock)


def test_nobody_is_stranded_by_a_flow_that_did_not_change() -> None:
    for found in shipped_flows():
        assert stranded(face_of(found), found) == ()
        assert changes(face_of(found), face_of(found), found.moved) == ()


def test_every_step_of_every_shipped_flow_is_missed_when_it_is_gone() -> None:
    for found in shipped_flows():
        for step in found.steps:
            left = {id_: kept for id_, kept in found.steps.items() if id_ != step}
            without = replace(found, steps=left)
            assert [lost.step for lost in stranded(face_of(found), without)][:1] == [step]


@given(
    moved=st.dictionaries(st.sampled_from("abcdefg"), st.sampled_from("abcdefg")),
    steps=st.frozensets(st.sampled_from("abcdefg"), min_size=1),
    step=st.sampled_from("abcdefg"),
)
def test_a_landing_is_always_a_step_there_is(
    moved: dict[str, str], steps: frozenset[str], step: str
) -> None:
    landing = landing_of(moved, steps, step)

    assert landing is None or landing in steps
    if step in steps and step not in moved:
        assert landing == step


def test_what_was_moved_twice_is_followed() -> None:
    assert landing_of({"a": "b", "b": "c"}, {"c"}, "a") == "c"


# --- what changed, in words -------------------------------------------------------------


@pytest.mark.parametrize(
    ("old", "new", "kind", "words"),
    [
        ("Where are you?", "Where is that?", WORDING, "where: the question reworded"),
        ("Thank you.", "Thanks.", WORDING, "closed: what is said reworded"),
        (
            "near_it: Close by",
            "near_it: Near",
            WORDING,
            "where: the label of answer 'near_it' reworded",
        ),
        ("title: A short talk", "title: A talk", WORDING, ": the title reworded"),
        ("craving >= 7", "craving >= 8", BEHAVIOUR, "rate: the branches changed"),
        ("start: rate", "start: where", BEHAVIOUR, ": starts at another step"),
        ("scale: 0-10", "scale: 0-9", BEHAVIOUR, ": variable 'craving' holds something else"),
        ("[closed, left]", "[closed, left, more]", BEHAVIOUR, ": can also end as 'more'"),
        (
            "    go:\n      - if: place",
            "    limit: {times: 3, then: left}\n    go:\n      - if: place",
            BEHAVIOUR,
            "where: limit added",
        ),
    ],
)
def test_a_change_is_said_in_words(old: str, new: str, kind: str, words: str) -> None:
    assert old in TALK
    found = changes(face_of(flow(TALK)), face_of(flow(TALK.replace(old, new))), {})

    assert [(change.kind, f"{change.step}: {change.words}") for change in found] == [(kind, words)]


def test_answers_and_steps_that_come_and_go_are_named() -> None:
    more = TALK.replace("near_it]", "near_it, far]").replace(
        "      near_it: Close by\n", "      near_it: Close by\n      far: Far from it\n"
    )
    words = [f"{c.step}: {c.words}" for c in changes(face_of(flow(TALK)), face_of(flow(more)), {})]
    assert "where: answer 'far' added" in words

    new = flow(MOVED)
    words = [c.words for c in changes(face_of(flow(TALK)), face_of(new), new.moved)]
    assert "was 'where' before; people standing there land here" in words
    assert "removed" not in words
    assert "added" not in words


def test_layout_and_comments_are_no_change() -> None:
    other = TALK.replace("craving >= 7", "craving  >=  7  ").replace("steps:", "# a note\nsteps:")

    assert face_of(flow(other)).behaviour == face_of(flow(TALK)).behaviour
    assert face_of(flow(other)).wording == face_of(flow(TALK)).wording


def test_conditions_that_differ_have_different_words() -> None:
    found = {
        expr_words(branch.when)
        for text in ("a and b or c", "a and (b or c)", "not a and b", "not (a and b)")
        for branch in [condition(text)]
        if branch.when is not None
    }

    assert len(found) == 4


def condition(text: str) -> Branch:
    made = TALK.replace("craving >= 7", text).replace(
        "variables:\n",
        "variables:\n  a: {yes_no: true}\n  b: {yes_no: true}\n  c: {yes_no: true}\n",
    )
    return flow(made).steps["rate"].go[0]


def test_behaviour_holds_every_way_out_of_a_step() -> None:
    for found in shipped_flows():
        for step in found.steps.values():
            said = " ".join(behaviour_words(step).values())
            for branch in step.go:
                assert branch.to in said


# --- the command ------------------------------------------------------------------------


def test_diff_since_publishing_shows_old_and_new_words(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write(folder, RENAMED.replace("Thank you.", "Thanks."))

    assert run(["flow", "diff", str(folder)]) == 0
    shown = capsys.readouterr().out
    assert "talk: version 1 to 2" in shown
    assert "was: Thank you." in shown
    assert "now: Thanks." in shown
    assert "people standing at 'where' would be stranded" in shown


def test_diff_of_two_files_under_any_name(tmp_path: Path) -> None:
    (tmp_path / "old.flow.yaml").write_text(TALK, encoding="utf-8")
    (tmp_path / "new.flow.yaml").write_text(MOVED, encoding="utf-8")

    found = compare(tmp_path / "old.flow.yaml", tmp_path / "new.flow.yaml")

    assert [(d.old_version, d.new_version, d.stranded) for d in found] == [(1, 2, ())]


def test_diff_as_json(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(folder, MOVED)

    assert run(["flow", "diff", "--json", str(folder)]) == 0
    assert json.loads(capsys.readouterr().out)[0]["flow"] == "talk"


@pytest.mark.parametrize(
    "make",
    [
        lambda folder: folder / "nothing",
        lambda folder: write(folder, "flow: talk\n"),
        lambda folder: write(
            folder, TALK.replace("go: where", "go: nowhere").replace("to: left", "to: x")
        ),
    ],
    ids=["missing", "broken", "leads nowhere"],
)
def test_what_cannot_be_compared_is_a_sentence(
    make: Callable[[Path], Path], folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = make(folder)

    with pytest.raises(ComparisonError):
        since_published(path)
    assert run(["flow", "diff", str(path)]) == 2
    assert len(capsys.readouterr().err.strip().splitlines()) == 1


def test_nothing_published_yet_is_a_sentence(tmp_path: Path) -> None:
    write(tmp_path, TALK)

    with pytest.raises(ComparisonError, match="publish first"):
        since_published(tmp_path)
