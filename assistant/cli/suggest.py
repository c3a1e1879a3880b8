"""``breakwater suggest``: exercises for a state, with every reason. Nothing is kept."""

import json
import sys
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from assistant.app.wiring import parts
from assistant.cli import Exit
from assistant.cli.suggest_state import StateError, read_history, read_state
from assistant.content.problems import nearest
from assistant.coping.counterfactual import counterfactual
from assistant.coping.explain import explain, why, why_not
from assistant.coping.library import Library
from assistant.coping.rank import Offer, Ranking, rank
from assistant.domain.person import History, PersonState
from assistant.ui.safe_text import safe_text

MOST_BYTES: Final = 20_000_000
"""Of a history file."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """What was asked for on the command line."""

    state: str = "{}"
    """Fields of ``PersonState`` as a JSON object."""
    single: Mapping[str, object] = field(default_factory=dict)
    """Fields given as flags; they stand over those of the state."""
    history: Path | None = None
    """JSON lines with fields of ``Practice``."""
    count: int = 3
    explain: bool = False
    as_json: bool = False
    why_not: str | None = None
    """The exercise to account for in place of the offers."""


def suggested(request: Request) -> int:
    """Print the offers for a state, or why one exercise is not among them."""
    library = parts().library
    try:
        person = read_state(request.state, library.vocabularies, request.single)
        history = _history(request.history, library)
    except StateError as error:
        sys.stderr.write(f"{safe_text(str(error))}\n")
        return Exit.USAGE
    ranking = rank(person, library, history, count=request.count)
    if request.why_not is not None:
        return _accounted(ranking, request.why_not, as_json=request.as_json)
    if request.as_json:
        record = _record(ranking, person, history, explained=request.explain)
        sys.stdout.write(json.dumps(record, indent=1, ensure_ascii=False) + "\n")
    else:
        lines = _words(ranking, history, explained=request.explain)
        sys.stdout.write("\n".join(lines) + "\n")
    return Exit.FINE


def _history(path: Path | None, library: Library) -> History:
    if path is None:
        return History()
    try:
        with path.open("rb") as file:
            data = file.read(MOST_BYTES + 1)
    except OSError:
        raise StateError(f"There is no history to read at {path}. Check the path.") from None
    if len(data) > MOST_BYTES:
        raise StateError("The history is over 20 MB. Give the last years of it.")
    return read_history(data.decode("utf-8", "replace").splitlines(), library.exercises)


def _accounted(ranking: Ranking, name: str, *, as_json: bool) -> int:
    library = ranking.library
    if name not in library.exercises:
        near = nearest(name, library.exercises)
        hint = f" Did you mean '{near}'?" if near else " See 'breakwater library list'."
        sys.stderr.write(f"There is no exercise '{safe_text(name)}'.{hint}\n")
        return Exit.USAGE
    offered = next((offer for offer in ranking.offers if offer.exercise.id == name), None)
    lines = why_not(ranking, name) if offered is None else ("It is offered.", *why(offered))
    if as_json:
        record = {"id": name, "offered": offered is not None, "why": lines}
        sys.stdout.write(json.dumps(record, indent=1, ensure_ascii=False) + "\n")
    else:
        sys.stdout.write("".join(f"{safe_text(line)}\n" for line in lines))
    return Exit.FINE


def _record(
    ranking: Ranking, person: PersonState, history: History, *, explained: bool
) -> Mapping[str, object]:
    record: dict[str, object] = {
        "people_first": ranking.people_first,
        "notes": list(ranking.notes),
        "offers": [_offer(offer) for offer in ranking.offers],
    }
    if explained:
        change = counterfactual(person, ranking.library, history)
        record["flags"] = sorted(ranking.moment.flags)
        record["gates"] = [
            {"id": gate.id, "rule": gate.rule, "words": gate.words, "holds_back": mask.bit_count()}
            for gate, mask in ranking.screened.held
        ]
        record["ranked"] = [{"id": s.exercise, "score": s.score} for s in ranking.scored]
        record["excluded"] = [
            {"id": e.exercise, "rule": e.rule, "words": e.words} for e in ranking.excluded
        ]
        record["change"] = (
            None if change is None else {"first": change.first, "words": change.words}
        )
    return record


def _offer(offer: Offer) -> Mapping[str, object]:
    return {
        "id": offer.exercise.id,
        "title": offer.exercise.title,
        "family": offer.exercise.family,
        "score": offer.score,
        "reason": offer.reason,
        "cautions": list(offer.cautions),
        "parts": {part.name: part.points for part in offer.parts},
    }


def _words(ranking: Ranking, history: History, *, explained: bool) -> Iterator[str]:
    if ranking.people_first:
        yield "People come first now: run 'breakwater help-now'."
    if explained:
        yield from map(safe_text, explain(ranking, history))
        return
    for number, offer in enumerate(ranking.offers, 1):
        yield f"{number}. {safe_text(offer.exercise.title)} ({offer.exercise.id})"
        yield from _indented((*offer.cautions, offer.reason))
    yield from map(safe_text, ranking.notes)


def _indented(lines: Iterable[str]) -> Iterator[str]:
    return (f"   {safe_text(line)}" for line in lines)
