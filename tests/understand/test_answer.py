"""Answers in the person's own words."""

import pytest

from assistant.domain.flow import Form
from assistant.domain.inputs import Picked, Rated, Skipped, Unclear, Wrote
from assistant.domain.reading import Option, Question
from assistant.domain.vocabulary import Term, Vocabulary
from assistant.understand.answer import read_answer
from assistant.understand.lexicon import Lexicon

PLACE = Question(
    form=Form.CHOICE,
    options=(
        Option(id="home", label="At home"),
        Option(id="out", label="Out and about", hears=("in town", "shopping")),
        Option(id="away", label="Not at home"),
    ),
)
MOODS = Lexicon.build(
    {
        "moods": Vocabulary(
            id="moods",
            terms={
                "tired": Term(id="tired", label="Tired", phrases=("knackered", "worn out")),
                "lonely": Term(id="lonely", label="Lonely", phrases=("on my own",)),
            },
        ),
    },
)
MANY = Question(
    form=Form.MANY,
    options=(Option(id="tired", label="Tired"), Option(id="lonely", label="Lonely")),
    vocabulary="moods",
)


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("home", "home"),
        ("At home!", "home"),
        ("in town i guess", "out"),
        ("shoping", "out"),
        ("not at home", "away"),
        ("the second one", "out"),
        ("2", "out"),
        ("last", "away"),
        ("option c", "away"),
    ],
)
def test_an_answer_is_taken(text: str, answer: str) -> None:
    assert read_answer(text, PLACE) == Picked((answer,), text)


@pytest.mark.parametrize("text", ["purple", "the first time i drank", "7", "qwerty asdf"])
def test_what_fits_no_answer_is_asked_again(text: str) -> None:
    assert isinstance(read_answer(text, PLACE), Unclear)


def test_a_denial_never_picks_what_it_denies() -> None:
    two = Question(form=Form.CHOICE, options=(Option(id="safe", label="I feel safe here"),))

    assert isinstance(read_answer("i do not feel safe here", two), Unclear)


@pytest.mark.parametrize("text", ["skip", "rather not say", "", "   ", "pass"])
def test_a_question_can_be_passed_over_in_words(text: str) -> None:
    assert read_answer(text, PLACE) == Skipped(text)


def test_several_answers_are_kept_in_the_order_on_screen() -> None:
    assert read_answer("on my own and knackered", MANY, MOODS) == Picked(
        ("tired", "lonely"), "on my own and knackered"
    )
    assert read_answer("not lonely, just tired", MANY, MOODS) == Picked(
        ("tired",), "not lonely, just tired"
    )
    assert read_answer("none", MANY, MOODS) == Picked((), "none")


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("yes", Picked(("yes",), "yes")),
        ("nope", Picked(("no",), "nope")),
        ("yeah a bit", Picked(("yes",), "yeah a bit")),
        ("not really", Picked(("no",), "not really")),
        ("not sure", Unclear("not sure", ("yes", "no"))),
        ("no one is here", Unclear("no one is here")),
    ],
)
def test_yes_and_no(text: str, read: object) -> None:
    assert read_answer(text, Question(form=Form.YES_NO)) == read


def test_numbers_and_free_words() -> None:
    scale = Question(form=Form.NUMBER, low=0, high=10)

    assert read_answer("about 7", scale) == Rated(7, "about 7")
    assert read_answer("6 or 7", scale) == Unclear("6 or 7", ("6", "7"))
    assert read_answer("loads", scale) == Unclear("loads")
    assert read_answer("my mum helped", Question(form=Form.WORDS)) == Wrote("my mum helped")


def test_the_engines_own_answers_are_heard() -> None:
    assert read_answer("made it worse", Question(form=Form.PRACTISE)) == Picked(
        ("worse",), "made it worse"
    )
    assert read_answer("nobody answered", Question(form=Form.REACH)) == Picked(
        ("no_answer",), "nobody answered"
    )


def test_words_beyond_the_answers_shown_are_read_into_the_vocabulary() -> None:
    """A short list is shown; the whole vocabulary is heard."""
    terms = {
        "stress": Term(id="stress", label="Stress", phrases=("stressed",)),
        "payday": Term(id="payday", label="Payday", phrases=("got paid", "pay day")),
    }
    lexicon = Lexicon.build({"triggers": Vocabulary(id="triggers", terms=terms)})
    shown = (Option(id="stress", label="Stress"),)
    question = Question(form=Form.MANY, options=shown, vocabulary="triggers")

    assert read_answer("got paid and stressed", question, lexicon) == Picked(
        ("stress", "payday"), "got paid and stressed"
    )
    closed = Question(form=Form.MANY, options=shown)
    assert isinstance(read_answer("got paid today", closed, lexicon), Unclear)


@pytest.mark.parametrize("form", [Form.CHOICE, Form.MANY, Form.NUMBER])
@pytest.mark.parametrize("text", ["dunno", "I don't know", "not sure"])
def test_not_knowing_passes_the_question_over(form: Form, text: str) -> None:
    question = Question(form=form, options=(Option(id="a", label="At home"),), high=10)

    assert read_answer(text, question) == Skipped(text)
