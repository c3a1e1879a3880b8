"""The keys of the preview: one table for its row of keys and its bindings."""

from typing import Final

from assistant.ui.keys import CLOSE, LEAVE, LIGHT, Key

AGAIN: Final = Key(
    id="again",
    keys=("f2",),
    shown="F2",
    label="Start over",
    tooltip="Begin the talk once more, at the start of the flow.",
    brief="Over",
)
HERE: Final = Key(
    id="here",
    keys=("f3",),
    shown="F3",
    label="Start here",
    tooltip="Begin at any step, with values you choose.",
    brief="Here",
)
KEEP: Final = Key(
    id="keep",
    keys=("f4",),
    shown="F4",
    label="Keep as test",
    tooltip="Add this talk to the tests of the flow.",
    brief="Keep",
)
MAP: Final = Key(
    id="map",
    keys=("f5",),
    shown="F5",
    label="Map",
    tooltip="Show the steps and where they lead, or the file again.",
)
NEXT: Final = Key(
    id="next-finding",
    keys=("f6",),
    shown="F6",
    label="Next finding",
    tooltip="Go to the next line with something to mend.",
    brief="Next",
)
OTHER: Final = Key(
    id="other-side",
    keys=("tab",),
    shown="Tab",
    label="Other side",
    tooltip="From the talk to the file, and back.",
    brief="Side",
)

IN_PREVIEW: Final = (AGAIN, HERE, KEEP, MAP, NEXT, OTHER, LIGHT, LEAVE)
IN_LINE: Final = (CLOSE, LEAVE)
