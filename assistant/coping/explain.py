"""The whole trace of a ranking in words: for ``suggest --explain``, "why this?" and "why not?"."""

from collections.abc import Iterable, Iterator

from assistant.coping.counterfactual import counterfactual
from assistant.coping.learn import band_of
from assistant.coping.phrase import sentence
from assistant.coping.rank import Offer, Ranking
from assistant.coping.score import Part
from assistant.domain.person import History


def explain(ranking: Ranking, history: History | None = None) -> tuple[str, ...]:
    """Return how *ranking* came about, one line each.

    The rules that applied, every offer with all parts of its score, what was held back and by
    which rule, and, when the *history* behind the ranking is given, what would change the order.
    """
    return (
        *_rules(ranking),
        *(line for offer in ranking.offers for line in _offer(offer)),
        *_held_back(ranking),
        *_change(ranking, history),
    )


def why(offer: Offer) -> tuple[str, ...]:
    """Return the answer to "why this?": the reason, then what spoke for and against it."""
    speaking = [p for p in offer.parts if p.words and p.points]
    lines = [sentence(part.words) for part in speaking if part.points > 0]
    against = [sentence(f"but {part.words}") for part in speaking if part.points < 0]
    return tuple(dict.fromkeys((*lines, *against))) or (offer.reason,)


def why_not(ranking: Ranking, exercise: str) -> tuple[str, ...]:
    """Return why *exercise* is not among the offers: a rule, or the points it is behind.

    Raises:
        KeyError: there is no such exercise; ask for one of the library.
    """
    title = ranking.library.exercises[exercise].title
    offered = [offer.exercise.id for offer in ranking.offers]
    if exercise in offered:
        place = offered.index(exercise) + 1
        return (f'"{title}" is offered now, in place {place}.',)
    for exclusion in ranking.excluded:
        if exclusion.exercise == exercise:
            return (f'"{title}" is held back by {exclusion.rule}. {sentence(exclusion.words)}',)
    told = ranking.explained(exercise)
    lines = [f'"{title}" may be offered, and has {told.score} points: {_sum(told.parts)}.']
    if exercise in ranking.learned.worse:
        lines.append("It made things worse in a moment like this, so it comes last.")
    if ranking.offers:
        last = min(offer.score for offer in ranking.offers)
        lines.append(f"The offers have {last} points or more, each from another family.")
    return tuple(lines)


def _rules(ranking: Ranking) -> Iterator[str]:
    flags = sorted(ranking.moment.flags)
    band = band_of(ranking.moment.state.craving)
    yield f"Craving: {band or 'not known'}. Flags: {', '.join(flags) or 'none'}."
    for gate, mask in ranking.screened.held:
        if mask:
            yield f"{gate.rule} {gate.id}: {gate.words}; holds back {mask.bit_count()}."
    yield from ranking.notes


def _offer(offer: Offer) -> Iterator[str]:
    yield f"{offer.exercise.title} ({offer.exercise.id}): {offer.score} = {_sum(offer.parts)}."
    yield f"  {offer.reason}"
    for caution in offer.cautions:
        yield f"  {caution}"


def _sum(parts: Iterable[Part]) -> str:
    counted = [f"{p.name} {p.points:+d}" for p in parts if p.points]
    return ", ".join(counted) or "0"


def _held_back(ranking: Ranking) -> Iterator[str]:
    rules: dict[str, int] = {}
    for exclusion in ranking.excluded:
        rules[exclusion.rule] = rules.get(exclusion.rule, 0) + 1
    if rules:
        told = ", ".join(f"{rule}: {count}" for rule, count in sorted(rules.items()))
        yield f"Held back: {sum(rules.values())} ({told})."


def _change(ranking: Ranking, history: History | None) -> Iterator[str]:
    if history is None:
        return
    found = counterfactual(ranking.moment.state, ranking.library, history)
    if found is not None:
        yield found.words
