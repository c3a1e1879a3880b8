"""Facts that happened in a session, in the past tense; append-only.

The log of a session replays to the identical session (``assistant.engine.replay``), so an event
carries everything the engine needs and everything a transcript shows.
"""

from collections.abc import Callable
from dataclasses import dataclass, fields
from typing import TypeAlias, cast, get_args

from assistant.domain.condition import Value
from assistant.domain.correction import Corrected
from assistant.domain.flow import Form
from assistant.domain.landed import Landed
from assistant.domain.own_events import AboutYou, ComparisonBegun, ComparisonEnded, PlanSwitched
from assistant.domain.tier import Tier


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """One answer as it was shown."""

    id: str
    label: str
    detail: str = ""
    """A second line: for an exercise its minutes and the reason it fits."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Started:
    """A flow began."""

    flow: str
    sha: str
    """Content hash of the flow the session is pinned to."""
    given: tuple[tuple[str, Value], ...] = ()
    """Values of variables filled from outside, by name."""
    tier: Tier = Tier.ROUTINE
    """The tier carried over from before, which does not drop by itself."""
    pack: str = ""
    """Id and version of the pack the flow came with; empty when it came with the program."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """Messages were shown. Filled text: exactly what the person read."""

    step: str
    texts: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """The conversation waits for the person."""

    step: str
    form: Form
    prompt: str = ""
    choices: tuple[Choice, ...] = ()
    low: int = 0
    high: int = 0
    """Range for ``number``."""
    exercise: str = ""
    """For practise: the exercise to do."""
    again: bool = False
    """True when the same question stands again: after back, unclear, help or an interruption."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Answered:
    """The person gave an answer, and it was taken."""

    step: str
    form: Form
    answers: tuple[str, ...] = ()
    """Answer ids, or the exercise id of an offer."""
    number: int | None = None
    text: str | None = None
    """Free text of a text variable."""
    typed: str | None = None
    """The person's own words, when the answer was understood from text."""
    shown: str = ""
    """The answer as the transcript shows it."""
    seconds: int = 0
    """For practise: how long it ran."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Skipped:
    """The person passed over a question."""

    step: str
    typed: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Misread:
    """Text that was not understood. The words are kept."""

    step: str
    typed: str
    nearest: tuple[str, ...] = ()
    """Ids of the answers offered back."""
    tries: int = 1
    gave_up: bool = False
    """True: the conversation goes on without an answer to this question."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WentBack:
    """The person went back to the question before."""

    step: str
    """Where the person was."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Shortened:
    """The person asked for fewer words from here on."""

    step: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Offered:
    """Exercises were ranked and shown."""

    step: str
    choices: tuple[Choice, ...]
    """Exercise ids with title and reason, best first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Practised:
    """An exercise was done, or begun."""

    step: str
    exercise: str
    outcome: str
    """``done``, ``stopped``, ``worse``, or ``skipped``: passed over before it began."""
    seconds: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Rated:
    """A number or yes/no with a meaning was given: what learning and looking back read."""

    step: str
    means: str
    value: int
    """For yes/no: 1 or 0."""
    exercise: str = ""
    """The exercise done last in this session, when there is one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """Words of a list with a meaning were given: the place, the company, moods, triggers."""

    step: str
    means: str
    values: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Reached:
    """What came of reaching for a person."""

    step: str
    outcome: str
    """``reached``, ``no_answer`` or ``later``."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Flagged:
    """The safety screen saw something. It never hides help and is no score."""

    step: str
    tier: Tier
    hazard: str
    rule: str
    """Which reviewed phrase or rule fired."""
    typed: str | None = None
    """The words, for the screen; they are not stored (safety rule SR33)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Called:
    """A sub-flow began."""

    step: str
    flow: str
    sha: str
    interrupt: bool = False
    """True: it came between; the same question follows when it ends."""
    given: tuple[tuple[str, Value], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Returned:
    """A sub-flow ended and the caller goes on."""

    flow: str
    outcome: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Acted:
    """An engine action of the closed list was called for."""

    step: str
    action: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Paused:
    """The person left; the session resumes at the same turn."""

    step: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Failed:
    """A budget was hit. The person sees help, never silence (safety rule SR52)."""

    step: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Ended:
    """The flow is over."""

    flow: str
    outcome: str
    """One of the flow's outcomes, or ``logged`` or ``failed``."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ContactSaved:
    """The person added or changed someone of their own. Outside any session."""

    id: str
    name: str
    relation: str = ""
    phone: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ContactRemoved:
    """The person took a contact off their list. Outside any session."""

    id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ProfileSet:
    """The person told something about themselves, or changed it. Outside any session."""

    name: str
    """``name``, ``country``, ``substances`` ... Health is told by ``AboutYou``."""
    value: Value


@dataclass(frozen=True, slots=True, kw_only=True)
class Favoured:
    """The person marked an exercise as a favourite, or let it go."""

    exercise: str
    kept: bool = True
    step: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Forgot:
    """The person reset what was learned of an exercise. Outside any session."""

    exercise: str
    band: str | None = None
    """Only for this band of craving; None is all."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanMade:
    """The person made an if-then plan. Outside any session."""

    id: str
    when: tuple[str, ...]
    """Conditions as "axis value", in the order they were picked; "night" stands alone."""
    act: str
    """``do``, ``call`` or ``text``."""
    what: str
    """The exercise id, or the name of the person."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanDropped:
    """The person took a plan off their list. Outside any session."""

    id: str


Event: TypeAlias = (
    Started
    | Said
    | Asked
    | Answered
    | Skipped
    | Misread
    | WentBack
    | Shortened
    | Offered
    | Practised
    | Rated
    | Told
    | Reached
    | Flagged
    | Called
    | Returned
    | Acted
    | Paused
    | Failed
    | Ended
    | ContactSaved
    | ContactRemoved
    | ProfileSet
    | Favoured
    | Forgot
    | Corrected
    | Landed
    | PlanMade
    | PlanDropped
    | PlanSwitched
    | ComparisonBegun
    | ComparisonEnded
    | AboutYou
)

KINDS: dict[str, type[Event]] = {cls.__name__: cls for cls in get_args(Event)}
"""Event kind, as stored, to its class."""


def to_record(event: Event) -> dict[str, object]:
    """Return the fields of *event* as plain JSON values; ``from_record`` is the inverse."""
    return {f.name: _plain(getattr(event, f.name)) for f in fields(event)}


def _plain(value: object) -> object:
    if isinstance(value, Choice):
        return {f.name: getattr(value, f.name) for f in fields(value)}
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    return value


def from_record(kind: str, record: dict[str, object]) -> Event:
    """Rebuild the event of *kind* from the fields ``to_record`` gave.

    Raises:
        ValueError: *kind* is unknown or a field does not fit. The log was written by a newer
            version: the caller refuses to write and says so.
    """
    make = cast("Callable[..., Event] | None", KINDS.get(kind))
    if make is None:
        raise ValueError(f"unknown kind of event {kind!r}")
    try:
        return make(**{name: _field(name, value) for name, value in record.items()})
    except TypeError as error:
        raise ValueError(f"an event of kind {kind!r} does not have the expected fields") from error


def _field(name: str, value: object) -> object:
    if name == "choices" and isinstance(value, list):
        return tuple(Choice(**item) for item in value)
    if name == "given" and isinstance(value, list):
        return tuple((key, _tuple(held)) for key, held in value)
    if name == "form":
        return Form(str(value))
    if name == "tier" and isinstance(value, int):
        return Tier(value)
    return _tuple(value)


def _tuple(value: object) -> object:
    return tuple(value) if isinstance(value, list) else value
