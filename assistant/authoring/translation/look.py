"""Hold the file of a translation against its flow, which lies beside it."""

from pathlib import Path

from assistant.authoring.allowed import without_allowed
from assistant.authoring.rules.translations import Pair, look_at
from assistant.content.nodes import MappingNode
from assistant.content.problems import Problem, did_you_mean, error, quoted, warning
from assistant.content.translation_reader import FILE_NAME, read_translation
from assistant.content.yaml_nodes import read_nodes
from assistant.domain.flow import Flow, Project


def is_translation(file: Path) -> bool:
    """Whether *file* is called as a translation is: ``name.es.yaml``."""
    return FILE_NAME.fullmatch(file.name) is not None


def translation_problems(
    data: bytes, path: str, flow: Flow | None, project: Project | None
) -> tuple[Problem, ...]:
    """Return every problem of the translation in *data*.

    Args:
        data: the bytes of the file.
        path: how problems name it; its name tells the flow and the language.
        flow: the flow it is for, as far as it can be read; None when there is none.
        project: the project around it.
    """
    translation, problems = read_translation(data, path)
    if translation is None:
        return problems
    root, _ = read_nodes(data, path)
    if not isinstance(root, MappingNode):
        return problems
    named = _named(Path(path), root, translation.flow, translation.language)
    if flow is None or flow.id != translation.flow:
        missing = f"there is no flow {quoted(translation.flow)} beside this file"
        hint = did_you_mean(translation.flow, [flow.id] if flow is not None else [])
        place = root.entries[0][1].place if root.entries else root.place
        return (*problems, *named, error(place, "G221", missing, hint))
    found = tuple(look_at(Pair.of(flow, translation, root, project)))
    text = data.decode("utf-8", "replace")
    return without_allowed((*problems, *named, *found), text, path)


def _named(file: Path, root: MappingNode, flow: str, language: str) -> tuple[Problem, ...]:
    meant = f"{flow}.{language}.yaml"
    if file.name == meant:
        return ()
    words = f"{quoted(flow)} in {quoted(language)} stands in a file called {quoted(file.name)}"
    return (warning(root.place, "S107", words, f"rename the file to {meant}"),)


def flow_of(file: Path) -> str:
    """Return the id of the flow that the translation *file* is for, by its name."""
    found = FILE_NAME.fullmatch(file.name)
    return found[1] if found is not None else ""
