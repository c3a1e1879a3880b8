"""The product's own stage, for tests that bring their flows."""

from collections.abc import Mapping

from assistant.app.stage import Stage
from assistant.app.wiring import Parts
from assistant.authoring.rehearsal.perform import Talk
from assistant.domain.condition import Value
from assistant.engine.runtime import Runtime


def open_talk(made: Parts, runtime: Runtime, given: Mapping[str, Value]) -> Talk:
    """Open a conversation with *given* known beforehand."""
    return Stage(made.content).opening(runtime)(given)
