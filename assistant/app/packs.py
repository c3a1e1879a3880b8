"""Installed packs as the program runs on them: their flows and exercises, read and checked again.

What came with the program always wins, and a pack with anything wrong in it is left out whole.
"""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from assistant.app.landing import PackContent
from assistant.authoring.packs.errors import PackError
from assistant.authoring.packs.kinds import exercise_id, flow_id, language_of
from assistant.authoring.packs.store import Installed, PackStore
from assistant.authoring.release.face import sound
from assistant.content.exercise_reader import Shelf, read_exercise
from assistant.content.flow_reader import read_flow
from assistant.content.known import Known
from assistant.content.shipped import Content
from assistant.content.translated import in_language
from assistant.content.translation_reader import read_translation
from assistant.domain.exercise import Exercise
from assistant.domain.flow import Flow
from assistant.domain.hazard import SAFETY_FLOW
from assistant.domain.translation import Translation


class Packs:
    """The packs in a data folder, beside the content of the program."""

    def __init__(self, data: Path, content: Content, language: str = "") -> None:
        """Look in the folder *data* of this installation; nothing is read before it is needed.

        Args:
            data: where packs are installed.
            content: what came with the program.
            language: the language conversations are shown in, where a pack has it.
        """
        self._store = PackStore(data)
        self._language = language
        self._content = content
        self._read: dict[str, PackContent | None] = {}

    def active(self) -> tuple[PackContent, int]:
        """Return what the newest version of each pack brings, and how many packs were left out."""
        flows: dict[str, Flow] = {}
        exercises: dict[str, Exercise] = {}
        left_out = 0
        for installed in self._store.active():
            brought = self._brought(installed)
            if brought is None or set(brought.flows) & set(flows):
                left_out += 1
                continue
            flows |= brought.flows
            exercises |= brought.exercises
        return PackContent(flows, exercises), left_out

    def pack(self, name: str) -> PackContent:
        """Return what the pack version *name* brings, kept ones included; nothing when unknown."""
        found = (self._brought(one) for one in self._store.versions() if one.name == name)
        return next(found, None) or PackContent()

    def flow(self, flow_id_: str, sha: str) -> Flow | None:
        """Return the flow *flow_id_* in the text with the SHA-256 *sha*, of any version."""
        for installed in self._store.versions():
            brought = self._brought(installed)
            flow = brought.flows.get(flow_id_) if brought is not None else None
            if flow is not None and flow.sha == sha:
                return flow
        return None

    def _brought(self, installed: Installed) -> PackContent | None:
        if installed.name not in self._read:
            self._read[installed.name] = self._content_of(installed)
        return self._read[installed.name]

    def _content_of(self, installed: Installed) -> PackContent | None:
        """Read one version; None when anything in it is not as it has to be."""
        try:
            files = self._store.files(installed)
        except PackError:
            return None
        exercises = dict(self._exercises(files))
        flows = dict(self._flows(files, installed.name, exercises))
        wanted = [name for name in files if flow_id(name) or exercise_id(name)]
        own = {*self._content.flows, SAFETY_FLOW, *self._content.exercises}
        whole = len(wanted) == len(flows) + len(exercises)
        if not whole or own & {*flows, *exercises}:
            return None
        return PackContent(in_language(flows, _translations(files), self._language), exercises)

    def _exercises(self, files: dict[str, bytes]) -> Iterator[tuple[str, Exercise]]:
        shelf = Shelf(self._content.vocabularies, self._content.sources)
        for name, data in files.items():
            if exercise_id(name) is not None:
                exercise, _ = read_exercise(data, name, shelf)
                if exercise is not None:
                    yield exercise.id, exercise

    def _flows(
        self, files: dict[str, bytes], pack: str, exercises: dict[str, Exercise]
    ) -> Iterator[tuple[str, Flow]]:
        known = Known(
            vocabularies=self._content.vocabularies,
            exercises=frozenset({*self._content.exercises, *exercises}),
        )
        for name, data in files.items():
            if flow_id(name) is not None:
                flow, _ = read_flow(data, name, known)
                if flow is not None and flow.id == flow_id(name) and sound(flow):
                    yield flow.id, replace(flow, pack=pack)


def _translations(files: dict[str, bytes]) -> dict[str, Translation]:
    """Return the translations among *files*, by flow and language; one with a mistake is not."""
    read = (read_translation(data, n)[0] for n, data in files.items() if language_of(n) is not None)
    return {f"{made.flow}.{made.language}": made for made in read if made is not None}
