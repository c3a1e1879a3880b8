"""Mutants that nobody noticed, as lines of a diff."""

from assistant.authoring.mutate import Mutant, Survey
from assistant.content.problems import safe


def as_diff(survey: Survey, path: str) -> str:
    """Return each survivor as the line that was and the line that is, and a last line of sums.

    Args:
        survey: what came of changing one flow.
        path: the file, as it is shown.
    """
    lines = [line for mutant in survey.survivors for line in _change(mutant, path)]
    noticed = survey.by_checks + survey.by_tests
    share = f"{100 * noticed / survey.total:.1f} %" if survey.total else "nothing to change"
    last = (
        f"{survey.flow}: {noticed} of {survey.total} one-line changes noticed ({share}), "
        f"{survey.by_checks} by checks and proofs, {survey.by_tests} more by tests"
    )
    return "\n".join(map(safe, [*lines, last]))


def _change(mutant: Mutant, path: str) -> list[str]:
    taken_out = [f"-{mutant.was}"]
    put_in = [f"+{mutant.now}"] if mutant.now else []
    return [f"@@ {path}:{mutant.line} @@", *taken_out, *put_in]
