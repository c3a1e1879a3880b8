"""``breakwater library compare``: two exercises side by side, because the person wants to know."""

import sys

from assistant.app.about import ABOUT_KINDS, about
from assistant.app.comparing import COMPARISON_KINDS, Compared, ending, latest, story, title
from assistant.app.ports import Record, Store
from assistant.app.system import SystemClock, coin
from assistant.cli import Exit
from assistant.cli.own import known_library, own_store
from assistant.cli.vault_asking import answered
from assistant.content.problems import nearest
from assistant.coping.compare import begin
from assistant.coping.library import Library
from assistant.coping.rank import rank
from assistant.domain.own_events import ComparisonBegun, ComparisonEnded
from assistant.domain.person import PersonState
from assistant.ui.safe_text import safe_text

HOW: tuple[str, ...] = (
    "When both fit a moment, the one whose turn it is joins the offers. Picking it is up to you.",
    "Rate the craving before and after. It stops at once if one of them makes things worse.",
    "It can show what eases more for you so far. It proves nothing.",
    "It is your own choice. End it at any time: breakwater library compare end",
)
NONE_YET = "No comparison yet. Begin one: breakwater library compare begin ID ID\n"


@answered
def begun(first: str, second: str, pairs: int) -> int:
    """Begin to compare *first* with *second*, in an order drawn by chance now and kept."""
    library = known_library()
    if not all(_known(name, library) for name in (first, second)):
        return Exit.USAGE
    try:
        comparison = begin(first, second, pairs, coin)
    except ValueError as error:
        sys.stderr.write(f"{error}\n")
        return Exit.USAGE
    with own_store() as store:
        running = _latest(store)
        if running is not None and not running.ended and not running.stop:
            sys.stderr.write(
                "A comparison runs already. See: breakwater library compare status\n"
                "To begin another, end it first: breakwater library compare end\n"
            )
            return Exit.USAGE
        ending_event = (ComparisonEnded(why=running.stop),) if running and running.stop else ()
        drawn = ComparisonBegun(first=first, second=second, order=comparison.order)
        store.append(None, (*ending_event, drawn))
        held = _held_back((first, second), store, library)
    one, two = title(first, library), title(second, library)
    lines = (
        f"{one} and {two} take turns, {pairs} times each: {2 * pairs} in all.",
        "Chance has drawn who goes first in each pair, and that is kept.",
        *HOW,
        *held,
    )
    return _written(lines)


@answered
def told() -> int:
    """Print where the comparison stands; end one whose stop rule is met."""
    library = known_library()
    with own_store() as store:
        compared = _latest(store)
        if compared is not None and compared.stop:
            store.append(None, (ComparisonEnded(why=compared.stop),))
    if compared is None:
        sys.stdout.write(NONE_YET)
        return Exit.FINE
    why = compared.ended or compared.stop
    if why:
        return _written(ending(compared, why, library))
    each = len(compared.comparison.order) // 2
    turn = compared.turn
    up_next = f"Next turn: {title(turn, library)}." if turn else "The last turn is not rated yet."
    plan = f"Your comparison runs: {each} times each at most. {up_next}"
    return _written((plan, *story(compared, library), HOW[-1]))


@answered
def ended() -> int:
    """End the comparison that runs, and say where it stood."""
    library = known_library()
    with own_store() as store:
        compared = _latest(store)
        running = compared is not None and not compared.ended
        if compared is not None and running:
            store.append(None, (ComparisonEnded(why=compared.stop or "asked"),))
    if compared is None or not running:
        sys.stdout.write("No comparison runs now, so there is nothing to end.\n")
        return Exit.FINE
    return _written(ending(compared, compared.stop or "asked", library))


def _latest(store: Store) -> Compared | None:
    records: list[Record] = list(store.stored(kinds=COMPARISON_KINDS))
    return latest(records, int(SystemClock().now().timestamp() * 1000))


def _held_back(names: tuple[str, ...], store: Store, library: Library) -> list[str]:
    """Say which of *names* is left out with what is known of the person, and why."""
    now_ms = int(SystemClock().now().timestamp() * 1000)
    known = about(store.stored(kinds=ABOUT_KINDS), now_ms)
    state = PersonState(
        flags=known.flags,
        cleared=known.cleared,
        opted_in=known.opened,
        substances=known.substances,
    )
    return [
        f"{title(held.exercise, library)} is left out as things stand: {held.words}."
        for held in rank(state, library).excluded
        if held.exercise in names
    ]


def _known(name: str, library: Library) -> bool:
    if name in library.exercises:
        return True
    near = nearest(name, library.exercises)
    hint = f" Did you mean '{near}'?" if near else " See 'breakwater library list'."
    sys.stderr.write(f"There is no exercise '{safe_text(name)}'.{hint}\n")
    return False


def _written(lines: tuple[str, ...]) -> int:
    sys.stdout.write("".join(f"{safe_text(line)}\n" for line in lines))
    return Exit.FINE
