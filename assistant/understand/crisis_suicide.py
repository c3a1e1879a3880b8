"""Reviewed phrases for suicide and self-harm. For understanding only: never shown to anyone.

Notation of ``pattern``. Every phrase of the crisis protocol is here, with its word families;
negation, person, tense and idioms are the business of ``scope`` and ``idioms``.
"""

from typing import Final

GROUPS: Final[dict[str, str]] = {
    "want": """
        want~ to
        wish~ to
        need to
        like to
        feel~ like
        think~ of|about
        thought~ of|about
        plan~ to|on
        try~ to
        going to
        about to
        decide~ to
        ready to
        urge to
        urges to
        tempted to
        dream~ of|about
        fantasise~ about
        fantasize~ about
        consider~
        contemplate~
    """,
    "self": "myself|me|himself|herself|themselves|themself|yourself|ourselves",
    "kill": "kill~|unalive|hang|hanging|drown|drowning|shoot|shooting|stab|stabbing",
}

PASSIVE: Final = """
    wish i was|were dead|gone|invisible
    wish i was|were not here|alive
    wish i had never been? born
    wish i could disappear|vanish|die
    wish i did not exist
    want to disappear|vanish
    do not want to wake up
    not want to wake up
    not want to be here|alive
    not want to exist
    not want to live
    go to sleep forever
    sleep and never wake
    never wake up
    better off without me
    better off dead
    better off if i
    no reason to live
    nothing to live for
    tired of living|life
    sick of living|life
    sick of being alive
    tired of being alive
    what is the point of living|life
    can not go on
    life is not worth it|living
    not worth living
    i am a burden
    burden to everyone
    done with life
    rather not exist|live
    rather be dead
    not mind not waking
    nobody would miss me
    no one would miss me
    want it all to stop|end
    want everything to stop|end
    they would be happier
    would be happier without me
    no way out
    can not be fixed
    funeral for me
    when i am gone
    look after my dog
"""

ACTIVE: Final = """
    $kill $self
    want~ to die
    want~ to be dead
    want~ to end it
    end it all
    end~ my life
    end~ his|her|their life
    take~ my own? life
    take~ his|her|their own life
    suicidal
    suicide
    off myself
    kms
    unalive
    top myself
    do myself in
    not be here tomorrow
    think~ of ending things
    ending things
    kill me please
    want death
"""

PLAN: Final = """
    i have a plan
    know how i would do it
    written a note
    goodbye note|letter
    suicide note
    tonight is the night
    going to do it
    got the pills ready
    bought a rope
    on the bridge|ledge
    gave away my things
    my last message
    not be here after
    decided to die
    about to do it
    have a gun here
    standing on the platform
    say~ goodbye to everyone
"""

ATTEMPT: Final = """
    took all the|my pills
    have taken an overdose
    take~ an overdose
    overdosed on purpose
    i cut deep
    cut my wrists
    slit~ my wrists
    bleeding a lot
    just hung
    i jumped
    i swallowed
    took the whole bottle
    turned the gas on
    can not undo it
"""

SELF_HARM: Final = """
    cut|cuts|cutting|hurt|hurting|harm|harming|harmed|burn|burned|burning|hit|hitting|punish myself
    self harm~
    want~ to cut
    been cutting
    started cutting
    cutting again
    cutting
    scratched my arms
    punched the wall till i bled
    sh again
"""
