"""Soft signals that mean little alone: three different kinds in one text are asked about.

Alone it raises nothing. Notation of ``pattern``.
"""

from typing import Final

ENOUGH: Final = 3
"""Kinds of soft signal that together are T2."""

CUES: Final[dict[str, str]] = {
    "hopeless": """
        hopeless|hopelessness
        no hope|point|use
        not|never .. get|gets|getting|got .. better
        nothing|never .. change|changes|changed|work|works|worked|help|helps|helping
        nothing .. matters|matter
        pointless|meaningless
        no future
        what is the point
        given up
        give~|gave up
    """,
    "worthless": """
        worthless|useless|pathetic
        hate|despise|loathe|disgusted|ashamed .. myself
        hate my life
        am|feel|feeling .. failure|disappointment|mistake|broken|garbage|trash|nothing|loser
        not .. good|strong enough
        let everyone down
        waste of
        ruin|ruined|ruining everything
        all my fault
    """,
    "alone": """
        no|nobody one? cares|care|loves|love|understands|likes|wants|listens|notices|helps
        all|so|completely alone
        no .. friends|one|family
        nobody|one to talk
        not have anyone|anybody|someone
        hate|hates me
        lonely|unloved|unwanted|abandoned|isolated
    """,
    "spent": """
        exhausted|drained
        so|too tired
        tired of
        sick of
        can not .. cope|deal|handle|anymore|breathe|sleep
        numb|empty|hollow
        dead inside
        falling|fallen apart
        break~|breaking down
        breaking point
        at my limit
        not .. sleep|slept|eat|eaten
    """,
    "pain": """
        so much pain
        pain .. much|unbearable|never
        hurts so? much
        suffering|misery|miserable|agony|torture
        not stop crying
        crying|cry|cried .. sleep|day|night|everyday|stop|all|myself
        depressed|depression
        despair
    """,
    "ending": """
        goodbye
        sorry .. everyone|everything|all|family|mum
        the end
        over for me
        forever|eternal|eternity
        dark|darkness
        drown|drowning
    """,
}
"""Kind of signal to its phrases."""
