"""What was learned of each exercise, band by band, in words: so that each effect can be reset."""

from collections.abc import Iterable
from dataclasses import dataclass

from assistant.coping.learn import BANDS, Helped, band_of, relief_of
from assistant.domain.person import History, Practice


@dataclass(frozen=True, slots=True)
class Effect:
    """What past practice says of one exercise in one band of craving."""

    exercise: str
    band: str | None
    """mild, medium, strong or very strong; None: the craving was not rated."""
    helped: Helped
    worse: bool
    """Whether it made things worse in this band: then it is never first again in it."""

    @property
    def words(self) -> str:
        """Return it in one line: "helped 4 of 5 times when the craving was strong"."""
        told = self.helped.words if self.helped.times else "done, and not rated"
        return f"{told}; it made things worse, so it is not first" if self.worse else told


def effects(history: History) -> tuple[Effect, ...]:
    """Return every learned effect, by exercise id, then from a mild to a very strong craving."""
    groups: dict[tuple[str, str | None], list[Practice]] = {}
    for practice in history.practices:
        if practice.outcome != "skipped":
            key = practice.exercise, band_of(practice.before)
            groups.setdefault(key, []).append(practice)
    order = [*(band for _, band in BANDS), None]
    named = sorted(groups, key=lambda key: (key[0], order.index(key[1])))
    return tuple(_effect(name, band, groups[name, band]) for name, band in named)


def _effect(exercise: str, band: str | None, practices: Iterable[Practice]) -> Effect:
    listed = list(practices)
    reliefs = [relief for relief in map(relief_of, listed) if relief is not None]
    helped = Helped(len(reliefs), sum(relief > 0 for relief in reliefs), band or "")
    worse = any(p.made_worse or p.outcome == "worse" for p in listed)
    return Effect(exercise, band, helped, worse)
