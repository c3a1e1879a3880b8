"""What came of playing scenes, for people and for other tools."""

from collections.abc import Sequence
from html import escape

from assistant.authoring.rehearsal.perform import Played
from assistant.content.problems import safe


def as_text(played: Sequence[Played]) -> str:
    """Return the chat of every scene that failed, and a last line that counts."""
    parts = [_failure(scene) for scene in played if not scene.passed]
    passed = sum(scene.passed for scene in played)
    return "\n\n".join([*parts, f"{passed} of {len(played)} tests passed"])


def _failure(scene: Played) -> str:
    chat = "\n".join(f"    {safe(line)}" for line in scene.chat[-10:])
    return f"{safe(str(scene.place))}: {safe(scene.name)}\n{chat}\n  {safe(scene.failure)}"


def as_junit(played: Sequence[Played], suite: str) -> str:
    """Return the results as JUnit XML, one test case for each scene."""
    failures = sum(not scene.passed for scene in played)
    cases = "".join(_case(scene, suite) for scene in played)
    return (
        '<?xml version="1.0" encoding="utf-8"?>\n'
        f'<testsuite name="{_attribute(suite)}" tests="{len(played)}" failures="{failures}">\n'
        f"{cases}</testsuite>\n"
    )


def _case(scene: Played, suite: str) -> str:
    head = f'  <testcase classname="{_attribute(suite)}" name="{_attribute(scene.name)}"'
    if scene.passed:
        return f"{head}/>\n"
    chat = escape("\n".join(map(safe, scene.chat)), quote=False)
    return (
        f'{head}>\n    <failure message="{_attribute(scene.failure)}">'
        f"{_attribute(str(scene.place))}\n{chat}</failure>\n  </testcase>\n"
    )


def _attribute(text: str) -> str:
    return escape(safe(text))
