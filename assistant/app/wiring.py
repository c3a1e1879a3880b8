"""Put the program together: content, engine, understanding, coping and the store."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from assistant.app.breakwater import Breakwater
from assistant.app.editions import Published
from assistant.app.hearing import Hearing
from assistant.app.landing import PackContent
from assistant.app.language import ENGLISH_DANGER, spoken_language
from assistant.app.locking import Diary
from assistant.app.packs import Packs
from assistant.app.ports import MemoryStore
from assistant.app.settings import FileSettings, MemorySettings
from assistant.app.system import SystemClock, SystemIds
from assistant.content.flow_reader import read_flow
from assistant.content.folder import content_root
from assistant.content.known import Known
from assistant.content.problems import Problem
from assistant.content.shipped import Content, load
from assistant.content.translated import in_language
from assistant.coping.library import Library
from assistant.domain.flow import Flow
from assistant.domain.hazard import SAFETY_FLOW
from assistant.engine.runtime import Runtime
from assistant.support.lines import load_lines
from assistant.understand.lexicon import Lexicon
from assistant.vault.process import harden
from assistant.vault.system import OrderedIds
from assistant.vault.system import SystemClock as VaultClock

SAFETY_FILE: Final = Path(__file__).parents[1] / "support" / "safety_help.flow.yaml"
"""The crisis conversation: part of the package, not of the authors' content."""

LEFT_OUT: Final = (
    "Some conversations or exercises could not be read and were left out. "
    "To see which: breakwater flow check"
)


PACK_LEFT_OUT: Final = (
    "A pack has something wrong in it and was left out. To see which: breakwater pack list"
)


class ContentError(Exception):
    """No conversation can be used. Run ``breakwater flow check`` to see every problem."""


@dataclass(frozen=True, slots=True)
class Parts:
    """Everything that does not depend on the person: made once."""

    content: Content
    runtime: Runtime
    library: Library
    lexicon: Lexicon
    problems: tuple[Problem, ...] = ()
    """Errors in the content; what has one is left out, never the person."""
    packs: Packs | None = None
    packs_left_out: int = 0
    """Installed packs with something wrong in them."""
    language: str = ""
    """The language conversations are shown in; empty for the one they are written in."""


def parts(
    root: Path | None = None, data: Path | None = None, languages: Sequence[str] = ()
) -> Parts:
    """Read the content below *root* (the shipped content when None) and compile it.

    Args:
        root: the folder with ``flows/`` and ``coping_library/``.
        data: the data folder, whose installed packs belong to the content.
        languages: the languages a person wants, best first; the flows' own when there is none.

    Raises:
        ContentError: no conversation is left; the checks say what is wrong and where.
    """
    content, problems = load(root or content_root())
    wrong = tuple(problem for problem in problems if problem.severity == "error")
    if not content.flows:
        told = f"{wrong[0].place}: {wrong[0].message}" if wrong else "there are no conversations"
        raise ContentError(told)
    language = spoken_language(content.project, languages)
    packs = Packs(data, content, language) if data is not None else None
    brought, left_out = packs.active() if packs is not None else (PackContent(), 0)
    spoken = in_language(content.flows, content.translations, language)
    flows = {**brought.flows, **spoken, SAFETY_FLOW: safety_flow()}
    exercises = {**brought.exercises, **content.exercises}  # what came with the program wins
    library = Library(
        exercises, content.weights, content.gates, content.vocabularies, content.plans
    )
    return Parts(
        content=content,
        runtime=Runtime.of(content.project, flows),
        library=library,
        lexicon=Lexicon.build(content.vocabularies),
        problems=wrong,
        packs=packs,
        packs_left_out=left_out,
        language=language,
    )


def safety_flow() -> Flow:
    """Read the built-in crisis conversation.

    Raises:
        ContentError: the package is damaged; install it again.
    """
    flow, problems = read_flow(SAFETY_FILE.read_bytes(), SAFETY_FILE.name, Known())
    if flow is None:
        raise ContentError(f"the crisis conversation cannot be read: {problems[0].message}")
    return flow


def open_breakwater(
    folder: Path, *, guest: bool = False, root: Path | None = None, languages: Sequence[str] = ()
) -> Breakwater:
    """Open Breakwater for the person whose vault lies in *folder*.

    A vault that cannot be opened never stands between a person and help: everything works, what is
    said is sealed at its door where that can be, and one sentence says what is not as it should be.

    Raises:
        ContentError: the content is wrong; the checks say what and where.
    """
    made = parts(root, folder, languages)
    harden()
    clock = SystemClock()
    settings = FileSettings(folder)
    memory = MemoryStore(clock)
    diary = None
    if not guest:
        diary = Diary(folder, clock=VaultClock(), ids=OrderedIds(), memory=memory)
    return Breakwater(
        runtime=made.runtime,
        hearing=Hearing(made.runtime, made.content.vocabularies, made.lexicon),
        library=made.library,
        countries=load_lines(),
        store=diary or memory,
        settings=MemorySettings(settings.country()) if guest else settings,
        clock=clock,
        ids=SystemIds(),
        guest=guest,
        notice=_notice(made),
        diary=diary,
        editions=Published(root or content_root(), made.packs),
    )


def _notice(made: Parts) -> str | None:
    told = (
        LEFT_OUT if made.problems else "",
        PACK_LEFT_OUT if made.packs_left_out else "",
        ENGLISH_DANGER if made.language not in {"", "en"} else "",
    )
    return " ".join(filter(None, told)) or None
