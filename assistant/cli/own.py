"""``breakwater plans``, favourites and resetting what was learned: the person's own choices."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

from assistant.app.own import (
    FAVOURITE_KINDS,
    PLAN_KINDS,
    event_of,
    favourites,
    plan_written,
    plans,
    switched_off,
)
from assistant.app.past import PRACTICE_KINDS, practices
from assistant.app.system import SystemClock, SystemIds
from assistant.app.vault_store import VaultStore
from assistant.cli import Exit
from assistant.cli.vault_asking import answered
from assistant.cli.vault_door import open_diary
from assistant.content.folder import content_root
from assistant.content.problems import nearest
from assistant.content.shipped import load
from assistant.coping.effects import effects
from assistant.coping.learn import is_forgotten
from assistant.coping.library import Library
from assistant.coping.plans import Plan, PlanError, clauses, plan_from, words_of
from assistant.domain.events import Favoured, Forgot, PlanDropped
from assistant.domain.own_events import PlanSwitched
from assistant.domain.person import History, Practice
from assistant.ui.safe_text import safe_text
from assistant.vault.system import SystemClock as VaultClock

FROM_LIBRARY: Final = "From the library. Yours come first, and you can switch off any of these.\n"
_REVIEW: Final = {"awaits_clinical_review": ", awaits clinical review"}


@contextmanager
def own_store() -> Iterator[VaultStore]:
    """Open the diary for as long as it is needed."""
    with open_diary(make=True) as vault:
        yield VaultStore(vault, VaultClock())


def known_library() -> Library:
    """Read the coping library there is."""
    content, _ = load(content_root())
    return Library(
        content.exercises, content.weights, content.gates, content.vocabularies, content.plans
    )


# --- plans ------------------------------------------------------------------------------


@answered
def plans_listed() -> int:
    """Print the person's plans, then those of counselors, each with its number and where from."""
    library = known_library()
    with own_store() as store:
        kept = list(plans(store.stored(kinds=PLAN_KINDS)).values())
        off = switched_off(store.stored(kinds=PLAN_KINDS))
    for number, plan in enumerate(kept, 1):
        sys.stdout.write(f"{number}. {_said(plan, library)}\n")
    if not kept:
        sys.stdout.write('No plan yet. Make one: breakwater plans add "If I am alone, then ..."\n')
    if library.plans:
        sys.stdout.write(FROM_LIBRARY)
    for number, written in enumerate(library.plans.values(), len(kept) + 1):
        review = _REVIEW.get(written.passport.review, "")
        state = f" Off now. To bring it back: breakwater plans bring-back {number}"
        said = f"{_said(plan_written(written), library)} ({written.id}{review})"
        sys.stdout.write(f"{number}. {said}{state if written.id in off else ''}\n")
    return Exit.FINE


@answered
def plan_added(words: str) -> int:
    """Keep the plan that *words* say, and say it back."""
    library = known_library()
    try:
        plan = plan_from(words, library)
    except PlanError as error:
        sys.stderr.write(f"{safe_text(str(error))} See what there is: breakwater plans words\n")
        return Exit.USAGE
    with own_store() as store:
        if plan in plans(store.stored(kinds=PLAN_KINDS)).values():
            sys.stdout.write(f"You have this plan already: {_said(plan, library)}\n")
            return Exit.FINE
        store.append(None, (event_of(plan, SystemIds().new()),))
    sys.stdout.write(f"Kept: {_said(plan, library)}\nIt stands first when its moment comes.\n")
    return Exit.FINE


@answered
def plan_removed(number: int) -> int:
    """Take the person's plan with *number* off the list, or switch off a counselor's."""
    library = known_library()
    with own_store() as store:
        kept = list(plans(store.stored(kinds=PLAN_KINDS)).items())
        written = list(library.plans.values())[max(0, number - 1 - len(kept)) :]
        if not 1 <= number <= len(kept) + len(library.plans):
            return _no_plan(number)
        if number > len(kept):
            plan = plan_written(written[0])
            store.append(None, (PlanSwitched(id=written[0].id, on=False),))
            told = f"Off now: {_said(plan, library)}\nTo bring it back: breakwater plans bring-back"
            sys.stdout.write(f"{told} {number}\n")
            return Exit.FINE
        plan_id, plan = kept[number - 1]
        store.append(None, (PlanDropped(id=plan_id),))
    sys.stdout.write(f"Off your list: {_said(plan, library)}\n")
    return Exit.FINE


@answered
def plan_brought_back(number: int) -> int:
    """Let a counselor's plan that was switched off speak again."""
    library = known_library()
    with own_store() as store:
        own = len(plans(store.stored(kinds=PLAN_KINDS)))
        if not own < number <= own + len(library.plans):
            return _no_plan(number, " from the library")
        written = list(library.plans.values())[number - own - 1]
        off = written.id in switched_off(store.stored(kinds=PLAN_KINDS))
        if off:
            store.append(None, (PlanSwitched(id=written.id, on=True),))
    told = "Back again" if off else "This plan is on already"
    sys.stdout.write(f"{told}: {_said(plan_written(written), library)}\n")
    return Exit.FINE


def _no_plan(number: int, where: str = "") -> int:
    sys.stderr.write(f"There is no plan {number}{where}. See: breakwater plans list\n")
    return Exit.USAGE


def plan_words(part: str) -> int:
    """Print every moment a plan can begin with, or those with *part* in them."""
    for words in clauses(known_library()).values():
        if part.lower() in words.lower():
            sys.stdout.write(f"{safe_text(words)}\n")
    sys.stdout.write('Then: do "TITLE", call NAME or text NAME. Join moments with "and".\n')
    return Exit.FINE


def _said(plan: Plan, library: Library) -> str:
    try:
        return safe_text(words_of(plan, library))
    except PlanError as error:
        return safe_text(str(error))


# --- favourites and what was learned ---------------------------------------------------------


@answered
def favourites_listed() -> int:
    """Print the person's favourites."""
    with own_store() as store:
        marked = favourites(store.stored(kinds=FAVOURITE_KINDS))
    exercises = known_library().exercises
    for name in marked:
        title = safe_text(exercises[name].title) if name in exercises else "not in the library now"
        sys.stdout.write(f"{safe_text(name):24} {title}\n")
    if not marked:
        sys.stdout.write("None yet. Mark one: breakwater library favourite ID\n")
    return Exit.FINE


@answered
def favoured(name: str, *, kept: bool) -> int:
    """Mark an exercise as a favourite, or let it go."""
    title = _title(name)
    if title is None:
        return Exit.USAGE
    with own_store() as store:
        store.append(None, (Favoured(exercise=name, kept=kept),))
    told = "comes first among those that fit as well" if kept else "is no favourite any more"
    sys.stdout.write(f"{title} {told}.\n")
    return Exit.FINE


@answered
def learned() -> int:
    """Print what was learned of each exercise, band by band, and how to reset it."""
    library = known_library()
    with own_store() as store:
        found = effects(History(_practices(store)))
    for effect in found:
        title = safe_text(_named(effect.exercise, library))
        sys.stdout.write(f"{title} ({safe_text(effect.exercise)}): {effect.words}.\n")
    told = (
        'To reset one: breakwater library forget ID, or only for a craving: --when "very strong".'
        if found
        else "Nothing was learned yet. It begins when you rate a craving before and after."
    )
    sys.stdout.write(told + "\n")
    return Exit.FINE


@answered
def forgotten(name: str, band: str | None) -> int:
    """Reset what was learned of an exercise: from here on it counts like a new one."""
    title = _title(name)
    if title is None:
        return Exit.USAGE
    with own_store() as store:
        times = sum(is_forgotten(practice, name, band) for practice in _practices(store))
        if times:
            store.append(None, (Forgot(exercise=name, band=band),))
    done = "1 time" if times == 1 else f"{times} times"
    when = f" with a {band} craving" if band else ""
    sys.stdout.write(
        f"{title} starts afresh{when}: what was learned from {done} is set aside.\n"
        if times
        else f"Nothing was learned of {title}{when} yet, so there is nothing to reset.\n"
    )
    return Exit.FINE


def _practices(store: VaultStore) -> tuple[Practice, ...]:
    now_ms = int(SystemClock().now().timestamp() * 1000)
    return practices(store.stored(kinds=PRACTICE_KINDS), now_ms)


def _named(name: str, library: Library) -> str:
    exercise = library.exercises.get(name)
    return f'"{exercise.title}"' if exercise else "One that is gone"


def _title(name: str) -> str | None:
    exercises = known_library().exercises
    if name in exercises:
        return f'"{safe_text(exercises[name].title)}"'
    near = nearest(name, exercises)
    hint = f" Did you mean '{near}'?" if near else " See 'breakwater library list'."
    sys.stderr.write(f"There is no exercise '{safe_text(name)}'.{hint}\n")
    return None
