"""Where people in the middle of a flow come to when the flow has changed. Pure.

A flow says ``moved: {old_step: new_step}`` for steps that are gone or mean something else now; any
other step lands on the step of the same id.
"""

from collections.abc import Collection, Mapping


def landing_of(moved: Mapping[str, str], steps: Collection[str], step: str) -> str | None:
    """Return the step that people at *step* of an older version land on, or None.

    What was moved twice, in two versions, is followed to where it is now.

    Args:
        moved: the ``moved:`` of the new version.
        steps: ids of the new version's steps.
        step: a step of the older version.
    """
    seen = {step}
    target = moved.get(step, step)
    while target not in steps:
        if target in seen or target not in moved:
            return None
        seen.add(target)
        target = moved[target]
    return target
