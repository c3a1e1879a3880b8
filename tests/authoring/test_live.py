"""A talk that is held while its flow is written: what a save does to it, and keeping it."""

import os
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.app.stage import Stage
from assistant.authoring.check import check
from assistant.authoring.editing.desk import Desk
from assistant.authoring.live.preview import WAITS, Preview
from assistant.authoring.live.start_line import (
    StartRefusedError,
    read_start,
    start_words,
    that_fit,
)
from assistant.authoring.live.talk import Start
from assistant.authoring.live.values import ValueRefusedError, read_value, written
from assistant.authoring.live.watch import Watch
from assistant.content.flow_reader import read_flow
from assistant.content.folder import content_root
from assistant.content.known import Known
from assistant.content.open_file import FileProblemError
from assistant.content.shipped import known_content, load
from assistant.domain.flow import Flow, Form, Kind, Variable
from assistant.domain.inputs import Command, Input, Picked, Rated, Typed
from assistant.engine.landing import can_hold
from tests.authoring.written import CALLED, FLOW, KNOWN

LIBRARY = known_content(content_root())
OFFERING = replace(KNOWN, exercises=LIBRARY.exercises)
OFFER = """\
offer: exercises
    answers:
      picked: {go: doing}
      none: {go: over}

  doing:
    practise: picked
    answers:
      done: {go: over}
      stopped: {go: over}
      worse: {go: over}

  over:
    do: show_contacts"""
STAGE = Stage(load(content_root())[0])


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "ride.flow.yaml").write_text(FLOW, encoding="utf-8")
    (tmp_path / "meet.flow.yaml").write_text(CALLED, encoding="utf-8")
    return tmp_path


@pytest.fixture
def preview(folder: Path) -> Preview:
    return preview_of(folder / "ride.flow.yaml")


def preview_of(file: Path, known: Known = KNOWN) -> Preview:
    return Preview(file, Desk(known=lambda _: known), STAGE.opening)


def save(preview: Preview, text: str, file: Path | None = None) -> None:
    """Save *text* as an editor does, and look."""
    path = file or preview.file
    path.write_text(text, encoding="utf-8")
    later = time.time_ns() + 1_000_000
    os.utime(path, ns=(later, later))
    assert preview.look()


def answer(preview: Preview, *given: Input) -> None:
    for one in given:
        preview.give(one)


def flow_of(text: str) -> Flow:
    flow, problems = read_flow(text.encode(), "ride.flow.yaml", KNOWN)
    assert flow is not None, problems
    return flow


# --- a save


def test_new_words_are_said_at_once_and_nothing_is_lost(preview: Preview) -> None:
    answer(preview, Rated(8), Picked(("work",)))

    save(preview, FLOW.replace("Which are true?", "Which of these?"))

    assert (preview.here, preview.words) == ("feel", "")
    talk = preview.talk
    assert talk is not None
    assert talk.asked is not None
    assert talk.asked.prompt == "Which of these?"
    assert preview.known == {"craving": 8, "before": 8, "place": "work"}
    assert len(talk.turns) == 3


def test_a_talk_whose_way_is_gone_stands_where_it_stood(preview: Preview) -> None:
    answer(preview, Rated(8), Picked(("work",)))
    said = preview.talk.turns if preview.talk is not None else []

    save(preview, FLOW.replace("craving <= 2", "craving <= 9"))

    assert preview.here == "feel"
    assert "the talk stands where it stood" in preview.words
    assert preview.known == {"craving": 8, "before": 8, "place": "work"}
    assert preview.talk is not None
    assert list(preview.talk.before) == said
    answer(preview, Picked(("hungry",)))
    assert preview.talk.ended == "eased"


@pytest.mark.parametrize(
    ("old", "new", "lands", "why"),
    [
        ("feel", "sense", "sense", "the step 'feel' is gone"),
        ("moods", "feels", "feel", ""),
        ("place", "spot", "where", "the variable 'place' is gone"),
        ("scale: 0-10, means: craving", "scale: 0-5, means: craving", "rate", "cannot be '8'"),
    ],
)
def test_a_talk_lands_where_the_answers_stop_fitting_and_says_why(
    preview: Preview, old: str, new: str, lands: str, why: str
) -> None:
    answer(preview, Rated(8), Picked(("work",)))
    text = FLOW.replace(old, new)
    if old == "place":
        text = FLOW.replace("  place: ", "  spot: ").replace("into: place", "into: spot")
        text = text.replace("  where:\n", "  asked:\n").replace("else: where", "else: asked")
        text = text.replace("where.work", "asked.work")
        lands, why = "asked", "the variable 'place' is gone"
    if "0-5" in new:
        text = text.replace("craving >= 7", "craving >= 4").replace("craving >= 8", "craving >= 5")

    save(preview, text)

    assert not [p for p in preview.problems if p.is_error], preview.problems
    assert preview.here == lands
    assert why in preview.words


def test_a_step_that_was_moved_is_found_under_its_new_name(preview: Preview) -> None:
    answer(preview, Rated(8), Picked(("work",)))

    save(preview, FLOW.replace("feel", "sense") + "moved: {feel: sense}\n")

    assert preview.here == "sense"
    assert preview.known == {"craving": 8, "before": 8, "place": "work"}


def test_what_cannot_be_played_leaves_the_talk_as_it_is(preview: Preview) -> None:
    answer(preview, Rated(8))
    before = preview.talk

    save(preview, FLOW.replace("to: light", "to: lihgt"))

    assert preview.talk is before
    assert preview.words == WAITS
    assert {problem.code for problem in preview.problems if problem.is_error} >= {"G207"}
    answer(preview, Picked(("home",)))
    assert preview.here == "feel"
    save(preview, FLOW)
    assert (preview.here, preview.words) == ("feel", "")


def test_a_file_that_is_no_yaml_leaves_the_talk_as_it_is(preview: Preview) -> None:
    answer(preview, Rated(8))

    save(preview, "steps: [")

    assert preview.here == "where"
    assert preview.problems


def test_a_called_flow_that_is_saved_is_seen_too(preview: Preview, folder: Path) -> None:
    answer(preview, Rated(8), Picked(("work",)), Picked(("lonely",)))
    assert preview.within == "meet.who"

    save(preview, CALLED.replace("And now?", "And right now?"), folder / "meet.flow.yaml")

    assert preview.within == "meet.who"
    assert preview.talk is not None
    assert preview.talk.asked is not None
    assert preview.talk.asked.prompt == "And right now?"
    save(
        preview,
        CALLED.replace("to: ", "").replace("go: close", "go: nowhere"),
        folder / "meet.flow.yaml",
    )
    assert preview.words == WAITS


def test_a_flow_that_cannot_be_played_yet_begins_once_it_can(folder: Path) -> None:
    file = folder / "ride.flow.yaml"
    file.write_text(FLOW.replace("to: light", "to: lihgt"), encoding="utf-8")
    preview = preview_of(file)
    assert preview.talk is None
    assert "Mend what is marked" in preview.words

    save(preview, FLOW)

    assert preview.here == "rate"


def test_a_file_that_is_no_file_is_refused_with_its_problem(tmp_path: Path) -> None:
    with pytest.raises(FileProblemError):
        preview_of(tmp_path / "none.flow.yaml")


@settings(max_examples=15, deadline=None)
@given(data=st.data())
def test_a_save_that_changes_no_meaning_keeps_any_talk(
    data: st.DataObject, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """After any answers: a comment more in the file, and the talk stands exactly as it stood."""
    folder = tmp_path_factory.mktemp("kept")
    for path in (content_root() / "flows").glob("*.yaml"):
        (folder / path.name).write_bytes(path.read_bytes())
    preview = preview_of(folder / "craving.flow.yaml", LIBRARY)
    for _ in range(data.draw(st.integers(0, 6))):
        asked = preview.talk.asked if preview.talk is not None else None
        if asked is None:
            break
        if asked.form is Form.NUMBER:
            preview.give(Rated(data.draw(st.integers(asked.low, asked.high))))
        elif asked.choices:
            preview.give(Picked((data.draw(st.sampled_from(asked.choices)).id,)))
        else:
            preview.give(Command.SKIP)
    talk = preview.talk
    assert talk is not None
    before = (preview.here, preview.within, preview.known, talk.ended, len(talk.turns))

    save(preview, preview.sheet.text + "# one more line\n")

    again = preview.talk
    assert again is not None
    assert (preview.here, preview.within, preview.known, again.ended, len(again.turns)) == before
    assert preview.words == ""


def test_a_save_is_seen_checked_and_kept_well_within_the_fifth_of_a_second(
    tmp_path: Path,
) -> None:
    for path in (content_root() / "flows").glob("*.yaml"):
        (tmp_path / path.name).write_bytes(path.read_bytes())
    preview = preview_of(tmp_path / "craving.flow.yaml", LIBRARY)
    answer(preview, Rated(7))
    took = []
    for number in range(5):
        preview.file.write_text(preview.sheet.text + f"# {number}\n", encoding="utf-8")
        started = time.process_time()
        assert preview.look()
        took.append(time.process_time() - started)

    assert min(took) < 0.1  # seconds; the other tenth is the time between two looks


def test_a_file_that_is_replaced_or_gone_for_a_moment_is_waited_for(tmp_path: Path) -> None:
    file = tmp_path / "a.flow.yaml"
    file.write_text("one", encoding="utf-8")
    watch = Watch()
    watch.over([file])
    assert watch.changed() == ()
    file.unlink()
    assert watch.changed() == ()
    other = tmp_path / "b"
    other.write_text("two", encoding="utf-8")
    other.replace(file)

    assert watch.changed() == (file,)
    assert watch.changed() == ()


# --- start here


def test_a_talk_starts_at_any_step_with_any_values(preview: Preview) -> None:
    preview.start_here("feel craving=9 place=home")

    assert preview.here == "feel"
    assert preview.known == {"craving": 9, "place": "home"}
    answer(preview, Typed("lonely"))
    assert preview.within == "meet.who"
    preview.restart()
    assert (preview.here, dict(preview.known)) == ("rate", {})


def test_a_talk_that_started_in_the_middle_survives_a_save(preview: Preview) -> None:
    preview.start_here("feel craving=9")

    save(preview, FLOW + "# more\n")
    assert (preview.here, dict(preview.known), preview.words) == ("feel", {"craving": 9}, "")

    save(preview, FLOW.replace("feel", "sense"))
    assert preview.here == "rate"
    assert "the step 'feel' is gone" in preview.words


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        ("", "write a step"),
        ("lihgt", "there is no step 'lihgt'; did you mean 'light'"),
        ("feel crving=3", "there is no variable 'crving'; did you mean 'craving'"),
        ("feel craving=11", "'11' is no value of craving; give a number from 0 to 10"),
        ("feel craving=high", "give a number from 0 to 10"),
        ("feel place=moon", "'moon' is no value of place; use one of: "),
        ("feel moods=hungry,odd", "use one of: hungry, lonely"),
        ("feel craving", "'craving' has no value; write it as craving=value"),
    ],
)
def test_a_start_that_cannot_be_is_refused_with_a_way_out(line: str, sentence: str) -> None:
    with pytest.raises(StartRefusedError) as refused:
        read_start(flow_of(FLOW), line)

    assert sentence in str(refused.value)


def test_what_fits_is_shown_while_a_start_is_written() -> None:
    flow = flow_of(FLOW)

    assert [name for name, _ in that_fit(flow, "")] == list(flow.steps)
    assert that_fit(flow, "li") == (("light", "speaks"),)
    assert [name for name, _ in that_fit(flow, "feel ")] == [f"{name}=" for name in flow.variables]
    assert [name for name, _ in that_fit(flow, "feel craving=3 cr")] == []
    assert that_fit(flow, "feel moods=") == (("moods=", "any of hungry,lonely"),)


@given(
    st.one_of(
        st.tuples(st.just(Kind.SCALE), st.integers(0, 10)),
        st.tuples(st.just(Kind.YES_NO), st.booleans()),
        st.tuples(st.just(Kind.ONE_OF), st.sampled_from(["a", "b"])),
        st.tuples(st.just(Kind.ANY_OF), st.sampled_from([(), ("a",), ("b",), ("a", "b")])),
    )
)
def test_a_value_is_typed_as_it_is_written(case: tuple[Kind, bool | int | str]) -> None:
    kind, value = case
    values = ("a", "b") if kind in {Kind.ONE_OF, Kind.ANY_OF} else ()
    variable = Variable(name="v", kind=kind, low=0, high=10, values=values)

    assert can_hold(variable, value)
    assert read_value(variable, written(value)) == value


@given(st.text(max_size=20))
def test_any_other_text_is_refused_and_never_half_taken(text: str) -> None:
    variable = Variable(name="v", kind=Kind.SCALE, low=0, high=10)
    try:
        value = read_value(variable, text)
    except ValueRefusedError:
        return

    assert can_hold(variable, value)


@given(st.sampled_from(sorted(flow_of(FLOW).steps)), st.integers(0, 10))
def test_a_start_is_read_as_it_is_written(step: str, craving: int) -> None:
    start = Start(step, {"craving": craving, "moods": ("lonely",), "name": "Sam Lee"})

    assert read_start(flow_of(FLOW), start_words(start)) == start


def test_a_line_belongs_to_the_step_above_it_and_to_none_outside_of_steps(
    preview: Preview,
) -> None:
    rows = FLOW.split("\n")

    assert preview.step_at(rows.index("    skip: feel") + 1) == "where"
    assert preview.step_at(rows.index("  light:") + 1) == "light"
    assert preview.step_at(1) == "rate"  # where the talk stands
    assert preview.step_at(rows.index("checks:") + 2) == "rate"


@pytest.mark.parametrize("flow", ["craving", "daily_checkin", "safety_plan"])
def test_a_talk_begins_at_every_step_or_says_why_not(flow: str) -> None:
    preview = preview_of(content_root() / "flows" / f"{flow}.flow.yaml", LIBRARY)
    refused = []
    for step in preview.sheet.flow.steps.values() if preview.sheet.flow is not None else ():
        before = preview.talk
        try:
            preview.start_here(step.id)
        except StartRefusedError as sentence:
            refused.append(str(sentence))
        assert (preview.talk is before) is bool(refused and step.id in refused[-1])

    why = "'practise' does what was picked before it; start at the offer instead"
    assert refused == ([] if flow == "safety_plan" else [why])


def test_a_talk_at_what_was_picked_lands_before_it_when_its_way_is_gone(tmp_path: Path) -> None:
    text = FLOW.replace("call: meet\n    with: {rating: craving}\n    gets: {before: left}", OFFER)
    (tmp_path / "ride.flow.yaml").write_text(text, encoding="utf-8")
    preview = preview_of(tmp_path / "ride.flow.yaml", OFFERING)
    answer(preview, Rated(8), Picked(("home",)), Picked(("lonely",)))
    talk = preview.talk
    assert talk is not None
    assert talk.asked is not None, preview.problems
    answer(preview, Picked((talk.asked.choices[0].id,)))
    assert preview.here == "doing"

    save(preview, text.replace("craving <= 2", "craving <= 9"))

    assert preview.here != "doing"
    assert "does what was picked before it" in preview.words


# --- the map


def test_the_map_shows_where_the_talk_stands_and_has_been(preview: Preview) -> None:
    answer(preview, Rated(8))
    lines = preview.map()

    here = [line.text for line in lines if line.here]
    assert here == [" > where"]
    assert lines[0].text == " * rate"
    assert [line.text for line in lines[1:3]] == ["     craving <= 2 -> light", "     -> where"]
    assert "   person (calls meet)" in [line.text for line in lines]
    rows = FLOW.split("\n")
    assert all(rows[line.line - 1].startswith("  ") for line in lines)
    save(preview, FLOW.replace("to: light", "to: lihgt"))
    assert preview.map()[0].text.startswith("E* rate")


# --- keeping


def all_pass(preview: Preview) -> bool:
    """Whether the written test file has no problem of its own and its tests pass."""
    from assistant.authoring.rehearsal.perform import perform
    from assistant.authoring.rehearsal.script import read_script

    assert preview.talk is not None
    ready = preview.talk.ready
    data = preview.test_file.read_bytes()
    script, problems = read_script(data, str(preview.test_file), ready.flows)
    assert script is not None, problems
    runtime = ready.runtime()
    return all(scene.passed for scene in perform(script, runtime, STAGE.opening(runtime)))


def test_a_talk_is_kept_as_a_test_that_passes(preview: Preview) -> None:
    answer(preview, Typed("about an 8"), Picked(("work",)), Command.BACK, Typed("office"))
    answer(preview, Typed("hungry"))

    said = preview.keep_test("from the office to the end")

    assert said == "Kept as a test in ride.test.yaml. It passes."
    assert preview.test_file.read_text(encoding="utf-8") == (
        "flow: ride\n"
        "\n"
        "tests:\n"
        "  from the office to the end:\n"
        '    - you: "about an 8"\n'
        "    - pick: work\n"
        '    - you: "back"\n'
        '    - you: "office"\n'
        "    - chose: [work]\n"
        '    - you: "hungry"\n'
        "    - chose: [hungry]\n"
        "    - ended: eased\n"
    )
    assert all_pass(preview)
    assert check([preview.test_file], known=KNOWN).problems == ()


@settings(max_examples=12, deadline=None)
@given(data=st.data())
def test_any_talk_that_is_kept_passes(
    data: st.DataObject, tmp_path_factory: pytest.TempPathFactory
) -> None:
    folder = tmp_path_factory.mktemp("kept")
    (folder / "ride.flow.yaml").write_text(FLOW, encoding="utf-8")
    (folder / "meet.flow.yaml").write_text(CALLED, encoding="utf-8")
    preview = preview_of(folder / "ride.flow.yaml")
    words = st.sampled_from(
        ["7", "at work", "lonely", "skip", "back", "why", "shorter", 'a "b" \\ {']
    )
    for _ in range(data.draw(st.integers(1, 5))):
        asked = preview.talk.asked if preview.talk is not None else None
        if asked is None:
            break
        pick = data.draw(st.booleans())
        if asked.choices and pick:
            preview.give(Picked((data.draw(st.sampled_from(asked.choices)).id,)))
        else:
            preview.give(Typed(data.draw(words)))

    preview.keep_test("one")
    preview.keep_test("two")

    assert all_pass(preview)


BEFORE = """\
# tests of the ride
flow: ride

tests:
    one way:
        - you: "2"
        # at once
        - ended: eased
"""


@pytest.mark.parametrize(
    "before",
    [
        BEFORE,
        BEFORE.rstrip("\n"),
        BEFORE + "\n\n",
        BEFORE.replace("\n", "\r\n"),
        "tests:\n  one way:\n    - you: '2'\n\n# whose tests\nflow: ride\n",
    ],
)
def test_only_one_place_of_a_test_file_gets_longer(preview: Preview, before: str) -> None:
    preview.test_file.write_bytes(before.encode())
    answer(preview, Rated(1))

    preview.keep_test("kept now")

    after = preview.test_file.read_bytes().decode()
    start = after.index("kept now") - len(after.partition("kept now")[0].rpartition("\n")[2])
    end = after.index("ended: eased", start) + len("ended: eased")
    left = after[:start].rstrip("\r\n") + after[end:]
    assert left.replace("\r", "").split() == before.replace("\r", "").split()
    for line in before.split("\n"):
        assert line.rstrip("\r") in after.replace("\r", "").split("\n")
    assert ("\r\n" in after) is ("\r\n" in before)
    assert after.count("\n") == after.count("\r\n") or "\r" not in before
    assert all_pass(preview)


@pytest.mark.parametrize(
    ("text", "name", "sentence"),
    [
        (BEFORE, "one way", "There is a test called 'one way' already"),
        (BEFORE, "  ", "A test needs a name"),
        (BEFORE.replace("flow: ride", "flow: other"), "new", "is for another flow"),
        ("tests: [", "new", "cannot be read as YAML"),
        ("flow: ride\ntests: {}\n", "new", "no tests in lines of their own"),
        (BEFORE.replace("ride\n\n", "ride\ngiven: {name: Sam}\n"), "new", "What is given"),
    ],
)
def test_what_cannot_be_added_to_is_left_as_it_is(
    preview: Preview, text: str, name: str, sentence: str
) -> None:
    preview.test_file.write_text(text, encoding="utf-8")
    answer(preview, Rated(1))

    with pytest.raises(Exception, match=sentence):
        preview.keep_test(name)

    assert preview.test_file.read_text(encoding="utf-8") == text
    assert sorted(path.name for path in preview.file.parent.iterdir()) == [
        "meet.flow.yaml",
        "ride.flow.yaml",
        "ride.test.yaml",
    ]


@pytest.mark.parametrize(
    ("before", "sentence"),
    [
        (lambda _: None, "Nothing was said yet"),
        (lambda p: p.start_here("feel craving=3"), "A test begins at the start"),
    ],
)
def test_a_talk_that_is_no_test_says_why(
    preview: Preview, before: Callable[[Preview], None], sentence: str
) -> None:
    before(preview)

    with pytest.raises(Exception, match=sentence):
        preview.keep_test("new")

    assert not preview.test_file.exists()


def test_a_link_in_place_of_the_test_file_is_never_followed(preview: Preview) -> None:
    elsewhere = preview.file.with_name("elsewhere.yaml")
    elsewhere.write_text(BEFORE, encoding="utf-8")
    preview.test_file.symlink_to(elsewhere)
    answer(preview, Rated(1))

    with pytest.raises(Exception, match="The test file cannot be read"):
        preview.keep_test("new")

    assert elsewhere.read_text(encoding="utf-8") == BEFORE
