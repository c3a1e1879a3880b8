"""Which language conversations are spoken in: what the person wants, among what there is.

Only languages that ``flows/project.yaml`` names are spoken: adding one there is the project's
own decision, after someone has looked at all of it.
"""

import re
from collections.abc import Mapping, Sequence
from typing import Final

from assistant.domain.flow import Project

VARIABLE: Final = "BREAKWATER_LANGUAGE"
"""Names the language for this program only."""

_SYSTEM: Final = ("LC_ALL", "LC_MESSAGES", "LANG")
_LOCALE: Final = re.compile(r"([a-z]{2,3})(?:[_-]([A-Z]{2}))?(?:[.@].*)?")

ENGLISH_DANGER: Final = (
    "Signs of danger, and words such as help and stop, are heard in English only. "
    "People and lines stay one key away."
)


def wanted_languages(chosen: str, environ: Mapping[str, str]) -> tuple[str, ...]:
    """Return the languages a person wants, best first.

    Args:
        chosen: what was asked for on the command line; empty for nothing.
        environ: the environment. What this program's own variable says comes before the system's,
            of which only the first that says anything counts.
    """
    system = next((environ[name] for name in _SYSTEM if environ.get(name)), "")
    found = (_LOCALE.fullmatch(text) for text in (chosen, environ.get(VARIABLE, ""), system))
    return tuple("-".join(filter(None, match.groups())) for match in found if match is not None)


def spoken_language(project: Project, wanted: Sequence[str]) -> str:
    """Return the first of *wanted* that *project* names; empty for the flows' own words.

    A region that is not named falls back to its language: ``es-MX`` to ``es``.
    """
    for one in wanted:
        for language in dict.fromkeys((one, one.partition("-")[0])):
            if language in project.languages:
                return language
    return ""
