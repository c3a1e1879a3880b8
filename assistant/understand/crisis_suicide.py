"""Reviewed phrases for suicide. For understanding only: never shown to anyone.

Notation of ``pattern``. Whether a phrase is denied, past, someone else's or a figure of speech is
the business of ``scope`` and ``idioms``; here stands only what it says. Phrases are grouped by the
level of the crisis protocol.
"""

from typing import Final

GROUPS: Final[dict[str, str]] = {
    "desire": """
        want|wants|wanted|wanting|wish|wishes|wished|wishing to
        need|needs|needed|needing|like|love|prefer|hope|hoping|long|longing|crave|craving|beg to
        urge|urges|desire|impulse|wish|tempted|ready|decide~ to
        think~|thoughts|thought|dream~|dreams|fantasise~|fantasize~|fantasies|fantasy of|about
        thought|idea of
        feel~ like
        consider~|contemplate~
        let me
    """,
    "want": """
        $desire
        going|about|ready|determined|able|free|willing|bound|allowed|likely|glad|happy to
        plan|plans|planning|planned|intend~|try~|attempt~|manage~ to
        want is to
        have|has|had|got|deserve|deserves|guess|chance|courage|guts|balls|strength|way|ways to
        thought|thoughts|idea|ideas|image|images|intention|intentions|talk~|joke~|visions of|\
            about|to
        plan~|set|bent|intent|counting on
        obsessed with
        imagine~|picture~|visualise~|visualize~|attempt~|mention~
        should|might|may|must|will|could|would|shall
        end~ up
        be better off
    """,
    "wish": """
        want|wants|wanted|wanting|wish|wishing|wished|hope|hoping|prefer|deserve|crave|craving|need
        longing|long|yearn|beg|begging|pray|praying|ready|waiting|fantasise~|fantasize~|dream~|\
            rather
        daydream~|welcome|embrace|await|contemplate~|consider~|thinking
    """,
    "tired": "tired|sick|exhausted|weary|done|hate|hating|despise|bored|loathe",
    "better": """
        better|easier|happier|relief|peaceful|peace|answer|option|solution|escape|beautiful|freedom
        comforting|inviting|nice|release|good|best|only
    """,
    "self": "myself|himself|herself|themselves|themself|yourself|yourselves|ourselves|oneself",
    "my": "my|his|her|their|your|our",
    "kill": """
        kill~|unalive~|hang~|drown~|shoot~|stab~|electrocute~|suffocate~|strangle~|poison~|murder~
        off|offing|neck|end|ending|top|topping|necking|delete|deleting
    """,
    "high": """
        bridge|bridges|building|buildings|cliff|cliffs|roof|rooftop|window|balcony|overpass|tower
        ledge|train|trains|traffic|tracks|rails|truck|trucks|bus|car|cars|lorry|subway|freeway
    """,
    "drugs": "pills|pill|meds|medication|medicine|tablets|tylenol|paracetamol|ibuprofen|xanax|\
        drugs",
    "everyone": "everyone|everybody|people|family|they|kids|parents|world|mum|dad|friends|others",
    "gone": "gone|dead|died|die|disappeared|vanished|left|killed|ended|suicide|hanged|jumped",
}
"""Named parts of the patterns."""

PASSIVE: Final = """
    wish|wished i was|were|am|be|would|could|just dead|gone|invisible|die|died|disappear|vanish
    wish|wished i was|were|could be dead|gone
    wish|wished i was|were|am not here|alive|around|born|existing
    wish|wished i could|would not wake|exist|live
    wish|wished i did|would not exist|wake|live
    wish|wished i had died >
    wish|wished i had not & been & born|woken|woke|survived|existed|lived
    wish|wished i had|was|were never been? born|existed
    wish|wished i could .. stop living|existing|breathing
    wish|wished for death
    wish|wished to .. disappear|vanish
    wish|hope|hoping|pray|praying i|to die|do|get|got|never|will|would|could ... die|wake|killed
    hope|hoping|pray|praying to|i die
    $desire disappear|vanish|evaporate
    $desire .. be gone|no more
    $desire .. cease|stop exist|existing|living|breathing|to
    $desire .. sleep|slip away? forever
    $desire .. never|not wake
    $desire .. not|never exist|live
    $desire .. not|never be >
    $desire .. be done with everything|life|living|it|all
    $desire .. leave this world|earth|planet|place|life
    $desire .. check out early
    $desire .. give up on life|living|everything|it
    want to be done >
    just want|wanted to be done
    just want|wanted out
    do|does|did not wish|care to wake|live|be alive|exist
    suicidal thoughts|feelings|urges
    check~ out early
    check~ out of this life|world
    not .. want|wanted|wants|wanting to .. wake up
    not .. want|wanted|wants|wanting to .. be here|alive|around|born|living
    not .. want|wanted|wants|wanting to .. be on|in this earth|planet|world
    not .. want|wanted|wants|wanting to .. exist|live|breathe
    not .. want|wanted|wants|wanting to .. go on|continue|keep|carry living|on|life|going|with
    not .. want|wanted|wants|wanting to .. see tomorrow|another
    not .. want|wanted|wants|wanting .. this life
    not mind not waking
    not mind if i died|die|never|did
    not care if|whether i live|lived|die|died|wake|woke|am
    not|never .. afraid|scared of death|dying|die
    go to sleep and? .. never|not wake|forever
    sleep forever
    sleep and never wake
    never wake up
    not wake up tomorrow|again|ever
    not waking up
    better off without me|us
    better off dead
    better off if i
    better without me
    better place without me
    better if i was|were|did|died|had|disappeared|am|left|never|just|killed
    easier if i was|were|did|died|had|disappeared|just|left|never|killed
    happier if i was|were|did|died|had|disappeared|just|left|never
    happier|fine|easier without me
    would be happier >
    easier for $everyone
    no|any|one|single|only|give|find|need .. reason|reasons to live|keep|stay|go|carry|continue|wake
    no|any|not purpose|will|desire|wish|motivation|point to|in|of live|living|life|continue|being|\
        keep
    no|any|not .. point|reason in|for being|living|continuing|existing|me
    no|any|not .. point|reason in|for going on|>
    no will
    will to live|go|continue|keep|carry|survive
    nothing .. to|worth live|living .. for
    nothing to look forward to
    nothing left for me
    tired|sick|exhausted|weary|bored|fed|done|over|through of|with|up being alive
    tired|sick|exhausted|weary|bored|done|over|through of|with|from living|life|existing|breathing
    tired|sick|exhausted|weary|done|over|through of|with everything
    tired|sick|exhausted|weary|done|over of|with|from fighting|surviving|waking|existence
    tired|sick|exhausted of|from trying >
    tired|done of|with it all
    tired of pretending >
    tired of pretending & to & be|feel & ok|okay|fine|happy|alive|normal|alright|well
    tired of pretending .. everything|all|i .. ok|okay|fine|happy|alright
    hate being|to be alive|live
    hate|despise living|existing|existence|waking
    point of|in|to living|life|live|being|going|continuing|anything|existing|carrying
    no|the|any point in|of trying >
    what is|was the? point any? more? >
    not .. see|know|find|understand|get .. point|purpose|reason|future >
    not .. see|know|find|understand|get .. point|purpose|reason in|to|of living|life|being|going|\
        anything|any|it
    not see|have|imagine .. future
    there is no point|future >
    there is no point to|in|of living|life|being|going|anything|me|it|trying >
    no point living|existing|carrying
    can not go|keep|carry|continue on|going|doing|living|like|fighting
    can not live|survive like|with|this|any
    can not .. do|take|handle|stand|bear|cope|deal .. any more
    i can not do|take|handle|stand|bear this|it|life|living >
    < can not do|take|handle|stand|bear this|it|life|living >
    can not do life
    not know how|if to|i go|carry|keep|continue|can|want on|going|carry|go|keep|to
    not know|sure if|whether i want .. live|die|be
    not know how much longer|more
    life .. not|never worth
    not|never worth living
    not worth it any more
    a? life not worth
    life|living is|feels|seems|has .. meaningless|pointless|worthless|hopeless|hell|unbearable|over
    life has no meaning|purpose|point|value
    living is .. pain|painful|hard|torture
    my life is over|ruined|done
    am|be|being|become|feel|been .. burden
    am|be|being a waste of space|oxygen|air|life
    burden to|on|for $everyone
    burden on|to .. everyone|family
    done with life|living|everything|this|it >
    rather|prefer .. not exist|live|be|wake
    rather|prefer .. be|to dead|die|death
    rather be dead
    nobody|one|anyone|anybody|they would|will|even .. miss|notice|care|mourn|cry .. i|me .. $gone
    nobody|one|anyone|anybody would|will miss me
    nobody|one|anyone|who would|will|even care|notice|cares|notices if i $gone
    nobody|one|anyone|who would|will|even care|notice|cares|notices if i was|am|were|do|just
    want it all to stop|end
    want .. it|everything|this|pain|suffering|voices|all to .. stop|end|over|disappear
    want|need|make|made|wish|please|let .. pain|suffering|hurt|hurting|misery to? stop|end|go|over
    want|need .. end to .. pain|suffering|misery|this|it
    they would be happier
    no way out|forward
    no way out of & this|my|the & life|hell|pain|hole|darkness|situation|misery|nightmare
    no other way|choice|option|options|out >
    not .. see|have|find|know .. any|another other? way|choice|option|options|alternative
    final|drastic|last step|way|option|choice|resort >
    give~|gave myself until|till|one|a|another
    only way out
    see no way|future|point
    can not be fixed
    funeral for me
    my own? funeral
    when i am|die gone
    when i am not here|around
    look after my dog|cat|kids
    trapped >
    feel~ trapped
    deserve~ to die
    deserve~ .. death
    not deserve to live|be|exist|breathe
    not|never supposed|meant to .. live|exist|survive
    not|never supposed|meant to .. be|make alive|born|here|it
    should not|never be|have alive|been|exist|survived|born
    should have died|been|never .. dead|born|me
    should be dead
    why am i .. alive|here|living|breathing|existing
    why was|am i .. born
    why should|do|would|bother|even i|to|bother live|living|go|keep|stay|continue|exist
    why live|bother|go|keep living|on|going
    might|may as well .. die|dead|end
    crave|want|welcome|embrace|await|seek|long|invite|yearn .. for? .. death|silence|slumber|grave
    want|wish|hope|wishing|hoping something|someone|god|cancer|car|anything would|to|will|could \
        .. kill
    wish someone|something|somebody would|could kill me
    wish a car|bus|truck|train
    hit by a car|bus|truck|train
    kill me already|please|please
    someone|please|just kill me
    can i .. die|dead
    let me .. die|sleep forever
    let me die|go >
    just die|kill already
    hang~ on|by .. thread
    hang~ by
    end of my rope
    not .. much|any|enough strength|fight|hope|energy left
    no hope|strength|fight left
    lost all|the|my .. hope|will >
    give~|gave up on life|living|everything|myself|hope
    about|ready|want|wants|going|tempted to .. give up
    i give up >
    out of options|hope
    beyond help|saving|hope|repair
    do not belong here|anywhere|in|on
    dead inside
    thoughts of death|dying|suicide
    think~|thought|dream~ about|of .. death|dying|die|dead|funeral|ending
    think~ about .. what would|happens happen|if .. i .. wake|died|die|gone|was
    not make it to|past|until|through thirty|tomorrow|morning|christmas|tonight|night|week|year|end
    living|live past
    die by accident|my
    by my own hand|hands
    die in my sleep
    end of|to me|my suffering|pain|misery
    say~ .. goodbye forever
    death is|would|sounds|seems|looks|feels .. better|peaceful|easier|only|way|option|answer|relief
    death would be a? relief|better
    suicide .. not the answer|option
    suicide|dying|death is|seems|as|looks .. only|way|option|answer|solution|escape
    dying|death sounds|seems|would|looks
    feel~ like dying
    cease to exist
    eternal sleep|rest|silence|peace|slumber
    six|6 foot|feet deep|under
    dead body|corpse of? mine
    my dead? corpse|dead
    my obituary|gravestone|grave|coffin|eulogy
    not know|understand why i am here|alive|existing
    barely|hardly holding|hanging on
    can not hold on
    losing the will
    not want to feel|be this|anything|like any?
    what is the use
    so tired of it all|everything|life|being
    take me already|now|away god?
"""
