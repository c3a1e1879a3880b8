"""A flow file becomes its typed form; whatever is wrong is said at its place."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.content.flow_reader import read_draft, read_flow
from assistant.content.known import NOTHING, Known
from assistant.domain.condition import Arithmetic, Both, Compare, Literal, Name
from assistant.domain.flow import Branch, Flow, Form, Kind, Source
from assistant.domain.vocabulary import Term, Vocabulary
from tests.content.flows import FLOW


def flow_of(text: str, known: Known = NOTHING) -> Flow:
    flow, problems = read_flow(text.encode(), "sample.flow.yaml", known)
    assert problems == ()
    assert flow is not None
    return flow


def codes(text: str, known: Known = NOTHING) -> list[str]:
    _, problems = read_flow(text.encode(), "f", known)
    return [f"{p.place.line}:{p.place.column} {p.code}" for p in problems]


def test_a_whole_flow() -> None:
    flow = flow_of(FLOW)
    rate = flow.steps["rate"]

    assert (flow.id, flow.start, flow.outcomes) == ("sample", "rate", ("eased", "left"))
    assert [text.source for text in rate.say] == ["Hello.", "This takes one minute."]
    assert rate.wait is not None
    assert rate.wait.form is Form.NUMBER
    assert rate.wait.prompt is not None
    assert rate.wait.prompt.names == ("name",)
    assert str(rate.wait.prompt.at) == "sample.flow.yaml:25:7"
    assert rate.go[0].when == Both(
        (
            Compare(Name("craving"), ((">=", Literal(7)),)),
            Compare(Literal("lonely"), (("in", Name("moods")),)),
        )
    )
    assert rate.go[1] == Branch(None, "eased")
    assert rate.sets[0].value == Arithmetic("+", Name("rounds"), Literal(1))
    assert [(check.kind, check.target) for check in flow.checks] == [
        ("never", "end eased"),
        ("at_most", "13"),
    ]


def test_variables_have_their_kinds() -> None:
    variables = flow_of(FLOW).variables

    assert variables["craving"].kind is Kind.SCALE
    assert (variables["craving"].low, variables["craving"].high) == (0, 10)
    assert variables["name"].source is Source.PROFILE
    assert variables["rounds"].starts == 0
    assert variables["note"].private
    assert variables["place"].labels == {"safe": "Somewhere safe", "near_it": "Close by"}


def test_answers_keep_their_ids_labels_and_phrases() -> None:
    wait = flow_of(FLOW).steps["where"].wait

    assert wait is not None
    assert wait.form is Form.CHOICE
    assert [answer.id for answer in wait.answers] == ["safe", "near_it"]
    assert wait.answers[0].hears == ("home", "no", "7")
    assert wait.answers[0].go == "eased"
    assert wait.skip == "eased"


@pytest.mark.parametrize(
    ("declared", "form"),
    [
        ("{scale: 0-10}", Form.NUMBER),
        ("{count: 0-3}", Form.NUMBER),
        ("{one_of: [a, b]}", Form.CHOICE),
        ("{any_of: [a, b]}", Form.MANY),
        ("{yes_no: true}", Form.YES_NO),
        ("{text: 100}", Form.WORDS),
    ],
)
def test_the_kind_of_the_variable_decides_how_an_answer_is_read(declared: str, form: Form) -> None:
    flow = flow_of(
        "flow: f\ntitle: F\nversion: 1\nlanguage: en\nstart: a\noutcomes: [x]\n"
        f"variables:\n  v: {declared}\nsteps:\n  a:\n    ask: |\n      What?\n"
        "    into: v\n    end: x\n"
    )
    wait = flow.steps["a"].wait

    assert wait is not None
    assert wait.form is form


@pytest.mark.parametrize(
    ("step", "form", "exercise"),
    [
        ("offer: exercises\n    count: 2", Form.OFFER, None),
        ("practise: picked", Form.PRACTISE, "picked"),
        ("reach: support", Form.REACH, None),
    ],
)
def test_the_three_other_ways_to_wait(step: str, form: Form, exercise: str | None) -> None:
    flow = flow_of(
        "flow: f\ntitle: F\nversion: 1\nlanguage: en\nstart: a\noutcomes: [x]\n"
        f"steps:\n  a:\n    {step}\n    end: x\n"
    )
    wait = flow.steps["a"].wait

    assert wait is not None
    assert (wait.form, wait.exercise) == (form, exercise)


def test_a_vocabulary_gives_values_and_labels() -> None:
    terms = {id_: Term(id=id_, label=id_.title()) for id_ in ("bored", "payday", "anger")}
    known = Known(vocabularies={"triggers": Vocabulary(id="triggers", terms=terms)})
    text = FLOW.replace(
        "{any_of: [lonely, tired]}", "{any_of: vocabulary triggers, only: [payday]}"
    )

    flow, problems = read_flow(text.encode(), "f", known)
    assert [p.code for p in problems] == ["EX22"]

    flow = flow_of(text.replace("'lonely'", "'payday'"), known)
    assert flow.variables["moods"].values == ("payday",)
    assert flow.variables["moods"].labels == {"payday": "Payday"}
    assert flow.variables["moods"].vocabulary == "triggers"


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("{craving: 3}", Literal(3)),
        ("{craving: rounds}", Name("rounds")),
        ("{place: safe}", Literal("safe")),
        ("{place: \"'safe'\"}", Literal("safe")),
        ("{moods: [tired]}", Literal(("tired",))),
        ("{moods: []}", Literal(())),
        ("{slept: yes}", Literal(value=True)),
        ("{note: 'a word'}", Literal("a word")),
        ('{craving: "rounds + 1"}', Arithmetic("+", Name("rounds"), Literal(1))),
    ],
)
def test_what_set_puts_into_a_variable(written: str, value: object) -> None:
    flow = flow_of(FLOW.replace("{rounds: rounds + 1}", written))

    assert flow.steps["rate"].sets[0].value == value


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("{craving: 11}", "V302"),
        ("{craving: safe}", "EX20"),
        ("{place: saef}", "EX22"),
        ("{moods: [sad]}", "EX22"),
        ("{place: 3}", "EX13"),
        ("{craving: '3'}", "EX13"),
        ("{zebra: 3}", "V310"),
        ("{craving: craving / 2}", "EX03"),
    ],
)
def test_what_set_may_not_put_into_a_variable(written: str, code: str) -> None:
    found = codes(FLOW.replace("{rounds: rounds + 1}", written))

    assert [entry.split()[1] for entry in found] == [code]


def test_one_wrong_declaration_is_one_problem() -> None:
    """Everything that uses the variable stays quiet: the declaration is the mistake."""
    assert codes(FLOW.replace("{scale: 0-10, means: craving}", "{scale: 10-0}")) == ["10:20 V302"]


def test_the_hash_pins_the_bytes() -> None:
    assert flow_of(FLOW).sha != flow_of(FLOW + "\n").sha


def test_a_broken_flow_is_never_handed_out() -> None:
    broken = FLOW.replace("craving >= 7", "craving = 7")

    flow, problems = read_flow(broken.encode(), "f", NOTHING)

    assert flow is None
    assert [str(p.place) for p in problems] == ["f:29:21"]
    assert read_draft(broken.encode(), "f", NOTHING).flow is not None


@given(st.data())
def test_no_damage_to_a_flow_raises(data: st.DataObject) -> None:
    """Cut, doubled or changed anywhere: a problem with a place, never an exception."""
    start = data.draw(st.integers(0, len(FLOW)))
    end = data.draw(st.integers(start, min(len(FLOW), start + 60)))
    put = data.draw(st.sampled_from(["", "\n", " ", ":", "{", "- ", "x", "'", "\t", "|", "0", "#"]))
    text = FLOW[:start] + put + FLOW[end:]

    reading = read_draft(text.encode(), "f", NOTHING)

    assert reading.flow is not None or reading.failed
    assert all(p.place.line >= 1 and p.place.column >= 1 for p in reading.problems)
