"""Small flows built in code, so that the engine is tested without YAML."""

from collections.abc import Callable

import pytest

from assistant.domain.condition import Arithmetic, Compare, Literal, Name
from assistant.domain.flow import (
    Answer,
    Assign,
    Branch,
    Call,
    Flow,
    Form,
    Kind,
    Project,
    Step,
    Text,
    Variable,
    Wait,
)
from assistant.engine.runtime import Runtime


def text(source: str, *names: str) -> Text:
    return Text(source, names)


def at_least(name: str, number: int) -> Compare:
    return Compare(Name(name), ((">=", Literal(number)),))


RATE = Step(
    id="rate",
    say=(text("Hello."), text("A second message.")),
    short=(text("Hi."),),
    wait=Wait(form=Form.NUMBER, prompt=text("How strong, {name}?", "name"), into="craving"),
    sets=(Assign("before", Name("craving")),),
    go=(Branch(at_least("craving", 7), "person"), Branch(None, "pick")),
)
PICK = Step(
    id="pick",
    wait=Wait(
        form=Form.CHOICE,
        prompt=text("Which one?"),
        into="place",
        answers=(
            Answer(id="home", label="At home", hears=("my flat",), go="offer"),
            Answer(id="bar", label="At a bar", when=at_least("craving", 3), go="person"),
        ),
        skip="many",
    ),
)
MANY = Step(
    id="many",
    wait=Wait(
        form=Form.MANY,
        prompt=text("Which of these?"),
        into="moods",
        answers=(
            Answer(id="sad", label="Sad"),
            Answer(id="tired", label="Tired", go="person"),
        ),
    ),
    go=(Branch(None, "words"),),
)
WORDS = Step(
    id="words",
    wait=Wait(form=Form.WORDS, prompt=text("Anything to write down?"), into="note"),
    go=(Branch(None, "offer"),),
)
OFFER = Step(
    id="offer",
    wait=Wait(
        form=Form.OFFER,
        answers=(Answer(id="picked", go="practise"), Answer(id="none", go="person")),
    ),
)
PRACTISE = Step(
    id="practise",
    wait=Wait(
        form=Form.PRACTISE,
        exercise="picked",
        answers=(
            Answer(id="done", go="again"),
            Answer(id="stopped", go="again"),
            Answer(id="worse", go="person"),
        ),
    ),
)
AGAIN = Step(
    id="again",
    wait=Wait(form=Form.NUMBER, prompt=text("And now?"), into="craving"),
    sets=(Assign("rounds", Arithmetic("+", Name("rounds"), Literal(1))),),
    go=(
        Branch(at_least("rounds", 3), "person"),
        Branch(at_least("craving", 5), "pick"),
        Branch(None, "close"),
    ),
)
CLOSE = Step(
    id="close",
    say=(text("From {before} to {craving}. Well done.", "before", "craving"),),
    end="eased",
)
PERSON = Step(
    id="person",
    call=Call(flow="reach", gets=(("how", "outcome"),)),
    go=(
        Branch(Compare(Name("how"), (("==", Literal("later")),)), "close"),
        Branch(None, "handed"),
    ),
)
HANDED = Step(id="handed", end="handed_over")

MAIN = Flow(
    id="main",
    title="Main",
    version=1,
    language="en",
    start="rate",
    outcomes=("eased", "handed_over"),
    variables={
        "name": Variable(name="name", kind=Kind.TEXT, max_length=40),
        "craving": Variable(name="craving", kind=Kind.SCALE, high=10, means="craving"),
        "before": Variable(name="before", kind=Kind.SCALE, high=10),
        "rounds": Variable(name="rounds", kind=Kind.COUNT, high=3, starts=0),
        "place": Variable(name="place", kind=Kind.ONE_OF, values=("home", "bar"), means="place"),
        "moods": Variable(name="moods", kind=Kind.ANY_OF, values=("sad", "tired"), means="moods"),
        "note": Variable(name="note", kind=Kind.TEXT, max_length=20),
        "how": Variable(name="how", kind=Kind.ONE_OF, values=("reached", "later")),
    },
    steps={
        s.id: s for s in (RATE, PICK, MANY, WORDS, OFFER, PRACTISE, AGAIN, CLOSE, PERSON, HANDED)
    },
    sha="a" * 64,
)

REACH = Flow(
    id="reach",
    title="Reach",
    version=1,
    language="en",
    start="people",
    outcomes=("reached", "later"),
    steps={
        "people": Step(
            id="people",
            wait=Wait(
                form=Form.REACH,
                answers=(
                    Answer(id="reached", end="reached"),
                    Answer(id="no_answer", go="people"),
                    Answer(id="later", end="later"),
                ),
                skip="leave",
            ),
        ),
        "leave": Step(id="leave", end="later"),
    },
    sha="b" * 64,
)

CRISIS = Flow(
    id="safety_help",
    title="Help",
    version=1,
    language="en",
    start="ask",
    outcomes=("safe_to_go_on", "with_people"),
    variables={"hazard": Variable(name="hazard", kind=Kind.ONE_OF, values=("suicide", "none"))},
    steps={
        "ask": Step(
            id="ask",
            wait=Wait(
                form=Form.CHOICE,
                prompt=text("Are you thinking about suicide?"),
                answers=(
                    Answer(id="no", label="No", end="safe_to_go_on"),
                    Answer(id="yes", label="Yes", end="with_people"),
                ),
                skip="people",
            ),
        ),
        "people": Step(id="people", call=Call(flow="reach"), end="with_people"),
    },
    sha="c" * 64,
)


@pytest.fixture(scope="session")
def flows() -> dict[str, Flow]:
    return {flow.id: flow for flow in (MAIN, REACH, CRISIS)}


@pytest.fixture(scope="session")
def runtime(flows: dict[str, Flow]) -> Runtime:
    return Runtime.of(Project(name="test", tries=2), flows)


@pytest.fixture(scope="session")
def make_runtime() -> Callable[..., Runtime]:
    def make(*steps: Step, variables: dict[str, Variable] | None = None) -> Runtime:
        flow = Flow(
            id="main",
            title="Main",
            version=1,
            language="en",
            start=steps[0].id,
            outcomes=("done",),
            variables=variables or {},
            steps={s.id: s for s in steps},
        )
        return Runtime.of(Project(name="test"), {"main": flow})

    return make
