"""If-then plans, such as "If it is about payday and I am alone, then call Kim.", as values.

A plan is made from pick-lists, kept and shown as one sentence, and read back from that sentence:
``plan_from(words_of(plan)) == plan``. When its moment comes, it stands before all offers; but an
exercise it names still has to pass every gate (safety rule SR21).
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final

from assistant.coping.library import Library
from assistant.domain.person import PersonState
from assistant.domain.plan import LONGEST_NAME, MOST_PARTS

DO: Final = "do"
CALL: Final = "call"
TEXT: Final = "text"

_AXES: Final = ("triggers", "moods", "body", "place", "company")
_BEFORE: Final[Mapping[str, str]] = {
    "triggers": "it is about",
    "moods": "I feel",
    "body": "I am",
    "place": "I am",
    "company": "I am",
}


@dataclass(frozen=True, slots=True, order=True)
class If:
    """One condition of a plan."""

    axis: str
    """``triggers``, ``moods``, ``body``, ``place``, ``company``, ``craving`` or ``night``."""
    value: str
    """The term; for a craving the least number; empty for night."""


@dataclass(frozen=True, slots=True)
class Plan:
    """If all of this holds, then do that."""

    when: tuple[If, ...]
    """1-4 conditions, in the order they were picked."""
    act: str
    """``do`` an exercise, ``call`` or ``text`` someone."""
    what: str
    """The exercise id, or the name of the person."""
    own: bool = field(default=True, compare=False)
    """False: a counselor wrote it; it stands after the person's own."""

    def __post_init__(self) -> None:
        if not 1 <= len(self.when) <= MOST_PARTS or len(set(self.when)) != len(self.when):
            raise PlanError(f"A plan has 1 to {MOST_PARTS} different conditions.")
        if self.act not in {DO, CALL, TEXT}:
            raise PlanError("A plan ends with an exercise, a call or a text.")
        name = self.what
        if not name or len(name) > LONGEST_NAME or name != " ".join(name.split()):
            raise PlanError(f"Give a name of 1 to {LONGEST_NAME} characters on one line.")


class PlanError(ValueError):
    """These words or parts are no plan; the sentence says what is missing."""


def matches(plan: Plan, state: PersonState) -> bool:
    """Return whether every condition of *plan* holds in *state*. What is unknown does not hold."""
    return all(_holds(condition, state) for condition in plan.when)


def _holds(condition: If, state: PersonState) -> bool:
    axis, value = condition.axis, condition.value
    if axis == "craving":
        return state.craving is not None and state.craving >= int(value)
    if axis == "night":
        return state.night
    held = getattr(state, axis)
    return value in held if isinstance(held, frozenset) else value == held


def matching(plans: Iterable[Plan], state: PersonState) -> tuple[Plan, ...]:
    """Return the *plans* for this moment: the person's own, then a counselor's.

    Of each kind the most specific stands first, else they keep the order given.
    """
    found = [plan for plan in plans if matches(plan, state)]
    return tuple(sorted(found, key=lambda plan: (not plan.own, -len(plan.when))))


def clauses(library: Library) -> dict[If, str]:
    """Return every condition there is to pick, with its words; no two have the same words."""
    found: dict[If, str] = {}
    for axis in _AXES:
        known = library.vocabularies.get(axis)
        for term in known.terms if known else ():
            found[If(axis, term)] = f"{_BEFORE[axis]} {library.word(axis, term)}"
    for level in range(1, 11):
        more = " or more" if level < 10 else ""  # noqa: PLR2004 - the top of the scale
        found[If("craving", str(level))] = f"the craving is {level}{more}"
    found[If("night", "")] = "it is night"
    return found


def words_of(plan: Plan, library: Library) -> str:
    """Return *plan* as one sentence.

    Raises:
        PlanError: it names a term or an exercise the library does not have; show it for repair.
    """
    known = clauses(library)
    missing = [condition for condition in plan.when if condition not in known]
    if missing:
        raise PlanError(f"This plan names '{missing[0].value}', which is not known any more.")
    when = " and ".join(known[condition] for condition in plan.when)
    return f"If {when}, then {_act(plan, library)}."


def _act(plan: Plan, library: Library) -> str:
    if plan.act != DO:
        return f"{plan.act} {plan.what}"
    exercise = library.exercises.get(plan.what)
    if exercise is None:
        raise PlanError(f"This plan names the exercise '{plan.what}', which is not known any more.")
    return f'do "{exercise.title}"'


def plan_from(words: str, library: Library) -> Plan:
    """Return the plan that *words* say; the inverse of ``words_of``.

    Raises:
        PlanError: the words are no plan, or name something that is not on a list; the sentence
            says what. Offer the pick-lists.
    """
    text = " ".join(words.split()).removesuffix(".")
    if text[:3].lower() != "if " or ", then " not in text:
        raise PlanError('Write it like this: "If I am alone, then call Kim."')
    before, _, after = text[3:].partition(", then ")
    return Plan(tuple(_conditions(before, library)), *_acting(after, library))


def _conditions(text: str, library: Library) -> Iterator[If]:
    known = {words.lower(): condition for condition, words in clauses(library).items()}
    rest = text
    while rest:
        clause = max((c for c in known if _starts(rest, c)), key=len, default=None)
        if clause is None:
            raise PlanError(f"'{rest}' is not on a list of moments.")
        yield known[clause]
        rest = rest[len(clause) :].removeprefix(" and ")


def _starts(text: str, clause: str) -> bool:
    lowered = text.lower()
    return lowered == clause or lowered.startswith(f"{clause} and ")


def _acting(text: str, library: Library) -> tuple[str, str]:
    act, _, what = text.partition(" ")
    if act in {CALL, TEXT}:
        return act, what
    if act == DO:
        title = what.strip('"').lower()
        for exercise in library.ordered:
            if exercise.title.lower() == title:
                return DO, exercise.id
        raise PlanError(f'There is no exercise "{what.strip(chr(34))}".')
    raise PlanError("A plan ends with an exercise, a call or a text.")
