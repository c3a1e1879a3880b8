"""Events become the same, safe words for every front end."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.domain import events as ev
from assistant.domain.flow import Form
from assistant.domain.inputs import Picked
from assistant.domain.tier import Tier
from assistant.ui import view
from assistant.ui.view import Kind, Line
from tests.ui.fakes import QUESTIONS, FakeBreakwater, HelpPage, Row, Section, Turn
from tests.ui.test_safe_text import HOSTILE, is_harmless

MARKUP = "[/] [@click=app.quit]press[/] [red]"


def test_what_was_said_and_asked_is_told_in_order() -> None:
    told = view.lines([ev.Said(step="a", texts=("One.", "Two.")), QUESTIONS[0]])

    assert told == (
        Line(Kind.SAID, "One."),
        Line(Kind.SAID, "Two."),
        Line(Kind.ASKED, "How strong is the pull right now, from 0 to 10?"),
    )


def test_the_standing_question_is_not_among_the_past() -> None:
    offered = ev.Offered(step="offer", choices=QUESTIONS[3].choices)
    asked = QUESTIONS[3]

    turn = Turn(events=(ev.Said(step="offer", texts=("Here.",)), offered, asked), asked=asked)

    assert view.past_lines(turn) == (Line(Kind.SAID, "Here."),)
    assert Line(Kind.OFFERED, "Long out-breath") in view.lines(turn.events)


def test_a_question_joins_the_past_only_when_it_is_left() -> None:
    left, following = QUESTIONS[0], QUESTIONS[1]
    answered = ev.Answered(step="rate", form=Form.NUMBER, number=7, shown="7")

    gone_on = view.told_lines(Turn(events=(answered, following), asked=following), left)
    stands = view.told_lines(Turn(events=(), asked=left, notes=("Why.",)), left)

    assert [line.kind for line in gone_on] == [Kind.ASKED, Kind.YOU]
    assert [line.kind for line in stands] == [Kind.NOTE]
    assert view.told_lines(Turn(events=(), asked=None), None) == ()


def test_a_question_that_was_interrupted_is_not_in_the_way_of_what_came_between() -> None:
    between = ev.Called(step="rate", flow="safety_help", sha="", interrupt=True)
    urgent = replace(QUESTIONS[1], step="steps")
    turn = Turn(events=(between, ev.Said(step="steps", texts=("Now.",)), urgent), asked=urgent)

    assert [line.text for line in view.told_lines(turn, QUESTIONS[0])] == ["Now."]


def test_the_same_question_asked_anew_leaves_the_first_one_in_the_past() -> None:
    asked = QUESTIONS[0]
    answered = ev.Answered(step="rate", form=Form.NUMBER, number=7, shown="7")

    anew = view.told_lines(Turn(events=(answered, asked), asked=asked), asked)

    assert [line.kind for line in anew] == [Kind.ASKED, Kind.YOU]


def test_notes_come_last_and_once() -> None:
    turn = Turn(events=(), asked=QUESTIONS[0], notes=("So that the next idea fits.",))

    assert view.past_lines(turn) == (Line(Kind.NOTE, "So that the next idea fits."),)


def test_own_words_are_shown_with_what_they_were_taken_for() -> None:
    said = ev.Answered(step="a", form=Form.NUMBER, number=7, typed="about a seven", shown="7")

    assert view.lines([said]) == (
        Line(Kind.YOU, "about a seven"),
        Line(Kind.NOTE, "Taken as: 7"),
    )
    assert view.lines([replace(said, typed="7")]) == (Line(Kind.YOU, "7"),)


@pytest.mark.parametrize(
    ("event", "word"),
    [
        (ev.Skipped(step="a"), "Skipped"),
        (ev.WentBack(step="a"), "Back"),
        (ev.Paused(step="a"), "stop here"),
        (ev.Failed(step="a", reason="budget"), "not yours"),
        (ev.Ended(flow="a", outcome="logged"), "come back any time"),
    ],
)
def test_what_happens_to_the_conversation_is_said_kindly(event: ev.Event, word: str) -> None:
    assert word in view.lines([event])[-1].text


def test_what_the_engine_notes_for_itself_has_no_words() -> None:
    quiet: list[ev.Event] = [
        ev.Started(flow="a", sha=""),
        ev.Flagged(step="a", tier=Tier.URGENT, hazard="suicide", rule="r"),
        ev.Rated(step="a", means="craving", value=3),
        ev.Called(step="a", flow="b", sha=""),
        ev.Returned(flow="b", outcome="x"),
        ev.Practised(step="a", exercise="b", outcome="worse"),
    ]

    assert view.lines(quiet) == ()


@pytest.mark.parametrize("asked", QUESTIONS, ids=[asked.form.value for asked in QUESTIONS])
def test_every_form_says_how_to_answer_it_in_one_short_line(asked: ev.Asked) -> None:
    assert 0 < len(view.how_to_type(asked)) <= 76
    assert "Press" not in view.how_to_type(asked)
    assert 0 < len(view.how_to_press(asked)) <= 70
    assert 0 < len(view.how_to_press(asked, narrow=True)) <= 35


def test_an_answer_without_a_label_still_has_words() -> None:
    bare = replace(QUESTIONS[6], choices=tuple(replace(c, label="") for c in QUESTIONS[6].choices))

    assert [option.label for option in view.options(bare)] == [
        "I reached someone",
        "Nobody answered",
        "Later",
    ]


def test_people_and_lines_are_never_an_empty_page(app: FakeBreakwater) -> None:
    page = app.help_page()

    assert view.help_lines(page)[0] == Line(Kind.TITLE, "Lines you can reach")
    assert view.help_lines(HelpPage(())) == (Line(Kind.SAID, view.NOTHING_HERE),)
    assert "emergency" in view.reach_line(page)


@given(st.text() | st.sampled_from([*HOSTILE.values(), MARKUP]))
def test_every_text_that_leaves_is_harmless_and_markup_is_left_alone(text: str) -> None:
    choice = ev.Choice(id=text or "x", label=text, detail=text)
    asked = ev.Asked(step="a", form=Form.CHOICE, prompt=text, choices=(choice,))
    happened: list[ev.Event] = [
        ev.Said(step="a", texts=(text,)),
        asked,
        ev.Offered(step="a", choices=(choice,)),
        ev.Answered(step="a", form=Form.WORDS, text=text, typed=text, shown=text + "!"),
        ev.Misread(step="a", typed=text),
        ev.Skipped(step="a", typed=text),
    ]
    page = HelpPage((Section(text, (Row(text, text),)),))

    out = [
        *(line.text for line in view.lines(happened)),
        *(part for option in view.options(asked) for part in (option.label, option.detail)),
        view.question(asked),
        *(line.text for line in view.help_lines(page)),
        view.reach_line(page),
    ]

    assert all(is_harmless(piece) for piece in out)
    if text == MARKUP:
        assert MARKUP in out


def test_a_picked_answer_without_shown_words_is_told_from_its_id() -> None:
    done = ev.Answered(step="a", form=Form.PRACTISE, answers=Picked(("worse",)).answers)

    assert view.lines([done]) == (Line(Kind.YOU, "This makes it worse"),)


def test_words_that_raised_crisis_help_are_shown_though_not_stored() -> None:
    """Nobody's cry goes unseen: the words stand in the conversation, above the answer to them."""
    flagged = ev.Flagged(
        step="a", tier=Tier.URGENT, hazard="suicide", rule="active", typed="I want to die\x1b[2J"
    )

    assert [line.text.startswith("I want to die") for line in view.lines([flagged])] == [True]
    assert "\x1b" not in view.lines([flagged])[0].text
    assert view.lines([ev.Flagged(step="a", tier=Tier.URGENT, hazard="suicide", rule="r")]) == ()
