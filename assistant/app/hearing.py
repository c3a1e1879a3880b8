"""Typed words to an input the engine takes: safety first, then commands, then the question.

The order is fixed (promise 2): every typed text passes the safety screen before anything else
looks at it.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from assistant.domain.flow import FIXED_ANSWERS, Form, Project
from assistant.domain.inputs import Command, Given, Picked
from assistant.domain.reading import Finding, Option, Question
from assistant.domain.session import Session
from assistant.domain.vocabulary import Vocabulary
from assistant.engine.question import choices_of
from assistant.engine.runtime import Runtime
from assistant.engine.words import FIXED_HEARS
from assistant.understand.answer import read_answer
from assistant.understand.command import command_in
from assistant.understand.lexicon import Lexicon
from assistant.understand.safety import screen

MAX_TYPED: Final = 10_000
"""Characters of one answer that are kept."""


@dataclass(frozen=True, slots=True)
class Hearing:
    """Reads what a person types, for any question of any flow."""

    runtime: Runtime
    vocabularies: Mapping[str, Vocabulary]
    lexicon: Lexicon

    def danger(self, text: str) -> Finding | None:
        """Return the most urgent sign of danger in *text*, or None."""
        findings = screen(text)
        return findings[0] if findings else None

    def command(self, text: str) -> Command | None:
        """Return the command that *text* as a whole is, or None."""
        return command_in(text, _phrases(self.runtime.project))

    def answer(self, session: Session, text: str) -> Given:
        """Read *text* as an answer to the question that stands."""
        question = self._question(session)
        if session.nearest:
            near = tuple(o for o in question.options if o.id in session.nearest)
            meant = _offered_back(text, near)
            if meant is not None:
                return Picked((meant,), text)
        return read_answer(text, question, self.lexicon)

    def _question(self, session: Session) -> Question:
        compiled = self.runtime.flows[session.top.flow]
        wait = compiled.flow.steps[session.top.step].wait
        assert wait is not None
        variable = compiled.flow.variables.get(wait.into or "")
        project = self.runtime.project
        vocabulary = variable.vocabulary if variable else None
        hears = {answer.id: answer.hears for answer in wait.answers}
        fixed = FIXED_HEARS if wait.form in FIXED_ANSWERS else {}
        numbers = variable if wait.form is Form.NUMBER else None
        return Question(
            form=wait.form,
            options=tuple(
                Option(
                    id=choice.id,
                    label=choice.label,
                    hears=(
                        *hears.get(choice.id, ()),
                        *fixed.get(choice.id, ()),
                        *self._phrases_for(vocabulary, choice.id),
                    ),
                )
                for choice in choices_of(compiled, session)
            ),
            low=numbers.low if numbers else 0,
            high=numbers.high if numbers else 0,
            vocabulary=vocabulary,
            accept=project.accept,
            confirm=project.confirm,
            gap=project.gap,
        )

    def _phrases_for(self, vocabulary: str | None, id_: str) -> tuple[str, ...]:
        known = self.vocabularies.get(vocabulary or "")
        return known.terms[id_].phrases if known and id_ in known.terms else ()


_YES: Final = frozenset({"yes", "y", "yeah", "yep", "right", "correct"})


def _offered_back(text: str, near: tuple[Option, ...]) -> str | None:
    """Return the answer meant by "yes" after one was offered back."""
    return near[0].id if len(near) == 1 and text.strip().lower() in _YES else None


def _phrases(project: Project) -> Mapping[Command, tuple[str, ...]]:
    return dict(_known(project.anytime))


def _known(anytime: Mapping[str, tuple[str, ...]]) -> Iterator[tuple[Command, tuple[str, ...]]]:
    for name, phrases in anytime.items():
        if name in set(Command):
            yield Command(name), phrases
