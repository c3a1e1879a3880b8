"""The safety rules that touch offers, said a second time in plain code.

The gates of the library are data, and data can be broken by an edit. These rules do not read the
gates: the walk (``assistant.coping.walk``) holds what the gates leave against them, in every cell
of its grid. Each rule has the id of the gate that keeps it, so that a broken gate is named.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final, TypeAlias

from assistant.domain.exercise import Exercise
from assistant.domain.person import PersonState
from assistant.domain.tier import Tier

Flags: TypeAlias = frozenset[str]

SEDATIVES: Final = frozenset(
    {
        "alcohol",
        "opioids",
        "benzodiazepines",
        "ghb",
        "gabapentinoids",
        "ketamine",
        "kratom_other",
        "self_defined",
    }
)
"""What makes drowsy; what is not known counts as such."""
RISKY_TO_STOP: Final = frozenset(
    {"alcohol", "benzodiazepines", "ghb", "gabapentinoids", "kratom_other"}
)
TARGETS: Final = {
    "targets_alcohol": ("alcohol", "alcohol_target"),
    "targets_opioids": ("opioids", "opioid_target"),
    "targets_nicotine": ("nicotine", "nicotine_target"),
}
MEANS: Final = {
    "means_gaming": ("gaming", "gaming_target", "gaming"),
    "means_internet": ("internet", "internet_target", "screen"),
    "means_shopping": ("shopping", "shopping_target", "shopping"),
    "means_sex": ("sex_porn", "sex_target", "sexual"),
    "means_gambling": ("gambling", "gambling_target", "betting"),
}
"""Gate to what is worked on, its flag, and what an exercise then may not involve (SR27)."""
NEAR_USE_FROM: Final = 9
HANDS_OFF_FROM: Final = 7
"""Craving from which someone else handles what is at hand."""


@dataclass(frozen=True, slots=True)
class Noted:
    """A flag that must hold when something was said."""

    gate: str
    rule: str
    flag: str
    said: Callable[[PersonState, Flags], bool]
    """Over the state and all flags that hold."""


@dataclass(frozen=True, slots=True)
class Forbidden:
    """Exercises that may not be offered in some moments."""

    gate: str
    rule: str
    now: Callable[[PersonState, Flags], bool]
    """Whether the rule speaks in a state with these flags."""
    what: Callable[[Exercise, PersonState, Flags], bool]
    """Which exercises it forbids then."""
    reads: str = ""
    """The field of the state that ``what`` reads, if any; ``flags`` means all that hold."""


def _with(**told: frozenset[str]) -> Callable[[PersonState, Flags], bool]:
    """Return whether any of the values told stands in the state's field of that name."""

    def said(state: PersonState, flags: Flags) -> bool:
        del flags
        return any(values & getattr(state, name) for name, values in told.items())

    return said


def _in_withdrawal(state: PersonState) -> bool:
    return "withdrawing" in state.body or "withdrawal" in state.triggers


NOTED: Final = (
    Noted("driving", "SR20", "driving", lambda s, _: s.driving),
    Noted("unsafe_company", "SR31", "unsafe_person", lambda s, _: s.company == "unsafe_person"),
    Noted("spaced_out", "SR25", "dissociation", _with(moods=frozenset({"dissociated"}))),
    Noted("hard_memory", "SR25", "trauma_body", _with(triggers=frozenset({"trauma_reminder"}))),
    Noted("unsure_what_is_real", "SR25", "psychosis", _with(moods=frozenset({"suspicious"}))),
    Noted("racing", "SR21", "mania", _with(moods=frozenset({"elevated"}))),
    Noted(
        "withdrawal_sedatives",
        "SR15",
        "withdrawal_danger",
        lambda s, _: _risky_withdrawal(s),
    ),
    Noted("withdrawal_unknown", "SR15", "withdrawal_opioid", lambda s, _: _in_withdrawal(s)),
    Noted("nobody_to_call", "SR06", "no_support", lambda s, _: not s.contacts),
    Noted("late", "SR21", "bedtime", lambda s, _: s.night),
    Noted(
        "sedation",
        "SR23",
        "intoxicated",
        lambda s, f: (
            bool(s.used_recently & SEDATIVES)
            or "intoxicated_other" in s.triggers
            or "recent_overdose" in f
        ),
    ),
    Noted(
        "stimulants",
        "SR24",
        "stimulant_recent",
        _with(used_recently=frozenset({"stimulants", "mdma_psychedelics"})),
    ),
    Noted("mdma", "SR24", "hyponatremia", _with(used_recently=frozenset({"mdma_psychedelics"}))),
    Noted(
        "inhalants",
        "SR24",
        "inhalant_recent",
        _with(used_recently=frozenset({"inhalants_nitrous"})),
    ),
    Noted(
        "eating",
        "SR26",
        "food_target",
        lambda s, f: "food" in s.substances or "eating_disorder" in f,
    ),
    *(
        Noted(
            gate,
            "SR18" if target == "opioids" else "SR27",
            flag,
            _with(substances=frozenset({target})),
        )
        for gate, (target, flag) in TARGETS.items()
    ),
    *(
        Noted(gate, "SR27", flag, _with(substances=frozenset({target})))
        for gate, (target, flag, _) in MEANS.items()
    ),
)


def _has(*wanted: str) -> Callable[[PersonState, Flags], bool]:
    return lambda _, flags: not flags.isdisjoint(wanted)


def _involves(*banned: str) -> Callable[[Exercise, PersonState, Flags], bool]:
    return lambda exercise, _, __: not exercise.involves.isdisjoint(banned)


def _any(exercise: Exercise, state: PersonState, flags: Flags) -> bool:
    del exercise, state, flags
    return True


def is_near_use(state: PersonState) -> bool:
    """Return whether someone is about to act, or the craving is 9-10."""
    return state.acting or (state.craving is not None and state.craving >= NEAR_USE_FROM)


FORBIDDEN: Final = (
    Forbidden("people_first", "SR06", lambda s, _: s.tier >= Tier.URGENT, _any),
    Forbidden("medical_first", "SR14", _has("chest_pain_now"), _any),
    Forbidden("driving", "SR20", lambda s, f: s.driving or "driving" in f, _any),
    Forbidden(
        "contraindicated",
        "SR21",
        lambda _, f: bool(f),
        lambda e, _, f: bool(e.contraindications & f),
        "flags",
    ),
    Forbidden(
        "not_cleared",
        "SR22",
        lambda *_: True,
        lambda e, s, _: not e.clear_first <= s.cleared,
        "cleared",
    ),
    Forbidden(
        "sedation",
        "SR23",
        _has("intoxicated", "recent_overdose"),
        _involves("sleep", "bath", "cooking", "heights", "alone", "travel", "heat"),
    ),
    Forbidden(
        "stimulants",
        "SR24",
        _has("stimulant_recent"),
        _involves("intense", "cold_shock", "breath_hold"),
    ),
    Forbidden("inhalants", "SR24", _has("inhalant_recent"), _involves("intense", "moderate")),
    Forbidden(
        "inner_work",
        "SR25",
        _has("trauma_body", "dissociation", "psychosis"),
        _involves("body_scan", "eyes_closed", "inner_focus"),
    ),
    Forbidden(
        "eating",
        "SR26",
        _has("eating_disorder", "food_target"),
        _involves("fasting", "weight", "food_comfort", "intense"),
    ),
    *(
        Forbidden(gate, "SR27", _has(flag), _involves(banned))
        for gate, (_, flag, banned) in MEANS.items()
    ),
    Forbidden(
        "self_harm", "SR28", _has("self_harm_urge"), _involves("cold_shock", "cool_touch", "pain")
    ),
    Forbidden("pregnancy", "SR29", _has("pregnancy"), _involves("intense", "cold_shock", "heat")),
    Forbidden(
        "role",
        "SR30",
        lambda s, _: s.acting or bool(s.used_recently),
        lambda e, _, __: e.gate == "family",
    ),
    Forbidden(
        "home_not_safe",
        "SR31",
        _has("violence_home", "unsafe_person"),
        lambda e, _, __: (
            e.company == "not_if_unsafe_person" or bool(e.involves & {"couple", "confront"})
        ),
    ),
    Forbidden("no_sudden_leaving", "SR31", _has("violence_home"), _involves("leave")),
    Forbidden(
        "closed",
        "SR44",
        lambda *_: True,
        lambda e, s, _: bool(e.gate) and e.gate not in s.opted_in,
        "opted_in",
    ),
    Forbidden(
        "no_use_tips_with_suicide",
        "SR19",
        _has("suicide_risk"),
        lambda e, _, __: e.gate == "harm_reduction" and e.id != "carry_naloxone",
    ),
    Forbidden(
        "keep_the_phone",
        "SR06",
        lambda s, f: (
            s.tier >= Tier.ELEVATED
            or is_near_use(s)
            or not f.isdisjoint({"suicide_risk", "self_harm_urge", "intoxicated"})
            or not f.isdisjoint({"recent_overdose", "violence_home", "unsafe_person"})
        ),
        _involves("phone_away"),
    ),
    Forbidden(
        "hands_off",
        "SR21",
        lambda s, _: s.acting or (s.craving is not None and s.craving >= HANDS_OFF_FROM),
        _involves("handles_means"),
    ),
    Forbidden("under_18", "SR34", _has("minor"), _involves("use_tips")),
    Forbidden(
        "elsewhere",
        "SR21",
        lambda s, _: s.place is not None,
        lambda e, s, _: s.place not in e.settings,
        "place",
    ),
    Forbidden(
        "near_use_craving",
        "SR21",
        lambda s, _: is_near_use(s),
        lambda e, _, __: not e.near_use and not e.with_people,
    ),
)


def noted_flags(state: PersonState) -> dict[str, Noted]:
    """Return every flag that must hold in *state* beyond those told, with its rule."""
    found: dict[str, Noted] = {}
    while True:
        flags = state.flags.union(found)
        more = {n.flag: n for n in NOTED if n.flag not in flags and n.said(state, flags)}
        if not more:
            return found
        found |= more


@dataclass(frozen=True, slots=True)
class Said:
    """A line that must stand beside the offers in some moments."""

    gate: str
    rule: str
    word: str
    """A word of the line."""
    now: Callable[[PersonState, Flags], bool]


SAID: Final = (
    Said("medical_first", "SR14", "emergency", _has("chest_pain_now")),
    Said("driving", "SR20", "stop somewhere safe", _has("driving")),
    Said("withdrawal_sedatives", "SR15", "dangerous", lambda s, _: _risky_withdrawal(s)),
    Said("sedation", "SR23", "stay with you", _has("intoxicated", "recent_overdose")),
    Said("home_not_safe", "SR31", "screen", _has("violence_home", "unsafe_person")),
    Said(
        "tolerance",
        "SR18",
        "naloxone",
        lambda s, _: "opioids" in s.substances and (s.acting or "after_lapse" in s.triggers),
    ),
)


def _risky_withdrawal(state: PersonState) -> bool:
    return _in_withdrawal(state) and bool(state.substances & RISKY_TO_STOP)
