"""The built-in crisis conversation: whom it reaches, what it says first, and how it says it."""

import re
from collections.abc import Iterator
from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.authoring.check import check
from assistant.content.flow_reader import read_flow
from assistant.content.folder import BUILT_IN
from assistant.content.known import Known
from assistant.content.problems import render
from assistant.domain.events import Answered, Asked, Ended, Event, Said
from assistant.domain.flow import FIXED_ANSWERS, Flow, Form, Project, Step, Wait
from assistant.domain.hazard import HAZARDS, LEVELS, SAFETY_FLOW
from assistant.domain.inputs import Command, Given, Picked, Skipped, Unclear
from assistant.domain.reading import Option, Question
from assistant.domain.session import Session, Status
from assistant.domain.tier import Tier
from assistant.engine import step as engine
from assistant.engine.runtime import Runtime
from assistant.support.first_steps import FIRST_STEPS
from assistant.understand.answer import read_answer

PEOPLE = "with_people"
ON = "safe_to_go_on"
CALL = "emergency number"
ELSEWHERE = {"other", "no_plans"}
"""Answers by which a person says that none of this is happening."""


def read() -> Flow:
    (file,) = BUILT_IN
    flow, problems = read_flow(file.read_bytes(), file.name, Known())
    assert [p for p in problems if p.is_error] == []
    assert flow is not None
    return flow


FLOW = read()
STEPS = FLOW.steps
WAITS = [step for step in STEPS.values() if step.wait is not None]
QUESTIONS = [step for step in WAITS if step.wait is not None and step.wait.form is Form.CHOICE]


@cache
def runtime() -> Runtime:
    return Runtime.of(Project(name="test"), {FLOW.id: FLOW})


def begun(hazard: str | None, level: str = "none") -> tuple[Session, tuple[Event, ...]]:
    given = {"level": level} | ({"hazard": hazard} if hazard else {})
    sprint = engine.begin(runtime(), FLOW.id, given=given, tier=Tier.URGENT)
    return sprint.session, sprint.events


def first_words(hazard: str, level: str = "none") -> str:
    return " ".join(t for e in begun(hazard, level)[1] if isinstance(e, Said) for t in e.texts)


def texts(step: Step) -> Iterator[str]:
    yield from (text.source for text in (*step.say, *(step.short or ()), *step.why))
    if step.wait is not None and step.wait.prompt is not None:
        yield step.wait.prompt.source


MESSAGES = [(step.id, text) for step in STEPS.values() for text in texts(step)]
LABELS = [
    (step.id, answer.label)
    for step in QUESTIONS
    if step.wait is not None
    for answer in step.wait.answers
]


def sentences(text: str) -> list[str]:
    return [part for part in re.split(r"(?<=[.?])\s+", text.replace("\n", " ").strip()) if part]


def question(wait: Wait) -> Question:
    return Question(
        form=wait.form,
        options=tuple(Option(id=a.id, label=a.label, hears=a.hears) for a in wait.answers),
    )


def moves(step: Step) -> Iterator[tuple[str, str]]:
    """Yield how a step can be left, and where to: a step or an outcome."""
    if step.end is not None:
        yield "end", step.end
    yield from (("go", branch.to) for branch in step.go)
    if step.wait is not None:
        yield from (
            (answer.id, answer.go or answer.end or "")
            for answer in step.wait.answers
            if answer.go or answer.end
        )
        if step.wait.skip is not None:
            yield "skip", step.wait.skip


# --- where it leads


def test_it_is_the_flow_the_conversation_calls() -> None:
    assert FLOW.id == SAFETY_FLOW
    assert set(FLOW.outcomes) == {ON, PEOPLE}
    assert set(FLOW.variables["hazard"].values) == set(HAZARDS)
    assert set(LEVELS) <= set(FLOW.variables["level"].values)


def test_the_checks_for_authors_find_nothing_in_it() -> None:
    report = check(BUILT_IN)

    assert [render(p, report.sources[p.place.path]) for p in report.problems] == []


@pytest.mark.parametrize("level", FLOW.variables["level"].values)
@pytest.mark.parametrize("hazard", HAZARDS)
def test_every_hazard_reaches_words_of_its_own(hazard: str, level: str) -> None:
    session, events = begun(hazard, level)

    assert session.status is Status.WAITING
    assert session.top.step not in {"route", "people"}
    assert isinstance(events[-1], Asked)
    assert any(isinstance(e, Said) for e in events) or session.top.step == "driving"


def test_without_a_hazard_people_and_lines_come_at_once() -> None:
    session, events = begun(None)

    assert session.top.step == "people"
    assert isinstance(events[-1], Asked)
    assert events[-1].form is Form.REACH


@pytest.mark.parametrize("hazard", [h for h, tier in HAZARDS.items() if tier is Tier.EMERGENCY])
def test_an_emergency_says_the_first_steps_before_any_question(hazard: str) -> None:
    assert CALL in first_words(hazard)


@pytest.mark.parametrize(
    ("hazard", "level"),
    [
        ("suicide", "attempt_in_progress"),
        ("suicide", "plan_or_intent"),
        ("suicide", "emergency"),
        ("suicide", "self_harm"),
        ("withdrawal_alcohol_sedative", "none"),
        ("withdrawal_alcohol_sedative", "emergency"),
        ("domestic_violence", "emergency"),
        ("violence_to_others", "none"),
        ("violence_to_others", "emergency"),
        ("psychosis", "emergency"),
        ("child_safety", "none"),
        ("gambling_suicide_money", "attempt_in_progress"),
    ],
)
def test_what_can_turn_into_an_emergency_says_whom_to_call_before_any_question(
    hazard: str, level: str
) -> None:
    assert CALL in first_words(hazard, level)


def test_the_first_steps_of_an_overdose_are_those_of_the_protocol() -> None:
    words = first_words("overdose_opioid")

    assert words.index("breastbone") < words.index(CALL) < words.index("naloxone")


@pytest.mark.parametrize("hazard", FIRST_STEPS)
def test_the_first_steps_of_the_help_page_are_the_words_of_the_conversation(hazard: str) -> None:
    said = " ".join(text for _, text in MESSAGES).lower()

    for line in FIRST_STEPS[hazard]:
        for sentence in sentences(line):
            words = re.sub(r" when they breathe| until help comes", "", sentence).rstrip(".")
            assert words.lower() in said, sentence


@pytest.mark.parametrize("step", WAITS, ids=lambda step: step.id)
def test_every_turn_can_be_skipped_and_a_skip_leads_to_people_or_care(step: Step) -> None:
    assert step.wait is not None
    assert step.wait.skip is not None
    assert step.wait.skip not in {"back", "back_safely"}


def test_skipping_everything_shows_people_and_never_leads_back_without_them() -> None:
    for hazard in HAZARDS:
        for level in FLOW.variables["level"].values:
            session, events = begun(hazard, level)
            seen = list(events)
            while session.status is Status.WAITING:
                sprint = engine.step(runtime(), session, Skipped())
                session = sprint.session
                seen += sprint.events
            assert any(isinstance(e, Asked) and e.form is Form.REACH for e in seen), hazard
            assert [e.outcome for e in seen if isinstance(e, Ended)] == [PEOPLE]


def test_words_that_nobody_understands_end_with_people_too() -> None:
    for hazard in HAZARDS:
        session, events = begun(hazard)
        seen = list(events)
        while session.status is Status.WAITING:
            sprint = engine.step(runtime(), session, Unclear("qwerty"))
            session = sprint.session
            seen += sprint.events
        assert any(isinstance(e, Asked) and e.form is Form.REACH for e in seen), hazard
        assert session.outcome == PEOPLE


def paths(at: str, reached: bool, by: str, trail: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """Yield every way back to where the person was that shows no people; none may repeat."""
    assert at not in trail, f"a circle: {' > '.join((*trail, at))}"
    if at in FLOW.outcomes:
        if at == ON and not reached:
            yield (*trail, by)
        return
    step = STEPS[at]
    reaches = reached or (step.wait is not None and step.wait.form is Form.REACH)
    for how, to in moves(step):
        yield from paths(to, reaches, how if step.wait is not None else by, (*trail, at))


def test_only_a_plain_word_that_it_is_something_else_leads_back_without_people() -> None:
    found = list(paths("route", reached=False, by="", trail=()))

    assert found
    assert {path[-1] for path in found} <= ELSEWHERE
    through = {step for path in found for step in path}
    assert through.isdisjoint({"suicide", "plan", "attempt", "self_harm", "reach_of_means"})


@pytest.mark.parametrize("name", ["suicide", "plan", "self_harm_ask", "money"])
def test_suicide_is_asked_directly_and_every_answer_leads_to_support(name: str) -> None:
    step = STEPS[name]
    assert step.wait is not None
    assert step.wait.prompt is not None

    assert "suicide" in step.wait.prompt.source
    assert [a.id for a in step.wait.answers] == ["yes", "some", "no", "rather_not"]
    for answer in step.wait.answers:
        assert answer.go is not None
        assert list(paths(answer.go, reached=False, by="", trail=())) == []


@given(st.sampled_from(sorted(HAZARDS)), st.sampled_from(FLOW.variables["level"].values), st.data())
def test_any_answers_at_all_come_to_an_end_and_past_people(
    hazard: str, level: str, data: st.DataObject
) -> None:
    session, events = begun(hazard, level)
    seen = list(events)
    for _ in range(40):
        if session.status is not Status.WAITING:
            break
        asked = [e for e in seen if isinstance(e, Asked)][-1]
        ids = FIXED_ANSWERS.get(asked.form) or tuple(choice.id for choice in asked.choices)
        inputs: list[Given] = [*(Picked((id_,)) for id_ in ids), Skipped(), Command.SHORTER]
        given_ = data.draw(st.sampled_from(inputs))
        sprint = engine.step(runtime(), session, given_)
        session = sprint.session
        seen += sprint.events
        if given_ is Command.SHORTER and not any(isinstance(e, Asked) for e in sprint.events):
            seen.append(asked)
    if session.status is Status.WAITING:
        return  # asked for shorter again and again
    answered = [answer for e in seen if isinstance(e, Answered) for answer in e.answers]
    reached = any(isinstance(e, Asked) and e.form is Form.REACH for e in seen)
    assert session.outcome in FLOW.outcomes
    if not reached:
        came = session.outcome == PEOPLE and answered[-1] == "help_came"
        assert came or (session.outcome == ON and answered[-1] in ELSEWHERE)


@pytest.mark.parametrize(
    ("step", "typed", "answers"),
    [
        ("suicide", "i dont know", {"some"}),
        ("suicide", "no i'm ok", {"no"}),
        ("reach_of_means", "i think so", {"near"}),
        ("overdose", "no", {"not_well"}),
        ("overdose", "i don't know", {"not_well"}),
        ("overdose", "it's me", {"it_is_me"}),
        ("hurt", "not really", {"danger"}),
        ("hurt", "I don't think so", {"danger"}),
        ("stopping", "not sure", {"sign"}),
        ("medical", "not really", {"not_well"}),
        ("child_adult", "only me", {"no_adult"}),
        ("anger", "i might", {"means_it"}),
        ("voices", "sometimes", {"telling"}),
    ],
)
def test_words_between_yes_and_no_are_heard_on_the_careful_side(
    step: str, typed: str, answers: set[str]
) -> None:
    wait = STEPS[step].wait
    assert wait is not None
    heard = read_answer(typed, question(wait))

    assert isinstance(heard, Picked)
    assert set(heard.answers) == answers


@pytest.mark.parametrize("typed", ["not really", "not right now", "hm", "whatever", "lol"])
def test_a_half_no_is_not_taken_for_a_no_to_suicide(typed: str) -> None:
    wait = STEPS["suicide"].wait
    assert wait is not None

    heard = read_answer(typed, question(wait))

    assert not isinstance(heard, Picked) or heard.answers != ("no",)


# --- how it says it


@pytest.mark.parametrize(("step", "text"), MESSAGES)
def test_a_message_is_at_most_two_short_sentences(step: str, text: str) -> None:
    assert len(sentences(text)) <= 2, step
    for sentence in sentences(text):
        assert len(sentence.split()) <= 25, sentence


def test_sentences_are_short_as_a_rule() -> None:
    lengths = sorted(len(s.split()) for _, text in MESSAGES for s in sentences(text))

    assert sum(lengths) / len(lengths) <= 12
    assert lengths[len(lengths) * 9 // 10] <= 18


BANNED = (
    r"\bwhy (did|do|are|would) you\b", r"\b(should|must|have to|need to)\b", r"\bpromise",
    r"\bwill pass\b", r"\bguarantee", r"\beverything will be\b", r"\bcommitted?\b", r"\bfailed\b",
    r"\bsuccessful\b", r"\baddict", r"\babuse", r"\bclean and\b|\bget clean\b", r"\bdirty\b",
    r"\bcrazy\b", r"\bcalm down\b", r"\bcheer up\b", r"\balways\b", r"\bnever\b", r"\bforever\b",
    r"\bproud of you\b", r"\bi understand\b", r"\bstreak\b", r"\bscore\b", r"\bbadge\b",
    r"\bdetox\b", r"\btaper\b", r"\bconfront\b", r"\bleave (him|her|them) now\b", r"!",
    r"\bthink of your\b", r"\bhere for you\b", r"\bweak-?(er|ness of)\b", r"\bfight\b",
)  # fmt: skip
"""Words of pressure, blame, promise, label, competition or closeness that software may not say."""

METHODS = r"\b(pills?|tablets?|rope|blade|gun|bridge|gas|razor|noose|jump|hang|cut|poison|ledge)\b"


@pytest.mark.parametrize(("step", "text"), MESSAGES + LABELS)
def test_no_word_presses_blames_promises_or_labels(step: str, text: str) -> None:
    found = [word for word in BANNED if re.search(word, text, re.IGNORECASE)]

    assert found == [], step


@pytest.mark.parametrize(("step", "text"), MESSAGES + LABELS)
def test_no_method_no_amount_no_number(step: str, text: str) -> None:
    spoken = text.replace("Stopping or cutting down", "").replace("cut down", "")

    assert not re.search(METHODS, spoken, re.IGNORECASE), step
    assert not re.search(r"\d", text), step
    assert not re.search(r"\b(mg|ml|grams?|units?|doses?)\b", text), step


def syllables(word: str) -> int:
    groups = re.findall(r"[aeiouy]+", word.lower().removesuffix("e"))
    return max(1, len(groups))


def grade(text: str) -> float:
    """Return the Flesch-Kincaid grade, with syllables counted roughly."""
    words = re.findall(r"[A-Za-z']+", text)
    per_sentence = len(words) / len(sentences(text))
    return 0.39 * per_sentence + 11.8 * sum(map(syllables, words)) / len(words) - 15.59


def test_the_words_are_read_at_grade_five_as_a_whole_and_eight_at_most_by_step() -> None:
    steps = {
        step.id: " ".join(text.source for text in step.say) for step in STEPS.values() if step.say
    }
    grades = {name: grade(text) for name, text in steps.items()}

    assert grade(" ".join(steps.values())) <= 5
    assert {name: round(g, 1) for name, g in grades.items() if g > 8} == {}


@pytest.mark.parametrize("step", QUESTIONS, ids=lambda step: step.id)
def test_a_question_has_few_choices_and_says_why_it_is_asked(step: Step) -> None:
    assert step.wait is not None
    assert 2 <= len(step.wait.answers) <= 4
    assert step.why
    assert len(step.say) <= 3
    heard = [phrase.lower() for a in step.wait.answers for phrase in (a.label, *a.hears)]
    assert len(heard) == len(set(heard))


@pytest.mark.parametrize("step", WAITS, ids=lambda step: step.id)
def test_asked_for_shorter_it_still_says_whom_to_call(step: Step) -> None:
    said = " ".join(text.source for text in step.say)
    first = step.say[0].source if step.say else ""
    short = " ".join(text.source for text in step.short) if step.short is not None else first

    if CALL in said and step.id not in {"hurt_high", "child_young"}:
        assert CALL in short


def test_a_driver_reads_only_where_to_stop() -> None:
    step = STEPS["driving"]
    assert step.wait is not None
    assert step.wait.prompt is not None

    assert step.say == ()
    assert step.wait.prompt.source.startswith("Stop somewhere safe first.")
    assert not any(re.search(r"route|map|minutes", text) for text in texts(step))


def test_someone_who_is_hurt_hears_of_the_way_out_and_no_advice_to_leave() -> None:
    hurt = [s for name, s in STEPS.items() if name.startswith("hurt")]
    words = " ".join(text for step in hurt for text in texts(step))

    assert "The leave key clears this screen at once" in first_words("domestic_violence")
    assert "Sudden changes can raise the danger" in words
    assert not re.search(r"\b(couple|forgive|talk to (him|her)|report|leave (him|her))\b", words)


def test_about_a_child_no_detail_is_asked_for() -> None:
    child = [s for name, s in STEPS.items() if name.startswith("child")]

    assert "no details" in " ".join(t for s in child for t in texts(s)).lower()
    assert all(s.wait is None or s.wait.form is not Form.WORDS for s in child)


def test_nothing_the_person_types_is_kept_as_text() -> None:
    assert all(step.wait is None or step.wait.form is not Form.WORDS for step in STEPS.values())
