"""EX: conditions. The reader says what needs only the declarations; here is what needs values.

A condition has few variables, each finite. So whether it can hold is found by trying every
combination that it can tell apart, not by guessing.
"""

from collections.abc import Iterable, Iterator, Mapping
from itertools import chain
from typing import Final

from assistant.authoring.rules.rule import Finding, Rule, Subject, read_rule, rule
from assistant.authoring.told_apart import Values, combinations_of, parts_of
from assistant.content.problems import quoted
from assistant.domain.condition import Expr, Known
from assistant.domain.flow import Branch, Step, Variable
from assistant.engine.guards import compile_expr

MOST_TRIED: Final = 30_000
"""Combinations tried in one flow: a check stays under a second, whatever the file."""


@rule("EX25")
def contradiction(subject: Subject) -> Iterable[Finding]:
    """A condition whose parts contradict one another, so that it can never hold.

    Why: the branch is never taken.
    Mend: let one of the parts give way.
    Example: `craving > 5 and craving < 3`.
    """
    left = MOST_TRIED
    known: dict[str, bool] = {}
    for where, expr, source in _conditions(subject):
        if source not in known:
            held = _outcomes(expr, subject.flow.variables) if left > 0 else None
            tried = list(held) if held is not None else [True]
            left -= len(tried)
            known[source] = any(tried)
        if not known[source]:
            words = f"{quoted(source)} can never hold: its parts contradict one another"
            yield subject.place(*where), words, "look at each part; one of them must give way"


@rule("EX26", "warning")
def covered(subject: Subject) -> Iterable[Finding]:
    """A branch that an earlier branch has already taken whenever it holds.

    Why: it is never looked at, so what it leads to may never happen.
    Mend: move it up, or take it out.
    Example: `craving >= 7` below `craving >= 5`.
    """
    left = MOST_TRIED
    known: dict[tuple[str, ...], tuple[int, ...]] = {}
    for step in subject.sound_steps():
        asked = tuple(branch.source for branch in step.go)
        if asked not in known:
            tries = _tries(step, subject.flow.variables) if left > 0 else ()
            left -= len(tries)
            known[asked] = tuple(_covered_branches(step, tries))
        for index in known[asked]:
            words = f"an earlier branch holds whenever {quoted(step.go[index].source)} does"
            hint = "move it up, or take it out"
            yield subject.place("steps", step.id, "go", index, "if"), words, hint


def _tries(step: Step, variables: Mapping[str, Variable]) -> tuple[Values, ...]:
    """Return the values that the conditions of *step* can tell apart, when there are several."""
    asked = tuple(branch.when for branch in step.go if branch.when is not None)
    if len(asked) < 2:  # noqa: PLR2004 - nothing stands before the first
        return ()
    return tuple(_combinations(asked, variables) or ())


def _covered_branches(step: Step, tries: tuple[Values, ...]) -> Iterator[int]:
    guards = [(i, compile_expr(b.when)) for i, b in enumerate(step.go) if b.when is not None]
    first_to_hold: set[int] = set()
    ever: set[int] = set()
    repeated = {index for index, _ in same_branches(step)} if tries else set()
    for values in tries:
        holding = [index for index, guard in guards if guard(values) is True]
        first_to_hold.update(holding[:1])
        ever.update(holding)
    yield from sorted(ever - first_to_hold - repeated)


def _conditions(subject: Subject) -> Iterator[tuple[tuple[str | int, ...], Expr, str]]:
    for step in subject.sound_steps():
        for index, branch in enumerate(step.go):
            if branch.when is not None:
                yield ("steps", step.id, "go", index, "if"), branch.when, branch.source
        for answer in step.wait.answers if step.wait else ():
            if answer.when is not None:
                path = ("steps", step.id, "answers", answer.id, "when")
                scalar = subject.scalar(*path)
                yield path, answer.when, scalar.text if scalar else ""


def _outcomes(expr: Expr, variables: Mapping[str, Variable]) -> Iterator[bool] | None:
    tries = _combinations((expr,), variables)
    if tries is None:
        return None
    guard = compile_expr(expr)
    return (guard(values) is True for values in tries)


def _combinations(
    exprs: tuple[Expr, ...], variables: Mapping[str, Variable]
) -> Iterator[Values] | None:
    """Give every combination that *exprs* can tell apart; unknown is one where ``known()`` asks."""
    tries = combinations_of(exprs, variables)
    asked = frozenset(chain.from_iterable(map(asked_known, exprs)))
    if tries is None or not asked:
        return tries
    return (held for values in tries for held in (values, *_without(values, asked)))


def _without(values: Values, asked: frozenset[str]) -> Iterator[Values]:
    """Give *values* without each of *asked*, and without all of them."""
    for gone in (*({name} for name in sorted(asked)), asked):
        yield {name: value for name, value in values.items() if name not in gone}


def asked_known(expr: Expr) -> Iterator[str]:
    """Give the variables that ``known()`` asks about."""
    if isinstance(expr, Known):
        yield expr.name
    for part in parts_of(expr):
        yield from asked_known(part)


def same_branches(step: Step) -> Iterator[tuple[int, Branch]]:
    """Give the branches of *step* whose condition an earlier branch has word for word."""
    seen: set[str] = set()
    for index, branch in enumerate(step.go):
        words = " ".join(branch.source.split())
        if words and words in seen:
            yield index, branch
        seen.add(words)


RULES: Final[tuple[Rule, ...]] = (
    read_rule(
        "EX01",
        """A condition longer than 400 characters.

        Why: nobody can read it.
        Mend: set a variable first and ask for that, or make two steps.
        Example: a condition of 20 parts.
        """,
    ),
    read_rule(
        "EX02",
        """A condition that cannot be read, such as ``craving = 7``.

        Why: it could mean several things, and none is guessed.
        Mend: use the signs of the hint; `--fix` puts in the usual ones.
        Example: `craving = 7` becomes `craving == 7`.
        """,
    ),
    read_rule(
        "EX03",
        """An operator or construct that conditions do not have.

        Why: conditions have few signs, so that every one of them can be proven.
        Mend: use `and or not`, comparisons, `in`, and `+ - *`.
        Example: `craving % 2`.
        """,
    ),
    read_rule(
        "EX04",
        """A value that conditions do not have, or a number over a million.

        Why: only whole numbers, words in quotes, true and false are known.
        Mend: use one of these.
        Example: `craving > 7.5`.
        """,
    ),
    read_rule(
        "EX05",
        """A dotted, indexed or called name.

        Why: a condition reads variables and nothing else.
        Mend: use the name of a variable alone.
        Example: `place.name`.
        """,
    ),
    read_rule(
        "EX10",
        """A condition that is no yes/no.

        Why: a branch needs a yes or a no.
        Mend: compare it with something.
        Example: `- if: place`.
        """,
    ),
    read_rule(
        "EX11",
        """A number used as a yes/no.

        Why: it is not said from which number on it holds.
        Mend: compare it, as in `craving > 0`.
        Example: `- if: craving`.
        """,
    ),
    read_rule(
        "EX12",
        """Wrong kinds around ``in``.

        Why: `in` asks whether one choice is among several.
        Mend: put the word on the left and the variable of several choices on the right.
        Example: `moods in 'lonely'`.
        """,
    ),
    read_rule(
        "EX13",
        """Two kinds of values that cannot be equal, or a value of the wrong kind.

        Why: the two can never be equal, or the value does not fit.
        Mend: remove quotes around a number, or compare with a choice.
        Example: `craving == '7'`.
        """,
    ),
    read_rule(
        "EX14",
        """An order between things that have none.

        Why: choices have no order.
        Mend: name the choices, as in `place in ['a', 'b']`.
        Example: `place > 'safe'`.
        """,
    ),
    read_rule(
        "EX15",
        """Arithmetic on something that is no number.

        Why: there is no number to add to.
        Mend: use a scale or a count.
        Example: `place + 1`.
        """,
    ),
    read_rule(
        "EX16",
        """A list that is not written as words in quotes between [ and ].

        Why: anything else between brackets has two meanings.
        Mend: write `['a', 'b']`; compare numbers with `<=` and `>=`.
        Example: `craving in [1, 2]`.
        """,
    ),
    read_rule(
        "EX17",
        """``count()`` or ``known()`` of something they do not take.

        Why: they ask about one variable: whether it is known, and how many choices it
        holds.
        Mend: write `known(craving)` or `count(moods)`.
        Example: `count(craving)`.
        """,
    ),
    read_rule(
        "EX20",
        """A name in a condition that no variable has.

        Why: it would be unknown for ever.
        Mend: take the name that is offered, or put quotes around a choice.
        Example: `crave >= 7`.
        """,
    ),
    read_rule(
        "EX21",
        """A function that does not exist.

        Why: only `known()` and `count()` exist.
        Mend: use one of these, or a comparison.
        Example: `max(craving, before)`.
        """,
    ),
    read_rule(
        "EX22",
        """A value that is not one of the variable's choices.

        Why: nobody can ever have chosen it.
        Mend: take the name that is offered.
        Example: `place == 'nearit'`.
        """,
    ),
    read_rule(
        "EX23",
        """A comparison that the range of its variable decides alone.

        Why: the branch is always taken, or never.
        Mend: look at the range of the variable, and at the sign.
        Example: `craving >= 11` on a scale from 0 to 10.
        """,
    ),
    read_rule(
        "EX24",
        """The same thing on both sides of a comparison.

        Why: it is always true or never.
        Mend: compare with something else.
        Example: `craving == craving`.
        """,
    ),
    contradiction,
    covered,
)
