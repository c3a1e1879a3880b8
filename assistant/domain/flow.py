"""One conversation in its typed, finite form: what every other part works from.

Built by ``assistant.content.flow_reader`` from a file in ``flows/``; compiled by
``assistant.engine.machine``. Nothing here knows YAML, and nothing here is ever executed.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from assistant.domain.condition import Expr, Value
from assistant.domain.place import NOWHERE, Place


class Kind(StrEnum):
    """What a variable can remember. All but TEXT are finite and may steer."""

    SCALE = "scale"
    COUNT = "count"
    ONE_OF = "one_of"
    ANY_OF = "any_of"
    YES_NO = "yes_no"
    TEXT = "text"


class Source(StrEnum):
    """Where a variable is filled from before the first question."""

    PROFILE = "profile"
    CALLER = "caller"
    LAST_SESSION = "last_session"
    HISTORY = "history"


@dataclass(frozen=True, slots=True, kw_only=True)
class Variable:
    """Something a flow remembers."""

    name: str
    kind: Kind
    low: int = 0
    """Smallest number of a scale or count."""
    high: int = 0
    """Largest number of a scale or count, both ends included."""
    values: tuple[str, ...] = ()
    """The choices of one-of and any-of, in the order of the file or the vocabulary."""
    vocabulary: str | None = None
    """``triggers``, ``moods`` ... when the choices come from a shared vocabulary."""
    max_length: int = 0
    """Characters of a text, 1-2000."""
    source: Source | None = None
    history: str | None = None
    """With ``from: history``: which known fact, in the words of ``is:``."""
    starts: Value | None = None
    """Value at the start; None means unknown until filled."""
    means: str | None = None
    """What the coping engine reads it as: craving, moods, triggers, body, place, company,
    minutes, energy, ... (see ``assistant.domain.person.MEANINGS``)."""
    private: bool = False
    """True: never shown in a text, log or outcome, and never handed to another flow."""
    remember: bool = False
    labels: Mapping[str, str] = field(default_factory=dict)
    """Value to the words shown for it in ``{name}``."""
    at: Place = field(default=NOWHERE, compare=False)


@dataclass(frozen=True, slots=True)
class Text:
    """A message. ``{name}`` inserts a variable; nothing else is markup."""

    source: str
    names: tuple[str, ...] = ()
    """Variables inserted, in order of appearance."""
    at: Place = field(default=NOWHERE, compare=False)


@dataclass(frozen=True, slots=True)
class Branch:
    """One line of a ``go``: ``if`` and ``to``, or the final ``else`` (``when`` is None)."""

    when: Expr | None
    to: str
    """A step id."""
    source: str = ""
    """The condition as written."""
    at: Place = field(default=NOWHERE, compare=False)


@dataclass(frozen=True, slots=True)
class Assign:
    """One line of ``set``: runs after the answer and before ``go``."""

    name: str
    value: Expr
    at: Place = field(default=NOWHERE, compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """One choice of a question. Its id is stable; its label may be reworded."""

    id: str
    label: str = ""
    """At most 60 characters. Empty for the fixed answers of offer, practise and reach."""
    hears: tuple[str, ...] = ()
    """Other ways people say this: phrases only, never patterns."""
    when: Expr | None = None
    """Offered only where this holds; None is always."""
    go: str | None = None
    """A step id that wins over the step's own ``go``."""
    end: str | None = None
    """An outcome: this answer ends the flow."""
    sets: tuple[Assign, ...] = ()
    at: Place = field(default=NOWHERE, compare=False)


class Form(StrEnum):
    """The ways a step waits for the person."""

    CHOICE = "choice"
    """One of the answers."""
    MANY = "many"
    """Any number of the answers, none included."""
    NUMBER = "number"
    """A whole number in the variable's range."""
    YES_NO = "yes_no"
    WORDS = "words"
    """Free text, kept as it is."""
    OFFER = "offer"
    """One of the ranked exercises (``picked``), or ``none``."""
    PRACTISE = "practise"
    """An exercise to do: ``done``, ``stopped`` or ``worse``."""
    REACH = "reach"
    """People and lines: ``reached``, ``no_answer`` or ``later``."""


FIXED_ANSWERS: Mapping[Form, tuple[str, ...]] = {
    Form.OFFER: ("picked", "none"),
    Form.PRACTISE: ("done", "stopped", "worse"),
    Form.REACH: ("reached", "no_answer", "later"),
}
"""The answers that the engine itself gives for a waiting step that is not a question."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Retry:
    """What happens when an answer is not understood, in place of the project's rule."""

    tries: int
    """1-5 unclear answers before ``go``."""
    say: tuple[Text, ...] = ()
    go: str | None = None
    """A step id; None takes the way a skip takes."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wait:
    """The point of a step where the person speaks."""

    form: Form
    prompt: Text | None = None
    """The question; None for offer, practise and reach, whose ``say`` introduces them."""
    into: str | None = None
    """The variable that keeps the answer."""
    answers: tuple[Answer, ...] = ()
    """In display order; with FIXED_ANSWERS for offer, practise and reach."""
    count: int = 3
    """How many exercises an offer shows, 1-3 (safety rule SR48)."""
    exercise: str | None = None
    """For practise: an exercise id, or ``picked`` for the one just picked."""
    retry: Retry | None = None
    skip: str | None = None
    """Step to go on with when the question is skipped; None follows the step's own ``go``."""
    at: Place = field(default=NOWHERE, compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Call:
    """Run another flow, then come back to this step's ``go``."""

    flow: str
    inputs: tuple[Assign, ...] = ()
    """``with:`` the called flow's caller variables, computed from this flow's."""
    gets: tuple[tuple[str, str], ...] = ()
    """Pairs of this flow's variable and the called flow's variable it is filled from; the name
    ``outcome`` stands for how the called flow ended."""
    at: Place = field(default=NOWHERE, compare=False)


@dataclass(frozen=True, slots=True)
class Limit:
    """A bound on visits: after ``times`` the step goes to ``then`` instead."""

    times: int
    then: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One turn. Order of work, always: say, wait (or call), into, set, go."""

    id: str
    say: tuple[Text, ...] = ()
    """One message for each paragraph."""
    short: tuple[Text, ...] | None = None
    """Said instead once the person asked for shorter; None says the first message only."""
    why: tuple[Text, ...] = ()
    """Why this question is asked, in answer to "why"."""
    wait: Wait | None = None
    call: Call | None = None
    sets: tuple[Assign, ...] = ()
    do: str | None = None
    """One of the closed list of engine actions; never code."""
    go: tuple[Branch, ...] = ()
    end: str | None = None
    """An outcome: the flow is over after this step."""
    limit: Limit | None = None
    note: str = ""
    at: Place = field(default=NOWHERE, compare=False)


@dataclass(frozen=True, slots=True)
class Check:
    """An author's own promise about the flow, proven by the explorer."""

    kind: str
    """``never``, ``always``, ``always_through`` or ``at_most``."""
    target: str
    """A step, ``end outcome``, or a number of questions."""
    when: Expr | None = None
    """For ``never``, held at the target; for ``always``, on coming to ``after``; for
    ``always_through``, at the end."""
    at: Place = field(default=NOWHERE, compare=False)
    also: tuple[str, ...] = ()
    """For ``always``: other targets that keep the promise as well."""
    after: tuple[str, ...] = ()
    """Steps, or ``step.answer``: the promise stands from any of them on."""
    before: tuple[str, ...] = ()
    """Steps, or ``step.answer``: the promise stands until one of them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Flow:
    """One conversation, one file."""

    id: str
    title: str
    version: int
    language: str
    start: str
    """The id of the first step."""
    outcomes: tuple[str, ...]
    variables: Mapping[str, Variable] = field(default_factory=dict)
    steps: Mapping[str, Step] = field(default_factory=dict)
    """In file order."""
    checks: tuple[Check, ...] = ()
    moved: Mapping[str, str] = field(default_factory=dict)
    sha: str = ""
    """SHA-256 of the file's bytes, hexadecimal: sessions are pinned to it."""
    pack: str = ""
    """Id and version of the pack it came with, ``evening_tools 1.2.0``; empty when shipped."""
    at: Place = field(default=NOWHERE, compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Project:
    """``flows/project.yaml``: what no single flow may change."""

    name: str
    languages: tuple[str, ...] = ("en",)
    questions_per_session: int = 25
    messages_in_a_row: int = 3
    accept: int = 86
    """Match score, 0-100, from which an answer is taken."""
    confirm: int = 70
    """From which the two nearest are offered back."""
    gap: int = 6
    """How far the best must lead the second."""
    anytime: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Command to the phrases it is heard by."""
    tries: int = 2
    """Unclear answers before the conversation goes on without one."""
    unclear: tuple[Text, ...] = ()
    at: Place = field(default=NOWHERE, compare=False)
